// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which server is spoken to: scheme, host and port. Tokens, caches and certificate pins are bound
// to all three.

#include <QString>
#include <QUrl>

#include <optional>

namespace app {

class ServerAddress {
public:
    ServerAddress() = default;
    // Takes what people type: "millbrook.example", "host:8443", "http://127.0.0.1:8080/". Without a
    // scheme https is meant, on loopback http.
    static std::optional<ServerAddress> fromText(const QString &text);
    static std::optional<ServerAddress> fromUrl(const QUrl &url);

    bool isValid() const { return !m_host.isEmpty(); }
    const QString &scheme() const { return m_scheme; }
    const QString &host() const { return m_host; }
    int port() const { return m_port; }
    bool isEncrypted() const { return m_scheme == QLatin1String("https"); }

    QString origin() const; // "https://millbrook.example:443", always with the port
    QString shownName() const; // without what is usual
    QUrl url(const QByteArray &pathAndQuery) const; // encoded
    QUrl socketUrl(const QByteArray &path) const; // ws or wss
    // A link of an answer, relative or absolute; nothing if it leads to another origin.
    std::optional<QUrl> resolved(const QString &link) const;
    bool owns(const QUrl &url) const;
    QString directoryName() const; // safe as a name of a folder

    bool operator==(const ServerAddress &) const = default;

private:
    QString m_scheme;
    QString m_host;
    int m_port = 0;
};

} // namespace app
