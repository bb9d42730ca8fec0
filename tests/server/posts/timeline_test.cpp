// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/posts_world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::FeedSort;
using common::GetFeedRequest;
using common::PostId;
using common::UserId;
using common::Visibility;
using server::Transaction;

class TimelineTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    UserId m_ada;
    UserId m_bob;
    UserId m_me;

    // All pages of it.
    QStringList wholeFeed(GetFeedRequest request, int limit)
    {
        QStringList all;
        request.limit = limit;
        while (true) {
            const auto page = must(m_world->lists.feed(m_world->as(m_me), request));
            all += PostsWorld::contents(page);
            if (!page.nextCursor)
                return all;
            request.cursor = *page.nextCursor;
        }
    }
    QStringList wholeFeed(int limit = 7) { return wholeFeed(GetFeedRequest(), limit); }
    qint64 rows(UserId user)
    {
        return m_world->number("SELECT COUNT(*) FROM home_timeline WHERE user_id = ?", user);
    }
    static QStringList numbers(int from, int downTo)
    {
        QStringList all;
        for (int i = from; i >= downTo; --i)
            all.append(QString::number(i));
        return all;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PostsWorld>();
        m_ada = m_world->person(u"ada"_s);
        m_bob = m_world->person(u"bob"_s);
        m_me = m_world->person(u"me_myself"_s);
    }
    void cleanup()
    {
        QCOMPARE(m_world->wrongCounters(), 0);
        m_world.reset();
    }

    void ownPostsAndThoseOfFollowedPeople()
    {
        m_world->post(m_ada, u"before"_s);
        QCOMPARE(wholeFeed(), QStringList());
        m_world->follow(m_me, m_ada);
        QCOMPARE(wholeFeed(), QStringList{u"before"_s});
        m_world->post(m_me, u"mine"_s, Visibility::Private);
        m_world->post(m_bob, u"stranger's"_s);
        m_world->post(m_ada, u"after"_s);
        QCOMPARE(wholeFeed(), (QStringList{u"after"_s, u"mine"_s, u"before"_s}));
        m_world->unfollow(m_me, m_ada);
        QCOMPARE(wholeFeed(), QStringList{u"mine"_s});
        QCOMPARE(rows(m_me), 1);
    }

    void friendsWhoAreNotFollowed()
    {
        m_world->post(m_ada, u"for friends"_s, Visibility::Friends);
        m_world->befriend(m_me, m_ada);
        m_world->post(m_ada, u"for followers"_s, Visibility::Followers);
        QCOMPARE(wholeFeed(), (QStringList{u"for followers"_s, u"for friends"_s}));
        // Whoever stays a friend keeps the posts.
        m_world->follow(m_me, m_ada);
        m_world->unfollow(m_me, m_ada);
        QCOMPARE(wholeFeed().size(), 2);
    }

    void postsForFriendsGoToThemAndTheMentioned()
    {
        m_world->follow(m_me, m_ada);
        m_world->follow(m_bob, m_ada);
        m_world->post(m_ada, u"dear @me_myself"_s, Visibility::Friends);
        QCOMPARE(wholeFeed(), QStringList{u"dear @me_myself"_s});
        QCOMPARE(rows(m_bob), 0);
        QCOMPARE(m_world->feed(m_bob), QStringList());
    }

    void aChangeOfVisibilityIsFollowed()
    {
        m_world->follow(m_me, m_ada);
        const PostId id = m_world->post(m_ada, u"hm"_s);
        const auto become = [&](Visibility visibility) {
            common::PostUpdate change;
            change.visibility = visibility;
            must(m_world->posts.update(m_world->as(m_ada), id, change));
        };
        become(Visibility::Private);
        QCOMPARE(wholeFeed(), QStringList());
        QCOMPARE(rows(m_me), 0);
        QCOMPARE(m_world->feed(m_ada), QStringList{u"hm"_s});
        become(Visibility::Followers);
        QCOMPARE(wholeFeed(), QStringList{u"hm"_s});
        must(m_world->posts.remove(m_world->as(m_ada), id));
        QCOMPARE(wholeFeed(), QStringList());
        QCOMPARE(rows(m_ada), 0);
    }

    void mutedAndBlockedPeopleAreLeftOut()
    {
        m_world->follow(m_me, m_ada);
        m_world->follow(m_me, m_bob);
        const PostId id = m_world->post(m_ada, u"loud"_s);
        m_world->post(m_bob, u"quiet"_s);
        m_world->mute(m_me, m_ada);
        QCOMPARE(wholeFeed(), QStringList{u"quiet"_s});
        // Not through a share either.
        m_world->share(m_bob, id);
        QCOMPARE(wholeFeed(), QStringList{u"quiet"_s});
        m_world->block(m_bob, m_me);
        QCOMPARE(wholeFeed(), QStringList());
    }

    void theFeedIsNarrowed()
    {
        m_world->follow(m_me, m_ada);
        const PostId id = m_world->post(m_bob, u"original"_s);
        m_world->post(m_ada, u"first"_s);
        const common::Timestamp middle = m_world->clock.now().plusMs(500);
        m_world->share(m_ada, id, u"look"_s);
        GetFeedRequest request;
        request.shares = false;
        QCOMPARE(wholeFeed(request, 5), QStringList{u"first"_s});
        request = {};
        request.since = middle;
        QCOMPARE(wholeFeed(request, 5), QStringList{u"look"_s});
        request = {};
        request.until = middle;
        QCOMPARE(wholeFeed(request, 5), QStringList{u"first"_s});
        request = {};
        request.kind = common::PostKind::Article;
        QCOMPARE(wholeFeed(request, 5), QStringList());
        request = {};
        request.mediaKind = common::MediaKind::Video;
        QCOMPARE(wholeFeed(request, 5), QStringList());
    }

    void pagesStayWhilePostsArrive()
    {
        m_world->follow(m_me, m_ada);
        for (int i = 0; i < 6; ++i)
            m_world->post(m_ada, QString::number(i));
        GetFeedRequest request;
        request.limit = 2;
        QStringList seen;
        while (true) {
            const auto page = must(m_world->lists.feed(m_world->as(m_me), request));
            seen += PostsWorld::contents(page);
            if (!page.nextCursor)
                break;
            request.cursor = *page.nextCursor;
            m_world->post(m_ada, u"new"_s);
        }
        QCOMPARE(seen, numbers(5, 0));
    }

    void moreThanAFollowFillsIsMerged()
    {
        constexpr int kPosts = server::Timeline::kFilled + 30;
        for (int i = 0; i < kPosts; ++i)
            m_world->post(i % 2 == 0 ? m_ada : m_me, QString::number(i));
        for (int i = kPosts; i < 2 * kPosts; ++i)
            m_world->post(m_ada, QString::number(i));
        m_world->follow(m_me, m_ada);
        QCOMPARE(wholeFeed(20), numbers(2 * kPosts - 1, 0));
        QVERIFY(rows(m_me) < 2 * kPosts);
    }

    void theRowsAreTrimmedAndNothingIsLost()
    {
        constexpr int kPosts = server::Timeline::kMostRows + server::Timeline::kSlack + 50;
        m_world->follow(m_me, m_ada);
        for (int i = 0; i < kPosts; ++i)
            m_world->post(m_ada, QString::number(i));
        QVERIFY(rows(m_me) <= server::Timeline::kMostRows + server::Timeline::kSlack);
        QVERIFY(
            m_world->number("SELECT complete_from FROM home_timeline_state WHERE user_id = ?", m_me)
            > 0
        );
        QCOMPARE(wholeFeed(100), numbers(kPosts - 1, 0));
    }

    void authorsWithManyFollowersAreMerged()
    {
        m_world->follow(m_me, m_ada);
        m_world->follow(m_me, m_bob);
        m_world->post(m_ada, u"0"_s);
        m_world->post(m_bob, u"1"_s);
        m_world->setFollowersCount(m_ada, server::Timeline::kMostFollowers + 1);
        const qint64 before = rows(m_me);
        for (int i = 2; i < 12; ++i)
            m_world->post(i % 2 == 0 ? m_ada : m_bob, QString::number(i));
        QCOMPARE(rows(m_me), before + 5);
        QCOMPARE(wholeFeed(3), numbers(11, 0));
        // Also when they have fewer again: what was not handed out stays merged.
        m_world->setFollowersCount(m_ada, 5);
        m_world->post(m_ada, u"12"_s);
        QCOMPARE(wholeFeed(4), numbers(12, 0));
        const UserId late = m_world->person(u"late"_s);
        m_world->follow(late, m_ada);
        QCOMPARE(m_world->feed(late).size(), 7);
        m_world->unfollow(m_me, m_ada);
        QCOMPARE(wholeFeed(4), (QStringList{u"11"_s, u"9"_s, u"7"_s, u"5"_s, u"3"_s, u"1"_s}));
    }

    void theBestOfTheFeed()
    {
        m_world->follow(m_me, m_ada);
        QList<PostId> posts;
        for (int i = 0; i < 5; ++i)
            posts.append(m_world->post(m_ada, QString::number(i)));
        must(m_world->votes.vote(m_world->as(m_bob), posts[2], 1));
        must(m_world->votes.vote(m_world->as(m_me), posts[2], 1));
        must(m_world->votes.vote(m_world->as(m_bob), posts[0], 1));
        must(m_world->votes.vote(m_world->as(m_bob), posts[4], -1));
        GetFeedRequest request;
        request.sort = FeedSort::Top;
        QCOMPARE(wholeFeed(request, 2).join(u' '), u"2 0 3 1 4"_s);
        request.limit = 2;
        const auto first = must(m_world->lists.feed(m_world->as(m_me), request));
        const PostId late = m_world->post(m_ada, u"late"_s);
        must(m_world->votes.vote(m_world->as(m_me), late, 1));
        request.cursor = *first.nextCursor;
        const auto second = must(m_world->lists.feed(m_world->as(m_me), request));
        QCOMPARE(PostsWorld::contents(second), (QStringList{u"3"_s, u"1"_s}));
    }

    void rankedWeighsScoreAgainstAge()
    {
        const qint64 now = m_world->clock.now().ms;
        constexpr qint64 kDay = 86'400'000;
        QVERIFY(server::rankOf(10, now) > server::rankOf(1, now));
        QVERIFY(server::rankOf(-10, now) < server::rankOf(0, now));
        QVERIFY(server::rankOf(0, now) > server::rankOf(10, now - kDay));
        QVERIFY(server::rankOf(0, now) < server::rankOf(1000, now - kDay));
        m_world->follow(m_me, m_ada);
        const PostId old = m_world->post(m_ada, u"old"_s);
        m_world->clock.advance(kDay);
        m_world->post(m_ada, u"fresh"_s);
        must(m_world->votes.vote(m_world->as(m_me), old, 1));
        GetFeedRequest request;
        request.sort = FeedSort::Ranked;
        QCOMPARE(wholeFeed(request, 1), (QStringList{u"fresh"_s, u"old"_s}));
    }

    void aRebuiltFeedIsTheSame()
    {
        m_world->follow(m_me, m_ada);
        m_world->befriend(m_me, m_bob);
        for (int i = 0; i < 9; ++i)
            m_world->post(i % 3 == 0 ? m_me : i % 3 == 1 ? m_ada : m_bob, QString::number(i));
        m_world->run("DELETE FROM home_timeline");
        must(m_world->db.write([&](Transaction &tx) { return m_world->timeline.rebuild(tx, m_me); })
        );
        QCOMPARE(wholeFeed(4), numbers(8, 0));
    }
};

QTEST_GUILESS_MAIN(TimelineTest)
#include "timeline_test.moc"
