// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificate_policy.h"

#include <QCryptographicHash>
#include <QSslSocket>

#include <openssl/x509.h>

namespace app {

namespace {

bool isExplained(QSslError::SslError error)
{
    switch (error) {
    case QSslError::SelfSignedCertificate:
    case QSslError::SelfSignedCertificateInChain:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
    case QSslError::HostNameMismatch: // a server at home is reached by its address
        return true;
    default:
        return false;
    }
}

} // namespace

bool isExplainedByPin(const QList<QSslError> &errors)
{
    return std::all_of(errors.begin(), errors.end(), [](const QSslError &error) {
        return isExplained(error.error());
    });
}

QByteArray spkiFingerprint(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *in = reinterpret_cast<const unsigned char *>(der.constData());
    const std::unique_ptr<X509, decltype(&X509_free)> x509(
        d2i_X509(nullptr, &in, static_cast<long>(der.size())), &X509_free
    );
    if (!x509)
        return {};
    unsigned char *out = nullptr;
    const int length = i2d_X509_PUBKEY(X509_get_X509_PUBKEY(x509.get()), &out);
    if (length <= 0)
        return {};
    const QByteArray spki(reinterpret_cast<const char *>(out), length);
    OPENSSL_free(out);
    return QCryptographicHash::hash(spki, QCryptographicHash::Sha256)
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

void PinnedCertificates::setPin(const ServerAddress &server, const QByteArray &fingerprint)
{
    m_pins.insert(server.origin(), fingerprint);
}

void PinnedCertificates::removePin(const ServerAddress &server)
{
    m_pins.remove(server.origin());
}

QByteArray PinnedCertificates::pin(const ServerAddress &server) const
{
    return m_pins.value(server.origin());
}

QSslConfiguration PinnedCertificates::configuration(const ServerAddress &server) const
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setProtocol(QSsl::TlsV1_2OrLater);
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!pin(server).isEmpty())
        configuration.setCaCertificates({});
    return configuration;
}

QList<QSslError> PinnedCertificates::acceptable(
    const ServerAddress &server, const QSslCertificate &leaf, const QList<QSslError> &errors
) const
{
    const QByteArray expected = pin(server);
    if (expected.isEmpty() || leaf.isNull() || spkiFingerprint(leaf) != expected)
        return {};
    return isExplainedByPin(errors) ? errors : QList<QSslError>{};
}

} // namespace app
