// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Timelines as rows: cache first, pages, gaps, waiting posts on top, new posts behind the pill.

#include "app/posts/post_list_model.h"
#include "tests/support/app_posts_world.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using app::LoadState;
using app::PostListModel;
using app::TimelineSource;
using common::PostId;
using tests::PostsWorld;
using tests::ScriptedServer;
using Page = common::Result<common::PostPage>;

class PostListModelTest : public QObject {
    Q_OBJECT

private slots:
    void loadsPages();
    void showsWhatIsSavedFirst();
    void saysWhyThereIsNothing();
    void marksAHoleAndFillsIt();
    void putsWaitingPostsOnTop();
    void findsOwnPostsWhenOpenedLater();
    void twoListsAgree();
    void hintsFillThePill();
    void removesAndRestores();
    void asksForTheRightList();
    void speaks();

private:
    // Newest first: count posts from first downwards.
    static QList<common::Post> posts(qint64 first, int count)
    {
        QList<common::Post> all;
        for (int i = 0; i < count; ++i)
            all.append(tests::post(first - i));
        return all;
    }
    static void feed(ScriptedServer &server, std::function<Page(const QString &cursor)> answer)
    {
        server.on(routes::getFeed, [answer](const common::GetFeedRequest &request) {
            return answer(request.cursor.valueOr({}));
        });
    }
    static QString ids(const PostListModel &model)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row) {
            const PostId id = model.postId(model.index(row));
            all.append(id.value == 0 ? QStringLiteral("~") : id.toString());
        }
        return all.join(u' ');
    }
    using Tester = QAbstractItemModelTester;
    static constexpr auto kStrict = Tester::FailureReportingMode::QtTest;
};

void PostListModelTest::loadsPages()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &cursor) {
        return cursor.isEmpty() ? tests::page(posts(9, 2), QStringLiteral("c"))
                                : tests::page({tests::post(8), tests::post(7)});
    });
    PostListModel model(world.posts, TimelineSource::following()); // a tester would fetch more
    QCOMPARE(model.stateName(), QStringLiteral("loading"));
    model.start();
    QTRY_COMPARE(model.stateName(), QStringLiteral("ready"));
    QCOMPARE(ids(model), QStringLiteral("9 8"));
    QVERIFY(model.canFetchMore({}));
    model.fetchMore({});
    QTRY_COMPARE(ids(model), QStringLiteral("9 8 7"));
    QVERIFY(!model.canFetchMore({}));
    QVERIFY(model.atEnd());
    const auto index = model.index(0);
    QCOMPARE(index.data(app::IdRole).toString(), QStringLiteral("9"));
    QCOMPARE(index.data(app::KindRole).toString(), QStringLiteral("post"));
    QCOMPARE(index.data(app::LikeCountRole).toInt(), 10);
    QCOMPARE(index.data(PostListModel::AuthorNameRole).toString(), QStringLiteral("Nora"));
    QCOMPARE(index.data(PostListModel::PostRole).value<const common::Post *>()->id.value, 9);
}

void PostListModelTest::showsWhatIsSavedFirst()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.cache.savePosts(posts(5, 2));
    world.cache.saveTimeline(
        QStringLiteral("following"), {{{5}, {}}, {{4}, {}}}, QStringLiteral("c"), {42}
    );
    server.stopListening();
    PostListModel model(world.posts, TimelineSource::following());
    Tester tester(&model, kStrict);
    model.start();
    QTRY_COMPARE(ids(model), QStringLiteral("5 4"));
    QTRY_COMPARE(model.state(), LoadState::Offline);
    QCOMPARE(model.savedAt().ms, 42);
    QVERIFY(server.listenAgain());
    feed(server, [](const QString &) { return tests::page(posts(7, 3), QStringLiteral("d")); });
    model.refresh();
    QTRY_COMPARE(ids(model), QStringLiteral("7 6 5 4"));
    QCOMPARE(model.state(), LoadState::Ready);
    // The next start finds it all.
    PostListModel later(world.posts, TimelineSource::following());
    server.stopListening();
    later.start();
    QTRY_COMPARE(ids(later), QStringLiteral("7 6 5 4"));
}

void PostListModelTest::saysWhyThereIsNothing()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page({}); });
    PostListModel empty(world.posts, TimelineSource::following());
    Tester tester(&empty, kStrict);
    empty.start();
    QTRY_COMPARE(empty.stateName(), QStringLiteral("empty"));
    feed(server, [](const QString &) -> Page {
        return common::fail(common::ErrorCode::ServerInternal);
    });
    empty.refresh();
    QTRY_COMPARE(empty.stateName(), QStringLiteral("error"));
    QCOMPARE(empty.lastError()->httpStatus(), 500);
}

