// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notifications and those who caused them. actors_count is always the number of the rows of
// notification_actors, created_at the latest of their times.

#include "server/notifications/notification_row.h"
#include "server/storage/transaction.h"

#include <QHash>

namespace server {

class NotificationRepository {
public:
    static constexpr int kShownActors = 3;

    // Only the owner's.
    Result<std::optional<NotificationRow>>
    find(Transaction &tx, common::UserId user, common::NotificationId id) const;
    // Latest first, after the place; types empty: all.
    Result<QList<NotificationRow>> list(
        Transaction &tx,
        common::UserId user,
        const QList<common::NotificationType> &types,
        bool onlyUnread,
        NotificationPlace after,
        int limit
    ) const;
    Result<qint64> unreadCount(Transaction &tx, common::UserId user) const;
    // The latest kShownActors of each, latest first.
    Result<QHash<common::NotificationId, QList<common::UserId>>>
    latestActors(Transaction &tx, const QList<common::NotificationId> &ids) const;
    // Of the account.
    Result<QString> locale(Transaction &tx, common::UserId user) const;

    // Whom it concerns that somebody waits to be let in; nobody if the newcomer does not wait.
    Result<QList<common::UserId>> staffFor(Transaction &tx, common::UserId newcomer) const;
    // What the staff was told of somebody, read or not.
    Result<QList<NotificationRow>>
    listOfStaff(Transaction &tx, const QString &groupKey, common::UserId actor) const;

    // The unread one of a group.
    Result<std::optional<common::NotificationId>>
    findGroup(Transaction &tx, common::UserId user, const QString &groupKey) const;
    Result<> add(Transaction &tx, const NotificationRow &row) const;
    // False: was among them already, nothing changed.
    Result<bool> addActor(
        Transaction &tx, common::NotificationId id, common::UserId actor, common::Timestamp now
    ) const;
    // How many are left; no value: was not among them.
    Result<std::optional<qint64>>
    removeActor(Transaction &tx, common::NotificationId id, common::UserId actor) const;
    Result<> remove(Transaction &tx, common::NotificationId id) const;
    Result<QList<NotificationRow>>
    listOfTarget(Transaction &tx, common::TargetType type, common::AnyId id) const;
    Result<QList<NotificationRow>>
    listOfActor(Transaction &tx, common::UserId user, common::UserId actor) const;

    Result<> setRead(Transaction &tx, common::NotificationId id, common::Timestamp now) const;
    // Those that were unread. types empty: all; later ones than upTo are left alone.
    Result<QList<common::NotificationId>> setAllRead(
        Transaction &tx,
        common::UserId user,
        const QList<common::NotificationType> &types,
        NotificationPlace upTo,
        common::Timestamp now
    ) const;
};

} // namespace server
