// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_live.h"

#include "server/storage/domain_event.h"

namespace server {

using common::Notification;
using common::UserId;

Result<std::optional<Notification>>
NotificationLive::created(Transaction &tx, const OutboxEvent &event) const
{
    TRY_INTO(const auto sent, payloadOf(events::notificationSent, event));
    TRY_INTO(const auto row, m_notifications.find(tx, sent.userId, sent.notificationId));
    if (!row)
        return std::optional<Notification>();
    TRY_INTO(const auto shown, m_reader.present(tx, sent.userId, {}, {*row}));
    return std::optional(shown.first());
}

Result<common::NotificationReadEvent>
NotificationLive::read(Transaction &tx, const OutboxEvent &event) const
{
    TRY_INTO(auto told, payloadOf(events::notificationRead, event));
    TRY_INTO(told.unreadCount, m_notifications.unreadCount(tx, {event.subjectId}));
    return told;
}

namespace {

// The topic is that of the member, so all who are meant are that member.
LiveKind memberKind(std::string_view type)
{
    LiveKind kind;
    kind.type = type;
    kind.durable = true;
    kind.audience = LiveAudience::Topic;
    return kind;
}

} // namespace

void addNotificationKinds(LiveKinds &kinds, const NotificationLive &live)
{
    using Variants = Result<QList<LiveVariant>>;
    LiveKind created = memberKind(events::notificationCreated.type);
    created.encode =
        [&live](Transaction &tx, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto notification, live.created(tx, event));
        if (!notification)
            return QList<LiveVariant>();
        return QList<LiveVariant>{{users, wire::toJson(*notification)}};
    };
    LiveKind read = memberKind(events::notificationReadLive.type);
    read.encode =
        [&live](Transaction &tx, const OutboxEvent &event, const QSet<UserId> &users) -> Variants {
        TRY_INTO(const auto told, live.read(tx, event));
        return QList<LiveVariant>{{users, wire::toJson(told)}};
    };
    kinds.add(events::notificationSent.kind, std::move(created));
    kinds.add(events::notificationRead.kind, std::move(read));
}

} // namespace server