void PostListModelTest::marksAHoleAndFillsIt()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page(posts(3, 2), QStringLiteral("old")); });
    PostListModel model(world.posts, TimelineSource::following());
    model.start();
    QTRY_COMPARE(ids(model), QStringLiteral("3 2"));
    feed(server, [](const QString &cursor) {
        if (cursor == QLatin1String("hole"))
            return tests::page(posts(7, 5), QStringLiteral("more"));
        return tests::page(posts(9, 2), QStringLiteral("hole"));
    });
    model.refresh();
    QTRY_COMPARE(ids(model), QStringLiteral("9 8 ~ 3 2"));
    QCOMPARE(model.index(2).data(app::KindRole).toString(), QStringLiteral("gap"));
    model.fillGap(model.index(2));
    QTRY_COMPARE(ids(model), QStringLiteral("9 8 7 6 5 4 3 2"));
}

void PostListModelTest::putsWaitingPostsOnTop()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page(posts(9, 2)); });
    server.on(routes::createPost, [](const common::CreatePostRequest &) {
        return common::Result<common::Post>(tests::post(20));
    });
    PostListModel model(world.posts, TimelineSource::following());
    PostListModel everyone(world.posts, TimelineSource::everyone());
    Tester tester(&model, kStrict);
    model.start();
    QTRY_COMPARE(ids(model), QStringLiteral("9 8"));
    common::PostCreate create;
    create.content = QStringLiteral("Hello");
    create.visibility = common::Visibility::Friends;
    const PostId local = world.posts.create(create);
    QCOMPARE(ids(model), local.toString() + QStringLiteral(" 9 8"));
    QCOMPARE(everyone.rowCount(), 0); // not public
    QCOMPARE(model.index(0).data(app::StateRole).toInt(), 1);
    QVERIFY(!model.index(0).data(PostListModel::FailureRole).toString().isEmpty());
    QSignalSpy inserted(&model, &PostListModel::rowsInserted);
    world.outbox.retryNow();
    QTRY_COMPARE(ids(model), QStringLiteral("20 9 8"));
    QCOMPARE(inserted.size(), 0); // nothing moved
    QCOMPARE(model.index(0).data(app::StateRole).toInt(), 0);
}

// A tab that is opened only after something was posted.
void PostListModelTest::findsOwnPostsWhenOpenedLater()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page({}); });
    server.on(routes::listPosts, [](const common::ListPostsRequest &) {
        return Page(tests::page(posts(20, 2)));
    });
    server.on(routes::createPost, [](const common::CreatePostRequest &) {
        return common::Result<common::Post>(tests::post(20));
    });
    world.cache.savePosts(posts(9, 1));
    world.cache.saveTimeline(QStringLiteral("everyone"), {{{9}, {}}}, {}, {42});
    PostListModel model(world.posts, TimelineSource::following());
    PostListModel later(world.posts, TimelineSource::everyone());
    Tester tester(&later, kStrict);
    model.start();
    QTRY_COMPARE(model.state(), LoadState::Empty);
    common::PostCreate create;
    create.content = QStringLiteral("Hello");
    create.visibility = common::Visibility::Public;
    world.posts.create(create);
    world.outbox.retryNow();
    QTRY_COMPARE(ids(model), QStringLiteral("20"));
    server.stopListening();
    later.start();
    QTRY_COMPARE(ids(later), QStringLiteral("9")); // what was saved is not lost
    QTRY_COMPARE(later.state(), LoadState::Offline);
    QVERIFY(server.listenAgain());
    later.refresh();
    QTRY_COMPARE(ids(later), QStringLiteral("20 19"));
}

void PostListModelTest::twoListsAgree()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page(posts(9, 2)); });
    server.on(routes::listUserPosts, [](const common::ListUserPostsRequest &) {
        return Page(tests::page(posts(9, 1)));
    });
    PostListModel feedModel(world.posts, TimelineSource::following());
    PostListModel profile(world.posts, TimelineSource::ofUser({7}));
    feedModel.start();
    profile.start();
    QTRY_COMPARE(ids(feedModel), QStringLiteral("9 8"));
    QTRY_COMPARE(ids(profile), QStringLiteral("9"));
    QSignalSpy first(&feedModel, &PostListModel::dataChanged);
    QSignalSpy second(&profile, &PostListModel::dataChanged);
    world.posts.toggleLike({9});
    QCOMPARE(first.size(), 1);
    QCOMPARE(second.size(), 1);
    QCOMPARE(first.first().first().toModelIndex().row(), 0);
    QVERIFY(profile.index(0).data(app::LikedRole).toBool());
    QCOMPARE(feedModel.index(0).data(app::MyVoteRole).toInt(), 1);
}

