// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// notificationsPage with real stores against a scripted server.

#include "app/kit/isolate.h"
#include "app/kit/k_choice.h"
#include "app/kit/row_actions.h"
#include "app/kit/row_delegate.h"
#include "app/kit/virtual_list_view.h"
#include "app/notifications/notification_list_model.h"
#include "app/notifications/notification_text.h"
#include "app/notifications/notifications_page.h"
#include "app/settings/language.h"
#include "tests/support/pages_world.h"

#include <QAccessible>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using app::NotificationsPage;
using common::NotificationType;

namespace {

template <typename T>
T *part(const QWidget &page, const char *name)
{
    auto *found = page.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return found;
}

} // namespace

class NotificationsPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = std::make_unique<tests::PagesLook>(); }
    void init();
    void cleanup();

    void buildsSentences();
    void speaksTheLanguageOfTheProgram_data();
    void speaksTheLanguageOfTheProgram();
    void groupsAndMarksWhatIsShown();
    void opensPostsAndPeople();
    void followsBack();
    void filtersByKind();
    void marksAllAsRead();
    void walksTheUnreadByKey();
    void ringsTheRowAndNotItsHeading();
    void saysWhenThereIsNothing();
    void failedPageCanBeTriedAgain();

private:
    void open(bool active = true);
    common::Notification
    make(qint64 id, NotificationType type, qint64 minutesAgo, bool read = false) const;
    app::VirtualListView *view() const
    {
        return part<app::VirtualListView>(*m_page, "notificationsView");
    }
    QModelIndex row(int index) const { return view()->model()->index(index, 0); }

    std::unique_ptr<tests::PagesLook> m_look;
    std::unique_ptr<tests::ScriptedServer> m_server;
    std::unique_ptr<tests::PagesWorld> m_world;
    std::unique_ptr<app::NotificationStore> m_store;
    std::unique_ptr<NotificationsPage> m_page;
};

void NotificationsPageTest::init()
{
    m_server = std::make_unique<tests::ScriptedServer>();
    m_world = std::make_unique<tests::PagesWorld>(*m_server);
    m_store = std::make_unique<app::NotificationStore>(
        m_world->api, m_world->events, m_world->cache, m_world->outbox, m_world->clock
    );
    m_server->on(routes::listNotifications, [this](const common::ListNotificationsRequest &) {
        common::NotificationPage page;
        page.items = {
            make(5, NotificationType::Mention, 4),
            make(4, NotificationType::Like, 11),
            make(3, NotificationType::Follow, 90, true),
            make(2, NotificationType::Comment, 100, true),
            make(1, NotificationType::Like, 26 * 60, true)};
        page.unreadCount = 2;
        return common::Result<common::NotificationPage>(page);
    });
    m_server->on(routes::getUser, [](const common::GetUserRequest &) {
        common::User user;
        static_cast<common::UserSummary &>(user) = tests::member(8, u"amina"_s);
        user.relationship.emplace().userId = {8};
        return common::Result<common::User>(user);
    });
}

void NotificationsPageTest::cleanup()
{
    m_page.reset();
    m_store.reset();
    m_world.reset();
    m_server.reset();
}

common::Notification
NotificationsPageTest::make(qint64 id, NotificationType type, qint64 minutesAgo, bool read) const
{
    auto made =
        tests::notification(id, m_world->clock.now().plusSeconds(-60 * minutesAgo).ms, read);
    made.type = type;
    made.text = u"Amina did something"_s;
    if (type != NotificationType::Follow) {
        made.target = common::Target{common::TargetType::Post, {77}};
        made.excerpt = u"Sourdough, attempt nine. It finally sings."_s;
    }
    return made;
}

void NotificationsPageTest::open(bool active)
{
    m_page = std::make_unique<NotificationsPage>(NotificationsPage::World{
        *m_store, m_world->users, m_world->dialogs, m_world->shortcuts});
    m_store->start();
    if (active)
        tests::showWindow(*m_page);
}

void NotificationsPageTest::buildsSentences()
{
    auto like = make(1, NotificationType::Like, 1);
    const auto name = [](const QString &text) { return QChar(0x2068) + text + QChar(0x2069); };
    QCOMPARE(app::notificationSentence(like), name(u"Amina"_s) + u" liked your post"_s);
    like.actors.append(tests::member(9, u"kenji"_s));
    like.actorsCount = 2;
    QCOMPARE(
        app::notificationSentence(like),
        name(u"Amina"_s) + u" and "_s + name(u"Kenji"_s) + u" liked your post"_s
    );
    like.actorsCount = 14;
    QVERIFY(app::notificationSentence(like).contains(u"12 other"_s));
    like.type = NotificationType::Share;
    QVERIFY(app::notificationSentence(like).contains(u"12 other"_s));
    QVERIFY(app::notificationSentence(like).endsWith(u"shared your post"_s));
    like.type = NotificationType::Reply; // never of several
    QCOMPARE(app::notificationSentence(like), name(u"Amina"_s) + u" replied to you"_s);
    auto other = make(2, NotificationType::System, 1);
    other.text = u"The server was updated."_s;
    QCOMPARE(app::notificationSentence(other), other.text);
}

