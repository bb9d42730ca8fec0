// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_repository.h"

#include "server/users/user_settings.h"

namespace server {

using common::NotificationId;
using common::NotificationType;
using common::Timestamp;
using common::UserId;

Result<std::optional<NotificationRow>>
NotificationRepository::find(Transaction &tx, UserId user, NotificationId id) const
{
    return tx.one<NotificationRow>(
        "SELECT {columns} FROM notifications WHERE id = ? AND user_id = ?", id, user
    );
}

Result<QList<NotificationRow>> NotificationRepository::list(
    Transaction &tx,
    UserId user,
    const QList<NotificationType> &types,
    bool onlyUnread,
    NotificationPlace after,
    int limit
) const
{
    return tx.all<NotificationRow>(
        "SELECT {columns} FROM notifications WHERE user_id = ? AND (created_at, id) < (?, ?)"
        " AND (? = 1 OR type IN {texts}) AND (? = 0 OR read_at IS NULL)"
        " ORDER BY created_at DESC, id DESC LIMIT ?",
        user,
        after.createdAt,
        after.id,
        types.isEmpty() ? 1 : 0,
        types,
        onlyUnread ? 1 : 0,
        limit
    );
}

Result<qint64> NotificationRepository::unreadCount(Transaction &tx, UserId user) const
{
    TRY_INTO(
        const auto count,
        tx.value<qint64>(
            "SELECT COUNT(*) FROM notifications WHERE user_id = ? AND read_at IS NULL", user
        )
    );
    return count.value_or(0);
}

Result<QHash<NotificationId, QList<UserId>>>
NotificationRepository::latestActors(Transaction &tx, const QList<NotificationId> &ids) const
{
    QHash<NotificationId, QList<UserId>> actors;
    if (ids.isEmpty())
        return actors;
    using Columns = std::tuple<NotificationId, UserId>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { actors[std::get<0>(columns)].append(std::get<1>(columns)); },
        // For each only as many as are shown: a post may have thousands of likes.
        "SELECT a.notification_id, a.user_id FROM notifications n"
        " JOIN notification_actors a ON a.notification_id = n.id AND a.user_id IN"
        "      (SELECT l.user_id FROM notification_actors l WHERE l.notification_id = n.id"
        "       ORDER BY l.created_at DESC, l.user_id DESC LIMIT ?)"
        " WHERE n.id IN {ids} ORDER BY a.notification_id, a.created_at DESC, a.user_id DESC",
        kShownActors,
        ids
    ));
    return actors;
}

Result<QString> NotificationRepository::locale(Transaction &tx, UserId user) const
{
    TRY_INTO(
        const auto settings, tx.value<QString>("SELECT settings FROM users WHERE id = ?", user)
    );
    return *settingsFrom(settings.value_or(QString())).locale;
}

Result<QList<UserId>> NotificationRepository::staffFor(Transaction &tx, UserId newcomer) const
{
    // Asked first and alone: it is so for nearly nobody.
    TRY_INTO(
        const auto waits,
        tx.value<qint64>(
            "SELECT 1 FROM users WHERE id = ? AND state = 'pending' AND NOT awaits_verification",
            newcomer
        )
    );
    if (!waits)
        return QList<UserId>();
    return tx.values<UserId>(
        "SELECT id FROM users WHERE role IN ('moderator', 'admin') AND state = 'active'"
    );
}

Result<QList<NotificationRow>>
NotificationRepository::listOfStaff(Transaction &tx, const QString &groupKey, UserId actor) const
{
    return tx.all<NotificationRow>(
        "SELECT {n.columns} FROM notifications n WHERE n.group_key = ? AND n.user_id IN"
        " (SELECT id FROM users WHERE role IN ('moderator', 'admin')) AND EXISTS (SELECT 1"
        "      FROM notification_actors a WHERE a.notification_id = n.id AND a.user_id = ?)"
        " ORDER BY n.id",
        groupKey,
        actor
    );
}

Result<std::optional<NotificationId>>
NotificationRepository::findGroup(Transaction &tx, UserId user, const QString &groupKey) const
{
    return tx.value<NotificationId>(
        "SELECT id FROM notifications WHERE user_id = ? AND group_key = ? AND read_at IS NULL",
        user,
        groupKey
    );
}

Result<> NotificationRepository::add(Transaction &tx, const NotificationRow &row) const
{
    return tx.insert("notifications", row);
}

Result<bool> NotificationRepository::addActor(
    Transaction &tx, NotificationId id, UserId actor, Timestamp now
) const
{
    TRY_INTO(
        const qint64 added,
        tx.exec(
            "INSERT INTO notification_actors (notification_id, user_id, created_at)"
            " VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
            id,
            actor,
            now
        )
    );
    if (added == 0)
        return false;
    TRY(tx.exec(
        "UPDATE notifications SET actors_count = actors_count + 1, created_at = ? WHERE id = ?",
        now,
        id
    ));
    return true;
}

Result<std::optional<qint64>>
NotificationRepository::removeActor(Transaction &tx, NotificationId id, UserId actor) const
{
    TRY_INTO(
        const qint64 removed,
        tx.exec(
            "DELETE FROM notification_actors WHERE notification_id = ? AND user_id = ?", id, actor
        )
    );
    if (removed == 0)
        return std::optional<qint64>();
    return tx.value<qint64>(
        "UPDATE notifications SET actors_count = actors_count - 1, created_at = COALESCE("
        "      (SELECT MAX(a.created_at) FROM notification_actors a"
        "       WHERE a.notification_id = notifications.id), created_at)"
        " WHERE id = ? RETURNING actors_count",
        id
    );
}

Result<> NotificationRepository::remove(Transaction &tx, NotificationId id) const
{
    TRY(tx.exec("DELETE FROM notifications WHERE id = ?", id));
    return {};
}

Result<QList<NotificationRow>> NotificationRepository::listOfTarget(
    Transaction &tx, common::TargetType type, common::AnyId id
) const
{
    return tx.all<NotificationRow>(
        "SELECT {columns} FROM notifications WHERE target_type = ? AND target_id = ? ORDER BY id",
        type,
        id
    );
}

Result<QList<NotificationRow>>
NotificationRepository::listOfActor(Transaction &tx, UserId user, UserId actor) const
{
    return tx.all<NotificationRow>(
        "SELECT {n.columns} FROM notifications n WHERE n.user_id = ? AND EXISTS (SELECT 1"
        "      FROM notification_actors a WHERE a.notification_id = n.id AND a.user_id = ?)"
        " ORDER BY n.id",
        user,
        actor
    );
}

Result<> NotificationRepository::setRead(Transaction &tx, NotificationId id, Timestamp now) const
{
    TRY(tx.exec("UPDATE notifications SET read_at = ? WHERE id = ? AND read_at IS NULL", now, id));
    return {};
}

Result<QList<NotificationId>> NotificationRepository::setAllRead(
    Transaction &tx,
    UserId user,
    const QList<NotificationType> &types,
    NotificationPlace upTo,
    Timestamp now
) const
{
    return tx.values<NotificationId>(
        "UPDATE notifications SET read_at = ? WHERE user_id = ? AND read_at IS NULL"
        " AND (? = 1 OR type IN {texts}) AND (created_at, id) <= (?, ?) RETURNING id",
        now,
        user,
        types.isEmpty() ? 1 : 0,
        types,
        upTo.createdAt,
        upTo.id
    );
}

} // namespace server
