// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_service.h"

#include "server/notifications/notification_outbox.h"

#include <algorithm>

namespace server {

using common::Notification;
using common::NotificationId;
using common::NotificationPage;
using common::NotificationType;

namespace {

QString listQuery(const QList<NotificationType> &types, bool onlyUnread)
{
    QStringList parts;
    for (const NotificationType type : types)
        parts.append(wire::enumText(type));
    std::ranges::sort(parts);
    parts.prepend(onlyUnread ? QStringLiteral("unread") : QStringLiteral("all"));
    parts.prepend(QStringLiteral("notifications"));
    return parts.join(u';');
}

} // namespace

NotificationService::NotificationService(
    Database &db, Outbox &outbox, const common::Clock &clock, const CursorKey &cursors
)
    : m_db(db)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_cursors(cursors)
{
}

Result<NotificationPage>
NotificationService::list(const Caller &caller, const common::ListNotificationsRequest &request)
{
    const QList<NotificationType> types = request.types.valueOr({});
    const bool onlyUnread = request.unread.valueOr(false);
    const QString query = listQuery(types, onlyUnread);
    NotificationPlace after;
    if (request.cursor.isPresent()) {
        TRY_INTO(const auto position, m_cursors.read(*request.cursor, caller.id.value, query));
        if (position.size() != 2)
            return common::fail(ErrorCode::RequestInvalidCursor);
        after = {.createdAt = {position[0]}, .id = {position[1]}};
    }
    return m_db.read([&](Transaction &tx) -> Result<NotificationPage> {
        TRY_INTO(
            auto rows,
            m_notifications.list(tx, caller.id, types, onlyUnread, after, request.limit + 1)
        );
        NotificationPage page;
        if (rows.size() > request.limit) {
            rows.removeLast();
            page.nextCursor = m_cursors.sign(
                caller.id.value, query, {rows.last().createdAt.ms, rows.last().id.value}
            );
        }
        TRY_INTO(page.items, m_reader.present(tx, caller.id, caller.locale, rows));
        TRY_INTO(page.unreadCount, m_notifications.unreadCount(tx, caller.id));
        return page;
    });
}

Result<Notification> NotificationService::markRead(const Caller &caller, NotificationId id)
{
    return m_db.write([&](Transaction &tx) -> Result<Notification> {
        TRY_INTO(auto row, get(tx, caller, id));
        if (!row.readAt) {
            row.readAt = m_clock.now();
            TRY(m_notifications.setRead(tx, id, *row.readAt));
            TRY(announceRead(tx, caller, QList<NotificationId>{id}));
        }
        TRY_INTO(const auto shown, m_reader.present(tx, caller.id, caller.locale, {row}));
        return shown.first();
    });
}

Result<common::UnreadCount>
NotificationService::markAllRead(const Caller &caller, const common::ReadAll &request)
{
    return m_db.write([&](Transaction &tx) -> Result<common::UnreadCount> {
        const QList<NotificationType> types = request.types.valueOr({});
        TRY_INTO(const auto upTo, placeOf(tx, caller, request));
        TRY_INTO(
            const auto read, m_notifications.setAllRead(tx, caller.id, types, upTo, m_clock.now())
        );
        // Where some are left unread, the event must name those that are not.
        if (!read.isEmpty() && request.upToId.isPresent()) {
            TRY(announceRead(tx, caller, read));
        } else if (!read.isEmpty()) {
            TRY(announceRead(
                tx, caller, std::nullopt, types.isEmpty() ? std::nullopt : std::optional(types)
            ));
        }
        TRY_INTO(const qint64 unread, m_notifications.unreadCount(tx, caller.id));
        return common::UnreadCount{.unreadCount = unread};
    });
}

Result<> NotificationService::remove(const Caller &caller, NotificationId id)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY(get(tx, caller, id));
        TRY(m_notifications.remove(tx, id));
        return announceRead(tx, caller, QList<NotificationId>{id});
    });
}

Result<NotificationRow>
NotificationService::get(Transaction &tx, const Caller &caller, NotificationId id) const
{
    TRY_INTO(const auto row, m_notifications.find(tx, caller.id, id));
    if (!row)
        return common::fail(ErrorCode::ResourceNotFound);
    return *row;
}

Result<NotificationPlace> NotificationService::placeOf(
    Transaction &tx, const Caller &caller, const common::ReadAll &request
) const
{
    if (!request.upToId.isPresent())
        return NotificationPlace();
    const NotificationId id = *request.upToId;
    TRY_INTO(const auto row, m_notifications.find(tx, caller.id, id));
    // One that has gone meanwhile was made when its id says.
    const auto at = row ? row->createdAt : common::ClockIdSource::createdAt(id.value);
    return NotificationPlace{.createdAt = at, .id = id};
}

Result<> NotificationService::announceRead(
    Transaction &tx,
    const Caller &caller,
    const std::optional<QList<NotificationId>> &ids,
    const std::optional<QList<NotificationType>> &types
)
{
    TRY_INTO(const qint64 unread, m_notifications.unreadCount(tx, caller.id));
    return appendRead(m_outbox, tx, caller.id, {.ids = ids, .types = types, .unreadCount = unread});
}

} // namespace server
