// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Mails to a real mail server: what it gets, and what becomes of what it does not take.

#include "server/mail/mail_queue.h"
#include "server/mail/smtp_mailer.h"
#include "tests/support/mailbox.h"
#include "tests/support/self_signed.h"
#include "tests/support/smtp_server.h"
#include "tests/support/test_database.h"

#include <QTcpServer>
#include <QTest>

using namespace server;
using namespace Qt::StringLiterals;
using tests::SmtpServer;

class SmtpMailerTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void aMailArrivesAsItWasWritten();
    void dotsAndLongLinesArrive();
    void startTlsIsInsistedOn();
    void startTlsEncryptsAndSignsIn();
    void implicitTlsWorks();
    void aForeignCertificateIsRefused();
    void aWrongPasswordIsNotTheFaultOfTheMail();
    void aMissingPasswordIsNotTheFaultOfTheMail();
    void aRefusedRecipientIsFinal();
    void aRefusedMailIsFinal();
    void aRecipientThatIsLateIsTriedAgain();
    void theCheckSendsNothing();

    void theQueueWaitsForAServerThatIsDown();
    void theQueueGivesUpWhatIsRefused();

private:
    QStringList tls(const QString &mode, const QStringList &more = {}) const
    {
        return QStringList{u"--tls"_s, mode, u"--certificate"_s, m_certificate, u"--key"_s, m_key}
        + more;
    }
    static SmtpOptions to(const SmtpServer &server);
    SmtpOptions securely(const SmtpServer &server) const;
    static MailMessage message(const QString &to = u"ada@example.org"_s);
    // The last line break belongs to the boundary (RFC 2046, section 5.1.1).
    static QString lines(const QJsonObject &mail, QStringView part)
    {
        return mail.value(part).toString().replace(u"\r\n"_s, u"\n"_s) + u'\n';
    }
    static QString detailOf(const common::Result<> &result)
    {
        return result ? QString() : result.error().detail;
    }

    QTemporaryDir m_folder;
    QString m_certificate;
    QString m_key;
};

void SmtpMailerTest::initTestCase()
{
    if (!SmtpServer::isThere())
        QSKIP("SKIP   : python3-aiosmtpd is not installed");
    m_certificate = m_folder.filePath(u"certificate.pem"_s);
    m_key = m_folder.filePath(u"key.pem"_s);
    QVERIFY(tests::writeSelfSigned(m_certificate.toUtf8(), m_key.toUtf8()));
}

SmtpOptions SmtpMailerTest::to(const SmtpServer &server)
{
    return {.host = u"localhost"_s, .port = server.port(), .startTls = false};
}

SmtpOptions SmtpMailerTest::securely(const SmtpServer &server) const
{
    SmtpOptions options = to(server);
    options.startTls = true;
    options.caFile = m_certificate;
    options.user = u"kith@example.org"_s;
    options.password = u"p@ss w\u00f6rd"_s;
    return options;
}

MailMessage SmtpMailerTest::message(const QString &to)
{
    MailMessage message;
    message.id = "42@kith.example";
    message.from = {u"Мельничная улица"_s, u"kith@kith.example"_s};
    message.to = {{}, to};
    message.date = {1'763'672'645'123};
    message.language = u"ru"_s;
    message.subject = u"Подтвердите адрес для сервера «Мельничная улица», пожалуйста"_s;
    message.text = u"Здравствуйте!\n\n.\n..точки\nhttps://kith.example/?token=abc\n"_s;
    message.html = u"<p>Здравствуйте!</p>\n"_s;
    return message;
}

void SmtpMailerTest::aMailArrivesAsItWasWritten()
{
    SmtpServer server;
    QVERIFY(server.start());
    const auto sent = SmtpMailer(to(server)).send(message());
    QVERIFY2(sent, qPrintable(detailOf(sent)));
    const QJsonObject got = server.take();
    QCOMPARE(got.value(u"sender").toString(), u"kith@kith.example"_s);
    QCOMPARE(got.value(u"recipients").toArray(), QJsonArray{u"ada@example.org"_s});
    QCOMPARE(got.value(u"type").toString(), u"multipart/alternative"_s);
    QCOMPARE(got.value(u"types").toArray(), (QJsonArray{u"text/plain"_s, u"text/html"_s}));
    QCOMPARE(got.value(u"defects").toArray(), QJsonArray());
    const QJsonObject headers = got.value(u"headers").toObject();
    QCOMPARE(headers.value(u"subject").toString(), message().subject);
    QCOMPARE(headers.value(u"from").toString(), u"Мельничная улица <kith@kith.example>"_s);
    QCOMPARE(headers.value(u"to").toString(), u"ada@example.org"_s);
    QCOMPARE(headers.value(u"message-id").toString(), u"<42@kith.example>"_s);
    QCOMPARE(headers.value(u"date").toString(), u"Thu, 20 Nov 2025 21:04:05 +0000"_s);
    QCOMPARE(headers.value(u"auto-submitted").toString(), u"auto-generated"_s);
    QCOMPARE(headers.value(u"content-language").toString(), u"ru"_s);
    QCOMPARE(lines(got, u"text"), message().text);
    QCOMPARE(lines(got, u"html"), message().html);
    QCOMPARE(
        QByteArray::fromBase64(got.value(u"raw").toString().toLatin1()), encodedMail(message())
    );
}

