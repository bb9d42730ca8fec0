// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A certificate for localhost and its key, for the tests of TLS.

#include <QByteArray>

#include <cstdio>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

namespace tests {

// Writes both as PEM; false if that fails.
inline bool writeSelfSigned(const QByteArray &certificateFile, const QByteArray &keyFile)
{
    EVP_PKEY *key = EVP_EC_gen("P-256");
    X509 *certificate = X509_new();
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_set_pubkey(certificate, key);
    X509_NAME *name = X509_get_subject_name(certificate);
    const auto *host = reinterpret_cast<const unsigned char *>("localhost");
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, host, -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    bool ok = X509_sign(certificate, key, EVP_sha256()) > 0;
    if (std::FILE *out = std::fopen(certificateFile.constData(), "w")) {
        ok = PEM_write_X509(out, certificate) > 0 && std::fclose(out) == 0 && ok;
    }
    if (std::FILE *out = std::fopen(keyFile.constData(), "w")) {
        ok = PEM_write_PrivateKey(out, key, nullptr, nullptr, 0, nullptr, nullptr) > 0
            && std::fclose(out) == 0 && ok;
    }
    X509_free(certificate);
    EVP_PKEY_free(key);
    return ok;
}

} // namespace tests
