// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A mail is made of lines that every server takes, whatever a member has written.

#include "server/mail/letter.h"
#include "server/mail/letter_texts.h"
#include "tests/support/mailbox.h"

#include <QTest>

using namespace server;

class MailMessageTest : public QObject {
    Q_OBJECT

private slots:
    void linesAreShortAndEndWithCrLf();
    void nobodyEndsAHeaderLine();
    void subjectsAreAnyText_data();
    void subjectsAreAnyText();
    void textsComeBackAsTheyWere_data();
    void textsComeBackAsTheyWere();
    void addressesAreChecked_data();
    void addressesAreChecked();
    void everyLetterIsWrittenInEveryLanguage_data();
    void everyLetterIsWrittenInEveryLanguage();
    void aNameIsNeverMarkup();

private:
    static MailMessage message();
};

MailMessage MailMessageTest::message()
{
    MailMessage message;
    message.id = "42@kith.example";
    message.from = {QStringLiteral("Mill Lane"), QStringLiteral("kith@kith.example")};
    message.to = {{}, QStringLiteral("ada@example.org")};
    message.date = {1'763'672'645'123};
    message.language = QStringLiteral("en");
    message.subject = QStringLiteral("Hello");
    message.text = QStringLiteral("One\nTwo\n");
    message.html = QStringLiteral("<p>One</p>\n");
    return message;
}

void MailMessageTest::linesAreShortAndEndWithCrLf()
{
    MailMessage mail = message();
    mail.from.name = QStringLiteral("Клуб любителей длинных названий на Мельничной улице");
    mail.subject = QStringLiteral("Очень длинная тема письма, ").repeated(8);
    mail.text = QStringLiteral("слово ").repeated(200) + u'\n' + QString(500, u'x') + u'\n';
    const QByteArray bytes = encodedMail(mail);
    QVERIFY(bytes.endsWith("\r\n"));
    for (const QByteArray &line : bytes.split('\n')) {
        QVERIFY2(line.isEmpty() || line.endsWith('\r'), line);
        QVERIFY2(line.size() <= 78, line);
        QCOMPARE(line.count('\r'), line.isEmpty() ? 0 : 1);
    }
    QVERIFY(bytes.contains("\r\nDate: Thu, 20 Nov 2025 21:04:05 +0000\r\n"));
    QVERIFY(bytes.contains("\r\nMessage-ID: <42@kith.example>\r\n"));
    QVERIFY(bytes.contains("\r\nAuto-Submitted: auto-generated\r\n"));
    QCOMPARE(encodedMail(mail), bytes); // every attempt is the same mail
}

void MailMessageTest::nobodyEndsAHeaderLine()
{
    MailMessage mail = message();
    const QString evil =
        QStringLiteral("Mill\r\nBcc: eve@example.org\r\n\r\n<script>\u2028\u0085x");
    mail.from.name = evil;
    mail.subject = evil;
    mail.language = evil;
    const QByteArray bytes = encodedMail(mail);
    QVERIFY2(!bytes.contains("\nBcc"), bytes);
    const QByteArray head = bytes.left(bytes.indexOf("\r\n\r\n"));
    QVERIFY(head.contains("Content-Type: multipart/alternative;"));
}

void MailMessageTest::subjectsAreAnyText_data()
{
    QTest::addColumn<QString>("subject");
    QTest::newRow("ascii") << QStringLiteral("Hello");
    QTest::newRow("looks encoded") << QStringLiteral("=?UTF-8?Q?no?=");
    QTest::newRow("russian") << QStringLiteral("Подтвердите адрес для сервера Мельничная улица");
    QTest::newRow("emoji") << QString::fromUtf8("\U0001F600").repeated(60);
    QTest::newRow("long") << QString(200, u'a');
}

void MailMessageTest::subjectsAreAnyText()
{
    QFETCH(QString, subject);
    MailMessage mail = message();
    mail.subject = subject;
    QCOMPARE(tests::readMail(encodedMail(mail)).subject, subject);
}

void MailMessageTest::textsComeBackAsTheyWere_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("dots") << QStringLiteral(".\n..\n.hidden\n");
    QTest::newRow("blanks at the end") << QStringLiteral("one \ntwo\t\n-- \nx\n");
    QTest::newRow("equals") << QStringLiteral("a=b =3D ?token=abc&lang=ru\n");
    QTest::newRow("arabic"
    ) << QStringLiteral("مرحبًا، هذا نص طويل بما يكفي ليُقسَم إلى عدة أسطر في الرسالة\n");
    QTest::newRow("76") << QString(76, u'x') + QStringLiteral(" y\n");
}

