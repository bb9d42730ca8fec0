// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/timeline_rows.h"

namespace app {

namespace {

RowsEdit insertion(qsizetype first, const QList<TimelineRow> &rows)
{
    return {.kind = RowsEdit::Kind::Insert, .first = static_cast<int>(first), .rows = rows};
}

RowsEdit removal(qsizetype first, qsizetype count)
{
    return {
        .kind = RowsEdit::Kind::Remove,
        .first = static_cast<int>(first),
        .count = static_cast<int>(count)};
}

// Applies each edit to a copy while it is collected, so that later ones fit.
class Script {
public:
    explicit Script(const TimelineRows &rows)
        : m_rows(rows)
    {
    }

    const QList<TimelineRow> &rows() const { return m_rows.rows(); }
    int indexOf(common::PostId id) const { return m_rows.indexOf(id); }
    void add(const RowsEdit &edit)
    {
        m_rows.apply(edit);
        edits.append(edit);
    }

    QList<RowsEdit> edits;

private:
    TimelineRows m_rows;
};

} // namespace

int TimelineRows::indexOf(common::PostId id) const
{
    for (qsizetype i = 0; i < m_rows.size(); ++i) {
        if (m_rows.at(i).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

QList<TimelineRow> TimelineRows::unknown(const QList<common::PostId> &page) const
{
    QList<TimelineRow> rows;
    for (const common::PostId id : page) {
        if (indexOf(id) < 0)
            rows.append({id, {}});
    }
    return rows;
}

QList<RowsEdit>
TimelineRows::mergeTop(const QList<common::PostId> &page, const QString &nextCursor) const
{
    Script script(*this);
    qsizetype place = 0;
    bool met = m_rows.isEmpty();
    // Posts newer than the page: written while it was on its way.
    while (!page.isEmpty() && place < script.rows().size()
           && script.rows().at(place).id > page.first())
        ++place;
    for (const common::PostId id : page) {
        const int known = script.indexOf(id);
        if (known < 0) {
            script.add(insertion(place++, {{id, {}}}));
        } else if (known >= place) {
            // What stands between is not there any more, or is a gap that the page closes.
            if (known > place)
                script.add(removal(place, known - place));
            ++place;
            met = true;
        } else {
            met = true;
        }
    }
    if (met)
        return script.edits;
    if (nextCursor.isEmpty())
        script.add(removal(place, script.rows().size() - place));
    else
        script.add(insertion(place, {{{}, nextCursor}}));
    return script.edits;
}

QList<RowsEdit>
TimelineRows::fillGap(int gap, const QList<common::PostId> &page, const QString &nextCursor) const
{
    Script script(*this);
    script.add(removal(gap, 1));
    qsizetype place = gap;
    bool met = false;
    for (const common::PostId id : page) {
        if (script.indexOf(id) >= 0)
            met = true;
        else if (!met)
            script.add(insertion(place++, {{id, {}}}));
    }
    if (!met && !nextCursor.isEmpty())
        script.add(insertion(place, {{{}, nextCursor}}));
    return script.edits;
}

QList<RowsEdit> TimelineRows::append(const QList<common::PostId> &page) const
{
    const auto rows = unknown(page);
    return rows.isEmpty() ? QList<RowsEdit>{} : QList{insertion(m_rows.size(), rows)};
}

void TimelineRows::apply(const RowsEdit &edit)
{
    if (edit.kind == RowsEdit::Kind::Remove) {
        m_rows.remove(edit.first, edit.count);
        return;
    }
    qsizetype place = edit.first;
    for (const auto &row : edit.rows)
        m_rows.insert(place++, row);
}

} // namespace app