void PostListModelTest::hintsFillThePill()
{
    ScriptedServer server;
    PostsWorld world(server, {.retryDelay = [](int) { return 5; }});
    feed(server, [](const QString &) { return tests::page(posts(9, 2), QStringLiteral("c")); });
    PostListModel model(world.posts, TimelineSource::following());
    model.start();
    world.events.start(std::nullopt);
    QTRY_COMPARE(ids(model), QStringLiteral("9 8"));
    QTRY_VERIFY(world.events.isOnline());
    server.sendEvent(events::postHint, common::PostHint{{10}, {7}, 2});
    server.sendEvent(events::postHint, common::PostHint{{11}, {1}, 1}); // my own, elsewhere
    server.sendEvent(events::postHint, common::PostHint{{12}, {7}, 1});
    QTRY_COMPARE(model.newCount(), 3);
    QCOMPARE(ids(model), QStringLiteral("9 8"));
    feed(server, [](const QString &) { return tests::page(posts(12, 4), QStringLiteral("c")); });
    model.showNew();
    QTRY_COMPARE(ids(model), QStringLiteral("12 11 10 9 8"));
    QCOMPARE(model.newCount(), 0);
    // Hints are lost while one is away: the list counts itself.
    feed(server, [](const QString &) { return tests::page(posts(14, 4), QStringLiteral("c")); });
    server.dropLive();
    QTRY_COMPARE(model.newCount(), 2);
    QCOMPARE(model.rowCount(), 5);
}

void PostListModelTest::removesAndRestores()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page(posts(9, 3)); });
    server.on(routes::deletePost, [](const common::PostPath &) {
        return common::Result<wire::Empty>(common::fail(common::ErrorCode::AuthForbidden));
    });
    PostListModel model(world.posts, TimelineSource::following());
    Tester tester(&model, kStrict);
    model.start();
    QTRY_COMPARE(ids(model), QStringLiteral("9 8 7"));
    world.posts.remove({8});
    QCOMPARE(ids(model), QStringLiteral("9 7"));
    model.refresh(); // the server still has it
    QTRY_COMPARE(server.countOf("/api/v1/posts/feed"), 2);
    QTRY_COMPARE(model.state(), LoadState::Ready);
    QCOMPARE(ids(model), QStringLiteral("9 7"));
    world.outbox.retryNow();
    QTRY_COMPARE(ids(model), QStringLiteral("9 8 7"));
}

void PostListModelTest::asksForTheRightList()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [](const QString &) { return tests::page({}); });
    server.on(routes::listPosts, [](const common::ListPostsRequest &) {
        return Page(tests::page(posts(9, 1)));
    });
    PostListModel model(world.posts, TimelineSource::following());
    model.start();
    QTRY_COMPARE(model.state(), LoadState::Empty);
    model.setSource(TimelineSource::ofHashtag(QStringLiteral("garden")));
    QTRY_COMPARE(ids(model), QStringLiteral("9"));
    QVERIFY(server.requests().last().target.contains("hashtag=garden"));
    auto top = TimelineSource::top(app::TopRange::Week);
    top.shares = false;
    model.setSource(top);
    QTRY_COMPARE(model.state(), LoadState::Empty);
    const QByteArray target = server.requests().last().target;
    QVERIFY(target.contains("sort=top") && target.contains("shares=false"));
    QVERIFY(target.contains("since=2025-11-13"));
}

void PostListModelTest::speaks()
{
    ScriptedServer server;
    PostsWorld world(server);
    feed(server, [&](const QString &) {
        auto said = tests::post(9);
        said.content = QStringLiteral("First tomatoes");
        said.viewer->vote = 1;
        said.publishedAt = world.clock.now().plusSeconds(-24 * 60);
        return tests::page({said});
    });
    PostListModel model(world.posts, TimelineSource::following());
    model.start();
    QTRY_COMPARE(model.rowCount(), 1);
    const QString spoken = model.index(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(
        spoken.startsWith(QStringLiteral("Nora. First tomatoes. 10 like")), qPrintable(spoken)
    );
    QVERIFY2(spoken.contains(QStringLiteral("liked by you")), qPrintable(spoken));
    QVERIFY2(spoken.contains(QStringLiteral("24 minute")), qPrintable(spoken));
    QVERIFY2(spoken.endsWith(QStringLiteral("Public.")), qPrintable(spoken));
}

QTEST_GUILESS_MAIN(PostListModelTest)
#include "post_list_model_test.moc"