void SmtpMailerTest::dotsAndLongLinesArrive()
{
    SmtpServer server;
    QVERIFY(server.start());
    MailMessage mail = message();
    mail.text = u".\n.a\n..\n"_s + QString(3000, u'.') + u'\n' + u"слово "_s.repeated(300) + u'\n';
    const auto sent = SmtpMailer(to(server)).send(mail);
    QVERIFY2(sent, qPrintable(detailOf(sent)));
    QCOMPARE(lines(server.take(), u"text"), mail.text);
}

void SmtpMailerTest::startTlsIsInsistedOn()
{
    SmtpServer server;
    QVERIFY(server.start());
    SmtpOptions options = to(server);
    options.startTls = true;
    const auto sent = SmtpMailer(options).send(message());
    QVERIFY(!sent);
    QVERIFY(!isFinalMailError(sent.error()));
    QVERIFY(server.isEmpty());
}

void SmtpMailerTest::startTlsEncryptsAndSignsIn()
{
    SmtpServer server(tls(
        u"starttls"_s, {u"--user"_s, u"kith@example.org"_s, u"--password"_s, u"p@ss w\u00f6rd"_s}
    ));
    QVERIFY(server.start());
    const auto sent = SmtpMailer(securely(server)).send(message());
    QVERIFY2(sent, qPrintable(detailOf(sent)));
    const QJsonObject got = server.take();
    QVERIFY(got.value(u"encrypted").toBool());
    QVERIFY(got.value(u"authenticated").toBool());
}

void SmtpMailerTest::implicitTlsWorks()
{
    SmtpServer server(tls(u"implicit"_s));
    QVERIFY(server.start());
    SmtpOptions options = to(server);
    options.implicitTls = true;
    options.caFile = m_certificate;
    const auto sent = SmtpMailer(options).send(message());
    QVERIFY2(sent, qPrintable(detailOf(sent)));
    QVERIFY(!server.take().isEmpty());
}

void SmtpMailerTest::aForeignCertificateIsRefused()
{
    SmtpServer server(tls(u"starttls"_s));
    QVERIFY(server.start());
    SmtpOptions options = to(server);
    options.startTls = true; // the system does not know the certificate
    const auto sent = SmtpMailer(options).send(message());
    QVERIFY(!sent);
    QVERIFY(!isFinalMailError(sent.error()));
    QVERIFY2(detailOf(sent).contains(u"certificate"_s), qPrintable(detailOf(sent)));
    QVERIFY(server.isEmpty());
}

void SmtpMailerTest::aWrongPasswordIsNotTheFaultOfTheMail()
{
    SmtpServer server(
        tls(u"starttls"_s, {u"--user"_s, u"kith@example.org"_s, u"--password"_s, u"another"_s})
    );
    QVERIFY(server.start());
    SmtpMailer mailer(securely(server));
    for (const auto &tried : {mailer.send(message()), mailer.check()}) {
        QVERIFY(!tried);
        QVERIFY(!isFinalMailError(tried.error()));
        QVERIFY2(detailOf(tried).contains(u"535"_s), qPrintable(detailOf(tried)));
        QVERIFY(!detailOf(tried).contains(u"p@ss"_s));
    }
    QVERIFY(server.isEmpty());
}

void SmtpMailerTest::aMissingPasswordIsNotTheFaultOfTheMail()
{
    SmtpServer server(
        tls(u"starttls"_s, {u"--user"_s, u"kith@example.org"_s, u"--password"_s, u"another"_s})
    );
    QVERIFY(server.start());
    SmtpOptions options = securely(server);
    options.user.clear();
    const auto sent = SmtpMailer(options).send(message());
    QVERIFY(!sent);
    QVERIFY2(detailOf(sent).contains(u"530"_s), qPrintable(detailOf(sent)));
    QVERIFY(!isFinalMailError(sent.error()));
}

