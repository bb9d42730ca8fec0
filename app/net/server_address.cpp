// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/server_address.h"

#include <QHostAddress>
#include <QRegularExpression>

namespace app {

namespace {

int usualPort(const QString &scheme)
{
    return scheme == QLatin1String("https") ? 443 : 80;
}

bool isLoopback(const QString &host)
{
    return host == QLatin1String("localhost") || QHostAddress(host).isLoopback();
}

} // namespace

std::optional<ServerAddress> ServerAddress::fromText(const QString &text)
{
    const QString typed = text.trimmed();
    if (typed.isEmpty() || typed.contains(u' '))
        return std::nullopt;
    if (typed.contains(QLatin1String("://")))
        return fromUrl(QUrl(typed, QUrl::StrictMode));
    QUrl url(QStringLiteral("https://") + typed, QUrl::StrictMode);
    if (isLoopback(url.host()))
        url.setScheme(QStringLiteral("http"));
    return fromUrl(url);
}

std::optional<ServerAddress> ServerAddress::fromUrl(const QUrl &url)
{
    const QString scheme = url.scheme().toLower();
    const bool known = scheme == QLatin1String("https") || scheme == QLatin1String("http");
    if (!url.isValid() || !known || url.host().isEmpty() || !url.userInfo().isEmpty())
        return std::nullopt;
    ServerAddress address;
    address.m_scheme = scheme;
    address.m_host = url.host(QUrl::FullyEncoded).toLower();
    address.m_port = url.port(usualPort(scheme));
    return address;
}

QString ServerAddress::origin() const
{
    if (!isValid())
        return {};
    const QString host = m_host.contains(u':') ? u'[' + m_host + u']' : m_host;
    return m_scheme + QStringLiteral("://") + host + u':' + QString::number(m_port);
}

QString ServerAddress::shownName() const
{
    const bool usual = isEncrypted() && m_port == usualPort(m_scheme);
    return usual ? m_host : m_host + u':' + QString::number(m_port);
}

QUrl ServerAddress::url(const QByteArray &pathAndQuery) const
{
    return QUrl::fromEncoded(origin().toLatin1() + pathAndQuery, QUrl::StrictMode);
}

QUrl ServerAddress::socketUrl(const QByteArray &path) const
{
    QUrl made = url(path);
    made.setScheme(isEncrypted() ? QStringLiteral("wss") : QStringLiteral("ws"));
    return made;
}

std::optional<QUrl> ServerAddress::resolved(const QString &link) const
{
    const QUrl made = url("/").resolved(QUrl(link, QUrl::StrictMode));
    return owns(made) ? std::optional(made) : std::nullopt;
}

bool ServerAddress::owns(const QUrl &url) const
{
    const auto other = fromUrl(url);
    return isValid() && other && *other == *this;
}

QString ServerAddress::directoryName() const
{
    static const QRegularExpression kUnsafe(QStringLiteral("[^A-Za-z0-9.-]+"));
    return origin().replace(kUnsafe, QStringLiteral("_"));
}

} // namespace app
