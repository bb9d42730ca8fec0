// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/auth_export.h"

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

} // namespace

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

} // namespace server
