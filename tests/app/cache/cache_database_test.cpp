// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The cache keeps what it is given, is private, survives damage, and can be wiped.

#include "app/cache/cache_database.h"
#include "app/cache/typed_database.h"
#include "tests/support/app_world.h"

#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>

class CacheDatabaseTest : public QObject {
    Q_OBJECT

private slots:
    void keepsATimelineWithItsGaps();
    void keepsMembersNotificationsAndValues();
    void isPrivate();
    void startsAnewWhenDamaged();
    void setsDamagedTextsAside();
    void takesAnotherVersionForDamage();
    void wipes();

private:
    static QString file(const QString &directory)
    {
        return directory + QStringLiteral("/sub/cache.db");
    }
    static void scribble(const QString &path)
    {
        QFile damaged(path);
        QVERIFY(damaged.open(QIODevice::WriteOnly));
        damaged.write(QByteArray(8192, 'x'));
    }
};

void CacheDatabaseTest::keepsATimelineWithItsGaps()
{
    QTemporaryDir directory;
    {
        app::CacheDatabase cache(directory.path());
        cache.savePosts({tests::post(3), tests::post(2), tests::post(1)});
        cache.saveTimeline(
            QStringLiteral("following"),
            {{{3}, {}}, {{}, QStringLiteral("gap")}, {{2}, {}}, {{1}, {}}},
            QStringLiteral("next"),
            {42}
        );
    }
    app::CacheDatabase cache(directory.path());
    const auto loaded = cache.loadTimeline(QStringLiteral("following"));
    QVERIFY(tests::await(loaded));
    const auto timeline = loaded.result();
    QCOMPARE(timeline.rows.size(), 4);
    QCOMPARE(timeline.rows.at(0).post->id.value, 3);
    QVERIFY(!timeline.rows.at(1).post);
    QCOMPARE(timeline.rows.at(1).cursor, QStringLiteral("gap"));
    QCOMPARE(timeline.rows.at(3).post->content, QStringLiteral("Post 1"));
    QCOMPARE(timeline.nextCursor, QStringLiteral("next"));
    QCOMPARE(timeline.savedAt.ms, 42);
    cache.removePost({2});
    const auto after = cache.loadTimeline(QStringLiteral("following"));
    QVERIFY(tests::await(after));
    QCOMPARE(after.result().rows.size(), 3);
}

void CacheDatabaseTest::keepsMembersNotificationsAndValues()
{
    QTemporaryDir directory;
    app::CacheDatabase cache(directory.path());
    common::User nora;
    static_cast<common::UserSummary &>(nora) = tests::member(7, QStringLiteral("nora"));
    cache.saveUser(nora);
    cache.saveNotifications({{tests::notification(5, 10)}, QStringLiteral("c"), 3, {9}});
    cache.saveValue(QStringLiteral("lastSeq"), QStringLiteral("1041"));
    const auto user = cache.findUser({7});
    const auto nobody = cache.findUser({8});
    const auto notifications = cache.loadNotifications();
    const auto value = cache.loadValue(QStringLiteral("lastSeq"));
    QVERIFY(tests::await(value));
    QCOMPARE(user.result()->username, QStringLiteral("nora"));
    QVERIFY(!nobody.result());
    QCOMPARE(notifications.result().items.first().id.value, 5);
    QCOMPARE(notifications.result().unreadCount, 3);
    QCOMPARE(value.result(), QStringLiteral("1041"));
}

void CacheDatabaseTest::isPrivate()
{
    QTemporaryDir directory;
    const QString path = directory.path() + QStringLiteral("/sub");
    app::CacheDatabase cache(path);
    QVERIFY(tests::await(cache.savePosts({tests::post(1)})));
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    for (const char *name : {"", "/cache.db", "/cache.db-wal", "/cache.db-shm"}) {
        const QFileInfo info(path + QLatin1String(name));
        QVERIFY2(info.exists(), name);
        QVERIFY2(!(info.permissions() & others), name);
    }
}

void CacheDatabaseTest::startsAnewWhenDamaged()
{
    QTemporaryDir directory;
    const QString path = directory.path() + QStringLiteral("/sub");
    {
        app::CacheDatabase cache(path);
        QVERIFY(tests::await(cache.saveValue(QStringLiteral("a"), QStringLiteral("b"))));
    }
    scribble(file(directory.path()));
    app::CacheDatabase cache(path);
    const auto gone = cache.loadValue(QStringLiteral("a"));
    cache.saveValue(QStringLiteral("a"), QStringLiteral("c"));
    const auto kept = cache.loadValue(QStringLiteral("a"));
    QVERIFY(tests::await(kept));
    QCOMPARE(gone.result(), QString());
    QCOMPARE(kept.result(), QStringLiteral("c"));
    QVERIFY(cache.wasRebuilt());
}

void CacheDatabaseTest::setsDamagedTextsAside()
{
    QTemporaryDir directory;
    {
        app::TypedDatabase typed(directory.path());
        QVERIFY(tests::await(typed.saveDraft({.kind = QStringLiteral("post")})));
    }
    const QString path = directory.filePath(QStringLiteral("typed.db"));
    scribble(path);
    app::TypedDatabase typed(directory.path());
    const auto drafts = typed.loadDrafts();
    QVERIFY(tests::await(drafts));
    QCOMPARE(drafts.result().size(), 0);
    QVERIFY(QFile::exists(path + QStringLiteral(".damaged")));
}

void CacheDatabaseTest::takesAnotherVersionForDamage()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(QStringLiteral("x.db"));
    const QStringList schema{QStringLiteral("CREATE TABLE t (a TEXT)")};
    {
        app::DatabaseWorker old({.path = path, .version = 1, .schema = schema});
        QVERIFY(tests::await(old.run([](QSqlDatabase &) { return 0; })));
    }
    app::DatabaseWorker newer({.path = path, .version = 2, .schema = schema});
    QVERIFY(tests::await(newer.run([](QSqlDatabase &) { return 0; })));
    QVERIFY(newer.wasRebuilt());
}

void CacheDatabaseTest::wipes()
{
    QTemporaryDir directory;
    app::CacheDatabase cache(directory.path());
    cache.saveValue(QStringLiteral("a"), QStringLiteral("b"));
    QVERIFY(tests::await(cache.wipe()));
    QVERIFY(!QFile::exists(directory.filePath(QStringLiteral("cache.db"))));
    const auto value = cache.loadValue(QStringLiteral("a"));
    QVERIFY(tests::await(value));
    QCOMPARE(value.result(), QString());
}

QTEST_GUILESS_MAIN(CacheDatabaseTest)
#include "cache_database_test.moc"
