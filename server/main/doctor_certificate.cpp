// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether the certificate is good: for now, for its key, for the name that members use.
#include "server/http/caller_address.h"
#include "server/main/doctor.h"

#include <QFile>
#include <QUrl>

#include <memory>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace server {

namespace {

constexpr int kSoonDays = 14;

using Level = Finding::Level;

template <auto Free>
struct Freeing {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using Memory = std::unique_ptr<BIO, Freeing<BIO_free>>;
using Certificate = std::unique_ptr<X509, Freeing<X509_free>>;
using Key = std::unique_ptr<EVP_PKEY, Freeing<EVP_PKEY_free>>;

Finding finding(Level level, const QString &text)
{
    return {level, QStringLiteral("certificate"), text};
}

Memory contentOf(const QString &path)
{
    return Memory(BIO_new_file(QFile::encodeName(path).constData(), "r"));
}

Certificate readCertificate(const QString &path)
{
    const Memory file = contentOf(path);
    return Certificate(file ? PEM_read_bio_X509(file.get(), nullptr, nullptr, nullptr) : nullptr);
}

Key readKey(const QString &path)
{
    // Whoever starts a server is not asked for a password.
    const auto noPassword = [](char *, int, int, void *) { return -1; };
    const Memory file = contentOf(path);
    return Key(file ? PEM_read_bio_PrivateKey(file.get(), nullptr, noPassword, nullptr) : nullptr);
}

Finding checkTime(const X509 *certificate, const QString &renew)
{
    int days = 0;
    int seconds = 0;
    ASN1_TIME_diff(&days, &seconds, nullptr, X509_get0_notAfter(certificate));
    if (X509_cmp_current_time(X509_get0_notBefore(certificate)) > 0)
        return finding(Level::Fail, QStringLiteral("it is not good yet; look at the clock"));
    if (days < 0 || seconds < 0)
        return finding(Level::Fail, QStringLiteral("it has run out; ") + renew);
    const QString left = QStringLiteral("it is good for %1 more days").arg(days);
    if (days < kSoonDays)
        return finding(Level::Warn, left + QStringLiteral("; ") + renew);
    return finding(Level::Ok, left);
}

bool isFor(X509 *certificate, const QString &host)
{
    const QByteArray name = host.toLatin1();
    if (IpAddress::fromText(name))
        return X509_check_ip_asc(certificate, name.constData(), 0) == 1;
    return X509_check_host(certificate, name.constData(), 0, 0, nullptr) == 1;
}

struct Place {
    QString certificate;
    QString key;
    QString renew; // how to get another one
};

Place placeOf(const Config &config)
{
    const QString folder = config.dataFolder() + QLatin1String("/tls");
    if (config.tlsMode() == u"files")
        return {
            config.text(u"tls.certificate"),
            config.text(u"tls.key"),
            QStringLiteral("renew it and send the server a SIGHUP")};
    return {
        folder + QLatin1String("/certificate.pem"),
        folder + QLatin1String("/key.pem"),
        QStringLiteral("remove %1 and restart; members have to confirm the new one").arg(folder)};
}

Findings checkFiles(const Config &config, const Place &place)
{
    const Certificate certificate = readCertificate(place.certificate);
    if (!certificate)
        return {finding(
            Level::Fail,
            QStringLiteral("%1 cannot be read as a certificate (PEM)").arg(place.certificate)
        )};
    const Key key = readKey(place.key);
    if (!key)
        return {finding(
            Level::Fail,
            QStringLiteral("%1 cannot be read as a private key (PEM, no password)").arg(place.key)
        )};
    Findings findings{checkTime(certificate.get(), place.renew)};
    if (X509_check_private_key(certificate.get(), key.get()) != 1)
        findings.append(finding(
            Level::Fail, QStringLiteral("%1 is not the key of %2").arg(place.key, place.certificate)
        ));
    const QString host = QUrl(config.publicUrl(config.listenOn().port)).host();
    if (!isFor(certificate.get(), host))
        findings.append(finding(
            Level::Warn,
            QStringLiteral("it is not for %1, which members use; %2").arg(host, place.renew)
        ));
    return findings;
}

} // namespace

Findings checkCertificate(const Config &config)
{
    if (config.tlsMode() == u"off") {
        if (config.listenOn().isLoopback())
            return {finding(Level::Ok, QStringLiteral("none: this machine alone can connect"))};
        return {finding(
            Level::Warn,
            QStringLiteral("none: only a proxy on a network of trust may reach this server")
        )};
    }
    const Place place = placeOf(config);
    if (config.tlsMode() == u"self-signed" && !QFile::exists(place.certificate))
        return {finding(Level::Ok, QStringLiteral("the first start makes one"))};
    return checkFiles(config, place);
}

} // namespace server
