// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/posts_world.h"

#include <QTest>

#include <random>
#include <thread>

using namespace Qt::StringLiterals;
using namespace tests;
using common::PostId;
using common::UserId;
using common::VoteState;

class VoteServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    UserId m_ada;
    UserId m_bob;
    PostId m_post;

    VoteState vote(UserId voter, int value)
    {
        m_world->clock.advance(1000);
        return must(m_world->votes.vote(m_world->as(voter), m_post, value));
    }
    common::UserPage likes(UserId viewer, int limit = 20, const std::optional<QString> &cursor = {})
    {
        common::ListPostLikesRequest request;
        request.postId = m_post;
        request.limit = limit;
        if (cursor)
            request.cursor = *cursor;
        return must(m_world->votes.listLikes(m_world->as(viewer), request));
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PostsWorld>();
        m_ada = m_world->person(u"ada"_s);
        m_bob = m_world->person(u"bob"_s);
        m_post = m_world->post(m_ada, u"hello"_s);
    }
    void cleanup()
    {
        QCOMPARE(m_world->wrongCounters(), 0);
        m_world.reset();
    }

    void aSecondLikeChangesNothing()
    {
        const VoteState first = vote(m_bob, 1);
        QCOMPARE(first.value, 1);
        QCOMPARE(first.likesCount, 1);
        QCOMPARE(first.score, 1);
        QCOMPARE(first.revision, 2);
        const qsizetype events = m_world->eventKinds().size();
        const VoteState second = vote(m_bob, 1);
        QCOMPARE(second.likesCount, 1);
        QCOMPARE(second.revision, 2);
        QCOMPARE(m_world->eventKinds().size(), events);
    }

    void theFirstVoteAndItsChangesAreToldApart()
    {
        vote(m_bob, 0);
        QCOMPARE(m_world->events(u"VoteSubmitted"_s).size(), 0);
        vote(m_bob, 1);
        QCOMPARE(vote(m_bob, -1).score, -1);
        const VoteState none = vote(m_bob, 0);
        QCOMPARE(none.value, 0);
        QCOMPARE(none.score, 0);
        QCOMPARE(none.revision, 4);
        vote(m_bob, 1);
        QCOMPARE(m_world->events(u"VoteSubmitted"_s).size(), 1);
        const auto changes = m_world->events(u"VoteUpdated"_s);
        QCOMPARE(changes.size(), 3);
        const auto last = must(wire::fromJson<common::VoteChanged>(changes.last().payload));
        QCOMPARE(last.value, 1);
        QCOMPARE(last.previous, 0);
        QCOMPARE(last.authorId, m_ada);
        QCOMPARE(changes.last().topic, u"post:"_s + m_post.toString());
        QCOMPARE(changes.last().actorId, m_bob.value);
    }

    void ownPostsMayBeLiked()
    {
        QCOMPARE(vote(m_ada, 1).likesCount, 1);
        QCOMPARE(must(m_world->posts.get(m_world->as(m_ada), m_post)).viewer->vote, 1);
        QCOMPARE(must(m_world->posts.get(m_world->as(m_bob), m_post)).viewer->vote, 0);
    }

    void onlyDownVotesCanBeSwitchedOff()
    {
        vote(m_bob, -1);
        server::Settings changed = *m_world->settings.get();
        changed.downvotes = false;
        m_world->settings.replace(changed);
        QCOMPARE(
            codeOf(m_world->votes.vote(m_world->as(m_ada), m_post, -1)),
            QByteArray("feature.disabled")
        );
        QCOMPARE(vote(m_bob, 0).score, 0);
        QCOMPARE(vote(m_bob, 1).score, 1);
    }

    void theEventGoesWithTheLike()
    {
        m_world->outbox.onAppend(u"VoteSubmitted"_s, [](server::Transaction &, const auto &) {
            return server::Result<>(common::fail(common::internalError(u"no"_s)));
        });
        const qsizetype events = m_world->eventKinds().size();
        QVERIFY(!m_world->votes.vote(m_world->as(m_bob), m_post, 1));
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM votes"), 0);
        QCOMPARE(m_world->number("SELECT likes_count FROM posts"), 0);
        QCOMPARE(m_world->number("SELECT revision FROM posts"), 1);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM notifications"), 0);
        QCOMPARE(m_world->eventKinds().size(), events);
    }

    void likersAreListedLatestFirst()
    {
        QList<UserId> people;
        for (int i = 0; i < 5; ++i) {
            people.append(m_world->person(u"fan%1"_s.arg(i)));
            vote(people.last(), 1);
        }
        vote(m_bob, -1);
        m_world->block(people[1], m_bob);
        const auto first = likes(m_bob, 2);
        QCOMPARE(first.items.size(), 2);
        QCOMPARE(first.items[0].id, people[4]);
        // One who likes it meanwhile does not move the next page.
        vote(m_ada, 1);
        const auto second = likes(m_bob, 2, first.nextCursor);
        QCOMPARE(second.items.size(), 2);
        QCOMPARE(second.items[0].id, people[2]);
        QCOMPARE(second.items[1].id, people[0]);
        QVERIFY(!second.nextCursor);
        QCOMPARE(likes(m_ada).items.size(), 6);
    }

    void aCursorBelongsToItsAccountAndQuery()
    {
        vote(m_ada, 1);
        vote(m_bob, 1);
        common::ListPostLikesRequest request;
        request.postId = m_post;
        request.limit = 1;
        request.cursor = *likes(m_ada, 1).nextCursor;
        QVERIFY(m_world->votes.listLikes(m_world->as(m_ada), request).has_value());
        const QByteArray bad("request.invalid_cursor");
        QCOMPARE(codeOf(m_world->votes.listLikes(m_world->as(m_bob), request)), bad);
        request.postId = m_world->post(m_ada, u"other"_s);
        QCOMPARE(codeOf(m_world->votes.listLikes(m_world->as(m_ada), request)), bad);
        request.cursor = u"made-up"_s;
        QCOMPARE(codeOf(m_world->votes.listLikes(m_world->as(m_ada), request)), bad);
    }

    void countersAreExactAfterAStorm()
    {
        constexpr int kThreads = 8;
        constexpr int kActions = 200;
        QList<UserId> people;
        for (int i = 0; i < kThreads; ++i)
            people.append(m_world->person(u"p%1"_s.arg(i)));
        QList<PostId> posts;
        for (int i = 0; i < 12; ++i)
            posts.append(m_world->post(people[i % kThreads], u"post @ada"_s));
        std::atomic<int> unexpected{0};
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < kThreads; ++t)
                threads.emplace_back([&, t] {
                    std::mt19937 random(static_cast<unsigned>(t));
                    const auto caller = m_world->as(people[t]);
                    for (int i = 0; i < kActions; ++i) {
                        const PostId post = posts[static_cast<int>(random() % 12)];
                        QByteArray code;
                        switch (random() % 20) {
                        case 0:
                            code = codeOf(m_world->posts.remove(caller, post));
                            break;
                        case 1: {
                            common::PostCreate share;
                            share.sharedPostId = post;
                            code = codeOf(m_world->posts.create(caller, share));
                            break;
                        }
                        default:
                            code = codeOf(m_world->votes.vote(
                                caller, post, static_cast<int>(random() % 3) - 1
                            ));
                        }
                        const bool expected = code.isEmpty() || code == "resource.not_found"
                            || code == "auth.forbidden" || code == "validation.failed";
                        unexpected += expected ? 0 : 1;
                    }
                });
        }
        QCOMPARE(unexpected.load(), 0);
        QVERIFY(m_world->number("SELECT COUNT(*) FROM votes WHERE value = 1") > 0);
        QCOMPARE(m_world->wrongCounters(), 0);
    }
};

QTEST_GUILESS_MAIN(VoteServiceTest)
#include "vote_service_test.moc"
