// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/recovery_links.h"

#include "server/auth/address_repository.h"
#include "server/users/user_settings.h"

#include <QUrl>

namespace server {

namespace {

QString pathOf(TokenPurpose purpose)
{
    return wire::toQString(purpose == TokenPurpose::Reset ? kResetPath : kVerifyPath);
}

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

} // namespace

QString recoveryLink(
    const QString &publicUrl, TokenPurpose purpose, const QString &token, const QString &locale
)
{
    QString link = publicUrl + pathOf(purpose) + QLatin1String("?token=") + encoded(token);
    if (!locale.isEmpty())
        link += QLatin1String("&lang=") + encoded(locale);
    return link;
}

QString appLink(TokenPurpose purpose, const QString &link)
{
    return QLatin1String("kith:/") + pathOf(purpose) + QLatin1String("?url=") + encoded(link);
}

Result<QString> handedLink(
    Transaction &tx,
    const AccountTokenRepository &tokens,
    common::IdSource &ids,
    common::UserId user,
    const QString &publicUrl
)
{
    TRY_INTO(const auto account, AddressRepository().find(tx, user));
    if (!account)
        return common::fail(ErrorCode::ResourceNotFound);
    TRY_INTO(
        const QString token,
        tokens.add(
            tx,
            {.user = user,
             .purpose = TokenPurpose::Reset,
             .causeId = ids.next<common::JobId>().value,
             .seconds = kHandedSeconds}
        )
    );
    const QString locale = settingsFrom(account->settings).locale.valueOr({});
    return recoveryLink(publicUrl, TokenPurpose::Reset, token, locale);
}

} // namespace server
