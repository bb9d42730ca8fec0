// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/user_list_model.h"

namespace app {

UserListModel::UserListModel(UserStore &store, Loader loader, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_loader(std::move(loader))
{
    connect(&store, &UserStore::userChanged, this, &UserListModel::onUserChanged);
}

void UserListModel::refresh()
{
    ++m_generation;
    m_loading = false;
    load({}, true);
}

void UserListModel::load(const QString &cursor, bool replace)
{
    m_loading = true;
    if (m_rows.isEmpty())
        setState(LoadState::Loading);
    m_loader(cursor).then(
        this,
        [this, replace, generation = m_generation](const Result<common::UserPage> &page) {
            if (generation == m_generation)
                take(page, replace);
        }
    );
}

void UserListModel::take(const Result<common::UserPage> &page, bool replace)
{
    m_loading = false;
    m_error = page ? std::nullopt : std::optional(page.error());
    if (!page) {
        const bool offline = m_error->transport != common::TransportFault::None;
        return setState(offline ? LoadState::Offline : LoadState::Error);
    }
    m_nextCursor = page->nextCursor.value_or(QString());
    if (replace) {
        beginResetModel();
        m_rows = page->items;
        endResetModel();
    } else {
        append(page->items);
    }
    setState(m_rows.isEmpty() ? LoadState::Empty : LoadState::Ready);
}

void UserListModel::append(const QList<common::UserSummary> &users)
{
    QList<common::UserSummary> added;
    for (const auto &user : users) {
        const auto same = [&](const common::UserSummary &each) { return each.id == user.id; };
        if (std::none_of(m_rows.cbegin(), m_rows.cend(), same))
            added.append(user);
    }
    if (added.isEmpty())
        return;
    const int first = static_cast<int>(m_rows.size());
    beginInsertRows({}, first, first + static_cast<int>(added.size()) - 1);
    m_rows += added;
    endInsertRows();
}

void UserListModel::setState(LoadState state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

common::UserId UserListModel::userId(const QModelIndex &index) const
{
    return index.isValid() && index.row() < m_rows.size() ? m_rows.at(index.row()).id
                                                          : common::UserId{};
}

int UserListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant UserListModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_rows.size())
        return {};
    const common::UserSummary &summary = m_rows.at(index.row());
    const common::User *known = m_store.find(summary.id);
    const common::UserSummary &user = known != nullptr ? *known : summary;
    switch (role) {
    case Qt::DisplayRole:
    case TextRole:
        return user.displayName;
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1, @%2").arg(user.displayName, user.username);
    case IdRole:
    case AuthorIdRole:
        return user.id.toString();
    case KindRole:
        return wire::enumText(user.kind);
    case UsernameRole:
        return user.username;
    case AvatarUrlRole:
        return user.avatarUrl.value_or(QString());
    case FollowingRole:
        return known != nullptr && known->relationship
            ? QVariant(static_cast<int>(known->relationship->following))
            : QVariant();
    default:
        return {};
    }
}

QHash<int, QByteArray> UserListModel::roleNames() const
{
    return {
        {IdRole, "id"},
        {KindRole, "kind"},
        {AuthorIdRole, "authorId"},
        {TextRole, "text"},
        {UsernameRole, "username"},
        {AvatarUrlRole, "avatarUrl"},
        {FollowingRole, "following"}};
}

bool UserListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && !m_nextCursor.isEmpty();
}

void UserListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load(m_nextCursor, false);
}

void UserListModel::onUserChanged(common::UserId id)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        if (m_rows.at(row).id == id)
            emit dataChanged(index(row), index(row));
    }
}

} // namespace app
