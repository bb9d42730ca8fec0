// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_list_model.h"

namespace app {

PostListModel::PostListModel(PostStore &store, const TimelineSource &source, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_source(source)
{
    connect(&store, &PostStore::postChanged, this, &PostListModel::onChanged);
    connect(&store, &PostStore::postRemoved, this, &PostListModel::removeRow);
    connect(&store, &PostStore::postRestored, this, &PostListModel::restoreRow);
    connect(&store, &PostStore::postAdded, this, &PostListModel::onAdded);
    connect(&store, &PostStore::postReplaced, this, &PostListModel::onReplaced);
    connect(&store, &PostStore::newPostsHinted, this, &PostListModel::onHint);
    connect(&store, &PostStore::reloadNeeded, this, &PostListModel::lookForNew);
}

void PostListModel::setState(LoadState state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

void PostListModel::settle()
{
    const bool failed = m_error.has_value();
    const bool offline = failed && m_error->transport != common::TransportFault::None;
    if (m_loadingTop && rowCount() == 0)
        setState(LoadState::Loading);
    else if (offline)
        setState(LoadState::Offline);
    else if (failed)
        setState(LoadState::Error);
    else if (rowCount() > 0)
        setState(LoadState::Ready);
    else
        setState(m_loadedOnce ? LoadState::Empty : LoadState::Loading);
}

// --- changes -------------------------------------------------------------------------------------

void PostListModel::setNewCount(int count)
{
    if (std::exchange(m_newCount, count) != count)
        emit newCountChanged();
}

void PostListModel::onHint(int count)
{
    if (m_source.kind == TimelineKind::Following || m_source.kind == TimelineKind::Everyone)
        setNewCount(m_newCount + count);
}

void PostListModel::resetPending()
{
    for (const common::PostId id : m_store.pendingPosts()) {
        if (!m_pending.contains(id) && m_store.belongsTo(id, m_source)) {
            const int row = pendingCount();
            beginInsertRows({}, row, row);
            m_pending.append(id);
            endInsertRows();
        }
    }
}

void PostListModel::onAdded(common::PostId id)
{
    if (!m_started || m_pending.contains(id) || !m_store.belongsTo(id, m_source))
        return;
    beginInsertRows({}, 0, 0);
    m_pending.prepend(id);
    endInsertRows();
    settle();
}

void PostListModel::onReplaced(common::PostId local, common::PostId real)
{
    const auto place = m_pending.indexOf(local);
    if (place < 0)
        return;
    // The lowest of the waiting rows just changes its nature; nothing moves.
    if (place == m_pending.size() - 1 && m_rows.indexOf(real) < 0) {
        m_pending.removeLast();
        m_rows.apply({.first = 0, .rows = {{real, {}}}});
        onChanged(real);
    } else {
        removeRow(local);
        if (m_rows.indexOf(real) < 0)
            apply({{.first = 0, .rows = {{real, {}}}}});
    }
    save();
}

void PostListModel::removeRow(common::PostId id)
{
    const QModelIndex index = indexOf(id);
    if (!index.isValid())
        return;
    beginRemoveRows({}, index.row(), index.row());
    if (m_pending.removeOne(id) == false)
        m_rows.apply(
            {.kind = RowsEdit::Kind::Remove, .first = index.row() - pendingCount(), .count = 1}
        );
    endRemoveRows();
    settle();
}

void PostListModel::restoreRow(common::PostId id)
{
    if (!m_store.belongsTo(id, m_source) || m_rows.indexOf(id) >= 0)
        return;
    const auto &rows = m_rows.rows();
    const auto older = std::find_if(rows.begin(), rows.end(), [id](const TimelineRow &row) {
        return row.id.isValid() && row.id < id;
    });
    apply({{.first = static_cast<int>(older - rows.begin()), .rows = {{id, {}}}}});
    settle();
}

void PostListModel::onChanged(common::PostId id)
{
    const QModelIndex changed = indexOf(id);
    if (changed.isValid())
        emit dataChanged(changed, changed);
}

// --- rows ----------------------------------------------------------------------------------------

common::PostId PostListModel::idAt(int row) const
{
    if (row < 0 || row >= rowCount())
        return {};
    return row < pendingCount() ? m_pending.at(row) : m_rows.rows().at(row - pendingCount()).id;
}

common::PostId PostListModel::postId(const QModelIndex &index) const
{
    return index.isValid() ? idAt(index.row()) : common::PostId{};
}

QModelIndex PostListModel::indexOf(common::PostId id) const
{
    const auto pending = m_pending.indexOf(id);
    if (pending >= 0)
        return index(static_cast<int>(pending));
    const int row = id.isValid() ? m_rows.indexOf(id) : -1;
    return row < 0 ? QModelIndex() : index(row + pendingCount());
}

QList<common::PostId> PostListModel::visiblePosts(int first, int last) const
{
    QList<common::PostId> ids;
    for (int row = std::max(0, first); row <= last && row < rowCount(); ++row) {
        if (idAt(row).isValid())
            ids.append(idAt(row));
    }
    return ids;
}

int PostListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : pendingCount() + static_cast<int>(m_rows.rows().size());
}

QVariant PostListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const common::PostId id = postId(index);
    if (id.value == 0)
        return gapData(role);
    return rowData(m_store, id, role);
}

QVariant PostListModel::gapData(int role) const
{
    switch (role) {
    case KindRole:
        return QStringLiteral("gap");
    case Qt::DisplayRole:
    case TextRole:
    case Qt::AccessibleTextRole:
        return tr("Show the posts in between");
    case StateRole:
        return static_cast<int>(SendState::Sent);
    default:
        return {};
    }
}

QHash<int, QByteArray> PostListModel::roleNames() const
{
    return {
        {IdRole, "id"},
        {KindRole, "kind"},
        {AuthorIdRole, "authorId"},
        {TextRole, "text"},
        {CreatedRole, "created"},
        {StateRole, "state"},
        {UnreadRole, "unread"},
        {LikeCountRole, "likeCount"},
        {LikedRole, "liked"},
        {ScoreRole, "score"},
        {MyVoteRole, "myVote"},
        {CommentCountRole, "commentCount"},
        {DepthRole, "depth"},
        {AuthorNameRole, "authorName"},
        {UsernameRole, "username"},
        {AvatarUrlRole, "avatarUrl"},
        {FailureRole, "failure"}};
}

} // namespace app
