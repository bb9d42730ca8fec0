// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A certificate that a server signs itself, for those without a domain. Members pin its key by the
// invite link.

#include "server/http/listener.h"
#include "server/main/config.h"

namespace server {

// The files tls/certificate.pem and tls/key.pem of the data folder (0600), made if they are not
// there. hosts: names and addresses it is good for.
common::Result<TlsFiles> selfSignedCertificate(const QString &dataFolder, const QStringList &hosts);
// The same for the hosts that the settings name. With tls.mode=self-signed.
common::Result<TlsFiles> ownCertificate(const Config &config);

// What is pinned of a certificate (PEM): SHA-256 of its public key (RFC 7469, section 2.4), in
// base64url without padding.
common::Result<QString> publicKeyPin(const QString &certificateFile);

// The settings for the rooms, with the pin of a certificate of one's own, which is made if it is
// not there.
common::Result<Settings> pinnedSettings(const Config &config, int port);

} // namespace server
