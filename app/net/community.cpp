// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/community.h"

#include <QUrl>

namespace app {

QString Community::link(const QString &path) const
{
    QUrl url = m_server.resolved(path).value_or(QUrl());
    const int usual = m_server.isEncrypted() ? 443 : 80;
    if (url.port() == usual)
        url.setPort(-1);
    return url.toString(QUrl::FullyEncoded);
}

} // namespace app
