// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_export.h"

#include "server/notifications/notification_reader.h"

namespace server {

using common::Notification;

namespace {

constexpr int kPage = 200;

Result<QList<Notification>>
page(Transaction &tx, const NotificationReader &reader, common::UserId id, NotificationPlace after)
{
    TRY_INTO(const auto rows, NotificationRepository().list(tx, id, {}, false, after, kPage));
    return reader.present(tx, id, {}, rows);
}

} // namespace

Result<> exportNotifications(Database &db, common::UserId id, ExportWriter &out)
{
    TRY(out.beginList(QStringLiteral("notifications"), QT_TRANSLATE_NOOP("Export", "Notifications"))
    );
    const NotificationReader reader;
    NotificationPlace after;
    while (true) {
        TRY_INTO(const auto notifications, db.read([&](Transaction &tx) {
            return page(tx, reader, id, after);
        }));
        for (const Notification &each : notifications)
            TRY(out.add(
                wire::toJson(each),
                {.heading = each.text,
                 .at = each.createdAt,
                 .text = each.excerpt.value_or(QString())}
            ));
        if (notifications.size() < kPage)
            return {};
        after = {notifications.constLast().createdAt, notifications.constLast().id};
    }
}

} // namespace server
