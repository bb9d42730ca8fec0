// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/certificate_probe.h"

#include "app/net/certificate_policy.h"

#include <QSslSocket>
#include <QTimer>

namespace app {
namespace {

constexpr int kPatienceMs = 15'000;

using Promise = SharedPromise<Result<SeenCertificate>>;

// The first answer counts; the socket goes with it.
void finish(QSslSocket *socket, const Promise &promise, const Result<SeenCertificate> &answer)
{
    if (promise->future().isFinished())
        return;
    fulfil(*promise, answer);
    socket->disconnect();
    socket->abort();
    socket->deleteLater();
}

Error unreachable(const QString &detail)
{
    Error error = common::makeError(common::ErrorCode::ServerUnavailable, {}, detail);
    error.transport = common::TransportFault::Refused;
    return error;
}

} // namespace

Future<SeenCertificate> lookAtCertificate(const ServerAddress &server)
{
    auto promise = makeSharedPromise<Result<SeenCertificate>>();
    auto *socket = new QSslSocket; // goes with the answer
    socket->setProtocol(QSsl::TlsV1_2OrLater);
    socket->setPeerVerifyMode(QSslSocket::VerifyPeer);
    QObject::connect(
        socket,
        &QSslSocket::sslErrors,
        socket,
        [socket, promise](const QList<QSslError> &errors) {
            using enum SeenCertificate::Trust;
            const auto trust = isExplainedByPin(errors) ? SelfMade : Broken;
            finish(socket, promise, SeenCertificate{socket->peerCertificate(), trust});
        }
    );
    QObject::connect(socket, &QSslSocket::encrypted, socket, [socket, promise] {
        const SeenCertificate seen{socket->peerCertificate(), SeenCertificate::Trust::System};
        finish(socket, promise, seen);
    });
    QObject::connect(socket, &QSslSocket::errorOccurred, socket, [socket, promise] {
        finish(socket, promise, common::fail(unreachable(socket->errorString())));
    });
    QTimer::singleShot(kPatienceMs, socket, [socket, promise] {
        finish(socket, promise, common::fail(unreachable(QStringLiteral("time-out"))));
    });
    socket->connectToHostEncrypted(server.host(), static_cast<quint16>(server.port()));
    return promise->future();
}

} // namespace app
