// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"
#include "tests/support/full_run.h"
#include "tests/support/live_world.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace tests;

// Eight clients at once on one object (promise P5 of security.md): no change is lost and none is
// counted twice.
class ContentionTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QVERIFY2(m_world.start(), m_world.server.log());
        m_author = m_world.person(QStringLiteral("author"));
        for (int i = 0; i < kClients; ++i)
            m_people.append(m_world.person(QStringLiteral("client")));
        m_post = m_world.api->publish(m_author, QStringLiteral("the one"));
    }
    void cleanup()
    {
        DataFile file(m_world.server);
        QCOMPARE(file.faults(), QStringList());
    }

    void likes();
    void follows();
    void edits();
    void repeatedKeys();

private:
    static constexpr int kClients = 8;
    const int kRounds = isFullRun() ? 500 : 60; // even: done and undone

    // Each client in a thread of its own: one(api, client, round) gives the status, all of which
    // must be the expected one.
    template <typename One>
    void together(int expected, const One &one)
    {
        std::atomic<int> wrong = 0;
        std::vector<std::thread> threads;
        for (int client = 0; client < kClients; ++client)
            threads.emplace_back([&, client] {
                Api api(m_world.server.port());
                for (int round = 0; round < kRounds; ++round)
                    wrong += one(api, client, round) == expected ? 0 : 1;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(wrong.load(), 0);
    }
    QString postPath() const { return QStringLiteral("/api/v1/posts/") + m_post; }
    qint64 numberAt(const QString &path, const QString &pointer)
    {
        return m_world.api->get(path, m_author.accessToken).at(pointer).toInteger(-1);
    }

    LiveWorld m_world;
    Person m_author;
    QList<Person> m_people;
    QString m_post;
};

// The last round leaves a like of the even clients.
void ContentionTest::likes()
{
    const QString path = postPath() + QStringLiteral("/like");
    together(200, [&](Api &api, int client, int round) {
        const QString token = m_people[client].accessToken;
        return (round + client) % 2 == 1 ? api.post(path, {}, token).status
                                         : api.remove(path, token).status;
    });
    QCOMPARE(numberAt(postPath(), QStringLiteral("/likesCount")), kClients / 2);
    QCOMPARE(numberAt(postPath(), QStringLiteral("/score")), kClients / 2);
}

void ContentionTest::follows()
{
    const QString user = QStringLiteral("/api/v1/users/") + m_author.id;
    together(200, [&](Api &api, int client, int round) {
        const QString token = m_people[client].accessToken;
        const QString path = user + QStringLiteral("/follow");
        return (round + client) % 2 == 1 ? api.post(path, {}, token).status
                                         : api.remove(path, token).status;
    });
    QCOMPARE(numberAt(user, QStringLiteral("/followersCount")), kClients / 2);
}

void ContentionTest::edits()
{
    const qint64 before = numberAt(postPath(), QStringLiteral("/revision"));
    together(200, [&](Api &api, int client, int round) {
        const QString text = QStringLiteral("edit %1 of client %2").arg(round).arg(client);
        return api.put(postPath(), {{QStringLiteral("content"), text}}, m_author.accessToken)
            .status;
    });
    QCOMPARE(numberAt(postPath(), QStringLiteral("/revision")), before + kClients * kRounds);
    // What there was before each of them is kept, each once.
    DataFile file(m_world.server);
    QCOMPARE(
        file.number(
            "SELECT COUNT(DISTINCT content) FROM post_revisions WHERE post_id = ?",
            {m_post.toLongLong()}
        ),
        kClients * kRounds
    );
}

void ContentionTest::repeatedKeys()
{
    std::array<QStringList, kClients> made;
    together(201, [&](Api &api, int client, int round) {
        const Answer answer = api.post(
            QStringLiteral("/api/v1/posts"),
            {{QStringLiteral("content"), QStringLiteral("round %1").arg(round)}},
            m_people[0].accessToken,
            {{"Idempotency-Key", "contention-" + QByteArray::number(round)}}
        );
        made[static_cast<size_t>(client)].append(
            answer.json().value(QStringLiteral("id")).toString()
        );
        return answer.status;
    });
    for (const QStringList &ids : made)
        QCOMPARE(ids, made[0]);
    DataFile file(m_world.server);
    QCOMPARE(
        file.number(
            "SELECT COUNT(*) FROM posts WHERE author_id = ?", {m_people[0].id.toLongLong()}
        ),
        kRounds
    );
}

QTEST_GUILESS_MAIN(ContentionTest)
#include "contention_test.moc"
