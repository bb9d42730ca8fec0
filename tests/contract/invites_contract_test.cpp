// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Invites: made, shown, used up, withdrawn; the page behind the link; the link of the console.

#include "tests/support/contract_client.h"
#include "tests/support/dial.h"
#include "tests/support/test_server.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QRegularExpression>
#include <QSslCertificate>
#include <QSslKey>
#include <QTest>
#include <QUrl>

#include <atomic>
#include <optional>
#include <thread>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

namespace {

QString inSeconds(qint64 seconds)
{
    return QDateTime::currentDateTimeUtc().addSecs(seconds).toString(Qt::ISODateWithMs);
}

QJsonObject registration(const QString &username, const QString &code)
{
    return {
        {u"username"_s, username},
        {u"password"_s, tests::Api::password()},
        {u"inviteCode"_s, code}};
}

// "#spki=..." of a server that speaks TLS with a certificate of its own.
QString pinOf(const tests::TestServer &server)
{
    if (!tests::overTls())
        return {};
    const auto certificates = QSslCertificate::fromPath(server.data() + u"/tls/certificate.pem"_s);
    const QByteArray key = certificates.value(0).publicKey().toDer();
    return u"#spki="_s
        + QString::fromLatin1(
               QCryptographicHash::hash(key, QCryptographicHash::Sha256)
                   .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)
        );
}

// The link that `kithd init` printed; empty: none.
QString linkIn(const QByteArray &output)
{
    static const QRegularExpression link(u"https?://\\S+/i/\\S+"_s);
    return link.match(QString::fromUtf8(output)).captured();
}

QString codeIn(const QString &link)
{
    return QUrl(link).path().section(u'/', -1);
}

} // namespace

class InvitesContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void inviteIsComplete();
    void inviteIsChecked_data();
    void inviteIsChecked();
    void infoTellsWhereItLeads();
    void unknownCodeIsNotFound_data();
    void unknownCodeIsNotFound();
    void codeWorksOnce();
    void codeWorksAsOftenAsItSays();
    void codeWorksInTimeOnly();
    void ofManyAtOnceOneWins();
    void revokedCodeLetsNobodyIn();
    void foreignInvitesAreNotFound();
    void invitesComeInPages();
    void administratorsSeeAll();
    void settingsSayWhoMayInvite();

    void givenCodesCountInEveryMode();
    void closedServerKnowsNoInvites();

    void pageShowsTheInvite_data();
    void pageShowsTheInvite();
    void pageRunsNothing();
    void pageOfNothing();
    void codesAreInNoLog();

    void consoleLinkMakesTheFirstAdministrator();
    void consoleLinkEnds();
    void consoleLinkWorksInEveryMode_data();
    void consoleLinkWorksInEveryMode();

private:
    Answer invite(const Person &by, const QJsonObject &body = {})
    {
        return m_client->call(u"createInvite"_s, {.token = by.accessToken, .body = body});
    }
    Answer enrol(const QString &username, const QString &code)
    {
        return m_client->call(u"registerUser"_s, {.body = registration(username, code)});
    }
    Answer info(const QString &code) { return m_client->call(u"getInvite"_s, {.path = {code}}); }
    QStringList idsOf(const Person &person, const QString &query = {}, int limit = 100)
    {
        const tests::Ask ask{.token = person.accessToken, .query = query};
        return tests::pluck(m_client->all(u"listInvites"_s, ask, limit));
    }
    Person make(tests::TestServer &server, const QString &name, const QString &role);

    // Whoever is wanted in the beginning comes by the command line.
    tests::TestServer m_server{
        {u"registration.mode=invite"_s,
         u"server.name=Mill & <Lane>"_s,
         u"server.description=Bread and books"_s}};
    std::optional<ContractClient> m_client;
    Person m_ada; // administrator
    Person m_bob;
};

Person
InvitesContractTest::make(tests::TestServer &server, const QString &name, const QString &role)
{
    const QStringList line{
        u"admin"_s, u"create"_s, u"--username"_s, name, u"--role"_s, role, u"--password-stdin"_s};
    if (server.run(line, tests::Api::password().toUtf8() + '\n') != 0)
        return {};
    const Answer answer = m_client->login(name);
    return {
        answer.at(u"/user/id"_s).toString(),
        name,
        answer.at(u"/accessToken"_s).toString(),
        answer.at(u"/refreshToken"_s).toString(),
        answer.at(u"/sessionId"_s).toString()};
}

void InvitesContractTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = make(m_server, u"ada"_s, u"admin"_s);
    m_bob = make(m_server, u"bob"_s, u"user"_s);
    QVERIFY(!m_ada.accessToken.isEmpty() && !m_bob.accessToken.isEmpty());
}

void InvitesContractTest::inviteIsComplete()
{
    const Answer made = invite(m_bob, {{u"note"_s, u"For Carol"_s}});
    QCOMPARE(made.status, 201);
    const QString code = made.at(u"/code"_s).toString();
    QCOMPARE(code.size(), 22);
    QCOMPARE(made.at(u"/url"_s), m_server.url() + u"/i/"_s + code + pinOf(m_server));
    QCOMPARE(made.at(u"/maxUses"_s), 1);
    QCOMPARE(made.at(u"/uses"_s), 0);
    QCOMPARE(made.at(u"/expiresAt"_s), QJsonValue::Null);
    QCOMPARE(made.at(u"/note"_s), u"For Carol"_s);
    QCOMPARE(made.at(u"/createdBy/username"_s), u"bob"_s);
    QVERIFY(invite(m_bob).at(u"/code"_s) != code);
    QCOMPARE(invite(m_bob, {{u"maxUses"_s, QJsonValue::Null}}).at(u"/maxUses"_s), QJsonValue::Null);
}

void InvitesContractTest::inviteIsChecked_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("fault");
    QTest::newRow("no use") << QJsonObject{{u"maxUses"_s, 0}} << u"/maxUses out_of_range"_s;
    QTest::newRow("too many") << QJsonObject{{u"maxUses"_s, 10'001}} << u"/maxUses out_of_range"_s;
    QTest::newRow("past") << QJsonObject{{u"expiresAt"_s, inSeconds(-60)}}
                          << u"/expiresAt out_of_range"_s;
    QTest::newRow("no time") << QJsonObject{{u"expiresAt"_s, u"soon"_s}} << u"/expiresAt format"_s;
    QTest::newRow("note") << QJsonObject{{u"note"_s, u"x"_s.repeated(201)}} << u"/note too_long"_s;
}

void InvitesContractTest::inviteIsChecked()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, fault);
    const Answer answer = invite(m_bob, body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), QStringList{fault});
}

void InvitesContractTest::infoTellsWhereItLeads()
{
    const QString expires = inSeconds(3600);
    const QString code = invite(m_bob, {{u"expiresAt"_s, expires}}).at(u"/code"_s).toString();
    const Answer answer = info(code);
    QCOMPARE(answer.status, 200);
    QCOMPARE(answer.at(u"/code"_s), code);
    QCOMPARE(answer.at(u"/serverName"_s), u"Mill & <Lane>"_s);
    QCOMPARE(answer.at(u"/serverDescription"_s), u"Bread and books"_s);
    QCOMPARE(answer.at(u"/invitedBy"_s), u"bob"_s);
    QCOMPARE(answer.at(u"/expiresAt"_s), expires);
}

void InvitesContractTest::unknownCodeIsNotFound_data()
{
    QTest::addColumn<QString>("code");
    QTest::newRow("short") << u"abc"_s;
    QTest::newRow("unknown") << u"A"_s.repeated(22);
    QTest::newRow("long") << u"A"_s.repeated(65);
    QTest::newRow("of other letters") << u"A"_s.repeated(21) + u"%20"_s;
    QTest::newRow("SQL") << u"'%20OR%20'1'='1'%20--%20%20"_s;
}

void InvitesContractTest::unknownCodeIsNotFound()
{
    QFETCH(QString, code);
    for (const QString &operation : {u"getInvite"_s, u"getInvitePage"_s}) {
        const Answer answer = m_client->call(operation, {.path = {code}});
        QCOMPARE(answer.status, 404);
        QCOMPARE(answer.code(), u"resource.not_found"_s);
    }
}