void NotificationsPageTest::groupsAndMarksWhatIsShown()
{
    m_server->on(routes::markNotificationRead, [this](const common::NotificationPath &path) {
        return common::Result<common::Notification>(
            make(path.notificationId.value, NotificationType::Like, 4, true)
        );
    });
    open();
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    QCOMPARE(view()->model()->rowCount(), 5);
    using Model = app::NotificationListModel;
    QStringList heads;
    for (int i = 0; i < 5; ++i) {
        if (row(i).data(Model::FirstOfSectionRole).toBool())
            heads.append(row(i).data(Model::SectionRole).toString());
    }
    QCOMPARE(heads.size(), 3);
    QVERIFY(row(0).data(app::UnreadRole).toBool()); // not before a second has passed
    tests::takeShot(*m_page, u"notifications"_s);
    QTRY_VERIFY(!row(0).data(app::UnreadRole).toBool());
    QVERIFY(!row(1).data(app::UnreadRole).toBool());
    QCOMPARE(m_store->unreadCount(), 0);
    QCOMPARE(row(0).data(Model::SectionRole).toString(), heads.first()); // it stays in its place
}

void NotificationsPageTest::opensPostsAndPeople()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    QSignalSpy post(m_page.get(), &app::Page::openPostRequested);
    QSignalSpy user(m_page.get(), &app::Page::openUserRequested);
    QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(row(0)).center());
    QCOMPARE(post.size(), 1);
    QCOMPARE(post.first().first().value<common::PostId>().value, 77);
    QVERIFY(!row(0).data(app::UnreadRole).toBool());
    view()->setFocus();
    view()->setCurrentIndex(row(2));
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(user.size(), 1);
}

void NotificationsPageTest::followsBack()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    view()->setCurrentIndex(row(2));
    QTRY_VERIFY(m_page->actions().button(u"rowFollowButton"_s));
    auto *follow = m_page->actions().button(u"rowFollowButton"_s);
    QTRY_VERIFY(follow->isVisible());
    QVERIFY(follow->accessibleName().contains(u"Amina"_s));
    tests::takeShot(*m_page, u"notifications-follow"_s);
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(m_world->users.find({8})->relationship->following == common::FollowState::Following);
    QTRY_VERIFY(!follow->isVisible());
}

void NotificationsPageTest::filtersByKind()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    auto *chips = part<app::KChips>(*m_page, "notificationsFilter");
    chips->button(2)->click();
    QCOMPARE(view()->model()->rowCount(), 2);
    QVERIFY(row(1).data(app::NotificationListModel::FirstOfSectionRole).toBool());
    chips->button(3)->click();
    QCOMPARE(view()->model()->rowCount(), 1);
    chips->button(0)->click();
    QCOMPARE(view()->model()->rowCount(), 5);
}

void NotificationsPageTest::marksAllAsRead()
{
    m_server->on(routes::markAllNotificationsRead, [](const common::ReadAll &) {
        return common::Result<common::UnreadCount>(common::UnreadCount{0});
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    auto *all = part<QPushButton>(*m_page, "notificationsReadAllButton");
    QTRY_VERIFY(all->isEnabled());
    all->click();
    QVERIFY(!row(0).data(app::UnreadRole).toBool());
    QVERIFY(!all->isEnabled());
}

void NotificationsPageTest::walksTheUnreadByKey()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    view()->setFocus(Qt::TabFocusReason);
    view()->setCurrentIndex(row(4));
    QTest::keyClick(view(), Qt::Key_P);
    QCOMPARE(view()->currentIndex().row(), 1);
    QTest::keyClick(view(), Qt::Key_P);
    QCOMPARE(view()->currentIndex().row(), 0);
    QTest::keyClick(view(), Qt::Key_N);
    QCOMPARE(view()->currentIndex().row(), 1);
    auto *list = QAccessible::queryAccessibleInterface(view());
    QVERIFY(list->child(1)->text(QAccessible::Name).startsWith(u"Unread."_s));
    QTest::keyClick(view(), Qt::Key_M);
    QTRY_VERIFY(QApplication::activePopupWidget());
    QCOMPARE(QApplication::activePopupWidget()->objectName(), u"notificationMenu"_s);
    QApplication::activePopupWidget()->close();
    QTest::keyClick(view(), Qt::Key_Delete);
    QTRY_COMPARE(view()->model()->rowCount(), 4);
}

void NotificationsPageTest::ringsTheRowAndNotItsHeading()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 5);
    const auto *delegate = qobject_cast<const app::RowDelegate *>(view()->itemDelegate());
    QVERIFY(delegate);
    const auto ring = [&](int index) {
        return delegate->focusRect(row(index), view()->visualRect(row(index)));
    };
    QVERIFY(ring(0).top() > view()->visualRect(row(0)).top()); // under "New"
    QCOMPARE(ring(0).bottom(), view()->visualRect(row(0)).bottom());
    QCOMPARE(ring(1), view()->visualRect(row(1)));
}

