// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever a community does, the feed that is kept in rows shows what a plain merge of the posts of
// all authors would show: random worlds, compared with one statement that knows no rows.
#include "tests/support/posts_world.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::PostId;
using common::UserId;
using common::Visibility;
using server::Result;
using server::Timeline;
using server::Transaction;

namespace {

constexpr int kPeople = 7;
constexpr int kSteps = 240;
constexpr int kCompareEvery = 24;

constexpr std::string_view kPlainFeed =
    "SELECT p.content FROM posts p WHERE p.state = 'published' AND (p.author_id = ? OR ("
    " NOT EXISTS (SELECT 1 FROM mutes m WHERE m.muter_id = ? AND m.muted_id = p.author_id)"
    " AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocker_id = ? AND b.blocked_id = p.author_id)"
    " AND NOT EXISTS (SELECT 1 FROM blocks b WHERE b.blocked_id = ? AND b.blocker_id = p.author_id)"
    " AND (EXISTS (SELECT 1 FROM follows f WHERE f.follower_id = ? AND f.followed_id = p.author_id)"
    "   OR EXISTS (SELECT 1 FROM friendships r WHERE r.user_id = ? AND r.friend_id = p.author_id))"
    " AND (p.visibility IN ('public', 'followers') OR (p.visibility = 'friends' AND ("
    "      EXISTS (SELECT 1 FROM friendships r WHERE r.user_id = ? AND r.friend_id = p.author_id)"
    "   OR EXISTS (SELECT 1 FROM post_mentions n WHERE n.post_id = p.id AND n.user_id = ?))))))"
    " ORDER BY p.published_at DESC, p.id DESC";

} // namespace

class TimelineRandomTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    QRandomGenerator m_random;
    QList<UserId> m_people;
    QList<std::pair<PostId, UserId>> m_posts;
    QSet<QPair<int, int>> m_follows;
    QSet<QPair<int, int>> m_friends;
    QSet<QPair<int, int>> m_mutes;
    QSet<QPair<int, int>> m_blocks;
    int m_number = 0;

    int below(int most) { return static_cast<int>(m_random.bounded(most)); }
    QPair<int, int> somePair()
    {
        const int a = below(kPeople);
        return {a, (a + 1 + below(kPeople - 1)) % kPeople};
    }
    Visibility someVisibility()
    {
        constexpr std::array kAll{
            Visibility::Public, Visibility::Followers, Visibility::Friends, Visibility::Private};
        return kAll[static_cast<size_t>(below(kAll.size()))];
    }

    void publish()
    {
        const auto [author, named] = somePair();
        QString content = QString::number(++m_number);
        if (below(4) == 0)
            content += u" @person%1"_s.arg(named);
        const UserId id = m_people[author];
        m_posts.append({m_world->post(id, content, someVisibility()), id});
    }
    void changeOne()
    {
        if (m_posts.isEmpty())
            return publish();
        const auto [id, author] = m_posts[below(static_cast<int>(m_posts.size()))];
        common::PostUpdate change;
        change.visibility = someVisibility();
        must(m_world->posts.update(m_world->as(author), id, change));
    }
    void removeOne()
    {
        if (m_posts.isEmpty())
            return publish();
        const auto [id, author] = m_posts.takeAt(below(static_cast<int>(m_posts.size())));
        must(m_world->posts.remove(m_world->as(author), id));
    }
    void toggleFollow()
    {
        const auto pair = somePair();
        if (m_follows.remove(pair)) {
            m_world->unfollow(m_people[pair.first], m_people[pair.second]);
            return;
        }
        m_follows.insert(pair);
        m_world->follow(m_people[pair.first], m_people[pair.second]);
    }
    void toggleFriends()
    {
        auto [a, b] = somePair();
        if (a > b)
            std::swap(a, b);
        if (m_friends.remove({a, b})) {
            m_world->unfriend(m_people[a], m_people[b]);
            return;
        }
        m_friends.insert({a, b});
        m_world->befriend(m_people[a], m_people[b]);
    }
    void muteOrBlock()
    {
        const auto pair = somePair();
        auto &done = below(3) == 0 ? m_blocks : m_mutes;
        if (done.contains(pair) || m_blocks.size() + m_mutes.size() > 6)
            return;
        done.insert(pair);
        if (&done == &m_mutes)
            m_world->mute(m_people[pair.first], m_people[pair.second]);
        else
            m_world->block(m_people[pair.first], m_people[pair.second]);
    }
    // Their next posts are merged from then on, or for good if they were famous before.
    void becomeFamous()
    {
        const int followers = below(2) == 0 ? Timeline::kMostFollowers + 1 : 3;
        m_world->setFollowersCount(m_people[below(3)], followers);
    }
    void stayAway()
    {
        const UserId id = m_people[below(kPeople)];
        must(m_world->db.write([&](Transaction &tx) -> Result<> {
            TRY(tx.exec("UPDATE users SET last_active_at = 1 WHERE id = ?", id));
            TRY(m_world->timeline.leaveOutAbsent(tx, kPeople));
            TRY(tx.exec(
                "UPDATE users SET last_active_at = ? WHERE id = ?", m_world->clock.now(), id
            ));
            return {};
        }));
    }

    void step()
    {
        const int what = below(100);
        if (what < 50)
            publish();
        else if (what < 60)
            changeOne();
        else if (what < 67)
            removeOne();
        else if (what < 82)
            toggleFollow();
        else if (what < 89)
            toggleFriends();
        else if (what < 93)
            muteOrBlock();
        else if (what < 97)
            becomeFamous();
        else
            stayAway();
    }

    QStringList wholeFeed(UserId user)
    {
        QStringList all;
        common::GetFeedRequest request;
        request.limit = 1 + below(20);
        while (true) {
            const auto page = must(m_world->lists.feed(m_world->as(user), request));
            all += PostsWorld::contents(page);
            if (!page.nextCursor)
                return all;
            request.cursor = *page.nextCursor;
        }
    }
    QStringList plainFeed(UserId me)
    {
        return must(m_world->db.read([&](Transaction &tx) {
            return tx.values<QString>(kPlainFeed, me, me, me, me, me, me, me, me);
        }));
    }
    qint64 notKept()
    {
        return m_world->number(
            "SELECT COUNT(*) FROM home_timeline_state WHERE complete_from = ?",
            server::TimelineRepository::kAway
        );
    }

