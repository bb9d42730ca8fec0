// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What ends a session ends all of it within a second (promise P10 of security.md): access tokens,
// refresh tokens, open sockets with and without a stream, the list of sessions. One row for each
// deed that ends sessions; a new one is a new row.

#include "tests/support/live_world.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace tests;

namespace {

// A sign-in with what hangs on it.
struct Device {
    Person person;
    LiveClientPtr stream;
    LiveClientPtr silent; // never resumed
};

enum class Ends { There, Others, All };

struct Deed {
    const char *name;
    Ends ends;
    QString reason; // of session.revoked
    // here does it; there is another sign-in of the same member.
    std::function<bool(LiveWorld &, const Person &here, Person &there)> act;
    int withinMs = 1'000;
    int closeCode = 4410;
    // What is to be there before and ends nothing yet.
    std::function<void(LiveWorld &, const Person &here)> prepare{};
};

// A link of the operator; what it prints is the token of resetPassword.
QString recoveryToken(LiveWorld &world, const Person &person)
{
    QByteArray output;
    world.server.run(
        {u"admin"_s,
         u"reset-password"_s,
         u"--username"_s,
         person.username,
         u"--set"_s,
         u"server.public_url="_s + world.server.url()},
        {},
        &output
    );
    return QString::fromUtf8(output).section(u"token="_s, 1, 1).section(u'&', 0, 0).simplified();
}

Answer refresh(LiveWorld &world, const QString &token)
{
    return world.api->post(u"/api/v1/auth/refresh"_s, {{u"refreshToken"_s, token}});
}

QString &handedToken()
{
    static QString token;
    return token;
}

const std::vector<Deed> &deeds()
{
    static const std::vector<Deed> all{
        {"revokeSession",
         Ends::There,
         u"revoked"_s,
         [](LiveWorld &world, const Person &here, const Person &there) {
             const QString path = u"/api/v1/auth/sessions/"_s + there.sessionId;
             return world.api->remove(path, here.accessToken).status == 204;
         }},
        {"revokeOtherSessions",
         Ends::Others,
         u"revoked"_s,
         [](LiveWorld &world, const Person &here, const Person &) {
             return world.api->remove(u"/api/v1/auth/sessions"_s, here.accessToken).status == 204;
         }},
        {"logout",
         Ends::There,
         u"logout"_s,
         [](LiveWorld &world, const Person &, const Person &there) {
             return world.api->post(u"/api/v1/auth/logout"_s, {}, there.accessToken).status == 204;
         }},
        {"reuse of a refresh token",
         Ends::There,
         u"reused"_s,
         [](LiveWorld &world, const Person &, Person &there) {
             const QString first = there.refreshToken;
             for (int i = 0; i < 2; ++i) {
                 const QJsonObject pair = refresh(world, there.refreshToken).json();
                 there.refreshToken = pair.value(u"refreshToken").toString();
                 there.accessToken = pair.value(u"accessToken").toString();
             }
             return refresh(world, first).code() == u"auth.refresh_reused"_s;
         }},
        {"changePassword",
         Ends::Others,
         u"passwordChanged"_s,
         [](LiveWorld &world, const Person &here, const Person &) {
             const QJsonObject change{{u"newPassword"_s, u"analytical engine"_s}};
             return world.api->put(u"/api/v1/users/me/password"_s, change, here.accessToken).status
                 == 204;
         }},
        {"resetPassword",
         Ends::All,
         u"passwordChanged"_s,
         [](LiveWorld &world, const Person &, const Person &) {
             const QJsonObject reset{
                 {u"token"_s, handedToken()}, {u"newPassword"_s, u"analytical engine"_s}};
             return world.api->post(u"/api/v1/auth/reset-password"_s, reset).status == 204;
         },
         1'000,
         4410,
         [](LiveWorld &world, const Person &here) { handedToken() = recoveryToken(world, here); }},
        {"deleteMe",
         Ends::Others,
         u"revoked"_s,
         [](LiveWorld &world, const Person &here, const Person &) {
             return world.api->remove(u"/api/v1/users/me"_s, here.accessToken).status == 202;
         }},
        // By another process, which is looked for once a second.
        {"kithd admin reset-password",
         Ends::All,
         u"passwordChanged"_s,
         [](LiveWorld &world, const Person &here, const Person &) {
             const QStringList command{
                 u"admin"_s,
                 u"reset-password"_s,
                 u"--username"_s,
                 here.username,
                 u"--password-stdin"_s};
             return world.server.run(command, "analytical engine\n") == 0;
         },
         2'000},
    };
    return all;
}

} // namespace

class RevocationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { QVERIFY2(m_world.start(), m_world.server.log()); }
    void endsWithinASecond_data();
    void endsWithinASecond();

private:
    Device device(const Person &person) const;
    void verifyEnded(const Device &device, const Deed &deed, const QElapsedTimer &since);
    void verifyGoesOn(const Device &device);
    void verifyHeard(const Device &device, const QStringList &ended, const QString &reason);

