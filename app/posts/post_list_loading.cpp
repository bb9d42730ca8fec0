// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How the rows of PostListModel come: saved ones first, the top, what is new, older pages, gaps.
#include "app/posts/post_list_model.h"

namespace app {

void PostListModel::start()
{
    m_started = true;
    resetPending();
    settle();
    m_store.loadCached(m_source).then(
        this,
        [this, generation = m_generation](const CachedTimeline &cached) {
            if (generation == m_generation)
                takeCached(cached);
        }
    );
    loadTop();
}

void PostListModel::setSource(const TimelineSource &source)
{
    if (source == m_source)
        return;
    ++m_generation; // answers on their way belong to the old one
    beginResetModel();
    m_source = source;
    m_rows = {};
    m_pending.clear();
    endResetModel();
    m_nextCursor.clear();
    m_loadedOnce = m_loadingTop = m_loadingMore = m_fillingGap = false;
    m_error.reset();
    setNewCount(0);
    start();
}

void PostListModel::takeCached(const CachedTimeline &cached)
{
    if (m_loadedOnce || cached.rows.isEmpty())
        return; // the server was faster
    QList<TimelineRow> rows;
    for (const auto &row : cached.rows) {
        const common::PostId id = row.post ? row.post->id : common::PostId{};
        if (!id.isValid() || m_rows.indexOf(id) < 0)
            rows.append({id, row.cursor});
    }
    m_nextCursor = cached.nextCursor;
    m_savedAt = cached.savedAt;
    // Above it stands what was sent while it was read.
    const auto place = static_cast<int>(m_rows.rows().size());
    apply({{.kind = RowsEdit::Kind::Insert, .first = place, .rows = rows}});
    settle();
}

void PostListModel::refresh()
{
    loadTop();
}

void PostListModel::showNew()
{
    loadTop();
}

void PostListModel::loadTop()
{
    if (m_loadingTop)
        return;
    m_loadingTop = true;
    settle();
    m_store.loadPage(m_source).then(
        this,
        [this, generation = m_generation](const Result<PostPageIds> &page) {
            if (generation == m_generation)
                takeTop(page);
        }
    );
}

void PostListModel::takeTop(const Result<PostPageIds> &page)
{
    m_loadingTop = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    if (!page)
        return settle();
    m_savedAt = m_store.clock().now();
    setNewCount(0);
    if (!m_source.isByTime() || m_rows.rows().isEmpty()) {
        replaceAll(*page);
    } else {
        const auto edits = m_rows.mergeTop(page->ids, page->nextCursor);
        apply(edits);
        if (page->nextCursor.isEmpty())
            m_nextCursor.clear();
    }
    m_loadedOnce = true;
    settle();
    save();
    emit shownNew();
}

void PostListModel::replaceAll(const PostPageIds &page)
{
    beginResetModel();
    m_rows = {};
    for (const auto &edit : m_rows.append(page.ids))
        m_rows.apply(edit);
    m_nextCursor = page.nextCursor;
    endResetModel();
}

void PostListModel::apply(const QList<RowsEdit> &edits)
{
    for (const auto &edit : edits) {
        const int first = edit.first + pendingCount();
        if (edit.kind == RowsEdit::Kind::Remove && edit.count > 0) {
            beginRemoveRows({}, first, first + edit.count - 1);
            m_rows.apply(edit);
            endRemoveRows();
        } else if (edit.kind == RowsEdit::Kind::Insert && !edit.rows.isEmpty()) {
            beginInsertRows({}, first, first + static_cast<int>(edit.rows.size()) - 1);
            m_rows.apply(edit);
            endInsertRows();
        }
    }
}

// After a break: counts what came, without moving what one reads.
void PostListModel::lookForNew()
{
    if (m_loadingTop || !m_source.isByTime())
        return;
    if (m_rows.rows().isEmpty() || !m_loadedOnce)
        return loadTop();
    m_store.loadPage(m_source).then(
        this,
        [this, generation = m_generation](const Result<PostPageIds> &page) {
            if (generation == m_generation)
                countNew(page);
        }
    );
}

void PostListModel::countNew(const Result<PostPageIds> &page)
{
    m_error = page ? std::nullopt : std::optional(page.error());
    settle();
    if (!page)
        return;
    const auto known = std::find_if(page->ids.begin(), page->ids.end(), [this](common::PostId id) {
        return m_rows.indexOf(id) >= 0;
    });
    setNewCount(static_cast<int>(known - page->ids.begin()));
}

bool PostListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loadingMore && !m_loadingTop && !m_nextCursor.isEmpty();
}

void PostListModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_loadingMore = true;
    m_store.loadPage(m_source, m_nextCursor)
        .then(this, [this, generation = m_generation](const Result<PostPageIds> &page) {
            if (generation == m_generation)
                takeMore(page);
        });
}

void PostListModel::takeMore(const Result<PostPageIds> &page)
{
    m_loadingMore = false;
    if (page) {
        apply(m_rows.append(page->ids));
        m_nextCursor = page->nextCursor;
        return save();
    }
    if (page.error().code == common::ErrorCode::RequestInvalidCursor) {
        m_nextCursor.clear(); // of an older server or list: what is below comes anew
        m_rows = {};
        beginResetModel();
        endResetModel();
        return loadTop();
    }
    emit moreFailed(page.error());
}

void PostListModel::fillGap(const QModelIndex &index)
{
    const int gap = index.row() - pendingCount();
    if (!index.isValid() || gap < 0 || m_fillingGap || postId(index).value != 0)
        return;
    m_fillingGap = true;
    const QString cursor = m_rows.rows().at(gap).cursor;
    m_store.loadPage(m_source, cursor)
        .then(this, [this, cursor, generation = m_generation](const Result<PostPageIds> &page) {
            if (generation != m_generation)
                return;
            m_fillingGap = false;
            if (!page)
                return emit moreFailed(page.error());
            const auto &rows = m_rows.rows();
            const auto at = std::find_if(rows.begin(), rows.end(), [&](const TimelineRow &row) {
                return !row.id.isValid() && row.cursor == cursor;
            });
            if (at == rows.end())
                return;
            apply(m_rows.fillGap(static_cast<int>(at - rows.begin()), page->ids, page->nextCursor));
            save();
        });
}

void PostListModel::save()
{
    m_store.saveTimeline(m_source, m_rows.rows(), m_nextCursor);
}

} // namespace app
