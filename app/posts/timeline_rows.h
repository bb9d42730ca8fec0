// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The order of one timeline: ids, newest first, without duplicates, and marks where posts are
// missing. Pure; PostListModel tells its view what changed.

#include "app/cache/cache_database.h"

#include <functional>

namespace app {

// A change of rows, to be wrapped into begin/end calls of a model.
struct RowsEdit {
    enum class Kind { Insert, Remove } kind = Kind::Insert;
    int first = 0;
    QList<TimelineRow> rows{}; // to insert
    int count = 0; // to remove
};

class TimelineRows {
public:
    const QList<TimelineRow> &rows() const { return m_rows; }
    int indexOf(common::PostId id) const;

    // What to do so that a page from the top stands before what is there. If the page and the rows
    // do not meet, a gap with the cursor after the page comes between.
    QList<RowsEdit> mergeTop(const QList<common::PostId> &page, const QString &nextCursor) const;
    // ... so that a page takes the place of (a part of) a gap.
    QList<RowsEdit>
    fillGap(int gap, const QList<common::PostId> &page, const QString &nextCursor) const;
    // ... so that a page follows the last row.
    QList<RowsEdit> append(const QList<common::PostId> &page) const;

    void apply(const RowsEdit &edit);

private:
    QList<TimelineRow> unknown(const QList<common::PostId> &page) const;

    QList<TimelineRow> m_rows;
};

} // namespace app
