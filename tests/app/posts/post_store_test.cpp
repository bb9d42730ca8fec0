// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Posts: optimistic votes with rollback, old revisions, edits, deletions, new posts through the
// outbox.

#include "common/posts/post_routes.h"
#include "tests/support/app_posts_world.h"

#include <QSignalSpy>

using app::PostStore;
using app::SendState;
using common::ErrorCode;
using common::PostId;
using tests::PostsWorld;
using tests::ScriptedServer;

class PostStoreTest : public QObject {
    Q_OBJECT

private slots:
    void votesAtOnceAndTakesTheAnswer();
    void putsARefusedVoteBack();
    void ignoresOlderRevisions();
    void keepsAVoteOverALivingCount();
    void missesNoVoteBeforeTheWatch();
    void keepsTheCompleteText();
    void newPostsGetTheirRealId();
    void refusedPostsCanBeTakenBack();
    void editsShowAtOnce();
    void deletionCanFail();
    void pendingThingsShowAfterARestart();

private:
    static void answerVote(ScriptedServer &server, const common::VoteState &state)
    {
        server.on(routes::votePost, [state](const common::VotePostRequest &) {
            return common::Result<common::VoteState>(state);
        });
    }
    static int vote(const PostStore &posts, PostId id = {77})
    {
        return posts.find(id)->viewer->vote;
    }
};

void PostStoreTest::votesAtOnceAndTakesTheAnswer()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.posts.put({tests::post(77, 3)});
    answerVote(server, {1, 15, 14, 6});
    QSignalSpy changed(&world.posts, &PostStore::postChanged);
    world.posts.toggleLike({77});
    QCOMPARE(vote(world.posts), 1);
    QCOMPARE(world.posts.find({77})->likesCount, 11);
    QCOMPARE(world.posts.find({77})->score, 11);
    QCOMPARE(changed.size(), 1);
    world.outbox.retryNow();
    QTRY_COMPARE(world.posts.find({77})->likesCount, 15);
    QCOMPARE(world.posts.find({77})->revision, 6);
    QCOMPARE(vote(world.posts), 1);
    world.posts.toggleLike({77});
    QCOMPARE(vote(world.posts), 0);
    QCOMPARE(world.posts.find({77})->likesCount, 14);
}

void PostStoreTest::putsARefusedVoteBack()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.posts.put({tests::post(77)});
    server.on(routes::votePost, [](const common::VotePostRequest &) {
        return common::Result<common::VoteState>(common::fail(ErrorCode::FeatureDisabled));
    });
    QSignalSpy failed(&world.posts, &PostStore::actionFailed);
    world.posts.toggleDownvote({77});
    QCOMPARE(vote(world.posts), -1);
    QCOMPARE(world.posts.find({77})->score, 9);
    QCOMPARE(world.posts.find({77})->likesCount, 10);
    world.outbox.retryNow();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(vote(world.posts), 0);
    QCOMPARE(world.posts.find({77})->score, 10);
}

void PostStoreTest::ignoresOlderRevisions()
{
    ScriptedServer server;
    PostsWorld world(server);
    auto newer = tests::post(77, 5);
    newer.content = QStringLiteral("new");
    auto older = tests::post(77, 4);
    older.content = QStringLiteral("old");
    world.posts.put({newer});
    world.posts.put({older});
    QCOMPARE(world.posts.find({77})->content, QStringLiteral("new"));
    // The answer to a vote may be older than what an event told meanwhile: only the vote counts.
    answerVote(server, {1, 11, 11, 4});
    world.posts.toggleLike({77});
    world.outbox.retryNow();
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(vote(world.posts), 1);
    QCOMPARE(world.posts.find({77})->likesCount, 10);
    QCOMPARE(world.posts.find({77})->revision, 5);
}