void MailMessageTest::textsComeBackAsTheyWere()
{
    QFETCH(QString, text);
    MailMessage mail = message();
    mail.text = text;
    QCOMPARE(tests::readMail(encodedMail(mail)).text, text);
}

void MailMessageTest::addressesAreChecked_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("address"); // empty: refused
    QTest::addColumn<QString>("name");
    const auto row = [](const char *text, const char *address, const char *name = "") {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(address)
                            << QString::fromUtf8(name);
    };
    row("ada@example.org", "ada@example.org");
    row("Kith <ada+kith@example.org>", "ada+kith@example.org", "Kith");
    row("\"Mill, Lane\" <a@b.example>", "a@b.example", "Mill, Lane");
    row("ada@пример.рф", "ada@xn--e1afmkfd.xn--p1ai");
    row("ада@example.org", "");
    row("ada", "");
    row("ada@", "");
    row("@example.org", "");
    row("a..b@example.org", "");
    row("a b@example.org", "");
    row("a@b.example>\r\nRCPT TO:<eve@example.org", "");
    row("a\r\nb@example.org", "");
}

void MailMessageTest::addressesAreChecked()
{
    QFETCH(QString, text);
    QFETCH(QString, address);
    QFETCH(QString, name);
    const auto parsed = parseMailAddress(text);
    QCOMPARE(parsed ? parsed->address : QString(), address);
    QCOMPARE(parsed ? parsed->name : QString(), name);
}

void MailMessageTest::everyLetterIsWrittenInEveryLanguage_data()
{
    QTest::addColumn<LetterKind>("kind");
    QTest::addColumn<QString>("language");
    for (const auto &[kind, name] : wire::EnumText<LetterKind>::values) {
        for (const char *language : {"en", "ru", "ar"})
            QTest::addRow("%s %s", name, language) << kind << QString::fromLatin1(language);
    }
}

void MailMessageTest::everyLetterIsWrittenInEveryLanguage()
{
    QFETCH(LetterKind, kind);
    QFETCH(QString, language);
    const Translations texts;
    Letter letter;
    letter.kind = kind;
    letter.locale = language + QStringLiteral("-XX");
    letter.name = QStringLiteral("ada");
    letter.detail = QStringLiteral("new@example.org");
    letter.link = QStringLiteral("https://kith.example/verify-email?token=abc&lang=ru");
    letter.code = QStringLiteral("abc");
    const LetterHead head{QStringLiteral("Mill Lane"), QStringLiteral("https://kith.example")};
    const MailMessage mail = written(letter, head, texts);
    QCOMPARE(mail.language, language);
    QVERIFY(!mail.subject.contains(u'{') && !mail.text.contains(u'{'));
    QVERIFY(mail.text.contains(QStringLiteral("ada")));
    QVERIFY(mail.subject.contains(QStringLiteral("Mill Lane")));
    QVERIFY(mail.html.contains(
        language == u"ar" ? QStringLiteral("dir=\"rtl\"") : QStringLiteral("dir=\"ltr\"")
    ));
    const bool hasLink = letterTexts(kind).button != nullptr;
    QCOMPARE(mail.text.contains(letter.link), hasLink);
    QCOMPARE(mail.html.contains(letter.link.toHtmlEscaped()), hasLink);
    if (language != u"en") {
        const MailMessage english = [&] {
            letter.locale = QStringLiteral("en");
            return written(letter, head, texts);
        }();
        for (const QString &line : english.text.split(u'\n')) {
            // Addresses and the code are the same in all languages.
            if (line.contains(u' ') && line != u"-- ")
                QVERIFY2(!mail.text.contains(line), qPrintable(line));
        }
    }
}

void MailMessageTest::aNameIsNeverMarkup()
{
    const Translations texts;
    Letter letter;
    letter.name = QStringLiteral("{server}");
    const MailMessage mail = written(
        letter,
        {QStringLiteral("<img src=x>{name}"), QStringLiteral("https://kith.example/\"><b>")},
        texts
    );
    QVERIFY2(!mail.html.contains(QStringLiteral("<img")), qPrintable(mail.html));
    QVERIFY(!mail.html.contains(QStringLiteral("\"><b>")));
    QVERIFY(mail.text.contains(QStringLiteral("Hello {server},")));
}

QTEST_GUILESS_MAIN(MailMessageTest)
#include "mail_message_test.moc"
