// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Looks at the certificate of a server without sending it anything: the handshake is left as soon
// as the certificate is there. What the person confirms is the key, and each later connection is
// checked against it (CertificatePolicy), so that it does not matter who answered here.

#include "app/base/future.h"
#include "app/net/server_address.h"

#include <QSslCertificate>

namespace app {

struct SeenCertificate {
    enum class Trust {
        System, // signed by somebody this computer trusts
        SelfMade, // good but for that nobody vouches for it
        Broken, // expired, not yet valid, revoked, or not a certificate for a server
    };
    QSslCertificate leaf{};
    Trust trust = Trust::Broken;
};

Future<SeenCertificate> lookAtCertificate(const ServerAddress &server);

} // namespace app
