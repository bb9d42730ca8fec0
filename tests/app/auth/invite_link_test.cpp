// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people paste as an invite, or as the link of a mail, and what is none.

#include "app/auth/invite_link.h"
#include "app/auth/mail_token.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const auto kCode = u"7QK4M2XD9RTAxyz_0123-4567"_s;
const auto kPin = u"Ab3dEf6hIj9lMn2pQr5tUv8xYz1BcD4FgH7jKlMnOpQ"_s;
const auto kLink = u"https://millbrook.example:8443/i/"_s + kCode + u"#spki="_s + kPin;

} // namespace

class InviteLinkTest : public QObject {
    Q_OBJECT

private slots:
    void understands_data();
    void understands();
    void refuses_data();
    void refuses();
    void comesBackAsALink();
    void takesTokensOutOfMails();
    void takesLinksOfMails();
};

void InviteLinkTest::understands_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("origin"); // empty: a bare code
    QTest::addColumn<bool>("pinned");
    const auto plain = u"https://millbrook.example/i/"_s + kCode;
    const auto escaped = QString::fromLatin1(QUrl::toPercentEncoding(kLink));
    const auto home = u"https://millbrook.example:443"_s;
    const auto port = u"https://millbrook.example:8443"_s;
    QTest::newRow("link") << plain << home << false;
    QTest::newRow("link with a key") << kLink << port << true;
    QTest::newRow("padded key") << kLink + u'=' << port << true;
    QTest::newRow("slash at the end") << plain + u'/' << home << false;
    QTest::newRow("this computer")
        << u"http://127.0.0.1:8080/i/"_s + kCode << u"http://127.0.0.1:8080"_s << false;
    QTest::newRow("in a message") << u"Hello Ada,\n\njoin us: "_s + plain + u".\nNora"_s << home
                                  << false;
    QTest::newRow("own, escaped") << u"kith://join?url="_s + escaped << port << true;
    QTest::newRow("own, as the program cleans it") << u"kith:join?url="_s + escaped << port << true;
    QTest::newRow("own, not escaped") << u"kith://join?url="_s + kLink << port << true;
    QTest::newRow("own, link in the path") << u"kith://join/"_s + kLink << port << true;
    QTest::newRow("own, host and code")
        << u"kith://join/millbrook.example/"_s + kCode << home << false;
    QTest::newRow("own, host, code, key")
        << u"kith:join/millbrook.example:8443/i/"_s + kCode + u"#spki="_s + kPin << port << true;
    QTest::newRow("own, bare code") << u"kith://join/"_s + kCode << QString() << false;
    QTest::newRow("bare code") << u"  "_s + kCode + u" \n"_s << QString() << false;
}

void InviteLinkTest::understands()
{
    QFETCH(QString, text);
    QFETCH(QString, origin);
    QFETCH(bool, pinned);
    const auto found = app::inviteFromText(text);
    QVERIFY(found);
    QCOMPARE(found->code, kCode);
    QCOMPARE(found->server ? found->server->origin() : QString(), origin);
    QCOMPARE(QString::fromLatin1(found->pin), pinned ? kPin : QString());
}

void InviteLinkTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("words") << u"see you on Thursday"_s;
    QTest::newRow("another page") << u"https://millbrook.example/u/nora"_s;
    QTest::newRow("short code") << u"https://millbrook.example/i/7QK4"_s;
    QTest::newRow("deeper path") << u"https://millbrook.example/x/i/"_s + kCode;
    QTest::newRow("key cut off") << kLink.chopped(3);
    QTest::newRow("another fragment") << u"https://millbrook.example/i/"_s + kCode + u"#top"_s;
    QTest::newRow("name and password") << u"https://a:b@millbrook.example/i/"_s + kCode;
    QTest::newRow("another scheme") << u"ftp://millbrook.example/i/"_s + kCode;
    QTest::newRow("another view") << u"kith://user/mara"_s;
    QTest::newRow("endless") << u"kith://join?url=kith://join?url=kith://join?url="_s + kLink;
    QTest::newRow("a book") << QString(5000, u'a');
}

void InviteLinkTest::refuses()
{
    QFETCH(QString, text);
    QVERIFY(!app::inviteFromText(text));
}

void InviteLinkTest::comesBackAsALink()
{
    const auto found = app::inviteFromText(kLink);
    QVERIFY(found);
    QCOMPARE(found->text(), kLink);
    QCOMPARE(app::inviteFromText(found->text()), found);
}

void InviteLinkTest::takesTokensOutOfMails()
{
    const auto token = u"Zm9vYmFy_-token"_s;
    QCOMPARE(app::mailTokenFromText(u' ' + token)->token, token);
    const auto link = app::mailTokenFromText(
        u"Open https://millbrook.example/reset-password?token="_s + token + u"&lang=ru today"_s
    );
    QVERIFY(link && link->server);
    QCOMPARE(link->token, token);
    QCOMPARE(link->server->origin(), u"https://millbrook.example:443"_s);
    QVERIFY(!app::mailTokenFromText(u"no link here"_s));
    QVERIFY(!app::mailTokenFromText({}));
}

void InviteLinkTest::takesLinksOfMails()
{
    const auto link = u"https://millbrook.example/reset-password?token=Zm9vYmFy_-token&lang=ru"_s;
    const auto escaped = QString::fromLatin1(QUrl::toPercentEncoding(link));
    const auto reset = app::mailLinkFromText(u"kith://reset-password?url="_s + escaped);
    QVERIFY(reset);
    QCOMPARE(reset->purpose, app::MailLink::Purpose::Reset);
    QCOMPARE(reset->link, link);
    const auto verify = app::mailLinkFromText(u"kith:verify-email?url="_s + escaped);
    QVERIFY(verify);
    QCOMPARE(verify->purpose, app::MailLink::Purpose::Verify);
    QVERIFY(!app::mailLinkFromText(u"kith://reset-password?url=javascript:x"_s));
    QVERIFY(!app::mailLinkFromText(link));
}

QTEST_GUILESS_MAIN(InviteLinkTest)
#include "invite_link_test.moc"
