// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_list_model.h"

#include "app/base/relative_time.h"
#include "app/kit/isolate.h"
#include "app/notifications/notification_text.h"

#include <QDateTime>

namespace app {

NotificationListModel::NotificationListModel(NotificationStore &store, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
{
    connect(&store, &NotificationStore::reset, this, &NotificationListModel::rebuild);
    connect(&store, &NotificationStore::notificationAdded, this, &NotificationListModel::onAdded);
    connect(&store, &NotificationStore::notificationMoved, this, &NotificationListModel::onMoved);
    connect(
        &store, &NotificationStore::notificationChanged, this, &NotificationListModel::onChanged
    );
    connect(
        &store,
        &NotificationStore::notificationAboutToBeRemoved,
        this,
        &NotificationListModel::onRemoved
    );
    connect(&store, &NotificationStore::moreLoaded, this, &NotificationListModel::onMore);
    connect(&store, &NotificationStore::stateChanged, this, &NotificationListModel::stateChanged);
    arrange();
}

void NotificationListModel::refresh()
{
    m_new.clear();
    m_store.refresh();
}

void NotificationListModel::rebuild()
{
    beginResetModel();
    arrange();
    endResetModel();
}

// Unread ones first; what was unread while one looks stays among them.
void NotificationListModel::arrange()
{
    QList<common::NotificationId> others;
    m_rows.clear();
    for (const auto &each : m_store.items()) {
        if (!each.read)
            m_new.insert(each.id);
        if (m_new.contains(each.id))
            m_rows.append(each.id);
        else
            others.append(each.id);
    }
    m_rows += others;
}

void NotificationListModel::insertAt(int row, common::NotificationId id)
{
    beginInsertRows({}, row, row);
    m_rows.insert(row, id);
    endInsertRows();
    // Whether the next one begins a section may have changed.
    if (row + 1 < m_rows.size())
        emit dataChanged(index(row + 1), index(row + 1));
}

void NotificationListModel::onAdded(common::NotificationId id)
{
    m_new.insert(id);
    insertAt(0, id);
}

void NotificationListModel::onMoved(common::NotificationId id)
{
    onRemoved(id);
    onAdded(id);
}

void NotificationListModel::onChanged(common::NotificationId id)
{
    const int row = static_cast<int>(m_rows.indexOf(id));
    if (row >= 0)
        emit dataChanged(index(row), index(row));
}

void NotificationListModel::onRemoved(common::NotificationId id)
{
    const int row = static_cast<int>(m_rows.indexOf(id));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
    if (row < m_rows.size())
        emit dataChanged(index(row), index(row));
}

void NotificationListModel::onMore(int first, int count)
{
    if (count <= 0)
        return;
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row + count - 1);
    for (int i = first; i < first + count; ++i)
        m_rows.append(m_store.items().at(i).id);
    endInsertRows();
}

common::NotificationId NotificationListModel::notificationId(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.value(index.row()) : common::NotificationId{};
}

int NotificationListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

bool NotificationListModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_store.canLoadMore();
}

void NotificationListModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        m_store.loadMore();
}

QString NotificationListModel::section(const common::Notification &notification) const
{
    if (m_new.contains(notification.id))
        return tr("New");
    const auto now = m_store.clock().now();
    const QDate day = QDateTime::fromMSecsSinceEpoch(notification.createdAt.ms).date();
    if (day == QDateTime::fromMSecsSinceEpoch(now.ms).date())
        return tr("Earlier today");
    return RelativeTime::day(notification.createdAt, now);
}

bool NotificationListModel::isFirstOfSection(int row) const
{
    if (row == 0)
        return true;
    const auto *before = m_store.find(m_rows.at(row - 1));
    const auto *here = m_store.find(m_rows.at(row));
    return before == nullptr || here == nullptr || section(*before) != section(*here);
}

QString NotificationListModel::accessible(const common::Notification &notification) const
{
    const QString time = RelativeTime::spoken(notification.createdAt, m_store.clock().now());
    const QString excerpt = notification.excerpt ? u' ' + *notification.excerpt : QString();
    const QString text = withoutIsolation(notificationSentence(notification)) + excerpt;
    return notification.read ? tr("%1 %2.").arg(text, time) : tr("Unread. %1 %2.").arg(text, time);
}

namespace {

QString linkOf(const common::Notification &notification)
{
    if (!notification.target)
        return {};
    const QString id = notification.target->id.toString();
    switch (notification.target->type) {
    case common::TargetType::Post:
        return QStringLiteral("kith:post/") + id;
    case common::TargetType::User:
        return notification.actors.isEmpty()
            ? QString()
            : QStringLiteral("kith:user/") + notification.actors.first().username;
    case common::TargetType::Chat:
        return QStringLiteral("kith:chat/") + id;
    default:
        return {};
    }
}

template <typename Get>
QStringList listed(const common::Notification &notification, Get get)
{
    QStringList all;
    for (const auto &actor : notification.actors)
        all.append(get(actor));
    return all;
}

} // namespace

QVariant NotificationListModel::data(const QModelIndex &index, int role) const
{
    const common::Notification *found = m_store.find(notificationId(index));
    if (found == nullptr)
        return {};
    switch (role) {
    case IdRole:
        return found->id.toString();
    case KindRole:
        return wire::enumText(found->type);
    case AuthorIdRole:
        return found->actors.isEmpty() ? QString() : found->actors.first().id.toString();
    case Qt::DisplayRole:
    case TextRole:
        return withoutIsolation(notificationSentence(*found));
    case CreatedRole:
        return found->createdAt.ms;
    case StateRole:
        return static_cast<int>(SendState::Sent);
    case UnreadRole:
        return !found->read;
    case ReadStateRole:
        return found->read ? 1 : 0;
    case SectionRole:
        return section(*found);
    case FirstOfSectionRole:
        return isFirstOfSection(index.row());
    case Qt::AccessibleTextRole:
        return accessible(*found);
    case NotificationRole:
        return QVariant::fromValue(found);
    default:
        return extraData(*found, role);
    }
}

QVariant NotificationListModel::extraData(const common::Notification &notification, int role)
{
    const auto &actors = notification.actors;
    switch (role) {
    case ExcerptRole:
        return notification.excerpt.value_or(QString());
    case ActorNamesRole:
        return listed(notification, [](const auto &actor) { return actor.displayName; });
    case ActorIdsRole:
        return listed(notification, [](const auto &actor) { return actor.id.toString(); });
    case ActorsCountRole:
        return notification.actorsCount;
    case AvatarUrlRole:
        return actors.isEmpty() ? QString() : actors.first().avatarUrl.value_or(QString());
    case TargetTypeRole:
        return notification.target ? wire::enumText(notification.target->type) : QString();
    case TargetIdRole:
        return notification.target ? notification.target->id.toString() : QString();
    case LinkRole:
        return linkOf(notification);
    default:
        return {};
    }
}

QHash<int, QByteArray> NotificationListModel::roleNames() const
{
    return {
        {IdRole, "id"},
        {KindRole, "kind"},
        {TextRole, "text"},
        {CreatedRole, "created"},
        {UnreadRole, "unread"},
        {SectionRole, "section"},
        {ExcerptRole, "excerpt"},
        {LinkRole, "link"}};
}

} // namespace app
