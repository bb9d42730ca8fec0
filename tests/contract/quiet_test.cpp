// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that does not take everybody shows nothing of its members to strangers: generated from
// the table of routes, so that an operation which is added is asked too.

#include "common/catalogue/all_routes.h"
#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QTest>

#include <memory>
#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;

class QuietTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void strangersSeeWhatTheSettingsSay_data();
    void strangersSeeWhatTheSettingsSay();
    void whatNeedsNoTokenShowsNoMember();

private:
    void restart(const QStringList &settings);
    QString filled(std::string_view path) const;

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    tests::Person m_ada;
    QString m_post;
    QString m_invite;
};

void QuietTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada_of_the_mill"_s);
    m_post = m_client->publish(m_ada, u"Nobody's business"_s);
    QVERIFY(!m_post.isEmpty());
    const Answer invite = m_client->call(
        u"createInvite"_s,
        {.token = m_ada.accessToken, .body = QJsonObject{{u"maxUses"_s, QJsonValue::Null}}}
    );
    m_invite = invite.at(u"/code"_s).toString();
}

void QuietTest::restart(const QStringList &settings)
{
    m_server.stop();
    for (const QString &setting : settings)
        m_server.set(setting);
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
}

QString QuietTest::filled(std::string_view path) const
{
    QString result = wire::toQString(path);
    result.replace(u"{userId}"_s, m_ada.id);
    result.replace(u"{postId}"_s, m_post);
    result.replace(u"{code}"_s, m_invite);
    return result;
}

void QuietTest::strangersSeeWhatTheSettingsSay_data()
{
    QTest::addColumn<QString>("mode");
    QTest::addColumn<QString>("shown"); // server.public_timeline
    QTest::addColumn<bool>("isShown");
    QTest::newRow("open") << u"open"_s << QString() << true;
    QTest::newRow("by invitation") << u"invite"_s << QString() << false;
    QTest::newRow("by approval") << u"approval"_s << QString() << false;
    QTest::newRow("closed") << u"closed"_s << QString() << false;
    QTest::newRow("open, yet hidden") << u"open"_s << u"false"_s << false;
    QTest::newRow("by invitation, yet shown") << u"invite"_s << u"true"_s << true;
}

void QuietTest::strangersSeeWhatTheSettingsSay()
{
    QFETCH(QString, mode);
    QFETCH(QString, shown);
    QFETCH(bool, isShown);
    restart({u"registration.mode="_s + mode, u"server.public_timeline="_s + shown});
    int asked = 0;
    catalogue::forEachRoute([&](const wire::RouteInfo &route) {
        if (route.auth != wire::Auth::Optional || route.method != wire::Method::Get
            || route.statuses[0] == 101)
            return;
        QStringList paths{filled(route.path)};
        for (const wire::Alias &alias : route.aliases)
            paths.append(filled(alias.path));
        for (const QString &path : std::as_const(paths)) {
            const Answer answer = m_client->get(path);
            QVERIFY2((answer.code() == u"auth.token_missing") != isShown, qPrintable(path));
            QCOMPARE(answer.status, isShown ? 200 : 401);
            if (!isShown)
                QVERIFY2(!answer.body.contains("ada_of_the_mill"), answer.body);
            ++asked;
        }
    });
    QVERIFY(asked > 5);
}

// What nobody asks a token for, such as the name of the server. An invite names who sent it.
void QuietTest::whatNeedsNoTokenShowsNoMember()
{
    restart({u"registration.mode=invite"_s, u"server.public_timeline="_s});
    int asked = 0;
    catalogue::forEachRoute([&](const wire::RouteInfo &route) {
        const bool isInvite = route.path.find("{code}") != std::string_view::npos;
        if (route.auth != wire::Auth::None || route.method != wire::Method::Get || isInvite)
            return;
        const Answer answer = m_client->get(filled(route.path));
        QVERIFY2(answer.status != 0, route.name.data());
        QVERIFY2(!answer.body.contains("ada_of_the_mill"), route.name.data());
        QVERIFY2(!answer.body.contains("Nobody's business"), route.name.data());
        ++asked;
    });
    QVERIFY(asked > 3);
}

QTEST_GUILESS_MAIN(QuietTest)
#include "quiet_test.moc"
