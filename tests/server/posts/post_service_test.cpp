// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/posts_world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::Post;
using common::PostCreate;
using common::PostId;
using common::PostState;
using common::PostUpdate;
using common::UserId;
using common::Visibility;

class PostServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    UserId m_ada;
    UserId m_bob;

    Post create(UserId author, const PostCreate &request)
    {
        m_world->clock.advance(1000);
        return must(m_world->posts.create(m_world->as(author), request)).post;
    }
    server::Result<Post> update(UserId who, PostId id, const PostUpdate &request)
    {
        m_world->clock.advance(1000);
        return m_world->posts.update(m_world->as(who), id, request);
    }
    static PostCreate article(const QString &title)
    {
        PostCreate request = PostsWorld::text(u"long text"_s);
        request.kind = common::PostKind::Article;
        request.title = title;
        return request;
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PostsWorld>();
        m_ada = m_world->person(u"ada"_s);
        m_bob = m_world->person(u"bob"_s);
    }
    void cleanup()
    {
        QCOMPARE(m_world->wrongCounters(), 0);
        m_world.reset();
    }

    void aPostIsAnsweredWhole()
    {
        PostCreate request = PostsWorld::text(u"First light of #Kith, thanks @Bob and @nobody!"_s);
        request.hashtags = QList<QString>{u"Engine"_s};
        request.language = u"en"_s;
        const Post post = create(m_ada, request);
        QCOMPARE(post.author.username, u"ada"_s);
        QCOMPARE(post.hashtags, (QStringList{u"kith"_s, u"engine"_s}));
        QCOMPARE(post.mentions.size(), 1);
        QCOMPARE(post.mentions[0].id, m_bob);
        QCOMPARE(post.visibility, Visibility::Public);
        QCOMPARE(post.url, u"/@ada/"_s + post.id.toString());
        QCOMPARE(post.revision, 1);
        QCOMPARE(post.publishedAt, std::optional(m_world->clock.now()));
        QVERIFY(!post.editedAt);
        QVERIFY(post.viewer && post.viewer->canEdit && post.viewer->vote == 0);
        const Post read = must(m_world->posts.get(m_world->as(m_ada), post.id));
        QCOMPARE(wire::toJson(read), wire::toJson(post));
        const Post seenByNobody = must(m_world->posts.get(m_world->nobody(), post.id));
        QVERIFY(!seenByNobody.viewer);
        QVERIFY(!must(m_world->posts.get(m_world->as(m_bob), post.id)).viewer->canEdit);
        QCOMPARE(m_world->number("SELECT posts_count FROM users WHERE id = ?", m_ada), 1);
    }

    void visibilityIsAsTheMemberUsuallyWantsIt()
    {
        m_world->setUser(m_ada, u"settings"_s, u"{\"defaultVisibility\":\"friends\"}"_s);
        QCOMPARE(create(m_ada, PostsWorld::text(u"hi"_s)).visibility, Visibility::Friends);
        PostCreate request = PostsWorld::text(u"hi"_s);
        request.visibility = Visibility::Public;
        QCOMPARE(create(m_ada, request).visibility, Visibility::Public);
    }

    void blockedPeopleAreNotMentioned()
    {
        m_world->block(m_bob, m_ada);
        QCOMPARE(create(m_ada, PostsWorld::text(u"@bob @ada"_s)).mentions.size(), 0);
    }

    void slugsAreUniqueForAnAuthor()
    {
        QCOMPARE(create(m_ada, article(u"Tea"_s)).slug, u"tea"_s);
        QCOMPARE(create(m_ada, article(u"Tea!"_s)).slug, u"tea-2"_s);
        QCOMPARE(create(m_bob, article(u"Tea"_s)).slug, u"tea"_s);
        const Post third = create(m_ada, article(u"Coffee"_s));
        PostUpdate change;
        change.slug = u"tea"_s;
        QCOMPARE(must(update(m_ada, third.id, change)).slug, u"tea-3"_s);
        QCOMPARE(must(update(m_ada, third.id, change)).slug, u"tea-3"_s);
        change = {};
        change.title = u"Cocoa"_s;
        QCOMPARE(must(update(m_ada, third.id, change)).slug, u"tea-3"_s);
        change.title = std::nullopt;
        QCOMPARE(fieldOf(update(m_ada, third.id, change)), u"/title required"_s);
    }

    void aPlainShareIsKeptOnce()
    {
        const PostId original = m_world->post(m_ada, u"news"_s);
        PostCreate request;
        request.sharedPostId = original;
        const auto first = must(m_world->posts.create(m_world->as(m_bob), request));
        QVERIFY(first.isNew);
        QCOMPARE(first.post.sharedPost->content, u"news"_s);
        const auto again = must(m_world->posts.create(m_world->as(m_bob), request));
        QVERIFY(!again.isNew);
        QCOMPARE(again.post.id, first.post.id);
        const Post shared = must(m_world->posts.get(m_world->as(m_bob), original));
        QCOMPARE(shared.sharesCount, 1);
        QCOMPARE(shared.viewer->shareId, std::optional(first.post.id));
        m_world->share(m_bob, original, u"look"_s);
        QCOMPARE(must(m_world->posts.get(m_world->as(m_bob), original)).sharesCount, 2);
        QCOMPARE(m_world->events(u"PostCreated"_s).size(), 3);
    }

    void sharingAShareSharesTheOriginal()
    {
        const PostId original = m_world->post(m_ada, u"news"_s);
        const PostId share = m_world->share(m_bob, original);
        const UserId cleo = m_world->person(u"cleo"_s);
        const PostId second = m_world->share(cleo, share);
        const Post seen = must(m_world->posts.get(m_world->as(cleo), second));
        QCOMPARE(seen.sharedPost->id, original);
    }

    void onlyPublicPostsAreShared()
    {
        m_world->follow(m_bob, m_ada);
        const PostId narrow = m_world->post(m_ada, u"for few"_s, Visibility::Followers);
        const PostId hidden = m_world->post(m_ada, u"for me"_s, Visibility::Private);
        PostCreate request;
        request.sharedPostId = narrow;
        const auto refused = m_world->posts.create(m_world->as(m_bob), request);
        QCOMPARE(codeOf(refused), QByteArray("post.not_shareable"));
        for (const PostId id : {hidden, PostId{12345}}) {
            request.sharedPostId = id;
            QCOMPARE(
                fieldOf(m_world->posts.create(m_world->as(m_bob), request)),
                u"/sharedPostId unknown_reference"_s
            );
        }
        request.sharedPostId = hidden;
        QCOMPARE(
            codeOf(m_world->posts.create(m_world->as(m_ada), request)),
            QByteArray("post.not_shareable")
        );
    }

    void aShareHidesWhatHasBecomeInvisible()
    {
        const PostId original = m_world->post(m_ada, u"news"_s);
        const PostId plain = m_world->share(m_bob, original);
        const PostId quote = m_world->share(m_bob, original, u"look"_s);
        PostUpdate change;
        change.visibility = Visibility::Private;
        must(update(m_ada, original, change));
        QVERIFY(!must(m_world->posts.get(m_world->as(m_bob), quote)).sharedPost.hasValue());
        QVERIFY(!must(m_world->posts.get(m_world->as(m_bob), plain)).sharedPost.hasValue());
        common::ListUserPostsRequest request;
        request.userId = common::UserRef(m_bob);
        const auto listed = must(m_world->lists.listUserPosts(m_world->as(m_bob), request));
        QCOMPARE(PostsWorld::contents(listed), QStringList{u"look"_s});
    }

    void editingPublishedTextKeepsTheOldOne()
    {
        const PostId id = m_world->post(m_ada, u"teh #old"_s);
        PostUpdate change;
        change.content = u"the #new @bob"_s;
        const Post edited = must(update(m_ada, id, change));
        QCOMPARE(edited.revision, 2);
        QCOMPARE(edited.editedAt, std::optional(m_world->clock.now()));
        QCOMPARE(edited.hashtags, QStringList{u"new"_s});
        QCOMPARE(edited.mentions.size(), 1);
        QCOMPARE(
            m_world->number(
                "SELECT COUNT(*) FROM post_revisions WHERE post_id = ?"
                " AND number = 1 AND content = 'teh #old'",
                id
            ),
            1
        );
        // The same again is no change.
        QCOMPARE(must(update(m_ada, id, change)).revision, 2);
        QCOMPARE(m_world->events(u"PostUpdated"_s).size(), 1);
        // What readers do not read leaves no trace of editing.
        change = {};
        change.language = u"en"_s;
        const Post other = must(update(m_ada, id, change));
        QCOMPARE(other.revision, 3);
        QCOMPARE(other.editedAt, edited.editedAt);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM post_revisions"), 1);
    }

    void givenHashtagsOutliveAChangeOfTheText()
    {
        PostCreate request = PostsWorld::text(u"#found"_s);
        request.hashtags = QList<QString>{u"given"_s};
        const PostId id = create(m_ada, request).id;
        PostUpdate change;
        change.content = u"#other"_s;
        QCOMPARE(must(update(m_ada, id, change)).hashtags, (QStringList{u"other"_s, u"given"_s}));
        change = {};
        change.hashtags = QList<QString>{};
        QCOMPARE(must(update(m_ada, id, change)).hashtags, QStringList{u"other"_s});
    }

    void onlyTheAuthorEdits()
    {
        const PostId open = m_world->post(m_ada, u"open"_s);
        const PostId hidden = m_world->post(m_ada, u"hidden"_s, Visibility::Private);
        PostUpdate change;
        change.content = u"mine"_s;
        QCOMPARE(codeOf(update(m_bob, open, change)), QByteArray("auth.forbidden"));
        QCOMPARE(codeOf(update(m_bob, hidden, change)), QByteArray("resource.not_found"));
        QCOMPARE(codeOf(update(m_bob, PostId{4}, change)), QByteArray("resource.not_found"));
        const auto asAdmin = m_world->as(m_bob, common::Role::Admin);
        QCOMPARE(
            codeOf(m_world->posts.update(asAdmin, open, change)), QByteArray("auth.forbidden")
        );
    }

    void aDraftBecomesAPost()
    {
        PostCreate request = PostsWorld::text(u"draft #tag @bob"_s);
        request.state = PostState::Draft;
        const Post draft = create(m_ada, request);
        QVERIFY(!draft.publishedAt);
        QCOMPARE(m_world->events(u"PostCreated"_s).size(), 0);
        // Only the author's own devices hear of it.
        QCOMPARE(m_world->events(u"PostUpdated"_s).last().topic, u"user:"_s + m_ada.toString());
        PostUpdate change;
        change.content = u"better draft #tag @bob"_s;
        QVERIFY(!must(update(m_ada, draft.id, change)).editedAt);
        QCOMPARE(m_world->number("SELECT posts_count FROM users WHERE id = ?", m_ada), 0);
        change = {};
        change.state = PostState::Published;
        const Post published = must(update(m_ada, draft.id, change));
        QCOMPARE(published.publishedAt, std::optional(m_world->clock.now()));
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM post_revisions"), 0);
        const auto events = m_world->events(u"PostCreated"_s);
        QCOMPARE(events.size(), 1);
        QCOMPARE(events[0].topic, u"post:"_s + draft.id.toString());
        common::ListPostsRequest tagged;
        tagged.hashtag = QList<QString>{u"Tag"_s};
        QCOMPARE(must(m_world->lists.listPosts(m_world->as(m_bob), tagged)).items.size(), 1);
        change.state = PostState::Draft;
        QCOMPARE(codeOf(update(m_ada, draft.id, change)), QByteArray("post.state"));
    }

    void whatIsDueIsPublished()
    {
        PostCreate request = PostsWorld::text(u"later"_s);
        request.state = PostState::Scheduled;
        request.publishAt = m_world->clock.now().plusSeconds(60);
        const PostId id = create(m_ada, request).id;
        QCOMPARE(must(m_world->posts.publishDue()), 0);
        m_world->clock.advance(120'000);
        QCOMPARE(must(m_world->posts.publishDue()), 1);
        QCOMPARE(must(m_world->posts.publishDue()), 0);
        const Post post = must(m_world->posts.get(m_world->as(m_bob), id));
        QCOMPARE(post.publishedAt, std::optional(m_world->clock.now()));
        QVERIFY(!post.publishAt);
        QCOMPARE(m_world->feed(m_ada), QStringList{u"later"_s});
    }

    void aPlannedShareThatWasMadeMeanwhileGoes()
    {
        const PostId original = m_world->post(m_bob, u"news"_s);
        PostCreate request;
        request.sharedPostId = original;
        request.state = PostState::Draft;
        const PostId draft = create(m_ada, request).id;
        m_world->share(m_ada, original);
        PostUpdate publish;
        publish.state = PostState::Published;
        QCOMPARE(codeOf(update(m_ada, draft, publish)), QByteArray("post.state"));
        publish.state = PostState::Scheduled;
        publish.publishAt = m_world->clock.now().plusSeconds(60);
        must(update(m_ada, draft, publish));
        m_world->clock.advance(120'000);
        must(m_world->posts.publishDue());
        QVERIFY(!m_world->posts.get(m_world->as(m_ada), draft));
    }

    void deletingTakesEverythingAlong()
    {
        const PostId id = m_world->post(m_ada, u"gone #soon @bob"_s);
        const PostId share = m_world->share(m_bob, id);
        const PostId quote = m_world->share(m_bob, id, u"look"_s);
        must(m_world->votes.vote(m_world->as(m_bob), id, 1));
        must(m_world->votes.vote(m_world->as(m_ada), share, 1));
        must(m_world->posts.remove(m_world->as(m_ada), id));
        QVERIFY(!m_world->posts.get(m_world->as(m_ada), id));
        QVERIFY(!m_world->posts.get(m_world->as(m_bob), share));
        QVERIFY(!must(m_world->posts.get(m_world->as(m_bob), quote)).sharedPost.hasValue());
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM votes"), 0);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM post_hashtags"), 0);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM notifications"), 0);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM home_timeline"), 1);
        QCOMPARE(m_world->number("SELECT posts_count FROM users WHERE id = ?", m_bob), 1);
        QCOMPARE(m_world->events(u"PostDeleted"_s).size(), 2);
        QCOMPARE(
            codeOf(m_world->posts.remove(m_world->as(m_ada), id)), QByteArray("resource.not_found")
        );
    }

    void deletingAShareCountsItOut()
    {
        const PostId id = m_world->post(m_ada, u"news"_s);
        const PostId share = m_world->share(m_bob, id);
        must(m_world->posts.remove(m_world->as(m_bob), share));
        const Post post = must(m_world->posts.get(m_world->as(m_bob), id));
        QCOMPARE(post.sharesCount, 0);
        QVERIFY(!post.viewer->shareId);
        QVERIFY(m_world->share(m_bob, id).isValid());
    }

    void theAuthorAndTheStaffDelete()
    {
        const PostId open = m_world->post(m_ada, u"open"_s);
        const PostId hidden = m_world->post(m_ada, u"hidden"_s, Visibility::Private);
        QCOMPARE(
            codeOf(m_world->posts.remove(m_world->as(m_bob), open)), QByteArray("auth.forbidden")
        );
        const auto moderator = m_world->as(m_bob, common::Role::Moderator);
        QCOMPARE(
            codeOf(m_world->posts.remove(moderator, hidden)), QByteArray("resource.not_found")
        );
        m_world->block(m_ada, m_bob);
        QVERIFY(m_world->posts.remove(moderator, open).has_value());
    }

    void aFailureLeavesNothingBehind()
    {
        m_world->outbox.onAppend(u"PostCreated"_s, [](server::Transaction &, const auto &) {
            return server::Result<>(common::fail(common::internalError(u"no"_s)));
        });
        m_world->follow(m_bob, m_ada);
        const auto failed =
            m_world->posts.create(m_world->as(m_ada), PostsWorld::text(u"#tag @bob"_s));
        QCOMPARE(codeOf(failed), QByteArray("server.internal"));
        for (const char *table :
             {"posts",
              "post_hashtags",
              "post_mentions",
              "home_timeline",
              "events",
              "notifications"})
            QCOMPARE(m_world->number(std::string("SELECT COUNT(*) FROM ") + table), 0);
        QCOMPARE(m_world->number("SELECT posts_count FROM users WHERE id = ?", m_ada), 0);
    }
};

QTEST_GUILESS_MAIN(PostServiceTest)
#include "post_service_test.moc"
