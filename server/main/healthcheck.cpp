// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/healthcheck.h"

#include "server/main/commands.h"

#include <QUrl>

#include <array>
#include <memory>

#include <openssl/bio.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <sys/time.h>

namespace server {

namespace {

constexpr int kSeconds = 5;

struct FreeChain {
    void operator()(BIO *chain) const { BIO_free_all(chain); }
};
struct FreeContext {
    void operator()(SSL_CTX *context) const { SSL_CTX_free(context); }
};

Result<QUrl> urlOf(const Arguments &arguments)
{
    if (arguments.has("url"))
        return QUrl(arguments.value("url"));
    TRY_INTO(const Config config, Config::load(sourcesOf(arguments)));
    return ownUrl(config);
}

// On this machine the certificate is our own and proves nothing; elsewhere it must be good.
bool isVerified(const QUrl &url)
{
    return !Endpoint{.host = url.host(), .port = 0}.isLoopback();
}

std::unique_ptr<BIO, FreeChain> connectTo(const QUrl &url, SSL_CTX *context)
{
    const bool secure = url.scheme() == u"https";
    const QByteArray host = url.host().toLatin1();
    const QByteArray name = host.contains(':') ? '[' + host + ']' : host;
    const QByteArray address = name + ':' + QByteArray::number(url.port(secure ? 443 : 80));
    std::unique_ptr<BIO, FreeChain> chain(
        secure ? BIO_new_ssl_connect(context) : BIO_new_connect(address.constData())
    );
    if (!chain)
        return nullptr;
    if (secure) {
        SSL *ssl = nullptr;
        BIO_get_ssl(chain.get(), &ssl);
        BIO_set_conn_hostname(chain.get(), address.constData());
        SSL_set_tlsext_host_name(ssl, host.constData());
        SSL_set1_host(ssl, host.constData());
    }
    return chain;
}

void setDeadline(BIO *chain)
{
    int socket = -1;
    BIO_get_fd(chain, &socket);
    const timeval limit{kSeconds, 0};
    ::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    ::setsockopt(socket, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
}

// The first line of the answer; empty: there was none.
QByteArray statusLine(const QUrl &url)
{
    const std::unique_ptr<SSL_CTX, FreeContext> context(SSL_CTX_new(TLS_client_method()));
    SSL_CTX_set_default_verify_paths(context.get());
    SSL_CTX_set_verify(context.get(), isVerified(url) ? SSL_VERIFY_PEER : SSL_VERIFY_NONE, nullptr);
    const auto chain = connectTo(url, context.get());
    if (!chain || BIO_do_connect(chain.get()) != 1)
        return {};
    setDeadline(chain.get());
    const QByteArray request = "GET /readyz HTTP/1.1\r\nHost: "
        + url.authority(QUrl::FullyEncoded).toLatin1() + "\r\nConnection: close\r\n\r\n";
    if (BIO_write(chain.get(), request.constData(), static_cast<int>(request.size())) <= 0)
        return {};
    QByteArray answer;
    std::array<char, 512> piece{};
    while (!answer.contains('\n')) {
        const int got = BIO_read(chain.get(), piece.data(), static_cast<int>(piece.size()));
        if (got <= 0)
            return {};
        answer.append(piece.data(), got);
    }
    return answer.left(answer.indexOf('\n')).trimmed();
}

} // namespace

QUrl ownUrl(const Config &config)
{
    const Endpoint endpoint = config.listenOn();
    QUrl url(config.listenUrl(endpoint.port));
    if (endpoint.host == u"0.0.0.0")
        url.setHost(QStringLiteral("127.0.0.1"));
    if (endpoint.host == u"::")
        url.setHost(QStringLiteral("::1"));
    return url;
}

QByteArray readyStatus(const QUrl &url)
{
    return statusLine(url).split(' ').value(1);
}

int runHealthcheck(const Arguments &arguments)
{
    const auto url = urlOf(arguments);
    if (!url)
        return failWith(url.error());
    if (url->host().isEmpty() || (url->scheme() != u"http" && url->scheme() != u"https")) {
        std::fputs("kithd: --url must be an address such as http://127.0.0.1:8080.\n", stderr);
        return kWrongUse;
    }
    const QByteArray status = readyStatus(*url);
    if (status == "200") {
        print(QStringLiteral("ready\n"));
        return kDone;
    }
    const QString what = status.isEmpty()
        ? QStringLiteral("does not answer")
        : QStringLiteral("is not ready (%1)").arg(QString::fromLatin1(status));
    return failWith(common::makeError(
        ErrorCode::ServerUnavailable, QStringLiteral("%1 %2.").arg(url->toString(), what)
    ));
}

} // namespace server
