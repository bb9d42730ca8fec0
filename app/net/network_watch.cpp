// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/network_watch.h"

#include <QNetworkInformation>

namespace app {

NetworkWatch::NetworkWatch(QObject *parent)
    : QObject(parent)
{
    if (!QNetworkInformation::loadBackendByFeatures(QNetworkInformation::Feature::Reachability))
        return;
    m_connected = !isDisconnected();
    connect(
        QNetworkInformation::instance(),
        &QNetworkInformation::reachabilityChanged,
        this,
        [this](QNetworkInformation::Reachability reachability) {
            const bool connected = reachability != QNetworkInformation::Reachability::Disconnected;
            const bool back = connected && !m_connected;
            m_connected = connected;
            if (back)
                emit cameBack();
        }
    );
}

bool NetworkWatch::isDisconnected()
{
    const auto *information = QNetworkInformation::instance();
    return information != nullptr
        && information->reachability() == QNetworkInformation::Reachability::Disconnected;
}

} // namespace app
