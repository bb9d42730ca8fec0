// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/invite_policy.h"

#include <QCryptographicHash>

namespace server {

using common::FieldCode;

namespace {

Error codeFault(FieldCode code, const QString &message)
{
    return common::fieldError(QStringLiteral("/inviteCode"), code, message);
}

} // namespace

Error unknownInvite()
{
    return codeFault(
        FieldCode::InvalidToken, QStringLiteral("This invitation is not known, or withdrawn.")
    );
}

Error exhaustedInvite()
{
    return codeFault(FieldCode::Exhausted, QStringLiteral("This invitation is used up."));
}

Result<> mayInvite(const Caller &caller, const Settings &settings)
{
    if (caller.role < settings.invitesBy)
        return common::fail(ErrorCode::AuthForbidden);
    return {};
}

Result<> mayRevoke(const Caller &caller, const std::optional<InviteRow> &invite)
{
    const bool isThere = invite && invite->createdBy && !invite->revokedAt;
    if (!isThere || (*invite->createdBy != caller.id && !caller.isAdmin()))
        return common::fail(ErrorCode::ResourceNotFound);
    return {};
}

Result<> mayJoinWith(const std::optional<InviteRow> &invite, common::Timestamp now)
{
    if (!invite || invite->revokedAt)
        return common::fail(unknownInvite());
    if (invite->expiresAt && *invite->expiresAt <= now)
        return common::fail(
            codeFault(FieldCode::ExpiredToken, QStringLiteral("This invitation has expired."))
        );
    if (invite->maxUses && invite->uses >= *invite->maxUses)
        return common::fail(exhaustedInvite());
    return {};
}

Result<InviteRow> newInvite(const common::InviteCreate &request, common::Timestamp now)
{
    if (request.expiresAt.hasValue() && request.expiresAt.value() <= now)
        return common::fail(common::fieldError(
            QStringLiteral("/expiresAt"),
            FieldCode::OutOfRange,
            QStringLiteral("This time has passed.")
        ));
    InviteRow row;
    row.note = request.note.valueOr({});
    if (!request.maxUses.isPresent())
        row.maxUses = 1;
    else if (request.maxUses.hasValue())
        row.maxUses = request.maxUses.value();
    row.expiresAt = request.expiresAt.optional();
    row.createdAt = now;
    return row;
}

QByteArray hashOfInviteCode(const QString &code)
{
    return QCryptographicHash::hash(code.toUtf8(), QCryptographicHash::Sha256);
}

QString inviteUrl(const Settings &settings, const QString &code)
{
    const QString url = settings.publicUrl + QStringLiteral("/i/") + code;
    return settings.keyPin.isEmpty() ? url : url + QStringLiteral("#spki=") + settings.keyPin;
}

} // namespace server
