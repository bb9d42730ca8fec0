// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/auth_export.h"

#include "server/auth/auth_export_json.h"
#include "server/auth/session_repository.h"
#include "server/auth/session_service.h"

namespace server {

namespace {

ExportItem shown(const common::Session &session)
{
    return {
        .heading = session.name.isEmpty() ? session.userAgent.value_or(QString()) : session.name,
        .at = session.createdAt,
        .facts = {
            {QT_TRANSLATE_NOOP("Export", "Network address"), session.ip.value_or(QString())},
            {QT_TRANSLATE_NOOP("Export", "Program"), session.userAgent.value_or(QString())},
            {QT_TRANSLATE_NOOP("Export", "Last used"), session.lastUsedAt.toRfc3339()}}};
}

ExportItem shown(const ExportedAccount &account)
{
    return {
        .at = account.createdAt,
        .text = account.registrationMessage.value_or(QString()),
        .facts = {
            {QT_TRANSLATE_NOOP("Export", "Network address"),
             account.registrationIp.value_or(QString())},
            {QT_TRANSLATE_NOOP("Export", "Last used"),
             account.lastActiveAt ? account.lastActiveAt->toRfc3339() : QString()}}};
}

Result<> exportRegistration(Database &db, common::UserId id, ExportWriter &out)
{
    using Columns = std::tuple<
        std::optional<QString>,
        std::optional<QString>,
        std::optional<common::Timestamp>,
        common::Timestamp>;
    TRY_INTO(const auto row, db.read([&](Transaction &tx) {
        return tx.one<Columns>(
            "SELECT registration_ip, registration_message, last_active_at, created_at FROM users"
            " WHERE id = ?",
            id
        );
    }));
    if (!row)
        return common::fail(ErrorCode::ResourceNotFound);
    ExportedAccount account;
    std::tie(
        account.registrationIp, account.registrationMessage, account.lastActiveAt, account.createdAt
    ) = *row;
    return out.addDocument(
        QStringLiteral("registration"),
        QT_TRANSLATE_NOOP("Export", "Registration"),
        wire::toJson(account),
        shown(account)
    );
}

// Ended ones too, as long as they are kept; never their tokens.
Result<> exportSessions(Database &db, common::UserId id, ExportWriter &out)
{
    TRY_INTO(const auto rows, db.read([&](Transaction &tx) {
        return SessionRepository().listKept(tx, id);
    }));
    TRY(out.beginList(QStringLiteral("sessions"), QT_TRANSLATE_NOOP("Export", "Sign-ins")));
    for (const SessionRow &row : rows) {
        const common::Session session = toSession(row, {});
        TRY(out.add(wire::toJson(session), shown(session)));
    }
    return {};
}

} // namespace

Result<> exportAccount(Database &db, common::UserId id, ExportWriter &out)
{
    TRY(exportRegistration(db, id, out));
    return exportSessions(db, id, out);
}

} // namespace server
