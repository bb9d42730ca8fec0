// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Notifications: sections, live ones, marks at once, the count of the server.

#include "app/notifications/notification_list_model.h"
#include "app/notifications/notification_store.h"
#include "tests/support/app_world.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using app::LoadState;
using app::NotificationListModel;
using app::NotificationStore;
using tests::AppWorld;
using tests::ScriptedServer;

namespace {

constexpr qint64 kDay = 24 * 60 * 60 * 1000;

struct World : AppWorld {
    explicit World(ScriptedServer &server)
        : AppWorld(server)
        , store(api, events, cache, outbox, clock)
        , model(store)
    {
    }

    NotificationStore store;
    NotificationListModel model;
    std::optional<QAbstractItemModelTester> tester;
};

} // namespace

class NotificationStoreTest : public QObject {
    Q_OBJECT

private slots:
    void arrangesSections();
    void marksAtOnce();
    void takesLiveOnes();
    void hearsMarksOfOtherDevices();
    void deletesAndLoadsMore();
    void showsWhatIsSavedFirst();

private:
    static void
    serve(ScriptedServer &server, const World &world, const std::optional<QString> &next)
    {
        const qint64 now = world.clock.now().ms;
        server.on(
            routes::listNotifications,
            [now, next](const common::ListNotificationsRequest &request) {
                common::NotificationPage page;
                if (request.cursor.isPresent()) {
                    page.items = {tests::notification(1, now - 40 * kDay, true)};
                } else {
                    page.items = {
                        tests::notification(5, now - 1000, true),
                        tests::notification(4, now - 2000),
                        tests::notification(3, now - kDay, true),
                        tests::notification(2, now - 20 * kDay, true)};
                    page.nextCursor = next;
                }
                page.unreadCount = 1;
                return common::Result<common::NotificationPage>(page);
            }
        );
    }
    static QStringList column(const NotificationListModel &model, int role)
    {
        QStringList all;
        for (int row = 0; row < model.rowCount(); ++row)
            all.append(model.index(row).data(role).toString());
        return all;
    }
    // With a next page there is no model tester: it would fetch it.
    static bool
    started(ScriptedServer &server, World &world, const std::optional<QString> &next = std::nullopt)
    {
        serve(server, world, next);
        if (!next)
            world.tester.emplace(
                &world.model, QAbstractItemModelTester::FailureReportingMode::QtTest
            );
        world.store.start();
        return QTest::qWaitFor([&] { return world.store.state() == LoadState::Ready; }, 10'000);
    }
};

void NotificationStoreTest::arrangesSections()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(started(server, world));
    const auto sections = column(world.model, NotificationListModel::SectionRole);
    QCOMPARE(
        sections.mid(0, 3),
        (QStringList{
            QStringLiteral("New"), QStringLiteral("Earlier today"), QStringLiteral("Yesterday")})
    );
    QVERIFY2(sections.last().startsWith(QStringLiteral("31")), qPrintable(sections.last()));
    QCOMPARE(column(world.model, app::IdRole).join(u' '), QStringLiteral("4 5 3 2"));
    QVERIFY(world.model.index(0).data(app::UnreadRole).toBool());
    QVERIFY(world.model.index(1).data(NotificationListModel::FirstOfSectionRole).toBool());
    QVERIFY(world.model.index(0)
                .data(Qt::AccessibleTextRole)
                .toString()
                .startsWith(QStringLiteral("Unread. Amina liked your post")));
    QCOMPARE(world.store.unreadCount(), 1);
}

void NotificationStoreTest::marksAtOnce()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(started(server, world));
    server.on(routes::markNotificationRead, [](const common::NotificationPath &path) {
        return common::Result<common::Notification>(
            tests::notification(path.notificationId.value, 1, true)
        );
    });
    std::optional<common::NotificationId> upTo;
    server.on(routes::markAllNotificationsRead, [&](const common::ReadAll &request) {
        upTo = *request.upToId;
        return common::Result<common::UnreadCount>(common::UnreadCount{7});
    });
    world.store.markRead({4});
    QCOMPARE(world.store.unreadCount(), 0);
    QVERIFY(!world.model.index(0).data(app::UnreadRole).toBool());
    // It stays where it is while one looks, and a reload does not bring the dot back.
    QCOMPARE(world.model.notificationId(world.model.index(0)).value, 4);
    QSignalSpy reset(&world.store, &NotificationStore::reset);
    world.store.refresh();
    QTRY_COMPARE(reset.size(), 1);
    QVERIFY(world.store.find({4})->read);
    world.store.markAllRead();
    world.outbox.retryNow();
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(upTo->value, 5);
    QCOMPARE(world.store.unreadCount(), 7); // the server knows better
}

void NotificationStoreTest::takesLiveOnes()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(started(server, world));
    world.events.start(1);
    QTRY_VERIFY(world.events.isOnline());
    QSignalSpy arrived(&world.store, &NotificationStore::arrived);
    const qint64 now = world.clock.now().ms;
    server.sendEvent(events::notificationCreated, tests::notification(9, now), 2);
    QTRY_COMPARE(world.store.unreadCount(), 2);
    QCOMPARE(column(world.model, app::IdRole).join(u' '), QStringLiteral("9 4 5 3 2"));
    // A group grows: the same id, once more on top, counted once.
    server.sendEvent(events::notificationCreated, tests::notification(4, now), 3);
    QTRY_COMPARE(column(world.model, app::IdRole).join(u' '), QStringLiteral("4 9 5 3 2"));
    QCOMPARE(world.store.unreadCount(), 2);
    server.sendEvent(events::notificationCreated, tests::notification(5, now), 4);
    QTRY_COMPARE(world.store.unreadCount(), 3);
    QCOMPARE(arrived.size(), 3);
}

void NotificationStoreTest::hearsMarksOfOtherDevices()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(started(server, world));
    world.events.start(1);
    QTRY_VERIFY(world.events.isOnline());
    server.sendEvent(
        events::notificationReadLive,
        common::NotificationReadEvent{QList<common::NotificationId>{{4}}, std::nullopt, 0},
        2
    );
    QTRY_COMPARE(world.store.unreadCount(), 0);
    QVERIFY(world.store.find({4})->read);
}

void NotificationStoreTest::deletesAndLoadsMore()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(started(server, world, QStringLiteral("c")));
    QVERIFY(world.model.canFetchMore({}));
    world.model.fetchMore({});
    QTRY_COMPARE(world.model.rowCount(), 5);
    QVERIFY(!world.model.canFetchMore({}));
    server.on(routes::deleteNotification, [](const common::NotificationPath &) {
        return common::Result<wire::Empty>(wire::Empty{});
    });
    world.store.remove({4});
    QCOMPARE(world.model.rowCount(), 4);
    QCOMPARE(world.store.unreadCount(), 0);
    world.outbox.retryNow();
    QTRY_COMPARE(world.outbox.count(), 0);
}

void NotificationStoreTest::showsWhatIsSavedFirst()
{
    ScriptedServer server;
    AppWorld first(server);
    first.cache.saveNotifications({{tests::notification(4, 1)}, {}, 6, {1}});
    server.stopListening();
    NotificationStore store(first.api, first.events, first.cache, first.outbox, first.clock);
    store.start();
    QTRY_COMPARE(store.state(), LoadState::Offline);
    QTRY_COMPARE(store.items().size(), 1);
    QCOMPARE(store.unreadCount(), 6);
}

QTEST_GUILESS_MAIN(NotificationStoreTest)
#include "notification_store_test.moc"