    LiveWorld m_world;
};

Device RevocationTest::device(const Person &person) const
{
    return {person, m_world.streaming(person), m_world.connected(person)};
}

void RevocationTest::endsWithinASecond_data()
{
    QTest::addColumn<int>("index");
    for (size_t i = 0; i < deeds().size(); ++i)
        QTest::newRow(deeds()[i].name) << static_cast<int>(i);
}

void RevocationTest::endsWithinASecond()
{
    QFETCH(int, index);
    const Deed &deed = deeds()[static_cast<size_t>(index)];
    const Person member = m_world.person(u"ada"_s);
    const Device here = device(member);
    Device there = device(m_world.again(member));
    const Device third = device(m_world.again(member));
    const Device stranger = device(m_world.person(u"bob"_s));
    for (const Device *each :
         std::initializer_list<const Device *>{&here, &there, &third, &stranger})
        QVERIFY(each->stream && each->silent);

    if (deed.prepare)
        deed.prepare(m_world, here.person);
    QVERIFY(deed.act(m_world, here.person, there.person));
    QElapsedTimer since; // from the answer on: before it a password may have to be hashed
    since.start();

    QStringList ended;
    for (const Device *each : std::initializer_list<const Device *>{&there, &third, &here}) {
        const bool ends = each == &there || (each == &third && deed.ends != Ends::There)
            || (each == &here && deed.ends == Ends::All);
        if (!ends)
            continue;
        verifyEnded(*each, deed, since);
        ended.append(each->person.sessionId);
        if (QTest::currentTestFailed())
            return;
    }
    if (deed.ends != Ends::All) {
        verifyGoesOn(here);
        verifyHeard(here, ended, deed.reason);
    }
    if (deed.ends == Ends::There)
        verifyGoesOn(third);
    verifyGoesOn(stranger);
    QCOMPARE(countOf(*stranger.stream, u"session.revoked"_s), 0);
}

void RevocationTest::verifyEnded(const Device &device, const Deed &deed, const QElapsedTimer &since)
{
    QVERIFY(device.stream->waitClosed());
    QVERIFY(device.silent->waitClosed());
    QVERIFY2(since.elapsed() < deed.withinMs, qPrintable(QString::number(since.elapsed())));
    QCOMPARE(device.stream->closeCode(), deed.closeCode);
    QCOMPARE(device.silent->closeCode(), deed.closeCode);
    const Answer asked = m_world.api->get(u"/api/v1/users/me"_s, device.person.accessToken);
    QVERIFY(asked.status == 401 || asked.status == 403);
    const Answer refreshed = refresh(m_world, device.person.refreshToken);
    QVERIFY(refreshed.status == 401 || refreshed.status == 403);
}

void RevocationTest::verifyGoesOn(const Device &device)
{
    QVERIFY(settled(*device.stream));
    QVERIFY(settled(*device.silent));
    QCOMPARE(m_world.api->get(u"/api/v1/users/me"_s, device.person.accessToken).status, 200);
}

void RevocationTest::verifyHeard(
    const Device &device, const QStringList &ended, const QString &reason
)
{
    QSet<QString> told;
    for (qsizetype i = 0; i < ended.size(); ++i) {
        const QJsonObject data = dataOf(device.stream->take(u"session.revoked"_s));
        told.insert(data.value(u"sessionId").toString());
        QCOMPARE(data.value(u"reason").toString(), reason);
    }
    QCOMPARE(told, (QSet<QString>{ended.cbegin(), ended.cend()}));
    const Answer listed = m_world.api->get(u"/api/v1/auth/sessions"_s, device.person.accessToken);
    for (const auto &item : listed.at(u"/items"_s).toArray())
        QVERIFY(!told.contains(item.toObject().value(u"id").toString()));
}

QTEST_GUILESS_MAIN(RevocationTest)
#include "revocation_test.moc"
