// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server of a login says of itself: name, limits, features. Until it has answered, the
// usual values hold; pages follow changed().

#include "app/net/server_address.h"
#include "common/instance/server_info.h"

#include <QObject>

namespace app {

class Community final : public QObject {
    Q_OBJECT

public:
    explicit Community(const ServerAddress &server, QObject *parent = nullptr)
        : QObject(parent)
        , m_server(server)
    {
    }

    const common::ServerInfo &info() const { return m_info; }
    void setInfo(const common::ServerInfo &info)
    {
        m_info = info;
        emit changed();
    }
    // As it was called last time, until it tells.
    void setName(const QString &name) { m_info.name = name; }
    QString name() const { return m_info.name.isEmpty() ? m_server.shownName() : m_info.name; }
    // To give away: addresses of posts come relative to the server. Empty if it leads elsewhere.
    QString link(const QString &path) const;

signals:
    void changed();

private:
    const ServerAddress m_server;
    common::ServerInfo m_info;
};

} // namespace app
