// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Objects of OpenSSL that are freed with their pointer.

#include <memory>

#include <openssl/pem.h>
#include <openssl/x509v3.h>

namespace server {

template <auto Free>
struct FreeByOpenSsl {
    template <typename T>
    void operator()(T *object) const
    {
        Free(object);
    }
};
using KeyPointer = std::unique_ptr<EVP_PKEY, FreeByOpenSsl<EVP_PKEY_free>>;
using CertificatePointer = std::unique_ptr<X509, FreeByOpenSsl<X509_free>>;
using BioPointer = std::unique_ptr<BIO, FreeByOpenSsl<BIO_free>>;
using ExtensionPointer = std::unique_ptr<X509_EXTENSION, FreeByOpenSsl<X509_EXTENSION_free>>;

} // namespace server
