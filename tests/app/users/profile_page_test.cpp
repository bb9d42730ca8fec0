// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// profilePage with real stores against a scripted server.

#include "app/kit/k_line_edit.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/row_actions.h"
#include "app/posts/post_list_view.h"
#include "app/users/people_pane.h"
#include "app/users/profile_page.h"
#include "tests/support/pages_world.h"

#include <QDialog>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using app::ProfilePage;
using common::FollowState;
using User = common::Result<common::User>;

namespace {

common::User amina()
{
    common::User user;
    static_cast<common::UserSummary &>(user) = tests::member(8, u"amina"_s);
    user.displayName = u"Amina Sol"_s;
    user.bio = u"Soil scientist by day, slow reader by night. Ask me about worms."_s;
    user.links = {
        {u"soil-slowly.example"_s, u"https://soil-slowly.example/"_s},
        {u"not a link"_s, u"javascript:alert(1)"_s}};
    user.postsCount = 142;
    user.followersCount = 86;
    user.followingCount = 73;
    user.presence = common::Presence{common::PresenceState::Online, std::nullopt};
    user.relationship.emplace().userId = {8};
    user.createdAt = {1'709'300'000'000};
    return user;
}

template <typename T>
T *part(const QWidget &page, const char *name)
{
    auto *found = page.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return found;
}

} // namespace

class ProfilePageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = std::make_unique<tests::PagesLook>(); }
    void init();
    void cleanup();

    void showsAMember();
    void followsAndUnfollows();
    void refusedFollowIsPutBack();
    void asksALockedMember();
    void saysWhatIsNotThere();
    void staysReadableOffline();
    void listsFollowersInPlace();
    void editsOneself();
    void errorsStandAtTheirFields();

private:
    void open(const QString &who);

    std::unique_ptr<tests::PagesLook> m_look;
    std::unique_ptr<tests::ScriptedServer> m_server;
    std::unique_ptr<tests::PagesWorld> m_world;
    std::unique_ptr<ProfilePage> m_page;
};

void ProfilePageTest::init()
{
    m_server = std::make_unique<tests::ScriptedServer>();
    m_world = std::make_unique<tests::PagesWorld>(*m_server);
    m_server->on(routes::getUser, [](const common::GetUserRequest &) { return User(amina()); });
    m_server->on(routes::listUserPosts, [](const common::ListUserPostsRequest &) {
        QList<common::Post> posts{tests::post(20), tests::post(19)};
        for (auto &post : posts)
            post.author = amina();
        return common::Result<common::PostPage>(tests::page(posts));
    });
}

void ProfilePageTest::cleanup()
{
    m_page.reset();
    m_world.reset();
    m_server.reset();
}

void ProfilePageTest::open(const QString &who)
{
    m_page = std::make_unique<ProfilePage>(m_world->pages, who);
    tests::showWindow(*m_page);
}

