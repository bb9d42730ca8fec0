// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgres_address.h"

#include <QUrl>
#include <QUrlQuery>

namespace server {

namespace {

constexpr qsizetype kLongestName = 63; // of an identifier of PostgreSQL

auto expected(const QString &what)
{
    return common::fail(common::ErrorCode::ValidationFailed, QLatin1String("must be ") + what);
}

bool isSslMode(const QString &mode)
{
    for (const char *known :
         {"disable", "allow", "prefer", "require", "verify-ca", "verify-full"}) {
        if (mode == QLatin1String(known))
            return true;
    }
    return false;
}

common::Result<> readQuery(const QUrl &url, PostgresAddress &address)
{
    for (const auto &[name, value] : QUrlQuery(url).queryItems(QUrl::FullyDecoded)) {
        if (name == u"host" && value.startsWith(u'/'))
            address.host = value;
        else if (name == u"sslmode" && isSslMode(value))
            address.sslMode = value;
        else
            return expected(QStringLiteral(
                "an address with nothing after ? but host=/FOLDER of a socket and sslmode=MODE"
            ));
    }
    return {};
}

} // namespace

QString PostgresAddress::shown() const
{
    QString text = QStringLiteral("postgresql://");
    if (!user.isEmpty())
        text += user + u'@';
    if (!host.startsWith(u'/'))
        return text + host + u':' + QString::number(port) + u'/' + database;
    return text + QLatin1String("/") + database + QLatin1String("?host=") + host;
}

common::Result<PostgresAddress> parsePostgresUrl(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    if (!url.isValid() || !text.startsWith(QLatin1String("postgresql://")) || url.hasFragment())
        return expected(QStringLiteral("an address such as postgresql://user@host/database"));
    PostgresAddress address{
        .host = url.host(),
        .port = url.port(5432),
        .user = url.userName(QUrl::FullyDecoded),
        .password = url.password(QUrl::FullyDecoded),
        .database = url.path(QUrl::FullyDecoded).mid(1)};
    if (address.database.isEmpty() || address.database.size() > kLongestName
        || address.database.contains(u'/'))
        return expected(QStringLiteral(
            "an address that ends with the name of a database: postgresql://user@host/database"
        ));
    TRY(readQuery(url, address));
    return address;
}

} // namespace server