void SmtpMailerTest::aRefusedRecipientIsFinal()
{
    SmtpServer server({u"--refuse"_s, u"gone@example.org"_s});
    QVERIFY(server.start());
    const auto sent = SmtpMailer(to(server)).send(message(u"gone@example.org"_s));
    QVERIFY(!sent);
    QVERIFY(isFinalMailError(sent.error()));
    QVERIFY2(detailOf(sent).contains(u"There is no such mailbox"_s), qPrintable(detailOf(sent)));
}

void SmtpMailerTest::aRefusedMailIsFinal()
{
    SmtpServer server({u"--refuse-content"_s});
    QVERIFY(server.start());
    const auto sent = SmtpMailer(to(server)).send(message());
    QVERIFY(!sent);
    QVERIFY2(isFinalMailError(sent.error()), qPrintable(detailOf(sent)));
}

void SmtpMailerTest::aRecipientThatIsLateIsTriedAgain()
{
    SmtpServer server({u"--later"_s, u"later@example.org"_s});
    QVERIFY(server.start());
    const auto sent = SmtpMailer(to(server)).send(message(u"later@example.org"_s));
    QVERIFY(!sent);
    QVERIFY2(!isFinalMailError(sent.error()), qPrintable(detailOf(sent)));
    QVERIFY(detailOf(sent).contains(u"Come back later"_s));
}

void SmtpMailerTest::theCheckSendsNothing()
{
    SmtpServer server(tls(
        u"starttls"_s, {u"--user"_s, u"kith@example.org"_s, u"--password"_s, u"p@ss w\u00f6rd"_s}
    ));
    QVERIFY(server.start());
    const auto checked = SmtpMailer(securely(server)).check();
    QVERIFY2(checked, qPrintable(detailOf(checked)));
    QVERIFY(server.isEmpty());
}

namespace {

// The queue over a database of its own, with a clock that is told to go on.
struct Office {
    explicit Office(const SmtpOptions &options)
        : mails(
            database.db(),
            settings,
            database.clock(),
            ids,
            std::make_unique<SmtpMailer>(options),
            {{}, u"kith@kith.example"_s}
        )
    {
    }

    bool add(const QString &to)
    {
        Letter letter;
        letter.to = to;
        letter.name = u"ada"_s;
        return database.db().write([&](Transaction &tx) { return mails.add(tx, letter); }
        ).has_value();
    }
    QStringList states()
    {
        return database.db()
            .read([&](Transaction &tx) {
                return tx.values<QString>("SELECT state FROM jobs ORDER BY id");
            })
            .value_or(QStringList{u"?"_s});
    }

    tests::TestDatabase database;
    SettingsSource settings{Settings()};
    common::ClockIdSource ids{database.clock()};
    MailQueue mails;
};

} // namespace

void SmtpMailerTest::theQueueWaitsForAServerThatIsDown()
{
    SmtpOptions options;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        options = {.host = u"127.0.0.1"_s, .port = free.serverPort(), .startTls = false};
    }
    Office office(options);
    QVERIFY(office.add(u"ada@example.org"_s));
    QCOMPARE(*office.mails.runDue(), 1); // nobody listens
    QCOMPARE(office.states(), QStringList{u"queued"_s});
    QCOMPARE(*office.mails.runDue(), 0); // not yet
    office.database.clock().advance(10'000);
    QCOMPARE(*office.mails.runDue(), 1);
    office.database.clock().advance(10'000);
    QCOMPARE(*office.mails.runDue(), 0); // the delay has grown
    SmtpServer server;
    QVERIFY(server.start(options.port));
    office.database.clock().advance(10'000);
    QCOMPARE(*office.mails.runDue(), 1);
    QVERIFY(!server.take().isEmpty());
    QCOMPARE(office.states(), QStringList()); // and the row is gone
    office.database.clock().advance(24 * 60 * 60 * 1000);
    QCOMPARE(*office.mails.runDue(), 0);
    QVERIFY(server.isEmpty());
}

void SmtpMailerTest::theQueueGivesUpWhatIsRefused()
{
    SmtpServer server({u"--refuse"_s, u"gone@example.org"_s});
    QVERIFY(server.start());
    Office office(to(server));
    QVERIFY(office.add(u"gone@example.org"_s));
    QVERIFY(office.add(u"ада@example.org"_s)); // no mail can be sent there
    QVERIFY(office.add(u"ada@example.org"_s));
    QCOMPARE(*office.mails.runDue(), 3);
    QCOMPARE(office.states(), (QStringList{u"dead"_s, u"dead"_s}));
    QCOMPARE(server.take().value(u"recipients").toArray(), QJsonArray{u"ada@example.org"_s});
}

QTEST_GUILESS_MAIN(SmtpMailerTest)
#include "smtp_mailer_test.moc"
