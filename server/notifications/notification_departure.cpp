// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_departure.h"

#include "server/notifications/notification_outbox.h"

#include <QMap>

namespace server {

using common::NotificationId;
using common::UserId;

// A member may be in the notifications of thousands, so this is done in a few statements.
Result<> NotificationDeparture::hide(Transaction &tx, UserId member) const
{
    TRY_INTO(
        const auto touched,
        tx.values<NotificationId>(
            "DELETE FROM notification_actors WHERE user_id = ? RETURNING notification_id", member
        )
    );
    if (touched.isEmpty())
        return {};
    TRY(tx.exec(
        "UPDATE notifications SET actors_count = actors_count - 1, created_at = COALESCE("
        "      (SELECT MAX(a.created_at) FROM notification_actors a"
        "       WHERE a.notification_id = notifications.id), created_at)"
        " WHERE id IN {ids}",
        touched
    ));
    using Columns = std::tuple<UserId, NotificationId>;
    QMap<UserId, QList<NotificationId>> gone;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { gone[std::get<0>(columns)].append(std::get<1>(columns)); },
        "DELETE FROM notifications WHERE id IN {ids} AND actors_count = 0 RETURNING user_id, id",
        touched
    ));
    for (auto each = gone.cbegin(); each != gone.cend(); ++each) {
        TRY_INTO(const qint64 unread, m_notifications.unreadCount(tx, each.key()));
        TRY(appendRead(
            m_outbox, tx, each.key(), {.ids = each.value(), .types = {}, .unreadCount = unread}
        ));
    }
    return {};
}

Result<qint64> NotificationDeparture::removeSome(Transaction &tx, UserId member, int limit) const
{
    return tx.exec(
        "DELETE FROM notifications WHERE id IN"
        " (SELECT id FROM notifications WHERE user_id = ? LIMIT ?)",
        member,
        limit
    );
}

} // namespace server