void InvitesContractTest::codeWorksOnce()
{
    const Answer made = invite(m_bob);
    const QString code = made.at(u"/code"_s).toString();
    // A registration that is refused for something else leaves it.
    QCOMPARE(enrol(u"bob"_s, code).code(), u"auth.username_taken"_s);
    const Answer joined = enrol(u"carol"_s, code);
    QCOMPARE(joined.status, 201);
    QCOMPARE(joined.at(u"/user/role"_s), u"user"_s);
    const Answer again = enrol(u"carol2"_s, code);
    QCOMPARE(again.status, 422);
    QCOMPARE(again.faults(), QStringList{u"/inviteCode exhausted"_s});
    QCOMPARE(info(code).status, 404);
    const QJsonArray all = m_client->all(u"listInvites"_s, {.token = m_bob.accessToken}, 100);
    for (const auto &each : all) {
        if (each.toObject().value(u"id"_s) == made.at(u"/id"_s))
            QCOMPARE(each.toObject().value(u"uses"_s), 1);
    }
    QVERIFY(tests::pluck(all).contains(made.at(u"/id"_s).toString()));
}

void InvitesContractTest::codeWorksAsOftenAsItSays()
{
    const QString two = invite(m_bob, {{u"maxUses"_s, 2}}).at(u"/code"_s).toString();
    QCOMPARE(enrol(u"dora"_s, two).status, 201);
    QCOMPARE(info(two).status, 200);
    QCOMPARE(enrol(u"dora2"_s, two).status, 201);
    QCOMPARE(enrol(u"dora3"_s, two).faults(), QStringList{u"/inviteCode exhausted"_s});
    const QString any = invite(m_bob, {{u"maxUses"_s, QJsonValue::Null}}).at(u"/code"_s).toString();
    QCOMPARE(enrol(u"dora4"_s, any).status, 201);
    QCOMPARE(enrol(u"dora5"_s, any).status, 201);
}

