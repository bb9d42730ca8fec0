// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/tls_context.h"

#include "server/http/listener.h"

#include <QFile>

#include <boost/asio/ssl/context.hpp>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509err.h>

namespace asio = boost::asio;

namespace server {

namespace {

using Context = asio::ssl::context;

constexpr const char *kCiphers // of TLS 1.2; those of 1.3 are all fit
    = "ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:"
      "ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305:"
      "ECDHE-ECDSA-AES256-GCM-SHA384:ECDHE-RSA-AES256-GCM-SHA384";

auto unusable(const QString &file, const boost::system::error_code &error)
{
    return common::fail(
        common::ErrorCode::ValidationFailed,
        QStringLiteral("The TLS file %1 cannot be used: %2.")
            .arg(file, QString::fromStdString(error.message()))
    );
}

auto notTogether(const TlsFiles &files)
{
    return common::fail(
        common::ErrorCode::ValidationFailed,
        QStringLiteral("The key in %1 does not belong to the certificate in %2.")
            .arg(files.key, files.certificate)
    );
}

bool isMismatch(const boost::system::error_code &error)
{
    return ERR_GET_REASON(static_cast<unsigned long>(error.value())) == X509_R_KEY_VALUES_MISMATCH;
}

// Clients that ask for HTTP/2 first are told that there is only HTTP/1.1.
int chooseProtocol(SSL *, const unsigned char **out, unsigned char *outSize, const unsigned char *in, unsigned int inSize, void *)
{
    static constexpr unsigned char kOffer[] = {8, 'h', 't', 't', 'p', '/', '1', '.', '1'};
    unsigned char *chosen = nullptr;
    const int found = SSL_select_next_proto(&chosen, outSize, kOffer, sizeof kOffer, in, inSize);
    *out = chosen;
    return found == OPENSSL_NPN_NEGOTIATED ? SSL_TLSEXT_ERR_OK : SSL_TLSEXT_ERR_NOACK;
}

void setRules(Context &context)
{
    SSL_CTX *native = context.native_handle();
    SSL_CTX_set_min_proto_version(native, TLS1_2_VERSION);
    SSL_CTX_set_cipher_list(native, kCiphers);
    SSL_CTX_set_options(native, SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_mode(native, SSL_MODE_RELEASE_BUFFERS); // idle connections stay small
    // Tickets resume without it; the cache would keep 20,000 sessions of whoever said hello.
    SSL_CTX_set_session_cache_mode(native, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_alpn_select_cb(native, chooseProtocol, nullptr);
}

} // namespace

common::Result<std::shared_ptr<Context>> loadTlsContext(const TlsFiles &files)
{
    auto context = std::make_shared<Context>(Context::tls_server);
    setRules(*context);
    boost::system::error_code error;
    context->use_certificate_chain_file(QFile::encodeName(files.certificate).toStdString(), error);
    if (error)
        return unusable(files.certificate, error);
    context->use_private_key_file(QFile::encodeName(files.key).toStdString(), Context::pem, error);
    if (error)
        return isMismatch(error) ? notTogether(files) : unusable(files.key, error);
    // Of another kind (RSA and EC), it has been taken, but for no certificate.
    if (SSL_CTX_check_private_key(context->native_handle()) != 1) {
        ERR_clear_error();
        return notTogether(files);
    }
    return context;
}

} // namespace server
