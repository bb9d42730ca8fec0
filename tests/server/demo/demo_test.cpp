// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/posts/post_rules.h"
#include "server/demo/demo_service.h"
#include "server/demo/demo_texts.h"
#include "tests/support/test_database.h"

#include <QTest>

#include <algorithm>

using namespace server;

namespace {

const QString kHash = QStringLiteral("$argon2id$unused");

} // namespace

class DemoTest : public QObject {
    Q_OBJECT

private slots:
    void isTheSameEachTime();
    void anotherSeedIsAnotherCommunity();
    void newestPostsAreFresh();
    void textsAreWhole();
    void countersEqualWhatTheyCount_data();
    void countersEqualWhatTheyCount();
    void timelinesHoldWhatMayBeSeen();
    void maraHasOneOfEachKindUnread();
    void refusesAFolderWithAccounts();
    void smallAndOddSizes_data();
    void smallAndOddSizes();

private:
    static DemoWorld world(const DemoOptions &options, qint64 nowMs = 1'763'672'645'123)
    {
        return DemoBuilder(options, {nowMs}, kHash).build();
    }

    std::unique_ptr<tests::TestDatabase> m_filled; // by the first that counts
};

void DemoTest::isTheSameEachTime()
{
    const qint64 now = 1'763'672'645'123;
    const DemoWorld one = world({});
    const DemoWorld later = world({}, now + 40LL * 24 * 60 * 60 * 1000 + 12'345);
    QCOMPARE(one.users.size(), size_t{12});
    QCOMPARE(one.posts.size(), size_t{200});
    QCOMPARE(later.posts.size(), one.posts.size());
    for (size_t i = 0; i < one.posts.size(); ++i) {
        QCOMPARE(later.posts[i].id, one.posts[i].id);
        QCOMPARE(later.posts[i].authorId, one.posts[i].authorId);
        QCOMPARE(later.posts[i].content, one.posts[i].content);
        QCOMPARE(later.posts[i].likesCount, one.posts[i].likesCount);
    }
    QCOMPARE(later.follows.size(), one.follows.size());
    QCOMPARE(later.notifications.size(), one.notifications.size());
    for (size_t i = 0; i < one.notifications.size(); ++i)
        QCOMPARE(later.notifications[i].id, one.notifications[i].id);
    // Within the same hour even the times are the same.
    const DemoWorld again = world({}, now + 1000);
    for (size_t i = 0; i < one.posts.size(); ++i)
        QCOMPARE(again.posts[i].createdAt, one.posts[i].createdAt);
}

void DemoTest::anotherSeedIsAnotherCommunity()
{
    const DemoWorld one = world({.seed = 1});
    const DemoWorld two = world({.seed = 2});
    int same = 0;
    for (size_t i = 0; i < one.posts.size(); ++i)
        same += one.posts[i].content == two.posts[i].content ? 1 : 0;
    QVERIFY(same < 100);
    QCOMPARE(two.users.front().username, QStringLiteral("mara"));
}

void DemoTest::newestPostsAreFresh()
{
    const qint64 now = 1'763'672'645'123;
    const DemoWorld made = world({});
    const qint64 age = now - made.posts.back().createdAt.ms;
    QVERIFY(age > 0 && age < 2 * 60 * 60 * 1000);
    for (const PostRow &post : made.posts) {
        QVERIFY(post.createdAt.ms <= now);
        const auto author = std::ranges::find(made.users, post.authorId, &DemoUserRow::id);
        QVERIFY(author != made.users.end());
        QVERIFY(author->createdAt <= post.createdAt);
    }
}

void DemoTest::textsAreWhole()
{
    const DemoWorld made = world({.users = 60, .posts = 3000});
    QSet<QString> languages;
    for (const PostRow &post : made.posts) {
        QVERIFY2(
            !post.content.contains(u'{') && !post.content.contains(u'}'), qPrintable(post.content)
        );
        QVERIFY(post.plainShare ? post.content.isEmpty() : !post.content.isEmpty());
        const int most = post.kind == common::PostKind::Article ? 200'000 : 5000;
        QVERIFY(common::codePointCount(post.content) <= most);
        if (post.language)
            languages.insert(*post.language);
    }
    for (const char *language : {"en", "ru", "ar", "de", "es", "ja"})
        QVERIFY2(languages.contains(QLatin1String(language)), language);
}

void DemoTest::countersEqualWhatTheyCount_data()
{
    QTest::addColumn<QByteArray>("wrong"); // how many rows are wrong
    const auto row = [](const char *name, const char *sql) {
        QTest::newRow(name) << QByteArray(sql);
    };
    row("followers",
        "SELECT COUNT(*) FROM users u WHERE followers_count <> (SELECT COUNT(*) FROM follows f "
        "WHERE f.followed_id = u.id AND f.state = 'following')");
    row("following",
        "SELECT COUNT(*) FROM users u WHERE following_count <> (SELECT COUNT(*) FROM follows f "
        "WHERE f.follower_id = u.id AND f.state = 'following')");
    row("friends",
        "SELECT COUNT(*) FROM users u WHERE friends_count <> (SELECT COUNT(*) FROM friendships f "
        "WHERE f.user_id = u.id)");
    row("friends both ways",
        "SELECT COUNT(*) FROM friendships a WHERE NOT EXISTS (SELECT 1 FROM friendships b WHERE "
        "b.user_id = a.friend_id AND b.friend_id = a.user_id)");
    row("posts",
        "SELECT COUNT(*) FROM users u WHERE posts_count <> (SELECT COUNT(*) FROM posts p WHERE "
        "p.author_id = u.id AND p.state = 'published')");
    row("likes",
        "SELECT COUNT(*) FROM posts p WHERE likes_count <> (SELECT COUNT(*) FROM votes v WHERE "
        "v.target_type = 'post' AND v.target_id = p.id AND v.value = 1)");
    row("score",
        "SELECT COUNT(*) FROM posts p WHERE score <> (SELECT COALESCE(SUM(value), 0) FROM votes v "
        "WHERE v.target_type = 'post' AND v.target_id = p.id)");
    row("shares",
        "SELECT COUNT(*) FROM posts p WHERE shares_count <> (SELECT COUNT(*) FROM posts s WHERE "
        "s.shared_post_id = p.id AND s.state = 'published')");
    row("actors",
        "SELECT COUNT(*) FROM notifications n WHERE actors_count <> (SELECT COUNT(*) FROM "
        "notification_actors a WHERE a.notification_id = n.id)");
    row("revisions",
        "SELECT COUNT(*) FROM posts p WHERE (edited_at IS NOT NULL) <> EXISTS (SELECT 1 FROM "
        "post_revisions r WHERE r.post_id = p.id)");
    row("rows of feeds",
        "SELECT COUNT(*) FROM home_timeline_state s WHERE rows_at_most < (SELECT COUNT(*) FROM "
        "home_timeline h WHERE h.user_id = s.user_id)");
    if (!tests::onPostgres()) // where they cannot be broken
        row("foreign keys", "SELECT COUNT(*) FROM pragma_foreign_key_check");
    row("votes after posts",
        "SELECT COUNT(*) FROM votes v JOIN posts p ON p.id = v.target_id WHERE v.created_at < "
        "p.created_at");
}

void DemoTest::countersEqualWhatTheyCount()
{
    QFETCH(QByteArray, wrong);
    if (!m_filled) {
        m_filled = std::make_unique<tests::TestDatabase>();
        DemoService demo(m_filled->db(), m_filled->clock());
        const auto filled = demo.fill({.users = 40, .posts = 1500}, kHash);
        QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
        QCOMPARE(filled->users, 40);
    }
    const auto count = m_filled->db().read([&](Transaction &tx) -> Result<std::optional<qint64>> {
        return tx.value<qint64>(wrong.toStdString());
    });
    QVERIFY2(count, qPrintable(count ? QString() : count.error().detail));
    QCOMPARE(count->value_or(-1), 0);
}

void DemoTest::timelinesHoldWhatMayBeSeen()
{
    const DemoWorld made = world({.users = 40, .posts = 4000});
    QHash<common::PostId, const PostRow *> posts;
    for (const PostRow &post : made.posts)
        posts.insert(post.id, &post);
    QSet<std::pair<qint64, qint64>> follows;
    for (const DemoFollowRow &row : made.follows) {
        if (row.state == common::FollowState::Following)
            follows.insert({row.followerId.value, row.followedId.value});
    }
    QHash<common::UserId, int> rows;
    for (const DemoTimelineRow &row : made.timeline) {
        const PostRow &post = *posts.value(row.postId);
        QCOMPARE(row.publishedAt, *post.publishedAt);
        QCOMPARE(row.authorId, post.authorId);
        if (row.reason == u"own") {
            QCOMPARE(row.userId, row.authorId);
        } else {
            QVERIFY(follows.contains({row.userId.value, row.authorId.value}));
        }
        QVERIFY(row.reason == u"own" || post.visibility != common::Visibility::Private);
        ++rows[row.userId];
    }
    for (const int count : rows)
        QVERIFY(count <= 1000);
    QVERIFY(std::ranges::any_of(rows, [](int count) { return count == 1000; }));
}

void DemoTest::maraHasOneOfEachKindUnread()
{
    const DemoWorld made = world({});
    QHash<common::NotificationType, int> unread;
    for (const NotificationRow &note : made.notifications) {
        if (note.userId == made.users.front().id && !note.readAt)
            ++unread[note.type];
    }
    QCOMPARE(unread.value(common::NotificationType::Like), 1);
    QCOMPARE(unread.value(common::NotificationType::Mention), 1);
    QCOMPARE(unread.value(common::NotificationType::Follow), 1);
    QCOMPARE(unread.size(), 3);
}

void DemoTest::refusesAFolderWithAccounts()
{
    tests::TestDatabase database;
    DemoService demo(database.db(), database.clock());
    QVERIFY(demo.fill({.posts = 5}, kHash));
    const auto again = demo.fill({.posts = 5}, kHash);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AccountState);
}

void DemoTest::smallAndOddSizes_data()
{
    QTest::addColumn<int>("users");
    QTest::addColumn<int>("posts");
    QTest::newRow("nothing written") << 12 << 0;
    QTest::newRow("one person") << 1 << 30;
    QTest::newRow("three people") << 3 << 50;
    QTest::newRow("one post") << 12 << 1;
    QTest::newRow("followed by more than a thousand") << 4000 << 20;
}

void DemoTest::smallAndOddSizes()
{
    QFETCH(int, users);
    QFETCH(int, posts);
    tests::TestDatabase database;
    const auto filled =
        DemoService(database.db(), database.clock()).fill({.users = users, .posts = posts}, kHash);
    QVERIFY2(filled, qPrintable(filled ? QString() : filled.error().detail));
    QCOMPARE(filled->users, users);
    QCOMPARE(filled->posts, posts);
}

QTEST_GUILESS_MAIN(DemoTest)
#include "demo_test.moc"