void ProfilePageTest::showsAMember()
{
    open(u"@amina"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    QCOMPARE(m_page->title(), u"Amina Sol"_s);
    QCOMPARE(part<QLabel>(*m_page, "profileNameLabel")->text(), u"Amina Sol"_s);
    auto *view = part<app::PostListView>(*m_page, "profileView");
    QTRY_COMPARE(view->model()->rowCount(), 2);
    QVERIFY(!part<QWidget>(*m_page, "profileEditButton")->isVisible());
    QVERIFY(m_page->findChild<QWidget *>(u"profileLinkButton1"_s));
    QVERIFY(!m_page->findChild<QWidget *>(u"profileLinkButton2"_s)); // leads to no page
    m_world->dialogs.accept = false;
    part<QAbstractButton>(*m_page, "profileLinkButton1")->click();
    QCOMPARE(m_world->dialogs.questions.size(), 1);
    tests::takeShot(*m_page, u"profile"_s);
}

void ProfilePageTest::followsAndUnfollows()
{
    m_server->on(routes::followUser, [](const common::UserPath &) {
        common::Relationship now;
        now.userId = {8};
        now.following = FollowState::Following;
        return common::Result<common::Relationship>(now);
    });
    open(u"8"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    auto *follow = part<QPushButton>(*m_page, "profileFollowButton");
    QVERIFY(follow->isVisible());
    const QString before = follow->text();
    m_world->outbox.setOnline(true);
    QTest::mouseClick(follow, Qt::LeftButton);
    QVERIFY(follow->text() != before); // at once
    QVERIFY(m_world->users.find({8})->relationship->following == FollowState::Following);
    QCOMPARE(m_world->users.find({8})->followersCount, 87);
    QTRY_VERIFY(!m_world->users.isRelationPending({8}));
    QVERIFY2(
        follow->accessibleName().contains(u"Amina Sol"_s), qPrintable(follow->accessibleName())
    );
    QTest::keyClick(follow, Qt::Key_Space);
    QCOMPARE(follow->text(), before);
}

void ProfilePageTest::refusedFollowIsPutBack()
{
    m_server->on(routes::followUser, [](const common::UserPath &) {
        return common::Result<common::Relationship>(common::fail(common::ErrorCode::AuthForbidden));
    });
    open(u"8"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    auto *follow = part<QPushButton>(*m_page, "profileFollowButton");
    const QString before = follow->text();
    m_world->outbox.setOnline(true);
    follow->click();
    QTRY_COMPARE(m_world->dialogs.toasts.size(), 1);
    QCOMPARE(follow->text(), before);
}

void ProfilePageTest::asksALockedMember()
{
    m_server->on(routes::getUser, [](const common::GetUserRequest &) {
        common::User user = amina();
        user.locked = true;
        user.relationship->following = FollowState::Requested;
        return User(user);
    });
    m_server->on(routes::listUserPosts, [](const common::ListUserPostsRequest &) {
        return common::Result<common::PostPage>(tests::page({}));
    });
    open(u"8"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"empty"_s);
    auto *empty = part<QWidget>(*m_page, "profileEmptyState");
    QTRY_VERIFY(empty->isVisible());
    QCOMPARE(empty->accessibleName(), u"Only followers see posts."_s);
    QCOMPARE(part<QPushButton>(*m_page, "profileFollowButton")->text(), u"Requested"_s);
    tests::takeShot(*m_page, u"profile-locked"_s);
}

void ProfilePageTest::saysWhatIsNotThere()
{
    m_server->on(routes::getUser, [](const common::GetUserRequest &) {
        return User(common::fail(common::ErrorCode::ResourceNotFound));
    });
    open(u"@nobody"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"error"_s);
    auto *error = part<QWidget>(*m_page, "profileErrorState");
    QTRY_VERIFY(error->isVisible());
    QCOMPARE(error->accessibleName(), u"This profile is not available."_s);
    QVERIFY(!part<QWidget>(*m_page, "profileHeader")->isVisible());
}

void ProfilePageTest::staysReadableOffline()
{
    open(u"8"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    m_server->stopListening();
    open(u"8"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"offline"_s);
    QCOMPARE(part<QLabel>(*m_page, "profileNameLabel")->text(), u"Amina Sol"_s);
    QTRY_COMPARE(part<app::PostListView>(*m_page, "profileView")->model()->rowCount(), 2);
    QTRY_VERIFY(part<QWidget>(*m_page, "profileBanner")->isVisible());
}

void ProfilePageTest::listsFollowersInPlace()
{
    m_server->on(routes::listFollowers, [](const common::ListRelationsRequest &) {
        return common::Result<common::UserPage>(common::UserPage{
            {tests::member(7, u"nora"_s), tests::member(9, u"kenji"_s)}, {}});
    });
    m_server->on(routes::getUser, [](const common::GetUserRequest &request) {
        common::User user = amina();
        if (request.userId.id().isValid() && request.userId.id().value != 8) {
            static_cast<common::UserSummary &>(user) =
                tests::member(request.userId.id().value, u"nora"_s);
            user.relationship->userId = user.id;
        }
        return User(user);
    });
    open(u"8"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    part<QAbstractButton>(*m_page, "profileFollowersButton")->click();
    auto *people = part<app::VirtualListView>(*m_page, "profilePeopleView");
    QTRY_VERIFY(people->isVisible());
    QTRY_COMPARE(people->model()->rowCount(), 2);
    QVERIFY(people->hasFocus());
    people->setCurrentIndex(people->model()->index(0, 0));
    auto *pane = m_page->findChild<app::PeoplePane *>();
    QTRY_VERIFY(pane->actions().button(u"rowFollowButton"_s)); // once it is known how one stands
    tests::takeShot(*m_page, u"profile-followers"_s);
    pane->actions().button(u"rowFollowButton"_s)->click();
    QVERIFY(m_world->users.find({7})->relationship->following == FollowState::Following);
    QSignalSpy opened(m_page.get(), &app::Page::openUserRequested);
    QTest::keyClick(people, Qt::Key_Return);
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(people, Qt::Key_Escape);
    QTRY_VERIFY(part<QWidget>(*m_page, "profileView")->isVisible());
}

void ProfilePageTest::editsOneself()
{
    common::MeUpdate sent;
    m_server->on(routes::updateMe, [this, &sent](const common::MeUpdate &update) {
        sent = update;
        common::Me me = *m_world->users.me();
        me.bio = update.bio.valueOr(me.bio);
        me.firstName = update.firstName.applied(me.firstName);
        me.displayName = u"Mara F"_s;
        return common::Result<common::Me>(me);
    });
    open({});
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    QTRY_VERIFY(part<QWidget>(*m_page, "profileEditButton")->isVisible());
    part<QPushButton>(*m_page, "profileEditButton")->click();
    auto *dialog = part<QDialog>(*m_page, "editProfileDialog");
    QTRY_VERIFY(part<QLineEdit>(*dialog, "editNameEdit")->hasFocus());
    QTest::keyClicks(dialog->focusWidget(), u"Mara"_s);
    part<QPlainTextEdit>(*dialog, "editBioEdit")->setPlainText(u"Plums and repairs."_s);
    part<QPushButton>(*dialog, "editAddLinkButton")->click();
    part<QLineEdit>(*dialog, "editLinkUrlEdit1")->setText(u"javascript:alert(1)"_s);
    tests::takeShot(*dialog, u"edit-profile"_s);
    part<QPushButton>(*dialog, "editSaveButton")->click();
    QVERIFY(part<app::KLineEdit>(*dialog, "editLinkUrlEdit1")->hasError());
    part<QLineEdit>(*dialog, "editLinkUrlEdit1")->setText(u"https://mara.example"_s);
    part<QPushButton>(*dialog, "editSaveButton")->click();
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"editProfileDialog"_s));
    QCOMPARE(sent.firstName.value(), u"Mara"_s);
    QCOMPARE(sent.bio.value(), u"Plums and repairs."_s);
    QCOMPARE(sent.links.value().size(), 1);
    QVERIFY(!sent.lastName.isPresent() && !sent.locked.isPresent()); // only what changed
}

void ProfilePageTest::errorsStandAtTheirFields()
{
    m_server->on(routes::updateMe, [](const common::MeUpdate &) {
        common::Error error{common::ErrorCode::ValidationFailed, {}, {}};
        error.fields = {{u"/firstName"_s, common::FieldCode::TooLong, {}}};
        return common::Result<common::Me>(common::fail(error));
    });
    open({});
    QTRY_VERIFY(part<QWidget>(*m_page, "profileEditButton")->isVisible());
    part<QPushButton>(*m_page, "profileEditButton")->click();
    auto *dialog = part<QDialog>(*m_page, "editProfileDialog");
    QTest::keyClicks(part<QLineEdit>(*dialog, "editNameEdit"), u"M"_s);
    part<QPushButton>(*dialog, "editSaveButton")->click();
    QTRY_VERIFY(part<app::KLineEdit>(*dialog, "editNameEdit")->hasError());
    QVERIFY(dialog->isVisible());
}

QTEST_MAIN(ProfilePageTest)
#include "profile_page_test.moc"
