// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/posts_world.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::PostId;
using common::UserId;
using common::Visibility;
using server::LiveKind;
using server::LiveVariant;
using server::OutboxEvent;
using server::Transaction;

class PostLiveTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    UserId m_ada;
    UserId m_bob;
    UserId m_cleo;
    QList<UserId> m_everybody;
    server::LiveKinds m_kinds;

    OutboxEvent last(const QString &kind) { return m_world->events(kind).last(); }
    // Which frames there are for an event, for all of these people.
    QList<LiveVariant> frames(const OutboxEvent &event, qsizetype form = 0)
    {
        const LiveKind kind = m_kinds.of(event.kind).at(form);
        return must(m_world->db.read([&](Transaction &tx) {
            return kind.encode(tx, event, {m_everybody.begin(), m_everybody.end()});
        }));
    }
    static QSet<UserId> users(const QList<LiveVariant> &variants)
    {
        QSet<UserId> all;
        for (const LiveVariant &variant : variants)
            all.unite(variant.users);
        return all;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PostsWorld>();
        m_ada = m_world->person(u"ada"_s);
        m_bob = m_world->person(u"bob"_s);
        m_cleo = m_world->person(u"cleo"_s);
        m_everybody = {m_ada, m_bob, m_cleo};
        m_world->follow(m_bob, m_ada);
        m_kinds = {};
        server::addPostKinds(m_kinds, m_world->live);
    }
    void cleanup() { m_world.reset(); }

    void thoseWhoHaveItInTheirFeedHearOfAPost()
    {
        const PostId id = m_world->post(m_ada, u"hi @cleo"_s);
        const auto hints = frames(last(u"PostCreated"_s));
        QCOMPARE(users(hints), (QSet<UserId>{m_ada, m_bob}));
        const OutboxEvent event = last(u"PostCreated"_s);
        const auto json = m_kinds.of(event.kind)[0].encodeHint(event, 3);
        const auto hint = must(wire::fromJson<common::PostHint>(json));
        QCOMPARE(hint.postId, id);
        QCOMPARE(hint.authorId, m_ada);
        QCOMPARE(hint.newPostsCount, 3);
        m_world->mute(m_bob, m_ada);
        QCOMPARE(users(frames(event)), QSet<UserId>{m_ada});
    }

    void nobodyHearsOfWhatTheyMayNotSee()
    {
        m_world->post(m_ada, u"mine"_s, Visibility::Private);
        QCOMPARE(users(frames(last(u"PostCreated"_s))), QSet<UserId>{m_ada});
        const PostId id = m_world->post(m_ada, u"soon gone"_s);
        const OutboxEvent created = last(u"PostCreated"_s);
        must(m_world->posts.remove(m_world->as(m_ada), id));
        QCOMPARE(users(frames(created)), QSet<UserId>());
    }

    void everyReceiverSeesTheirOwnVote()
    {
        const PostId id = m_world->post(m_ada, u"hi"_s);
        must(m_world->votes.vote(m_world->as(m_bob), id, 1));
        const UserId dora = m_world->person(u"dora"_s);
        m_everybody.append(dora);
        common::PostUpdate change;
        change.content = u"hello"_s;
        must(m_world->posts.update(m_world->as(m_ada), id, change));
        const auto variants = frames(last(u"PostUpdated"_s));
        // The author, who liked it, and two who see the same.
        QCOMPARE(variants.size(), 3);
        for (const LiveVariant &variant : variants) {
            const auto post = must(wire::fromJson<common::Post>(variant.dataJson));
            QCOMPARE(post.content, u"hello"_s);
            QCOMPARE(post.viewer->vote, variant.users.contains(m_bob) ? 1 : 0);
            QCOMPARE(post.viewer->canEdit, variant.users.contains(m_ada));
            QCOMPARE(variant.users.size(), variant.users.contains(dora) ? 2 : 1);
        }
    }

    void aPostThatIsHiddenNowIsShownToItsAuthorOnly()
    {
        const PostId id = m_world->post(m_ada, u"hi"_s);
        common::PostUpdate change;
        change.visibility = Visibility::Private;
        must(m_world->posts.update(m_world->as(m_ada), id, change));
        QCOMPARE(users(frames(last(u"PostUpdated"_s))), QSet<UserId>{m_ada});
    }

    void votesTellTheCountsOfNow()
    {
        const PostId id = m_world->post(m_ada, u"hi"_s, Visibility::Followers);
        must(m_world->votes.vote(m_world->as(m_bob), id, 1));
        const OutboxEvent first = last(u"VoteSubmitted"_s);
        must(m_world->votes.vote(m_world->as(m_ada), id, 1));
        const auto variants = frames(first);
        QCOMPARE(users(variants), (QSet<UserId>{m_ada, m_bob}));
        const auto vote = must(wire::fromJson<common::VoteEvent>(variants[0].dataJson));
        QCOMPARE(vote.likesCount, 2);
        QCOMPARE(vote.revision, 3);
        QCOMPARE(vote.target.id.value, id.value);
        must(m_world->posts.remove(m_world->as(m_ada), id));
        QCOMPARE(users(frames(first)), QSet<UserId>());
    }

    void theAuthorHearsOfWhatAModeratorDeleted()
    {
        const PostId id = m_world->post(m_ada, u"hi"_s);
        must(m_world->posts.remove(m_world->as(m_cleo, common::Role::Moderator), id));
        const OutboxEvent event = last(u"PostDeleted"_s);
        QCOMPARE(users(frames(event, 1)), QSet<UserId>{m_ada});
        const auto deleted =
            must(wire::fromJson<common::PostDeletedEvent>(frames(event, 1)[0].dataJson));
        QCOMPARE(deleted.postId, id);
        const PostId own = m_world->post(m_ada, u"hi"_s);
        must(m_world->posts.remove(m_world->as(m_ada), own));
        QCOMPARE(users(frames(last(u"PostDeleted"_s), 1)), QSet<UserId>());
    }
};

QTEST_GUILESS_MAIN(PostLiveTest)
#include "post_live_test.moc"
