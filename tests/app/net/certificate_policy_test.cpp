// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server with its own certificate is spoken to only if the pin fits, and otherwise hears nothing.

#include "app/net/http_transport.h"
#include "tests/support/app_world.h"
#include "tests/support/self_signed.h"

#include <QCryptographicHash>
#include <QFile>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QSslSocket>

class CertificatePolicyTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void fingerprintIsOfTheKey();
    void strangersHearNothing();
    void pinnedServersAreSpokenTo();
    void anotherKeyIsAHardStop();

private:
    app::Result<app::HttpAnswer> ask()
    {
        app::HttpTransport transport(address(), m_policy, {.timeoutMs = 5000});
        const auto answer =
            transport.send({.pathAndQuery = "/healthz", .token = QStringLiteral("t")});
        return tests::await(answer)
            ? answer.result()
            : app::Result<app::HttpAnswer>(common::fail(common::ErrorCode::ServerInternal));
    }
    app::ServerAddress address() const
    {
        return *app::ServerAddress::fromText(
            QStringLiteral("https://127.0.0.1:%1").arg(m_server.serverPort())
        );
    }

    QTemporaryDir m_directory;
    QSslCertificate m_certificate;
    QSslServer m_server;
    QByteArray m_heard;
    app::PinnedCertificates m_policy;
};

void CertificatePolicyTest::initTestCase()
{
    const QString certificate = m_directory.filePath(QStringLiteral("c.pem"));
    const QString key = m_directory.filePath(QStringLiteral("k.pem"));
    QVERIFY(tests::writeSelfSigned(certificate.toLocal8Bit(), key.toLocal8Bit()));
    m_certificate = QSslCertificate::fromPath(certificate).value(0);
    QFile keyFile(key);
    QVERIFY(keyFile.open(QIODevice::ReadOnly));
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificate(m_certificate);
    tls.setPrivateKey(QSslKey(&keyFile, QSsl::Ec));
    m_server.setSslConfiguration(tls);
    QVERIFY(m_server.listen(QHostAddress::LocalHost));
    connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [this] {
        QTcpSocket *socket = m_server.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, this, [this, socket] {
            m_heard += socket->readAll();
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
        });
    });
}

void CertificatePolicyTest::fingerprintIsOfTheKey()
{
    const QByteArray spki = m_certificate.publicKey().toDer();
    QCOMPARE(
        app::spkiFingerprint(m_certificate),
        QCryptographicHash::hash(spki, QCryptographicHash::Sha256)
            .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
    );
    QVERIFY(app::spkiFingerprint(QSslCertificate()).isEmpty());
}

void CertificatePolicyTest::strangersHearNothing()
{
    const auto answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().transport, common::TransportFault::Tls);
    QVERIFY(m_heard.isEmpty());
}

void CertificatePolicyTest::pinnedServersAreSpokenTo()
{
    m_policy.setPin(address(), app::spkiFingerprint(m_certificate));
    const auto answer = ask();
    QVERIFY(answer);
    QCOMPARE(answer->body, QByteArray("ok"));
    m_heard.clear();
}

void CertificatePolicyTest::anotherKeyIsAHardStop()
{
    m_policy.setPin(address(), "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
    const auto answer = ask();
    QVERIFY(!answer);
    QCOMPARE(answer.error().transport, common::TransportFault::Tls);
    QVERIFY(m_heard.isEmpty());
}

QTEST_GUILESS_MAIN(CertificatePolicyTest)
#include "certificate_policy_test.moc"