void PostStoreTest::keepsAVoteOverALivingCount()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.posts.put({tests::post(77, 3)});
    world.events.start(std::nullopt);
    QTRY_VERIFY(world.events.isOnline());
    world.posts.toggleLike({77});
    const common::Target target{common::TargetType::Post, {77}};
    server.sendEvent(events::voteUpdatedLive, common::VoteEvent{target, 20, 19, 8});
    QTRY_COMPARE(world.posts.find({77})->likesCount, 21);
    server.sendEvent(events::voteUpdatedLive, common::VoteEvent{target, 2, 2, 7});
    auto edited = tests::post(77, 9);
    edited.content = QStringLiteral("edited");
    server.sendEvent(events::postUpdatedLive, edited);
    QTRY_COMPARE(world.posts.find({77})->content, QStringLiteral("edited"));
    QCOMPARE(world.posts.find({77})->likesCount, 11);
    QCOMPARE(vote(world.posts), 1);
    QSignalSpy removed(&world.posts, &PostStore::postRemoved);
    server.sendEvent(events::postDeletedLive, common::PostDeletedEvent{{77}});
    QTRY_COMPARE(removed.size(), 1);
    QVERIFY(world.posts.find({77}) == nullptr);
}

// A vote that fell between the page being read and the server hearing of the watch.
void PostStoreTest::missesNoVoteBeforeTheWatch()
{
    ScriptedServer server;
    PostsWorld world(server, {.retryDelay = [](int) { return 5; }});
    auto now = tests::post(77, 4);
    now.likesCount = now.score = 12;
    server.on(routes::getPost, [&now](const common::GetPostRequest &) {
        return common::Result<common::Post>(now);
    });
    world.posts.put({tests::post(77, 3)});
    world.events.start(std::nullopt);
    QTRY_VERIFY(world.events.isOnline());
    QObject feed;
    world.events.watch(&feed, {}, {{77}});
    QTRY_COMPARE(world.posts.find({77})->likesCount, 12);
    // Nor one while the connection was gone.
    now.revision = 5;
    now.likesCount = now.score = 13;
    server.dropLive();
    QTRY_COMPARE(world.posts.find({77})->likesCount, 13);
    QCOMPARE(server.countOf("/api/v1/posts/77"), 2);
}

void PostStoreTest::keepsTheCompleteText()
{
    ScriptedServer server;
    PostsWorld world(server);
    auto listed = tests::post(77, 2);
    listed.truncated = true;
    server.on(routes::getPost, [](const common::GetPostRequest &) {
        auto whole = tests::post(77, 2);
        whole.content = QStringLiteral("the whole text");
        return common::Result<common::Post>(whole);
    });
    world.posts.put({listed});
    QVERIFY(tests::await(world.posts.load({77})));
    world.posts.put({listed});
    QCOMPARE(world.posts.find({77})->content, QStringLiteral("the whole text"));
    QVERIFY(!world.posts.find({77})->truncated);
}

void PostStoreTest::newPostsGetTheirRealId()
{
    ScriptedServer server;
    PostsWorld world(server);
    server.on(routes::createPost, [](const common::CreatePostRequest &request) {
        auto made = tests::post(500);
        made.content = *request.content;
        return common::Result<common::Post>(made);
    });
    common::PostCreate create;
    create.content = QStringLiteral("Hello #Garden");
    const PostId local = world.posts.create(create);
    QVERIFY(local.value < 0);
    QCOMPARE(world.posts.find(local)->hashtags, QStringList{QStringLiteral("garden")});
    QCOMPARE(world.posts.sendState(local), SendState::Waiting);
    QCOMPARE(world.posts.pendingPosts(), QList<PostId>{local});
    QSignalSpy replaced(&world.posts, &PostStore::postReplaced);
    world.outbox.retryNow();
    QTRY_COMPARE(replaced.size(), 1);
    QCOMPARE(replaced.first().at(0).value<PostId>(), local);
    QCOMPARE(replaced.first().at(1).value<PostId>(), PostId{500});
    QVERIFY(world.posts.find(local) == nullptr);
    QVERIFY(world.posts.pendingPosts().isEmpty());
}

