// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_export.h"

namespace server {

namespace {

QString listed(const QList<common::ProfileLink> &links)
{
    QStringList lines;
    for (const common::ProfileLink &link : links)
        lines.append(QStringLiteral("%1: %2").arg(link.label, link.url));
    return lines.join(u'\n');
}

ExportItem shown(const common::Me &me)
{
    return {
        .heading = QStringLiteral("%1 (@%2)").arg(me.displayName, me.username),
        .at = me.createdAt,
        .text = me.bio,
        .facts = {
            {QT_TRANSLATE_NOOP("Export", "Address"), me.email},
            {QT_TRANSLATE_NOOP("Export", "Phone"), me.phone.value_or(QString())},
            {QT_TRANSLATE_NOOP("Export", "Date of birth"),
             me.dateOfBirth ? me.dateOfBirth->toIso() : QString()},
            {QT_TRANSLATE_NOOP("Export", "Status"), me.status ? me.status->text : QString()},
            {QT_TRANSLATE_NOOP("Export", "Links"), listed(me.links)},
            {QT_TRANSLATE_NOOP("Export", "Language"), me.settings.locale.valueOr({})},
            {QT_TRANSLATE_NOOP("Export", "Time zone"), me.settings.timeZone.valueOr({})}}};
}

} // namespace

Result<> exportProfile(Database &db, const UserService &users, common::UserId id, ExportWriter &out)
{
    TRY_INTO(const auto me, db.read([&](Transaction &tx) { return users.me(tx, id); }));
    return out.addDocument(
        QStringLiteral("profile"),
        QT_TRANSLATE_NOOP("Export", "Profile"),
        wire::toJson(me),
        shown(me)
    );
}

} // namespace server
