// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/api.h"
#include "tests/support/test_postgres.h"
#include "tests/support/test_server.h"

#include <QTest>

using namespace tests;

// `kithd migrate --to`: the demo community moves from SQLite to PostgreSQL, and its members find
// everything where it was.
class MoveToPostgresTest : public QObject {
    Q_OBJECT

    int migrate(const QString &url, QByteArray *output = nullptr)
    {
        return m_server.run(
            {QStringLiteral("migrate"), QStringLiteral("--to"), url}, {}, output, 120'000
        );
    }
    static QString tokenOf(const Answer &login)
    {
        return login.json().value(QStringLiteral("accessToken")).toString();
    }
    static QString first20(const Answer &answer)
    {
        QStringList ids;
        for (const auto &item : answer.json().value(QStringLiteral("items")).toArray())
            ids.append(item.toObject().value(QStringLiteral("id")).toString());
        return ids.join(u' ');
    }

private slots:
    void initTestCase()
    {
        needPostgres();
        m_target = std::make_unique<TestPostgres>(TestPostgres::Content::Nothing);
        QByteArray output;
        const int made = m_server.run({QStringLiteral("demo")}, {}, &output, 120'000);
        QVERIFY2(made == 0, output);
    }

    void whatCannotBeATargetIsRefused()
    {
        QByteArray output;
        QCOMPARE(migrate(QStringLiteral("mysql://host/kith"), &output), 2);
        QVERIFY2(output.contains("--to must be an address"), output);
        QCOMPARE(migrate(QStringLiteral("postgresql://x@/kith?host=/nonexistent"), &output), 1);
        QVERIFY2(output.contains("cannot be opened"), output);
        QVERIFY2(m_server.start(), m_server.log());
        QCOMPARE(migrate(m_target->url(), &output), 1); // while it is serving
    }

    void theCommunityIsServedFromThere()
    {
        if (m_server.port() == 0)
            QVERIFY2(m_server.start(), m_server.log());
        const QString password = QStringLiteral("kith-demo");
        const QString timeline = QStringLiteral("/api/v1/posts/feed?limit=20");
        QString before;
        {
            Api api(m_server.port());
            const Answer login = api.login(QStringLiteral("mara"), password);
            QCOMPARE(login.status, 200);
            before = first20(api.get(timeline, tokenOf(login)));
            QVERIFY(before.size() > 20);
        }
        m_server.stop();
        QByteArray output;
        const int moved = migrate(m_target->url(), &output);
        QVERIFY2(moved == 0, output);
        QVERIFY2(output.contains("comparing users"), output);
        QVERIFY2(output.contains(" rows of "), output);
        QCOMPARE(migrate(m_target->url(), &output), 1);
        QVERIFY2(output.contains("not empty"), output);

        m_server.set(QStringLiteral("database.url=") + m_target->url());
        QVERIFY2(m_server.start(), m_server.log());
        Api api(m_server.port());
        const Answer login = api.login(QStringLiteral("mara"), password);
        QCOMPARE(login.status, 200);
        const QString token = tokenOf(login);
        QCOMPARE(first20(api.get(timeline, token)), before);
        Person mara;
        mara.accessToken = token;
        const QString post = api.publish(mara, QStringLiteral("from the new house"));
        QVERIFY(!post.isEmpty());
        QVERIFY(first20(api.get(timeline, token)).startsWith(post));
    }

private:
    std::unique_ptr<TestPostgres> m_target;
    TestServer m_server;
};

QTEST_GUILESS_MAIN(MoveToPostgresTest)
#include "move_to_postgres_test.moc"
