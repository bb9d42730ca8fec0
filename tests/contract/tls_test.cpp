// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// TLS of the server as it is shipped (security.md, rule 72; api/cli.md, tls.*): which certificate,
// which versions, what a reload does. What is said over it is for the contract tests, some of which
// run over TLS as well (contract.tls.*).

#include "tests/support/live_world.h"
#include "tests/support/raw_client.h"
#include "tests/support/self_signed.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QTest>

#include <csignal>

using namespace tests;

class TlsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { qputenv("KITH_TEST_TLS", "1"); }
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void ownCertificateIsKept();
    void filesAreUsed();
    void onlyGoodVersionsAndCiphers_data();
    void onlyGoodVersionsAndCiphers();
    void reloadIsForNewConnections();
    void reloadRefusesWhatDoesNotFit();
    void foreignKeyIsBadConfiguration();
    void plainRequestsGetNothing();
    void answersEndWithAGoodbye();

private:
    QString file(const char *name) const { return m_dir->filePath(QLatin1String(name)); }
    bool writePair(const char *certificate = "certificate.pem", const char *key = "key.pem") const
    {
        const QByteArray keyFile = QFile::encodeName(file(key));
        return writeSelfSigned(QFile::encodeName(file(certificate)), keyFile)
            && QFile::setPermissions(file(key), QFile::ReadOwner | QFile::WriteOwner);
    }
    QStringList settings() const
    {
        return {
            QStringLiteral("tls.mode=files"),
            QStringLiteral("tls.certificate=") + file("certificate.pem"),
            QStringLiteral("tls.key=") + file("key.pem")};
    }
    QSslCertificate certificateIn(const QString &path) const
    {
        return QSslCertificate::fromPath(path).value(0);
    }
    static QSslCertificate shownOn(quint16 port)
    {
        QSslSocket socket;
        socket.setPeerVerifyMode(QSslSocket::VerifyNone);
        return dial(socket, port, 10'000) ? socket.peerCertificate() : QSslCertificate();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TlsTest::ownCertificateIsKept()
{
    TestServer server;
    QVERIFY2(server.start(), server.log());
    QVERIFY(server.url().startsWith(QStringLiteral("https://")));
    const QSslCertificate own =
        certificateIn(server.data() + QStringLiteral("/tls/certificate.pem"));
    QVERIFY(!own.isNull());
    // Whoever trusts this one certificate has nothing to forgive: the name fits too.
    QSslSocket socket;
    QSslConfiguration trusting = QSslConfiguration::defaultConfiguration();
    trusting.setCaCertificates({own});
    socket.setSslConfiguration(trusting);
    socket.connectToHostEncrypted(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY2(socket.waitForEncrypted(10'000), qPrintable(socket.errorString()));
    server.stop();
    QVERIFY2(server.start(), server.log());
    QCOMPARE(shownOn(server.port()), own);
}

void TlsTest::filesAreUsed()
{
    QVERIFY(writePair());
    LiveWorld world(settings());
    QVERIFY2(world.start(), world.server.log());
    QCOMPARE(shownOn(world.server.port()), certificateIn(file("certificate.pem")));
    const Person ada = world.person(QStringLiteral("ada"));
    const auto device = world.streaming(ada);
    QVERIFY(device);
    QVERIFY(settled(*device));
}

void TlsTest::onlyGoodVersionsAndCiphers_data()
{
    QTest::addColumn<QStringList>("offer");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *offer, bool taken) {
        QTest::newRow(offer) << QString::fromLatin1(offer).split(u' ') << taken;
    };
    row("-tls1_3", true);
    row("-tls1_2", true);
    row("-tls1_2 -cipher ECDHE-ECDSA-CHACHA20-POLY1305", true);
    row("-tls1_2 -cipher ECDHE-ECDSA-AES128-SHA256:@SECLEVEL=0", false); // CBC
    row("-tls1_2 -cipher AES128-GCM-SHA256:@SECLEVEL=0", false); // no forward secrecy
    row("-tls1_2 -cipher NULL:@SECLEVEL=0", false);
    row("-tls1_1 -cipher DEFAULT:@SECLEVEL=0", false);
    row("-tls1 -cipher DEFAULT:@SECLEVEL=0", false);
}

void TlsTest::onlyGoodVersionsAndCiphers()
{
    QFETCH(QStringList, offer);
    QFETCH(bool, taken);
    TestServer server;
    QVERIFY2(server.start(), server.log());
    QProcess client;
    client.setStandardInputFile(QProcess::nullDevice());
    client.start(
        QStringLiteral("openssl"),
        QStringList{
            QStringLiteral("s_client"),
            QStringLiteral("-connect"),
            QStringLiteral("127.0.0.1:%1").arg(server.port())}
            + offer
    );
    QVERIFY2(client.waitForFinished(), "the program openssl is needed");
    QCOMPARE(client.exitCode() == 0, taken);
}

void TlsTest::reloadIsForNewConnections()
{
    QVERIFY(writePair());
    LiveWorld world(settings());
    QVERIFY2(world.start(), world.server.log());
    const quint16 port = world.server.port();
    const Person ada = world.person(QStringLiteral("ada"));
    const auto device = world.streaming(ada);
    QVERIFY(device);
    RawClient kept(port);
    QCOMPARE(kept.get("/healthz").status, 200);
    const QSslCertificate before = shownOn(port);

    QVERIFY(writePair());
    QVERIFY(certificateIn(file("certificate.pem")) != before);
    world.server.signal(SIGHUP);
    QVERIFY(world.server.waitForLog("settings reloaded"));
    QCOMPARE(shownOn(port), certificateIn(file("certificate.pem")));
    // Who was there notices nothing.
    QCOMPARE(kept.get("/healthz").status, 200);
    QVERIFY(settled(*device));
    QVERIFY(!world.api->publish(ada, QStringLiteral("after the reload")).isEmpty());
}

void TlsTest::reloadRefusesWhatDoesNotFit()
{
    QVERIFY(writePair());
    TestServer server(settings());
    QVERIFY2(server.start(), server.log());
    const QSslCertificate before = shownOn(server.port());
    QVERIFY(writePair("certificate.pem", "key-of-it.pem")); // key.pem is of the old one
    server.signal(SIGHUP);
    QVERIFY(server.waitForLog("does not belong to the certificate"));
    QCOMPARE(shownOn(server.port()), before);
    QCOMPARE(RawClient(server.port()).get("/healthz").status, 200);
}

void TlsTest::foreignKeyIsBadConfiguration()
{
    QVERIFY(writePair());
    QVERIFY(writePair("certificate.pem", "key-of-it.pem"));
    QStringList arguments{
        QStringLiteral("serve"), QStringLiteral("--listen"), QStringLiteral("127.0.0.1:0")};
    for (const QString &setting : settings())
        arguments << QStringLiteral("--set") << setting;
    QByteArray said;
    QCOMPARE(TestServer().run(arguments, {}, &said), 78);
    QVERIFY2(said.contains("does not belong to the certificate"), said);
}

void TlsTest::plainRequestsGetNothing()
{
    TestServer server;
    QVERIFY2(server.start(), server.log());
    auto socket = std::make_unique<QTcpSocket>();
    socket->connectToHost(QStringLiteral("127.0.0.1"), server.port());
    QVERIFY(socket->waitForConnected(10'000));
    RawClient plain(std::move(socket));
    plain.send("GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n");
    QVERIFY(plain.waitClosed());
    QVERIFY(!plain.read(10'000).contains("HTTP/1.1"));
}

// RFC 8446, 6.1: an end without close_notify might be somebody cutting the line.
void TlsTest::answersEndWithAGoodbye()
{
    TestServer server;
    QVERIFY2(server.start(), server.log());
    QProcess client;
    client.start(
        QStringLiteral("openssl"),
        {QStringLiteral("s_client"),
         QStringLiteral("-quiet"),
         QStringLiteral("-no_ign_eof"),
         QStringLiteral("-connect"),
         QStringLiteral("127.0.0.1:%1").arg(server.port())}
    );
    client.write("GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    QVERIFY2(client.waitForFinished(), "the program openssl is needed");
    QVERIFY(client.readAllStandardOutput().startsWith("HTTP/1.1 200 "));
    const QByteArray told = client.readAllStandardError();
    QVERIFY2(!told.contains("unexpected eof"), told);
}

QTEST_GUILESS_MAIN(TlsTest)
#include "tls_test.moc"
