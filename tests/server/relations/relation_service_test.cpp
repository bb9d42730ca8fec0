// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/domain_event.h"
#include "tests/support/accounts.h"

#include <QTest>

#include <thread>

using namespace common;
using namespace server;
using tests::Accounts;

class RelationServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_ada = m->add(QStringLiteral("ada"));
        m_bob = m->add(QStringLiteral("bob"));
        m_events = m->eventKinds().size();
    }
    void cleanup() { m.reset(); }

    void followsOnce()
    {
        for (int i = 0; i < 3; ++i) {
            const auto relationship = follow(m_ada, m_bob);
            QVERIFY(relationship);
            QCOMPARE(relationship->userId, m_bob);
            QCOMPARE(relationship->following, FollowState::Following);
            QCOMPARE(relationship->followedBy, FollowState::None);
        }
        QCOMPARE(counters(m_ada), qMakePair(0, 1));
        QCOMPARE(counters(m_bob), qMakePair(1, 0));
        QCOMPARE(newEvents(), QStringList{QStringLiteral("FollowCreated")});
        QCOMPARE(
            m->relations.follow(m->caller(m_bob), UserRef(m_ada))->followedBy,
            FollowState::Following
        );
    }

    void unfollowsOnce()
    {
        QVERIFY(follow(m_ada, m_bob));
        for (int i = 0; i < 3; ++i)
            QCOMPARE(unfollow(m_ada, m_bob)->following, FollowState::None);
        QCOMPARE(counters(m_ada), qMakePair(0, 0));
        QCOMPARE(counters(m_bob), qMakePair(0, 0));
        QCOMPARE(
            newEvents(),
            (QStringList{QStringLiteral("FollowCreated"), QStringLiteral("FollowDeleted")})
        );
    }

    void tellsTheFollowed()
    {
        QVERIFY(follow(m_ada, m_bob));
        const auto events = m->db.read([&](Transaction &tx) {
            return Outbox::list(tx, QList<QString>{userTopic(m_bob)}, 0, 10);
        });
        const OutboxEvent &event = events->constLast();
        QCOMPARE(event.subjectId, m_bob.value);
        QCOMPARE(event.actorId, m_ada.value);
        const auto change = payloadOf(events::followCreated, event);
        QCOMPARE(change->followerId, m_ada);
        QCOMPARE(change->followedId, m_bob);
        QVERIFY(!change->requested);
    }

    void lockedAccountsAreAsked()
    {
        lock(m_bob, true);
        QCOMPARE(follow(m_ada, m_bob)->following, FollowState::Requested);
        QCOMPARE(follow(m_ada, m_bob)->following, FollowState::Requested);
        QCOMPARE(counters(m_bob), qMakePair(0, 0));
        QCOMPARE(newEvents().size(), 1);
        QCOMPARE(names(m->relations.followers(m->caller(m_ada), list(m_bob))), QStringList());
        QCOMPARE(unfollow(m_ada, m_bob)->following, FollowState::None);
        QCOMPARE(counters(m_bob), qMakePair(0, 0));
        QCOMPARE(newEvents().size(), 2);
    }

    void askingAgainAfterUnlocking()
    {
        lock(m_bob, true);
        QVERIFY(follow(m_ada, m_bob));
        lock(m_bob, false);
        QCOMPARE(follow(m_ada, m_bob)->following, FollowState::Following);
        QCOMPARE(counters(m_bob), qMakePair(1, 0));
        // And locking later takes nothing away.
        lock(m_bob, true);
        QCOMPARE(follow(m_ada, m_bob)->following, FollowState::Following);
        QCOMPARE(counters(m_bob), qMakePair(1, 0));
    }

    void oneself()
    {
        QCOMPARE(codeOf(follow(m_ada, m_ada)), ErrorCode::RelationSelf);
        QCOMPARE(
            codeOf(m->relations.follow(m->caller(m_ada), UserRef::me())), ErrorCode::RelationSelf
        );
        QCOMPARE(unfollow(m_ada, m_ada)->following, FollowState::None);
    }

    void nobody()
    {
        QCOMPARE(codeOf(follow(m_ada, UserId{5})), ErrorCode::ResourceNotFound);
        m->exec("UPDATE users SET state = 'banned' WHERE id = ?", m_bob);
        QCOMPARE(codeOf(follow(m_ada, m_bob)), ErrorCode::ResourceNotFound);
        const auto named =
            m->relations.follow(m->caller(m_ada), UserRef::named(QStringLiteral("nobody")));
        QCOMPARE(codeOf(named), ErrorCode::ResourceNotFound);
    }

    void blockedEitherWay()
    {
        block(m_bob, m_ada);
        QCOMPARE(codeOf(follow(m_ada, m_bob)), ErrorCode::RelationNotAllowed);
        QCOMPARE(codeOf(follow(m_bob, m_ada)), ErrorCode::RelationNotAllowed);
        QVERIFY(newEvents().isEmpty());
    }

    void hooksRunInTheTransaction()
    {
        QStringList calls;
        m->relations.onFollowing(
            [&](Transaction &tx, UserId follower, UserId followed) -> Result<> {
                calls.append(QStringLiteral("+%1 %2").arg(follower.value).arg(followed.value));
                TRY(tx.exec("UPDATE users SET bio = 'followed' WHERE id = ?", followed));
                return {};
            }
        );
        m->relations.onUnfollowing(
            [&](Transaction &, UserId follower, UserId followed) -> Result<> {
                calls.append(QStringLiteral("-%1 %2").arg(follower.value).arg(followed.value));
                return common::fail(ErrorCode::ServerInternal);
            }
        );
        QVERIFY(follow(m_ada, m_bob));
        QVERIFY(follow(m_ada, m_bob));
        QCOMPARE(m->number("SELECT count(*) FROM users WHERE bio = 'followed'"), 1);
        // A hook that fails undoes all.
        QVERIFY(!unfollow(m_ada, m_bob));
        QCOMPARE(counters(m_bob), qMakePair(1, 0));
        QCOMPARE(newEvents().size(), 1);
        QCOMPARE(calls.size(), 2);

        lock(m_ada, true);
        QVERIFY(follow(m_bob, m_ada));
        QVERIFY(unfollow(m_bob, m_ada));
        QCOMPARE(calls.size(), 2);
    }

    void countersAreExactUnderConcurrency()
    {
        QList<UserId> people{m_ada, m_bob};
        for (int i = 0; i < 6; ++i)
            people.append(m->add(QStringLiteral("user%1").arg(i)));
        std::atomic<int> failed = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 8; ++t) {
            threads.emplace_back([&, t] {
                for (int i = 0; i < 60; ++i) {
                    // Some pairs meet from several threads.
                    const UserId from = people[(t / 2) % people.size()];
                    const UserId to = people[(t / 2 + 1 + i % 3) % people.size()];
                    const auto done = (i + t) % 2 == 0 ? follow(from, to) : unfollow(from, to);
                    failed += done ? 0 : 1;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        QVERIFY(m->number("SELECT count(*) FROM follows") > 0);
        QCOMPARE(
            m->number("SELECT count(*) FROM users u WHERE followers_count <> (SELECT count(*)"
                      " FROM follows f WHERE f.followed_id = u.id AND f.state = 'following')"
                      " OR following_count <> (SELECT count(*)"
                      " FROM follows f WHERE f.follower_id = u.id AND f.state = 'following')"),
            0
        );
        // Each change was told, each once.
        QCOMPARE(
            newEvents().count(QStringLiteral("FollowCreated"))
                - newEvents().count(QStringLiteral("FollowDeleted")),
            m->number("SELECT count(*) FROM follows")
        );
    }

    void listsNewestFirstPageByPage()
    {
        QStringList expected;
        for (int i = 0; i < 7; ++i) {
            const QString name = QStringLiteral("user%1").arg(i);
            // Some at the same moment.
            m->clock.advance(i % 2);
            const UserId id = m->add(name);
            QVERIFY(follow(id, m_ada));
            QVERIFY(follow(m_bob, id));
            expected.prepend(name);
        }
        QCOMPARE(walk(&RelationService::followers, m_ada, 3), expected);
        QCOMPARE(walk(&RelationService::following, m_bob, 3), expected);
        QCOMPARE(walk(&RelationService::followers, m_ada, 7), expected);
        QCOMPARE(walk(&RelationService::followers, m_ada, 100), expected);
    }

    void pagesStayRightWhileTheListChanges()
    {
        QList<UserId> people;
        for (int i = 0; i < 4; ++i) {
            m->clock.advance(1);
            people.append(m->add(QStringLiteral("user%1").arg(i)));
            QVERIFY(follow(people.last(), m_ada));
        }
        auto request = list(m_ada, 2);
        const auto first = m->relations.followers(m->caller(m_bob), request);
        QCOMPARE(names(first), (QStringList{QStringLiteral("user3"), QStringLiteral("user2")}));
        QVERIFY(follow(m_bob, m_ada));
        QVERIFY(unfollow(people[2], m_ada));
        request.cursor = *first->nextCursor;
        const auto second = m->relations.followers(m->caller(m_bob), request);
        QCOMPARE(names(second), (QStringList{QStringLiteral("user1"), QStringLiteral("user0")}));
        QVERIFY(!second->nextCursor);
    }

    void cursorsBelongToListAndViewer()
    {
        for (int i = 0; i < 3; ++i)
            QVERIFY(follow(m->add(QStringLiteral("user%1").arg(i)), m_ada));
        auto request = list(m_ada, 1);
        request.cursor = *m->relations.followers(m->caller(m_bob), request)->nextCursor;
        QVERIFY(m->relations.followers(m->caller(m_bob), request));
        const auto invalid = ErrorCode::RequestInvalidCursor;
        QCOMPARE(codeOf(m->relations.followers(m->caller(m_ada), request)), invalid);
        QCOMPARE(codeOf(m->relations.following(m->caller(m_bob), request)), invalid);
        request.userId = UserRef(m_bob);
        QCOMPARE(codeOf(m->relations.followers(m->caller(m_bob), request)), invalid);
    }

    void hidesPeopleBlockedEitherWay()
    {
        const UserId eve = m->add(QStringLiteral("eve"));
        const UserId dan = m->add(QStringLiteral("dan"));
        const UserId tim = m->add(QStringLiteral("tim"));
        for (const UserId id : {eve, dan, tim})
            QVERIFY(follow(id, m_ada));
        block(m_bob, eve);
        block(dan, m_bob);
        QCOMPARE(
            names(m->relations.followers(m->caller(m_bob), list(m_ada))),
            QStringList{QStringLiteral("tim")}
        );
        QCOMPARE(m->relations.followers(m->caller(m_ada), list(m_ada))->items.size(), 3);
        m->exec("UPDATE users SET state = 'banned' WHERE id = ?", tim);
        QCOMPARE(m->relations.followers(m->caller(m_ada), list(m_ada))->items.size(), 2);
    }

    void whoIsBlockedFindsNoList()
    {
        block(m_ada, m_bob);
        const auto hidden = m->relations.followers(m->caller(m_bob), list(m_ada));
        QCOMPARE(codeOf(hidden), ErrorCode::ResourceNotFound);
        QVERIFY(m->relations.followers(m->caller(m_ada), list(m_bob)));
    }

    void strangersNeedAPublicServer()
    {
        QVERIFY(follow(m_bob, m_ada));
        QCOMPARE(m->relations.followers({}, list(m_ada))->items.size(), 1);
        m->setMode(RegistrationMode::Invite);
        QCOMPARE(codeOf(m->relations.followers({}, list(m_ada))), ErrorCode::AuthTokenMissing);
    }

private:
    using Walk =
        Result<UserPage> (RelationService::*)(const Caller &, const ListRelationsRequest &);

    Result<Relationship> follow(UserId from, UserId to)
    {
        return m->relations.follow(m->caller(from), UserRef(to));
    }
    Result<Relationship> unfollow(UserId from, UserId to)
    {
        return m->relations.unfollow(m->caller(from), UserRef(to));
    }
    void block(UserId from, UserId to)
    {
        m->exec(
            "INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES (?, ?, 1)", from, to
        );
    }
    void lock(UserId user, bool locked)
    {
        m->exec("UPDATE users SET locked = ? WHERE id = ?", locked, user);
    }
    QPair<int, int> counters(UserId user)
    {
        return {
            int(m->number("SELECT followers_count FROM users WHERE id = ?", user)),
            int(m->number("SELECT following_count FROM users WHERE id = ?", user))};
    }
    QStringList newEvents() { return m->eventKinds().mid(m_events); }

    static ListRelationsRequest list(UserId user, int limit = 20)
    {
        ListRelationsRequest request;
        request.userId = UserRef(user);
        request.limit = limit;
        return request;
    }
    static QStringList names(const Result<UserPage> &page)
    {
        QStringList found;
        if (page) {
            for (const UserSummary &user : page->items)
                found.append(user.username);
        }
        return found;
    }
    QStringList walk(Walk method, UserId of, int limit)
    {
        QStringList found;
        auto request = list(of, limit);
        while (true) {
            const auto page = (m->relations.*method)(m->caller(m_bob), request);
            Accounts::must(page);
            found.append(names(page));
            if (!page->nextCursor)
                return found;
            request.cursor = *page->nextCursor;
        }
    }
    template <typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? ErrorCode(-1) : result.error().code;
    }

    std::unique_ptr<Accounts> m;
    UserId m_ada;
    UserId m_bob;
    qsizetype m_events = 0;
};

QTEST_APPLESS_MAIN(RelationServiceTest)
#include "relation_service_test.moc"
