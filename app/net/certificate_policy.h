// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which certificates are good. Without a pin the usual check of the system decides. With a pin only
// a certificate with that public key passes, whoever signed it (security.md, rule 66): the trust
// list of the system is left out for such a server, so that our check runs before the first byte of
// ours is sent. Nothing is ever ignored that was not expected.

#include "app/net/server_address.h"

#include <QHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

namespace app {

class CertificatePolicy {
public:
    CertificatePolicy() = default;
    CertificatePolicy(const CertificatePolicy &) = delete;
    CertificatePolicy &operator=(const CertificatePolicy &) = delete;
    virtual ~CertificatePolicy() = default;

    virtual QSslConfiguration configuration(const ServerAddress &server) const = 0;
    // The errors that may be passed over: all of them or none.
    virtual QList<QSslError> acceptable(
        const ServerAddress &server, const QSslCertificate &leaf, const QList<QSslError> &errors
    ) const = 0;
};

// True if all of them are what is expected of a certificate that nobody but a pin vouches for.
bool isExplainedByPin(const QList<QSslError> &errors);

// SHA-256 of the public key (SPKI), as "#spki=" of an invite carries it: base64url without padding.
QByteArray spkiFingerprint(const QSslCertificate &certificate);

class PinnedCertificates final : public CertificatePolicy {
public:
    void setPin(const ServerAddress &server, const QByteArray &fingerprint);
    void removePin(const ServerAddress &server);
    QByteArray pin(const ServerAddress &server) const;

    QSslConfiguration configuration(const ServerAddress &server) const override;
    QList<QSslError> acceptable(
        const ServerAddress &server, const QSslCertificate &leaf, const QList<QSslError> &errors
    ) const override;

private:
    QHash<QString, QByteArray> m_pins; // by origin
};

} // namespace app