void InvitesContractTest::codeWorksInTimeOnly()
{
    const QString code = invite(m_bob, {{u"expiresAt"_s, inSeconds(2)}}).at(u"/code"_s).toString();
    QTRY_COMPARE_WITH_TIMEOUT(info(code).status, 404, 30'000);
    QCOMPARE(enrol(u"late"_s, code).faults(), QStringList{u"/inviteCode expired_token"_s});
}

void InvitesContractTest::ofManyAtOnceOneWins()
{
    const QString code = invite(m_bob).at(u"/code"_s).toString();
    constexpr int kPeople = 6;
    std::atomic<int> joined{0};
    std::atomic<int> refused{0};
    std::vector<std::thread> people;
    for (int i = 0; i < kPeople; ++i) {
        people.emplace_back([&, i] {
            tests::Api api(m_server.port());
            const Answer answer =
                api.post(u"/api/v1/auth/register"_s, registration(u"racer%1"_s.arg(i), code));
            joined += answer.status == 201 ? 1 : 0;
            refused += answer.faults() == QStringList{u"/inviteCode exhausted"_s} ? 1 : 0;
        });
    }
    for (std::thread &person : people)
        person.join();
    QCOMPARE(joined.load(), 1);
    QCOMPARE(refused.load(), kPeople - 1);
}

void InvitesContractTest::revokedCodeLetsNobodyIn()
{
    const Answer made = invite(m_bob);
    const tests::Ask ask{.token = m_bob.accessToken, .path = {made.at(u"/id"_s).toString()}};
    QCOMPARE(m_client->call(u"revokeInvite"_s, ask).status, 204);
    QCOMPARE(m_client->call(u"revokeInvite"_s, ask).code(), u"resource.not_found"_s);
    const QString code = made.at(u"/code"_s).toString();
    QCOMPARE(info(code).status, 404);
    QCOMPARE(enrol(u"eve"_s, code).faults(), QStringList{u"/inviteCode invalid_token"_s});
    QVERIFY(!idsOf(m_bob).contains(made.at(u"/id"_s).toString()));
}

void InvitesContractTest::foreignInvitesAreNotFound()
{
    const QString id = invite(m_ada).at(u"/id"_s).toString();
    const Answer foreign =
        m_client->call(u"revokeInvite"_s, {.token = m_bob.accessToken, .path = {id}});
    QCOMPARE(foreign.code(), u"resource.not_found"_s);
    QVERIFY(!idsOf(m_bob).contains(id));
    const QString of = invite(m_bob).at(u"/id"_s).toString();
    const Answer byAdmin =
        m_client->call(u"revokeInvite"_s, {.token = m_ada.accessToken, .path = {of}});
    QCOMPARE(byAdmin.status, 204);
}

void InvitesContractTest::invitesComeInPages()
{
    const Person fay = make(m_server, u"fay"_s, u"user"_s);
    QStringList ids;
    for (int i = 0; i < 5; ++i)
        ids.prepend(invite(fay).at(u"/id"_s).toString());
    QCOMPARE(idsOf(fay, {}, 2), ids);
    const Answer page =
        m_client->call(u"listInvites"_s, {.token = fay.accessToken, .query = u"limit=2"_s});
    const QString cursor = u"cursor="_s + page.at(u"/nextCursor"_s).toString();
    for (const tests::Ask &ask :
         {tests::Ask{.token = m_bob.accessToken, .query = cursor},
          tests::Ask{.token = m_ada.accessToken, .query = u"all=true&"_s + cursor}})
        QCOMPARE(m_client->call(u"listInvites"_s, ask).code(), u"request.invalid_cursor"_s);
}

void InvitesContractTest::administratorsSeeAll()
{
    const QString id = invite(m_bob).at(u"/id"_s).toString();
    QVERIFY(!idsOf(m_ada).contains(id));
    QVERIFY(idsOf(m_ada, u"all=true"_s).contains(id));
    // The contract has the 403, though not its code.
    const Answer member = m_client->get(u"/api/v1/invites?all=true"_s, m_bob.accessToken);
    QCOMPARE(member.status, 403);
    QCOMPARE(member.code(), u"auth.forbidden"_s);
}

void InvitesContractTest::settingsSayWhoMayInvite()
{
    tests::TestServer server({u"registration.mode=invite"_s, u"registration.invites_by=moderator"_s}
    );
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Person gil = make(server, u"gil"_s, u"user"_s);
    const Person mod = make(server, u"mod_erator"_s, u"moderator"_s);
    QCOMPARE(invite(gil).code(), u"auth.forbidden"_s);
    QCOMPARE(invite(mod).status, 201);
    m_client.emplace(m_server.port());
}

void InvitesContractTest::givenCodesCountInEveryMode()
{
    tests::TestServer server;
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Person hal = m_client->join(u"hal"_s);
    const QString code = invite(hal).at(u"/code"_s).toString();
    QCOMPARE(enrol(u"ida"_s, code).status, 201);
    QCOMPARE(enrol(u"ida2"_s, code).faults(), QStringList{u"/inviteCode exhausted"_s});
    QCOMPARE(enrol(u"ida2"_s, u"nonsense"_s).faults(), QStringList{u"/inviteCode invalid_token"_s});
    QCOMPARE(enrol(u"ida2"_s, QString()).status, 201);

    server.set(u"registration.mode=approval"_s);
    server.stop();
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Answer again = m_client->login(u"hal"_s);
    const Person back{{}, {}, again.at(u"/accessToken"_s).toString(), {}, {}};
    const QString second = invite(back).at(u"/code"_s).toString();
    const Answer waits = enrol(u"jan"_s, second);
    QCOMPARE(waits.status, 202);
    QCOMPARE(waits.at(u"/state"_s), u"awaitingApproval"_s);
    QCOMPARE(enrol(u"jan2"_s, second).faults(), QStringList{u"/inviteCode exhausted"_s});
    m_client.emplace(m_server.port());
}

void InvitesContractTest::closedServerKnowsNoInvites()
{
    tests::TestServer server({u"registration.mode=closed"_s});
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Person kim = make(server, u"kim"_s, u"admin"_s);
    const QString code = invite(kim).at(u"/code"_s).toString();
    QCOMPARE(info(code).status, 404);
    for (const QString &each : {code, u"nonsense"_s})
        QCOMPARE(enrol(u"leo"_s, each).code(), u"registration.closed"_s);
    m_client.emplace(m_server.port());
}

void InvitesContractTest::pageShowsTheInvite_data()
{
    QTest::addColumn<QByteArray>("wish");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("direction");
    QTest::addColumn<QString>("words");
    const auto row =
        [](const char *wish, const char *language, const char *direction, const QString &words) {
            QTest::newRow(wish) << QByteArray(wish) << QString::fromLatin1(language)
                                << QString::fromLatin1(direction) << words;
        };
    row("en-GB", "en", "ltr", u"bob invites you."_s);
    row("ru", "ru", "ltr", u"bob приглашает вас."_s);
    row("fr, ar;q=0.5, ru;q=0.4", "ar", "rtl", u"يدعوك \u2068bob\u2069."_s);
    row("de", "en", "ltr", u"Open in Kith"_s);
    row("en;q=0.3, ru-RU;q=0.8, *;q=0.1", "ru", "ltr", u"Открыть в Kith"_s);
    row("ru;q=nonsense", "en", "ltr", u"Open in Kith"_s);
}

void InvitesContractTest::pageShowsTheInvite()
{
    QFETCH(QByteArray, wish);
    QFETCH(QString, language);
    QFETCH(QString, direction);
    QFETCH(QString, words);
    const Answer made = invite(m_bob, {{u"expiresAt"_s, inSeconds(3600)}});
    const Answer page = m_client->call(
        u"getInvitePage"_s,
        {.path = {made.at(u"/code"_s).toString()},
         .headers = {{"Accept", "text/html,application/xhtml+xml"}, {"Accept-Language", wish}}}
    );
    QCOMPARE(page.status, 200);
    QCOMPARE(page.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
    const QString html = QString::fromUtf8(page.body);
    QVERIFY2(html.contains(u"<html lang=\"%1\" dir=\"%2\">"_s.arg(language, direction)), page.body);
    QVERIFY2(html.contains(words), page.body);
    QVERIFY(html.contains(u"Bread and books"_s));
    QVERIFY(html.contains(u"name=\"viewport\""_s));
    const QString url = made.at(u"/url"_s).toString();
    QVERIFY(html.contains(u">"_s + url + u"<"_s));
    const QString app =
        u"href=\"kith://join?url="_s + QString::fromLatin1(QUrl::toPercentEncoding(url)) + u'"';
    QVERIFY2(html.contains(app), page.body);
}

void InvitesContractTest::pageRunsNothing()
{
    const QString code = invite(m_bob).at(u"/code"_s).toString();
    const Answer page = m_client->call(u"getInvitePage"_s, {.path = {code}});
    const QByteArray policy = page.headers.value("content-security-policy");
    QVERIFY2(policy.startsWith("default-src 'none'; style-src 'sha256-"), policy);
    QVERIFY2(policy.contains("frame-ancestors 'none'"), policy);
    QVERIFY2(!policy.contains("unsafe"), policy);
    QCOMPARE(page.headers.value("cache-control"), QByteArray("no-store"));
    QCOMPARE(page.headers.value("referrer-policy"), QByteArray("no-referrer"));
    const QString html = QString::fromUtf8(page.body);
    QVERIFY(!html.contains(u"<script"_s));
    QVERIFY(!html.contains(u" style="_s));
    QVERIFY(!html.contains(u"<Lane>"_s));
    QVERIFY(html.contains(u"Mill &amp; &lt;Lane&gt;"_s));
    // The policy names the sheet of the page and no other.
    const QString style = html.section(u"<style>"_s, 1).section(u"</style>"_s, 0, 0);
    QVERIFY(policy.contains(
        QCryptographicHash::hash(style.toUtf8(), QCryptographicHash::Sha256).toBase64()
    ));
}

void InvitesContractTest::pageOfNothing()
{
    const Answer page = m_client->send(
        "GET", u"/i/nonsense"_s, {}, {}, {{"Accept", "text/html"}, {"Accept-Language", "ru"}}
    );
    QCOMPARE(page.status, 404);
    QCOMPARE(page.headers.value("content-type"), QByteArray("text/html; charset=utf-8"));
    QVERIFY2(QString::fromUtf8(page.body).contains(u"больше не действует"_s), page.body);
    QVERIFY(page.headers.value("content-security-policy").startsWith("default-src 'none'"));
}

// Whoever reads the log of a server is not invited by it.
void InvitesContractTest::codesAreInNoLog()
{
    const QString code = invite(m_ada).at(u"/code"_s).toString();
    QCOMPARE(info(code).status, 200);
    for (const QByteArray method : {"GET", "HEAD", "DELETE"}) {
        for (const QByteArray path : {"/i/", "/api/v1/join/"})
            m_client->sendRaw(
                method + ' ' + path + code.toLatin1() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Connection: close\r\n\r\n"
            );
    }
    QCOMPARE(enrol(u"gina"_s, code).status, 201);
    QVERIFY(m_server.waitForLog("GET /i/{code} 200"));
    QVERIFY(m_server.waitForLog("DELETE /i/{code} 405"));
    QVERIFY(m_server.waitForLog("POST /api/v1/auth/register 201"));
    QVERIFY2(!m_server.log().contains(code.toLatin1()), m_server.log());
}

void InvitesContractTest::consoleLinkMakesTheFirstAdministrator()
{
    tests::TestServer server({u"registration.mode=invite"_s});
    QByteArray output;
    QCOMPARE(server.run({u"init"_s}, {}, &output), 0);
    const QString code = codeIn(linkIn(output));
    QCOMPARE(code.size(), 22);
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const Answer shown = info(code);
    QCOMPARE(shown.status, 200);
    QCOMPARE(shown.at(u"/invitedBy"_s), u"Kith"_s);
    const Answer joined = enrol(u"mia"_s, code);
    QCOMPARE(joined.status, 201);
    QCOMPARE(joined.at(u"/user/role"_s), u"admin"_s);
    QCOMPARE(enrol(u"mia2"_s, code).status, 422);
    const Person mia{{}, {}, joined.at(u"/accessToken"_s).toString(), {}, {}};
    QCOMPARE(idsOf(mia, u"all=true"_s), QStringList());
    server.stop();
    QCOMPARE(server.run({u"init"_s}, {}, &output), 0);
    QVERIFY2(output.contains("administrator already"), output);
    QVERIFY2(linkIn(output).isEmpty(), output);
    m_client.emplace(m_server.port());
}

void InvitesContractTest::consoleLinkEnds()
{
    tests::TestServer server({u"registration.mode=invite"_s});
    QByteArray output;
    QCOMPARE(server.run({u"init"_s}, {}, &output), 0);
    const QString first = codeIn(linkIn(output));
    output.clear();
    QCOMPARE(server.run({u"init"_s}, {}, &output), 0);
    const QString second = codeIn(linkIn(output));
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    // There is one at a time ...
    QCOMPARE(info(first).status, 404);
    QCOMPARE(enrol(u"nat"_s, first).faults(), QStringList{u"/inviteCode invalid_token"_s});
    QCOMPARE(info(second).status, 200);
    // ... and none beside an administrator.
    QVERIFY(!make(server, u"oda"_s, u"admin"_s).accessToken.isEmpty());
    QCOMPARE(info(second).status, 404);
    QCOMPARE(enrol(u"nat"_s, second).faults(), QStringList{u"/inviteCode invalid_token"_s});
    m_client.emplace(m_server.port());
}

void InvitesContractTest::consoleLinkWorksInEveryMode_data()
{
    QTest::addColumn<QString>("mode");
    for (const char *mode : {"open", "invite", "approval", "closed"})
        QTest::newRow(mode) << QString::fromLatin1(mode);
}

void InvitesContractTest::consoleLinkWorksInEveryMode()
{
    QFETCH(QString, mode);
    tests::TestServer server({u"registration.mode="_s + mode});
    QByteArray output;
    QCOMPARE(server.run({u"init"_s}, {}, &output), 0);
    QVERIFY2(server.start(), server.log());
    m_client.emplace(server.port());
    const QString code = codeIn(linkIn(output));
    QCOMPARE(info(code).status, 200);
    const Answer joined = enrol(u"pam"_s, code);
    QCOMPARE(joined.status, 201);
    QCOMPARE(joined.at(u"/user/role"_s), u"admin"_s);
    m_client.emplace(m_server.port());
}

QTEST_GUILESS_MAIN(InvitesContractTest)
#include "invites_contract_test.moc"
