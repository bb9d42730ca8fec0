// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A certificate that a server signs itself, for those without a domain. Members pin its key by the
// invite link.

#include "server/http/listener.h"

namespace server {

// The files tls/certificate.pem and tls/key.pem of the data folder (0600), made if they are not
// there. hosts: names and addresses it is good for.
common::Result<TlsFiles> selfSignedCertificate(const QString &dataFolder, const QStringList &hosts);

} // namespace server
