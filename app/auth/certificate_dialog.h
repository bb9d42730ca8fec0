// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person is told about the certificate of a server. CertificateDialog asks, the first time a
// server is spoken to that vouches for itself; CertificateAlert only tells, and there is no way on
// from it.

#include "app/kit/k_dialog.h"
#include "app/net/certificate_probe.h"

namespace app {

// "3f9a 01c2 ..." of the SHA-256 of the public key, as a person reads it out.
QString fingerprintInGroups(const QSslCertificate &certificate);

// Accepted: the person has compared the fingerprint. The safe button is the default.
class CertificateDialog final : public KDialog {
    Q_OBJECT

public:
    CertificateDialog(const ServerAddress &server, const QSslCertificate &leaf, QWidget *parent);
};

class CertificateAlert final : public KDialog {
    Q_OBJECT

public:
    enum class Why {
        Changed, // not the key that was known
        LinkDiffers, // an invite brings another key than the one that is known
        Expired,
        NotYetValid,
        Broken,
    };

    CertificateAlert(const ServerAddress &server, Why why, QWidget *parent);
};

} // namespace app