private slots:
    void theRowsShowWhatAPlainMergeShows_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 5; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }
    void theRowsShowWhatAPlainMergeShows()
    {
        QFETCH(const quint32, seed);
        m_random.seed(seed);
        m_world = std::make_unique<PostsWorld>();
        m_people.clear();
        m_posts.clear();
        for (auto *pairs : {&m_follows, &m_friends, &m_mutes, &m_blocks})
            pairs->clear();
        for (int i = 0; i < kPeople; ++i)
            m_people.append(m_world->person(u"person%1"_s.arg(i)));
        for (int i = 1; i <= kSteps; ++i) {
            step();
            if (i % kCompareEvery != 0)
                continue;
            for (const UserId user : std::as_const(m_people))
                QCOMPARE(wholeFeed(user), plainFeed(user));
        }
        QVERIFY(m_posts.size() > kSteps / 4);
        QCOMPARE(m_world->wrongCounters(), 0);
        // Made anew from nothing, the same.
        for (const UserId user : std::as_const(m_people)) {
            must(m_world->db.write([&](Transaction &tx) {
                return m_world->timeline.rebuild(tx, user);
            }));
            QCOMPARE(wholeFeed(user), plainFeed(user));
        }
        m_world.reset();
    }

    void whoComesBackFindsEverythingAndIsKeptAgain()
    {
        m_world = std::make_unique<PostsWorld>();
        const UserId ada = m_world->person(u"ada"_s);
        const UserId me = m_world->person(u"me_myself"_s);
        m_world->follow(me, ada);
        m_world->post(ada, u"1"_s);
        constexpr qint64 kDayMs = 86'400'000;
        m_world->clock.advance((Timeline::kAwayDays + 1) * kDayMs);
        must(m_world->db.write([&](Transaction &tx) {
            return tx.exec(
                "UPDATE users SET last_active_at = ? WHERE id = ?", m_world->clock.now(), ada
            );
        }));
        must(m_world->posts.leaveOutAbsent());
        QCOMPARE(notKept(), 1);
        const auto rows = [&] {
            return m_world->number("SELECT COUNT(*) FROM home_timeline WHERE user_id = ?", me);
        };
        QCOMPARE(rows(), 0);
        m_world->post(ada, u"2"_s);
        QCOMPARE(rows(), 0);
        QCOMPARE(m_world->feed(me), (QStringList{u"2"_s, u"1"_s}));
        // Written behind the page.
        QTRY_COMPARE(notKept(), 0);
        m_world->post(ada, u"3"_s);
        QCOMPARE(rows(), 3);
        QCOMPARE(m_world->feed(me), (QStringList{u"3"_s, u"2"_s, u"1"_s}));
        m_world.reset();
    }
};

QTEST_GUILESS_MAIN(TimelineRandomTest)
#include "timeline_random_test.moc"
