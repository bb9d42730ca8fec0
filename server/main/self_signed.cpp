// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/self_signed.h"

#include "server/auth/random.h"
#include "server/http/caller_address.h"
#include "server/main/config.h"
#include "server/main/openssl_pointer.h"
#include "server/storage/data_folder.h"

#include <QCryptographicHash>
#include <QFile>
#include <QUrl>

#include <openssl/ec.h>

namespace server {

namespace {

constexpr long kYears = 10;
constexpr long kSecondsOfYear = 365L * 24 * 60 * 60;
constexpr long kX509v3 = 2;

QByteArray alternativeNames(const QStringList &hosts)
{
    QByteArrayList names;
    for (const QString &host : hosts) {
        const bool isAddress = IpAddress::fromText(host.toLatin1()).has_value();
        names.append((isAddress ? "IP:" : "DNS:") + host.toLatin1());
    }
    return names.join(',');
}

bool addExtension(X509 *certificate, int id, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, certificate, certificate, nullptr, nullptr, 0);
    const ExtensionPointer extension(X509V3_EXT_conf_nid(nullptr, &context, id, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

CertificatePointer signedBy(EVP_PKEY *key, const QStringList &hosts)
{
    CertificatePointer certificate(X509_new());
    X509 *x509 = certificate.get();
    X509_set_version(x509, kX509v3);
    BIGNUM *serial = BN_new();
    BN_rand(serial, 127, BN_RAND_TOP_ANY, BN_RAND_BOTTOM_ANY);
    BN_to_ASN1_INTEGER(serial, X509_get_serialNumber(x509));
    BN_free(serial);
    X509_gmtime_adj(X509_getm_notBefore(x509), -3600); // clocks differ
    X509_gmtime_adj(X509_getm_notAfter(x509), kYears * kSecondsOfYear);
    X509_set_pubkey(x509, key);
    X509_NAME *name = X509_get_subject_name(x509);
    const auto *common = reinterpret_cast<const unsigned char *>("Kith");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, common, -1, -1, 0);
    X509_set_issuer_name(x509, name);
    const bool extended = addExtension(x509, NID_basic_constraints, "critical,CA:FALSE")
        && addExtension(x509, NID_ext_key_usage, "serverAuth")
        && addExtension(x509, NID_subject_alt_name, alternativeNames(hosts));
    if (!extended || X509_sign(x509, key, EVP_sha256()) == 0)
        return nullptr;
    return certificate;
}

QByteArray contentOf(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return {data, static_cast<qsizetype>(size)};
}

Result<> writePrivate(const QString &path, const QByteArray &content)
{
    const QString unfinished = path + QLatin1String(".new");
    QFile::remove(unfinished);
    TRY(createPrivateFile(unfinished));
    QFile file(unfinished);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size() || !file.flush())
        return common::fail(unavailable(
            QStringLiteral("%1 cannot be written: %2.").arg(unfinished, file.errorString())
        ));
    file.close();
    return renameDurably(unfinished, path);
}

} // namespace

common::Result<TlsFiles> selfSignedCertificate(const QString &dataFolder, const QStringList &hosts)
{
    const QString folder = dataFolder + QLatin1String("/tls");
    TlsFiles files{
        .certificate = folder + QLatin1String("/certificate.pem"),
        .key = folder + QLatin1String("/key.pem")};
    if (QFile::exists(files.certificate) && QFile::exists(files.key)) {
        TRY(refuseReadableByOthers(files.key));
        return files;
    }
    TRY(prepareDataFolder(folder));
    const KeyPointer key(EVP_EC_gen("P-256"));
    const CertificatePointer certificate = key ? signedBy(key.get(), hosts) : nullptr;
    const BioPointer keyText(BIO_new(BIO_s_mem()));
    const BioPointer certificateText(BIO_new(BIO_s_mem()));
    if (!certificate || PEM_write_bio_X509(certificateText.get(), certificate.get()) != 1
        || PEM_write_bio_PKCS8PrivateKey(
               keyText.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr
           ) != 1)
        return common::fail(common::internalError(QStringLiteral("no certificate could be made")));
    TRY(writePrivate(files.key, contentOf(keyText.get())));
    TRY(writePrivate(files.certificate, contentOf(certificateText.get())));
    return files;
}

Result<TlsFiles> ownCertificate(const Config &config)
{
    const Endpoint listen = config.listenOn();
    QStringList hosts{QStringLiteral("localhost"), QStringLiteral("127.0.0.1"), listen.host};
    hosts.append(QUrl(config.publicUrl(listen.port)).host());
    hosts.removeAll(QString());
    hosts.removeDuplicates();
    return selfSignedCertificate(config.dataFolder(), hosts);
}

Result<QString> publicKeyPin(const QString &certificateFile)
{
    QFile file(certificateFile);
    if (!file.open(QIODevice::ReadOnly))
        return common::fail(unavailable(
            QStringLiteral("%1 cannot be read: %2.").arg(certificateFile, file.errorString())
        ));
    const QByteArray pem = file.readAll();
    const BioPointer text(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const CertificatePointer certificate(PEM_read_bio_X509(text.get(), nullptr, nullptr, nullptr));
    unsigned char *der = nullptr;
    const int length =
        certificate ? i2d_X509_PUBKEY(X509_get_X509_PUBKEY(certificate.get()), &der) : -1;
    if (length <= 0)
        return common::fail(unavailable(QStringLiteral("%1 is no certificate.").arg(certificateFile)
        ));
    const QByteArray key(reinterpret_cast<const char *>(der), length);
    OPENSSL_free(der);
    return QString::fromLatin1(base64Url(QCryptographicHash::hash(key, QCryptographicHash::Sha256))
    );
}

Result<Settings> pinnedSettings(const Config &config, int port)
{
    Settings settings = config.settings(port);
    if (config.tlsMode() != u"self-signed")
        return settings;
    TRY_INTO(const TlsFiles files, ownCertificate(config));
    TRY_INTO(settings.keyPin, publicKeyPin(files.certificate));
    return settings;
}

} // namespace server