void PostStoreTest::refusedPostsCanBeTakenBack()
{
    ScriptedServer server;
    PostsWorld world(server);
    server.on(routes::createPost, [](const common::CreatePostRequest &) {
        return common::Result<common::Post>(
            common::fail(common::fieldError(QStringLiteral("/content"), common::FieldCode::TooLong))
        );
    });
    common::PostCreate create;
    create.content = QStringLiteral("Too long");
    const PostId local = world.posts.create(create);
    world.outbox.retryNow();
    QTRY_COMPARE(world.posts.sendState(local), SendState::Failed);
    QCOMPARE(world.posts.sendError(local)->code, ErrorCode::ValidationFailed);
    QSignalSpy removed(&world.posts, &PostStore::postRemoved);
    const auto back = world.posts.takeBack(local);
    QCOMPARE(*back->content, QStringLiteral("Too long"));
    QCOMPARE(removed.size(), 1);
    QCOMPARE(world.outbox.count(), 0);
}

void PostStoreTest::editsShowAtOnce()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.posts.put({tests::post(77)});
    common::PostUpdate update;
    update.content = QStringLiteral("Changed");
    world.posts.edit({77}, update);
    common::PostUpdate further;
    further.visibility = common::Visibility::Friends;
    world.posts.edit({77}, further);
    QCOMPARE(world.posts.find({77})->content, QStringLiteral("Changed"));
    QCOMPARE(world.posts.sendState({77}), SendState::Waiting);
    QCOMPARE(world.outbox.count(), 1);
    server.on(routes::updatePost, [](const common::UpdatePostRequest &request) {
        auto answer = tests::post(77, 2);
        answer.content = *request.content; // both changes came
        answer.visibility = *request.visibility;
        return common::Result<common::Post>(answer);
    });
    world.outbox.retryNow();
    QTRY_COMPARE(world.posts.sendState({77}), SendState::Sent);
    QCOMPARE(world.posts.find({77})->visibility, common::Visibility::Friends);
    world.outbox.stop();
    update.content = QStringLiteral("Again");
    world.posts.edit({77}, update);
    world.posts.discardEdit({77});
    QCOMPARE(world.posts.find({77})->content, QStringLiteral("Changed"));
}

void PostStoreTest::deletionCanFail()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.posts.put({tests::post(77), tests::post(78)});
    server.on(routes::deletePost, [](const common::PostPath &path) {
        return path.postId.value == 77
            ? common::Result<wire::Empty>(common::fail(ErrorCode::AuthForbidden))
            : common::Result<wire::Empty>(common::fail(ErrorCode::ResourceNotFound));
    });
    QSignalSpy removed(&world.posts, &PostStore::postRemoved);
    QSignalSpy restored(&world.posts, &PostStore::postRestored);
    world.posts.remove({77});
    world.posts.remove({78});
    QCOMPARE(removed.size(), 2);
    world.outbox.retryNow();
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(restored.size(), 1);
    QVERIFY(world.posts.find({77}) != nullptr);
    QVERIFY(world.posts.find({78}) == nullptr); // somebody else was faster
    QCOMPARE(removed.size(), 2);
}

void PostStoreTest::pendingThingsShowAfterARestart()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.posts.put({tests::post(77)});
    common::PostCreate create;
    create.content = QStringLiteral("Waiting");
    const PostId local = world.posts.create(create);
    world.posts.toggleLike({77});

    app::Outbox outbox(world.api, world.typed, world.clock);
    app::UserStore users(world.api, world.events, world.cache, outbox);
    PostStore posts(world.api, world.events, world.cache, outbox, users, world.clock);
    posts.put({tests::post(77)});
    QVERIFY(tests::await(outbox.load()));
    QCOMPARE(posts.find(local)->content, QStringLiteral("Waiting"));
    QCOMPARE(posts.sendState(local), SendState::Waiting);
    QCOMPARE(vote(posts), 1);
    QCOMPARE(posts.find({77})->likesCount, 11);
}

QTEST_GUILESS_MAIN(PostStoreTest)
#include "post_store_test.moc"