void NotificationsPageTest::saysWhenThereIsNothing()
{
    m_server->on(routes::listNotifications, [](const common::ListNotificationsRequest &) {
        return common::Result<common::NotificationPage>(common::NotificationPage{});
    });
    open();
    QTRY_COMPARE(m_page->property("state").toString(), u"empty"_s);
    QTRY_VERIFY(part<QWidget>(*m_page, "notificationsEmptyState")->isVisible());
}

void NotificationsPageTest::speaksTheLanguageOfTheProgram_data()
{
    QTest::addColumn<NotificationType>("type");
    QTest::addColumn<QString>("russian");
    const auto row = [](const char *tag, NotificationType type, const QString &text) {
        QTest::newRow(tag) << type << text;
    };
    row("like", NotificationType::Like, u"Amina ставит «нравится» вашей записи"_s);
    row("share", NotificationType::Share, u"Amina делится вашей записью"_s);
    row("comment", NotificationType::Comment, u"Amina комментирует вашу запись"_s);
    row("reply", NotificationType::Reply, u"Amina отвечает вам"_s);
    row("mention", NotificationType::Mention, u"Amina упоминает вас"_s);
    row("follow", NotificationType::Follow, u"Amina подписывается на вас"_s);
    row("friendRequest", NotificationType::FriendRequest, u"Amina предлагает вам дружбу"_s);
    row("friendAccepted", NotificationType::FriendAccepted, u"Amina теперь у вас в друзьях"_s);
    row("message", NotificationType::Message, u"Amina пишет вам"_s);
    row("invite", NotificationType::Invite, u"Amina приглашает вас в группу"_s);
}

// Whatever language the server took for the member's.
void NotificationsPageTest::speaksTheLanguageOfTheProgram()
{
    QFETCH(NotificationType, type);
    QFETCH(QString, russian);
    app::Language language;
    language.set(u"ru"_s);
    const auto back = qScopeGuard([&language] { language.set(u"en"_s); });
    const common::Notification one = make(1, type, 1);
    QCOMPARE(app::withoutIsolation(app::notificationSentence(one)), russian);
    m_server->on(routes::listNotifications, [one](const common::ListNotificationsRequest &) {
        return common::Result<common::NotificationPage>({{one}, {}, 1});
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    QCOMPARE(row(0).data(Qt::DisplayRole).toString(), russian);
    QVERIFY(row(0).data(Qt::AccessibleTextRole).toString().contains(russian));
}

void NotificationsPageTest::failedPageCanBeTriedAgain()
{
    bool works = false;
    m_server->on(
        routes::listNotifications,
        [&](const common::ListNotificationsRequest &request
        ) -> common::Result<common::NotificationPage> {
            const bool second = request.cursor.isPresent();
            if (second && !works)
                return common::fail(common::ErrorCode::ServerInternal);
            common::NotificationPage page;
            for (int i = 0; i < 20; ++i)
                page.items.append(
                    make((second ? 20 : 40) - i, NotificationType::Mention, 90 + i, true)
                );
            if (!second)
                page.nextCursor = u"next"_s;
            return page;
        }
    );
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    auto *retry = part<QPushButton>(*m_page, "notificationsMoreRetryButton");
    view()->scrollToEnd();
    QTRY_VERIFY(retry->isVisible());
    // What is there stays, without a banner over it.
    QCOMPARE(m_page->property("state").toString(), u"ready"_s);
    QVERIFY(!part<QWidget>(*m_page, "notificationsBanner")->isVisible());
    QCOMPARE(view()->model()->rowCount(), 20);
    tests::takeShot(*m_page, u"notifications-more-failed"_s);
    works = true;
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(view()->model()->rowCount(), 40);
    QVERIFY(!retry->isVisible());
    view()->scrollToEnd();
    QTRY_VERIFY(part<QWidget>(*m_page, "notificationsEndLabel")->isVisible());
}

QTEST_MAIN(NotificationsPageTest)
#include "notifications_page_test.moc"
