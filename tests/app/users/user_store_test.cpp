// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Members: the own account, following at once with rollback, lists.

#include "app/users/user_list_model.h"
#include "tests/support/app_posts_world.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using app::UserStore;
using common::FollowState;
using tests::PostsWorld;
using tests::ScriptedServer;

class UserStoreTest : public QObject {
    Q_OBJECT

private slots:
    void followsAtOnceAndTakesTheAnswer();
    void putsARefusedFollowBack();
    void asksLockedMembers();
    void showsWhatIsSavedOffline();
    void updatesTheOwnAccount();
    void hearsPresence();
    void listsMembers();

private:
    static common::User nora(bool locked = false)
    {
        common::User user;
        static_cast<common::UserSummary &>(user) = tests::member(7, QStringLiteral("nora"));
        user.locked = locked;
        user.followersCount = 4;
        user.relationship.emplace().userId = {7};
        return user;
    }
    static common::Me ada(const QString &bio = {})
    {
        common::Me me;
        static_cast<common::UserSummary &>(me) = tests::member(1, QStringLiteral("ada"));
        me.email = QStringLiteral("ada@example.org");
        me.bio = bio;
        return me;
    }
    static void serve(ScriptedServer &server, const common::User &user)
    {
        server.on(routes::getUser, [user](const common::GetUserRequest &) {
            return common::Result<common::User>(user);
        });
    }
    static FollowState following(const UserStore &users)
    {
        return users.find({7})->relationship->following;
    }
};

void UserStoreTest::followsAtOnceAndTakesTheAnswer()
{
    ScriptedServer server;
    PostsWorld world(server);
    serve(server, nora());
    QVERIFY(tests::await(world.users.load(common::UserRef::named(QStringLiteral("nora")))));
    QCOMPARE(world.users.findByName(QStringLiteral("NORA"))->id.value, 7);
    server.on(routes::followUser, [](const common::UserPath &path) {
        common::Relationship relationship;
        relationship.userId = path.userId.id();
        relationship.following = FollowState::Following;
        relationship.followedBy = FollowState::Following;
        return common::Result<common::Relationship>(relationship);
    });
    world.users.follow({7});
    QCOMPARE(following(world.users), FollowState::Following);
    QCOMPARE(world.users.find({7})->followersCount, 5);
    QVERIFY(world.users.isRelationPending({7}));
    world.outbox.retryNow();
    QTRY_VERIFY(!world.users.isRelationPending({7}));
    QCOMPARE(world.users.find({7})->relationship->followedBy, FollowState::Following);
    QCOMPARE(world.users.find({7})->followersCount, 5);
    world.users.unfollow({7});
    QCOMPARE(following(world.users), FollowState::None);
    QCOMPARE(world.users.find({7})->followersCount, 4);
}

void UserStoreTest::putsARefusedFollowBack()
{
    ScriptedServer server;
    PostsWorld world(server);
    serve(server, nora());
    QVERIFY(tests::await(world.users.load(common::UserId{7})));
    server.on(routes::followUser, [](const common::UserPath &) {
        return common::Result<common::Relationship>(
            common::fail(common::ErrorCode::RelationNotAllowed)
        );
    });
    QSignalSpy failed(&world.users, &UserStore::relationshipFailed);
    world.users.follow({7});
    world.outbox.retryNow();
    QTRY_COMPARE(failed.size(), 1);
    QCOMPARE(following(world.users), FollowState::None);
    QCOMPARE(world.users.find({7})->followersCount, 4);
    QCOMPARE(world.outbox.count(), 0);
}

void UserStoreTest::asksLockedMembers()
{
    ScriptedServer server;
    PostsWorld world(server);
    serve(server, nora(true));
    QVERIFY(tests::await(world.users.load(common::UserId{7})));
    world.users.follow({7});
    QCOMPARE(following(world.users), FollowState::Requested);
    QCOMPARE(world.users.find({7})->followersCount, 4);
    world.users.unfollow({7});
    QCOMPARE(following(world.users), FollowState::None);
    QCOMPARE(world.outbox.count(), 1); // only the last wish
}

void UserStoreTest::showsWhatIsSavedOffline()
{
    ScriptedServer server;
    PostsWorld world(server);
    world.cache.saveUser(nora());
    world.cache.saveMe(ada());
    server.stopListening();
    QSignalSpy changed(&world.users, &UserStore::userChanged);
    QSignalSpy me(&world.users, &UserStore::meChanged);
    const auto loaded = world.users.load(common::UserId{7});
    world.users.loadMe();
    QTRY_COMPARE(changed.size(), 1);
    QTRY_COMPARE(me.size(), 1);
    QCOMPARE(world.users.me()->username, QStringLiteral("ada"));
    QVERIFY(tests::await(loaded));
    QVERIFY(!loaded.result());
    QCOMPARE(world.users.find({7})->username, QStringLiteral("nora"));
}

void UserStoreTest::updatesTheOwnAccount()
{
    ScriptedServer server;
    PostsWorld world(server);
    server.on(routes::updateMe, [](const common::MeUpdate &update) {
        return common::Result<common::Me>(ada(*update.bio));
    });
    common::MeUpdate update;
    update.bio = QStringLiteral("Mathematics");
    QVERIFY(tests::await(world.users.updateMe(update)));
    QCOMPARE(world.users.me()->bio, QStringLiteral("Mathematics"));
    QCOMPARE(world.users.find({1})->bio, QStringLiteral("Mathematics"));
}

void UserStoreTest::hearsPresence()
{
    ScriptedServer server;
    PostsWorld world(server);
    serve(server, nora());
    QVERIFY(tests::await(world.users.load(common::UserId{7})));
    world.events.start(std::nullopt);
    QTRY_VERIFY(world.events.isOnline());
    server.sendEvent(
        events::presence, common::PresenceEvent{{7}, {common::PresenceState::Away, std::nullopt}}
    );
    QTRY_VERIFY(world.users.find({7})->presence);
    QCOMPARE(world.users.find({7})->presence->state, common::PresenceState::Away);
}

void UserStoreTest::listsMembers()
{
    ScriptedServer server;
    PostsWorld world(server);
    server.on(routes::listFollowers, [](const common::ListRelationsRequest &request) {
        common::UserPage page;
        if (request.cursor.isPresent()) {
            page.items = {
                tests::member(8, QStringLiteral("ida")), tests::member(9, QStringLiteral("leo"))};
        } else {
            page.items = {
                tests::member(7, QStringLiteral("nora")), tests::member(8, QStringLiteral("ida"))};
            page.nextCursor = QStringLiteral("c");
        }
        return common::Result<common::UserPage>(page);
    });
    app::UserListModel model(world.users, [&](const QString &cursor) {
        return world.users.listFollowers(common::UserId{1}, cursor);
    });
    model.refresh();
    QTRY_COMPARE(model.rowCount(), 2);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.fetchMore({});
    QTRY_COMPARE(model.rowCount(), 3); // nobody twice
    QCOMPARE(model.index(0).data(app::TextRole).toString(), QStringLiteral("Nora"));
    QCOMPARE(model.stateName(), QStringLiteral("ready"));
}

QTEST_GUILESS_MAIN(UserStoreTest)
#include "user_store_test.moc"
