// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server is killed while it makes an export and while it removes an account: both go on after
// the next start, and nothing half is ever to be seen.

#include "tests/support/api.h"
#include "tests/support/data_file.h"
#include "tests/support/test_server.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::Api;
using tests::DataFile;

class LeavingCrashTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void anExportGoesOn();
    void aRemovalGoesOn();

private:
    static constexpr int kPosts = 6000;

    QString exportFolder() const { return m_server.data() + u"/exports"_s; }
    QStringList files(const QString &pattern) const
    {
        return QDir(exportFolder()).entryList({pattern}, QDir::Files | QDir::Hidden);
    }
    QJsonValue exportState()
    {
        return m_api->get(u"/api/v1/users/me/exports"_s, m_token).at(u"/items/0/state"_s);
    }
    qint64 count(const QByteArray &table, const QByteArray &column)
    {
        return DataFile(m_server).number(
            "SELECT COUNT(*) FROM " + table + " WHERE " + column + " = ?", {m_id}
        );
    }

    tests::TestServer m_server;
    std::optional<Api> m_api;
    QString m_token;
    qint64 m_id = 0;
};

void LeavingCrashTest::initTestCase()
{
    QCOMPARE(
        m_server.run(
            {u"demo"_s,
             u"--data"_s,
             m_server.data(),
             u"--users"_s,
             u"30"_s,
             u"--posts"_s,
             u"300"_s},
            {},
            nullptr,
            120'000
        ),
        0
    );
    {
        DataFile file(m_server);
        m_id = file.number("SELECT id FROM users WHERE username = 'kenji'");
        file.run(
            "INSERT INTO posts (id, author_id, content, visibility, state, created_at, updated_at,"
            " published_at) WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
            " WHERE i < 6000) SELECT i, "
            + QByteArray::number(m_id)
            + ", 'One of very many posts', 'public', 'published', i, i, i FROM n"
        );
        file.run("UPDATE users SET posts_count = posts_count + 6000 WHERE id = ?", {m_id});
        QCOMPARE(file.faults(), QStringList());
    }
    QVERIFY2(m_server.start(), m_server.log());
    m_api.emplace(m_server.port());
    m_token = m_api->login(u"kenji"_s, u"kith-demo"_s).at(u"/accessToken"_s).toString();
    QVERIFY(!m_token.isEmpty());
}

void LeavingCrashTest::anExportGoesOn()
{
    const Answer made = m_api->post(u"/api/v1/users/me/exports"_s, {}, m_token);
    QCOMPARE(made.status, 202);
    const QString path = u"/api/v1/users/me/exports/%1/file"_s.arg(made.at(u"/id"_s).toString());
    int kills = 0;
    // On a busy machine it may be ready before it can be killed once more.
    for (; kills < 3 && exportState() != u"ready"_s; ++kills) {
        QTRY_VERIFY_WITH_TIMEOUT(!files(u"*"_s).isEmpty(), 30'000);
        m_server.kill();
        QVERIFY2(m_server.start(), m_server.log());
        QCOMPARE(m_api->get(path, m_token).status == 200, exportState() == u"ready"_s);
    }
    QVERIFY(kills > 0);
    QTRY_COMPARE_WITH_TIMEOUT(exportState(), u"ready"_s, 60'000);
    QCOMPARE(files(u"*"_s).size(), 1);
    const Answer file = m_api->get(path, m_token);
    QCOMPARE(file.status, 200);
    QProcess unzip;
    unzip.start(u"unzip"_s, {u"-tq"_s, exportFolder() + u'/' + files(u"*.zip"_s).constFirst()});
    QVERIFY(unzip.waitForFinished());
    QCOMPARE(unzip.exitCode(), 0);
    // One export, told once.
    QCOMPARE(
        DataFile(m_server).number(
            "SELECT COUNT(*) FROM notifications WHERE user_id = ? AND type = 'system'", {m_id}
        ),
        1
    );
}

void LeavingCrashTest::aRemovalGoesOn()
{
    QCOMPARE(m_api->remove(u"/api/v1/users/me"_s, m_token).status, 202);
    m_server.stop();
    {
        DataFile file(m_server);
        QCOMPARE(file.faults(), QStringList());
        file.run("UPDATE users SET deletion_at = 1000 WHERE id = ?", {m_id});
        file.run("UPDATE jobs SET run_at = 1000 WHERE kind = 'accounts.remove'");
    }
    QVERIFY2(m_server.start(), m_server.log());
    qint64 left = count("posts", "author_id");
    QVERIFY(left > kPosts / 2);
    int kills = 0;
    for (; kills < 4 && left > 0; ++kills) {
        const qint64 before = left;
        QTRY_VERIFY_WITH_TIMEOUT(count("posts", "author_id") < before, 30'000);
        m_server.kill();
        left = count("posts", "author_id");
        // The account is there as long as anything of it is.
        QVERIFY(left == 0 || count("users", "id") == 1);
        QCOMPARE(DataFile(m_server).faults(), QStringList());
        QVERIFY2(m_server.start(), m_server.log());
        QCOMPARE(m_api->login(u"mara"_s, u"kith-demo"_s).status, 200);
    }
    QVERIFY(kills > 0);
    QTRY_COMPARE_WITH_TIMEOUT(count("users", "id"), 0, 120'000);
    for (const char *column :
         {"posts.author_id",
          "votes.user_id",
          "follows.follower_id",
          "follows.followed_id",
          "friendships.friend_id",
          "notifications.user_id",
          "notification_actors.user_id",
          "sessions.user_id",
          "exports.user_id",
          "home_timeline.author_id"}) {
        const QByteArrayList words = QByteArray(column).split('.');
        QVERIFY2(count(words[0], words[1]) == 0, column);
    }
    QTRY_VERIFY(files(u"*"_s).isEmpty());
    QCOMPARE(DataFile(m_server).faults(), QStringList());
    QCOMPARE(m_api->get(u"/api/v1/users/me"_s, m_token).status, 401);
}

QTEST_GUILESS_MAIN(LeavingCrashTest)
#include "leaving_crash_test.moc"
