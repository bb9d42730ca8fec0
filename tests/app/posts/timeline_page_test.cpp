// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// feedPage with real stores against a scripted server.

#include "app/kit/k_banner.h"
#include "app/kit/k_tabs.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/row_actions.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_list_view.h"
#include "app/posts/post_page.h"
#include "app/posts/timeline_page.h"
#include "tests/support/pages_world.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using app::PostListView;
using app::TimelinePage;
using Page = common::Result<common::PostPage>;

namespace {

QList<common::Post> posts(qint64 first, int count)
{
    QList<common::Post> all;
    for (int i = 0; i < count; ++i) {
        all.append(tests::post(first - i));
        all.last().content =
            u"Post %1: first tomatoes from the shared beds."_s.arg(first - i).repeated(1 + i % 4);
    }
    return all;
}

void feed(tests::ScriptedServer &server, std::function<Page(const QString &cursor)> answer)
{
    server.on(routes::getFeed, [answer](const common::GetFeedRequest &request) {
        return answer(request.cursor.valueOr({}));
    });
}

template <typename T>
T *part(const QWidget &page, const char *name)
{
    auto *found = page.findChild<T *>(QString::fromLatin1(name));
    Q_ASSERT_X(found, "part", name);
    return found;
}

} // namespace

class TimelinePageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_look = std::make_unique<tests::PagesLook>(); }
    void init();
    void cleanup();

    void showsPostsAndSaysTheEnd();
    void emptyFeedLeadsToEveryone();
    void errorCanBeTriedAgain();
    void savedRowsStayOffline();
    void failedPageCanBeTriedAgain();
    void likesByClickAndByKey();
    void refusedLikeIsPutBack();
    void writesAPost();
    void failedPostCanBeRetried();
    void draftSurvivesThePage();
    void countsFromEightyPercent();
    void ctrlNOpensCardOrDialog();
    void pillDoesNotMoveWhatOneReads();
    void readingPlaceSurvives();
    void editsInADialog();
    void deletesAfterAQuestion();
    void menuDependsOnTheAuthor();
    void keyboardOnly();
    void speaks();
    void watchesWhatIsOnScreen();
    void gapIsFilled();
    void opensThePost();

private:
    void open(const QSize &size = {1068, 800});
    void reopen();
    PostListView *view() const { return part<PostListView>(*m_page, "feedView"); }
    QModelIndex row(int index) const { return view()->model()->index(index, 0); }
    QMenu *menu() const { return qobject_cast<QMenu *>(QApplication::activePopupWidget()); }
    QAction *action(const QString &name) const;
    void choose(const QString &name); // in the open menu

    std::unique_ptr<tests::PagesLook> m_look;
    std::unique_ptr<tests::ScriptedServer> m_server;
    std::unique_ptr<tests::PagesWorld> m_world;
    std::unique_ptr<TimelinePage> m_page;
};

void TimelinePageTest::init()
{
    m_server = std::make_unique<tests::ScriptedServer>();
    m_world = std::make_unique<tests::PagesWorld>(
        *m_server, app::StreamSettings{.retryDelay = [](int) { return 5; }}
    );
    // What is asked again when it is watched; a failure changes nothing on screen.
    m_server->on(
        routes::getPost,
        [](const common::GetPostRequest &) -> common::Result<common::Post> {
            return common::fail(common::ErrorCode::ServerInternal);
        }
    );
    feed(*m_server, [](const QString &) { return tests::page(posts(100, 20)); });
    m_server->on(routes::listPosts, [](const common::ListPostsRequest &) {
        return Page(tests::page(posts(200, 2)));
    });
    m_server->on(routes::votePost, [](const common::VotePostRequest &request) {
        return common::Result<common::VoteState>(common::VoteState{
            request.value, 10 + (request.value > 0), 10 + request.value, 2});
    });
}

void TimelinePageTest::cleanup()
{
    m_page.reset();
    m_world.reset();
    m_server.reset();
}

void TimelinePageTest::open(const QSize &size)
{
    m_page = std::make_unique<TimelinePage>(m_world->pages);
    m_page->setLayoutClass(app::LayoutClassifier::classOf(size.width() + 212));
    tests::showWindow(*m_page, size);
}

void TimelinePageTest::reopen()
{
    m_page.reset();
    open();
}

QAction *TimelinePageTest::action(const QString &name) const
{
    return menu() ? menu()->findChild<QAction *>(name) : nullptr;
}

void TimelinePageTest::choose(const QString &name)
{
    QTRY_VERIFY(action(name));
    const QPointer<QMenu> open = menu();
    action(name)->trigger();
    if (open) // a dialog has closed it already
        open->close();
}

void TimelinePageTest::showsPostsAndSaysTheEnd()
{
    open();
    QCOMPARE(m_page->objectName(), u"feedPage"_s);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    QCOMPARE(view()->model()->rowCount(), 20);
    view()->scrollToEnd();
    auto *end = part<QWidget>(*m_page, "feedEndLabel");
    QTRY_VERIFY(end->isVisible());
    QVERIFY(view()->viewport()->rect().contains(end->mapTo(view()->viewport(), end->rect().center())
    ));
    QVERIFY(!part<QWidget>(*m_page, "feedSkeleton")->isVisible());
    tests::takeShot(*m_page, u"feed-end"_s);
}

void TimelinePageTest::emptyFeedLeadsToEveryone()
{
    feed(*m_server, [](const QString &) { return tests::page({}); });
    open();
    QTRY_COMPARE(m_page->property("state").toString(), u"empty"_s);
    QTRY_VERIFY(part<QWidget>(*m_page, "feedEmptyState")->isVisible());
    tests::takeShot(*m_page, u"feed-empty"_s);
    part<QPushButton>(*m_page, "feedEmptyButton")->click();
    QCOMPARE(part<app::KTabs>(*m_page, "feedTabs")->currentIndex(), 1);
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    QTRY_COMPARE(view()->model()->rowCount(), 2);
}

void TimelinePageTest::errorCanBeTriedAgain()
{
    feed(*m_server, [](const QString &) -> Page {
        return common::fail(common::ErrorCode::ServerInternal);
    });
    open();
    QTRY_COMPARE(m_page->property("state").toString(), u"error"_s);
    QTRY_VERIFY(part<QWidget>(*m_page, "feedErrorState")->isVisible());
    tests::takeShot(*m_page, u"feed-error"_s);
    feed(*m_server, [](const QString &) { return tests::page(posts(100, 3)); });
    part<QPushButton>(*m_page, "feedRetryButton")->click();
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    QVERIFY(!part<QWidget>(*m_page, "feedErrorState")->isVisible());
}

void TimelinePageTest::savedRowsStayOffline()
{
    open();
    QTRY_COMPARE(m_page->property("state").toString(), u"ready"_s);
    m_server->stopListening();
    reopen();
    QTRY_COMPARE(m_page->property("state").toString(), u"offline"_s);
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    auto *banner = part<app::KBanner>(*m_page, "feedBanner");
    QTRY_VERIFY(banner->isVisible());
    QVERIFY(!banner->text().isEmpty());
    tests::takeShot(*m_page, u"feed-offline"_s);
}

void TimelinePageTest::failedPageCanBeTriedAgain()
{
    bool works = false;
    feed(*m_server, [&works](const QString &cursor) -> Page {
        if (cursor.isEmpty())
            return tests::page(posts(100, 10), u"next"_s);
        if (!works)
            return common::fail(common::ErrorCode::ServerInternal);
        return tests::page(posts(90, 5));
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 10);
    auto *retry = part<QPushButton>(*m_page, "feedMoreRetryButton");
    view()->scrollToEnd();
    QTRY_VERIFY(retry->isVisible());
    works = true;
    QTest::mouseClick(retry, Qt::LeftButton);
    QTRY_COMPARE(view()->model()->rowCount(), 15);
    QTRY_VERIFY(part<QWidget>(*m_page, "feedEndLabel")->isVisible());
}

void TimelinePageTest::likesByClickAndByKey()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    m_world->outbox.setOnline(true);
    view()->setCurrentIndex(row(1));
    QTRY_VERIFY(view()->actions().isVisible());
    auto *like = view()->actions().button(u"rowLikeButton"_s);
    QVERIFY(like && like->isVisible());
    QTest::mouseClick(like, Qt::LeftButton);
    QVERIFY(row(1).data(app::LikedRole).toBool()); // at once
    QCOMPARE(row(1).data(app::ScoreRole).toInt(), 11);
    QTRY_COMPARE(m_server->countOf("/api/v1/posts/99/vote"), 1);
    QVERIFY(like->isChecked());
    QVERIFY2(like->accessibleName().contains(u"liked"_s), qPrintable(like->accessibleName()));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_L);
    QVERIFY(!row(1).data(app::LikedRole).toBool());
    QTest::keyClick(view(), Qt::Key_D);
    QCOMPARE(row(1).data(app::MyVoteRole).toInt(), -1);
    tests::takeShot(*m_page, u"feed-downvoted"_s);
}

void TimelinePageTest::refusedLikeIsPutBack()
{
    m_server->on(routes::votePost, [](const common::VotePostRequest &) {
        return common::Result<common::VoteState>(common::fail(common::ErrorCode::AuthForbidden));
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    m_world->outbox.setOnline(true);
    view()->setCurrentIndex(row(0));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_L);
    QVERIFY(row(0).data(app::LikedRole).toBool());
    QTRY_VERIFY(!row(0).data(app::LikedRole).toBool());
    QCOMPARE(m_world->dialogs.toasts.size(), 1);
}

void TimelinePageTest::writesAPost()
{
    m_server->on(routes::createPost, [](const common::CreatePostRequest &request) {
        common::Post made = tests::post(300);
        made.content = request.content.valueOr({});
        made.visibility = request.visibility.valueOr(common::Visibility::Public);
        made.contentWarning = request.contentWarning.optional();
        return common::Result<common::Post>(made);
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    auto *edit = part<app::KTextEdit>(*m_page, "composeEdit");
    auto *post = part<QPushButton>(*m_page, "composePostButton");
    QVERIFY(!post->isVisible()); // one line so far
    QTest::mouseClick(edit->viewport(), Qt::LeftButton);
    QTRY_VERIFY(post->isVisible());
    QVERIFY(!post->isEnabled());
    QTest::keyClicks(edit, u"Plums are ripe"_s);
    QVERIFY(post->isEnabled());
    part<QAbstractButton>(*m_page, "composeSensitiveSwitch")->click();
    QTest::keyClicks(part<QLineEdit>(*m_page, "composeReasonEdit"), u"Fruit"_s);
    part<QPushButton>(*m_page, "composeVisibilityButton")->click();
    choose(u"actVisibilityFollowers"_s);
    tests::takeShot(*m_page, u"feed-compose"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(view()->model()->rowCount(), 21);
    QCOMPARE(row(0).data(app::TextRole).toString(), u"Plums are ripe"_s);
    QCOMPARE(row(0).data(app::StateRole).toInt(), int(app::SendState::Waiting));
    QVERIFY(edit->toPlainText().isEmpty());
    QVERIFY(m_page->focusWidget() == edit); // for the next one
    tests::takeShot(*m_page, u"feed-sending"_s);
    m_world->outbox.setOnline(true);
    QTRY_COMPARE(row(0).data(app::IdRole).toString(), u"300"_s);
    QCOMPARE(
        row(0).data(app::PostListModel::VisibilityRole).toInt(), int(common::Visibility::Followers)
    );
    QCOMPARE(row(0).data(app::PostListModel::ContentWarningRole).toString(), u"Fruit"_s);
}

void TimelinePageTest::failedPostCanBeRetried()
{
    bool works = false;
    m_server->on(
        routes::createPost,
        [&works](const common::CreatePostRequest &) -> common::Result<common::Post> {
            if (!works)
                return common::fail(common::ErrorCode::AuthForbidden);
            return tests::post(300);
        }
    );
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    m_world->outbox.setOnline(true);
    QTest::keyClicks(part<app::KTextEdit>(*m_page, "composeEdit"), u"Hello"_s);
    part<QPushButton>(*m_page, "composePostButton")->click();
    QTRY_COMPARE(row(0).data(app::StateRole).toInt(), int(app::SendState::Failed));
    view()->setCurrentIndex(row(0));
    QTRY_VERIFY(view()->actions().button(u"rowRetryButton"_s));
    tests::takeShot(*m_page, u"feed-failed"_s);
    works = true;
    view()->actions().button(u"rowRetryButton"_s)->click();
    QTRY_COMPARE(row(0).data(app::IdRole).toString(), u"300"_s);
}

void TimelinePageTest::draftSurvivesThePage()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    QTest::keyClicks(part<app::KTextEdit>(*m_page, "composeEdit"), u"Half a thought"_s);
    reopen();
    auto *edit = part<app::KTextEdit>(*m_page, "composeEdit");
    QTRY_COMPARE(edit->toPlainText(), u"Half a thought"_s);
    QVERIFY(part<QPushButton>(*m_page, "composePostButton")->isVisible());
    // And the program: it is on disk 400 ms after the last key.
    QTRY_VERIFY([this] {
        app::DraftStore later(m_world->typed, m_world->clock);
        return tests::await(later.load()) && later.find({u"post"_s}).has_value();
    }());
}

void TimelinePageTest::countsFromEightyPercent()
{
    common::ServerInfo info;
    info.limits.postChars = 10;
    m_world->community.setInfo(info);
    open();
    auto *edit = part<app::KTextEdit>(*m_page, "composeEdit");
    auto *counter = part<QLabel>(*m_page, "composeCounterLabel");
    auto *post = part<QPushButton>(*m_page, "composePostButton");
    edit->setFocus();
    QTest::keyClicks(edit, u"1234567"_s);
    QVERIFY(!counter->isVisible());
    QTest::keyClicks(edit, u"8"_s);
    QTRY_VERIFY(counter->isVisible());
    QTest::keyClicks(edit, u"90"_s);
    QVERIFY(post->isEnabled());
    QTest::keyClicks(edit, u"x"_s);
    QVERIFY(!post->isEnabled());
    QTest::keyClick(edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(edit->toPlainText().size(), 11); // kept, not sent
    edit->setPlainText(u"🌱🌱🌱🌱🌱🌱🌱🌱🌱🌱"_s); // ten letters, however many units
    QVERIFY(post->isEnabled());
}

void TimelinePageTest::ctrlNOpensCardOrDialog()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    QVERIFY(m_page->startComposing());
    QTRY_VERIFY(part<app::KTextEdit>(*m_page, "composeEdit")->hasFocus());
    view()->scrollToEnd();
    QVERIFY(m_page->startComposing());
    auto *dialog = part<QDialog>(*m_page, "composeDialog");
    auto *edit = part<app::KTextEdit>(*dialog, "composeEdit");
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, u"From afar"_s);
    tests::takeShot(*dialog, u"compose-dialog"_s);
    QTest::keyClick(dialog, Qt::Key_Escape);
    // One draft for card and dialog.
    QTRY_VERIFY(!m_page->findChild<QDialog *>(u"composeDialog"_s));
    QCOMPARE(part<app::KTextEdit>(*m_page, "composeEdit")->toPlainText(), u"From afar"_s);
}

void TimelinePageTest::pillDoesNotMoveWhatOneReads()
{
    feed(*m_server, [](const QString &) { return tests::page(posts(100, 20), u"c"_s); });
    open();
    m_world->events.start(std::nullopt);
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    QTRY_VERIFY(m_world->events.isOnline());
    auto *pill = part<QAbstractButton>(*m_page, "feedNewPostsButton");
    QVERIFY(!pill->isVisible());
    view()->scrollTo(row(8), QAbstractItemView::PositionAtTop);
    const auto before = view()->anchor();
    m_server->sendEvent(events::postHint, common::PostHint{{103}, {7}, 3});
    QTRY_VERIFY(pill->isVisible());
    QVERIFY(pill->text().startsWith(u"3"_s));
    QCOMPARE(view()->anchor().id, before.id);
    tests::takeShot(*m_page, u"feed-pill"_s);
    feed(*m_server, [](const QString &) { return tests::page(posts(103, 20), u"c"_s); });
    m_page->refresh();
    QTRY_COMPARE(view()->model()->rowCount(), 23);
    QCOMPARE(view()->anchor().id, before.id);
    QCOMPARE(view()->anchor().offset, before.offset);
    QTRY_VERIFY(pill->isVisible()); // they are above, still unseen
    QTest::mouseClick(pill, Qt::LeftButton);
    QTRY_COMPARE(view()->verticalScrollBar()->value(), 0);
    QVERIFY(!pill->isVisible());
}

void TimelinePageTest::readingPlaceSurvives()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    view()->scrollTo(row(10), QAbstractItemView::PositionAtTop);
    const auto before = view()->anchor();
    QCOMPARE(before.id, row(10).data(app::IdRole).toString());
    reopen();
    QTRY_COMPARE(view()->anchor().id, before.id);
    QCOMPARE(view()->anchor().offset, before.offset);
}

void TimelinePageTest::editsInADialog()
{
    feed(*m_server, [](const QString &) {
        common::Post own = tests::post(100);
        own.author = tests::member(1, u"mara"_s);
        own.viewer->canEdit = true;
        return tests::page({own});
    });
    m_server->on(routes::updatePost, [](const common::UpdatePostRequest &request) {
        common::Post changed = tests::post(100, 2);
        changed.author = tests::member(1, u"mara"_s);
        changed.content = request.content.valueOr({});
        changed.editedAt = common::Timestamp{1'763'672'100'000};
        return common::Result<common::Post>(changed);
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 1);
    view()->setCurrentIndex(row(0));
    view()->setFocus();
    QTest::keyClick(view(), Qt::Key_M);
    choose(u"actEditPost"_s);
    auto *dialog = part<QDialog>(*m_page, "editPostDialog");
    auto *edit = part<app::KTextEdit>(*dialog, "composeEdit");
    QTRY_COMPARE(edit->toPlainText(), u"Post 100"_s);
    QTest::keyClicks(edit, u", corrected"_s);
    part<QPushButton>(*dialog, "editPostSaveButton")->click();
    QCOMPARE(row(0).data(app::TextRole).toString(), u"Post 100, corrected"_s); // at once
    m_world->outbox.setOnline(true);
    QTRY_VERIFY(row(0).data(app::PostListModel::EditedRole).toBool());
    QVERIFY(!m_world->drafts.find({u"editPost"_s, u"100"_s}));
}

void TimelinePageTest::deletesAfterAQuestion()
{
    feed(*m_server, [](const QString &) {
        QList<common::Post> two = posts(100, 2);
        two[0].author = tests::member(1, u"mara"_s);
        two[0].commentsCount = 12;
        return tests::page(two);
    });
    m_server->on(routes::deletePost, [](const common::PostPath &) {
        return common::Result<wire::Empty>(wire::Empty{});
    });
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 2);
    view()->setCurrentIndex(row(0));
    view()->setFocus();
    m_world->dialogs.accept = false;
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(m_world->dialogs.questions.size(), 1);
    QVERIFY2(
        m_world->dialogs.questions.first().contains(u"12"_s),
        qPrintable(m_world->dialogs.questions.first())
    );
    QCOMPARE(view()->model()->rowCount(), 2);
    m_world->dialogs.accept = true;
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(view()->model()->rowCount(), 1);
    QCOMPARE(view()->currentIndex(), row(0)); // the next row
    QVERIFY(view()->hasFocus());
    QCOMPARE(m_world->dialogs.toasts.size(), 1);
    // Not mine: nothing to ask.
    QTest::keyClick(view(), Qt::Key_Delete);
    QCOMPARE(m_world->dialogs.questions.size(), 2);
}

void TimelinePageTest::menuDependsOnTheAuthor()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    view()->setCurrentIndex(row(0));
    QTRY_VERIFY(view()->actions().isVisible());
    QTest::mouseClick(view()->actions().button(u"rowMoreButton"_s), Qt::LeftButton);
    QTRY_VERIFY(menu());
    QCOMPARE(menu()->objectName(), u"postMenu"_s);
    QVERIFY(!action(u"actEditPost"_s) && !action(u"actDeletePost"_s));
    tests::takeShot(*menu(), u"post-menu"_s);
    action(u"actCopyLink"_s)->trigger();
    QVERIFY(QApplication::clipboard()->text().endsWith(u"/p/100"_s));
    QSignalSpy opened(m_page.get(), &app::Page::openUserRequested);
    choose(u"actOpenAuthor"_s);
    QCOMPARE(opened.size(), 1);
}

void TimelinePageTest::keyboardOnly()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    view()->setFocus(Qt::TabFocusReason);
    QTest::keyClick(view(), Qt::Key_J);
    QTest::keyClick(view(), Qt::Key_J);
    QTest::keyClick(view(), Qt::Key_K);
    const int current = view()->currentIndex().row();
    QTest::keyClick(view(), Qt::Key_N);
    QCOMPARE(view()->currentIndex().row(), current + 1);
    QTest::keyClick(view(), Qt::Key_P);
    QCOMPARE(view()->currentIndex().row(), current);
    QTest::keyClick(view(), Qt::Key_Tab);
    QTRY_VERIFY(view()->actions().button(u"rowLikeButton"_s)->hasFocus());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Right);
    QVERIFY(view()->actions().button(u"rowDownvoteButton"_s)->hasFocus());
    tests::takeShot(*m_page, u"feed-keyboard"_s);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(view()->hasFocus());
    QSignalSpy user(m_page.get(), &app::Page::openUserRequested);
    QSignalSpy post(m_page.get(), &app::Page::openPostRequested);
    QTest::keyClick(view(), Qt::Key_O);
    QCOMPARE(user.size(), 1);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(post.size(), 1);
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(u"Post "_s));
}

void TimelinePageTest::speaks()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    auto *list = QAccessible::queryAccessibleInterface(view());
    QVERIFY(list && list->childCount() >= 20);
    const QString spoken = list->child(0)->text(QAccessible::Name);
    QVERIFY2(spoken.startsWith(u"Nora. Post 100"_s), qPrintable(spoken));
    for (auto *button : m_page->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->focusPolicy() != Qt::NoFocus)
            QVERIFY2(
                !button->objectName().isEmpty() && !button->accessibleName().isEmpty(),
                qPrintable(button->objectName())
            );
    }
}

void TimelinePageTest::watchesWhatIsOnScreen()
{
    open();
    m_world->events.start(std::nullopt);
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    QTRY_VERIFY(!m_server->commandsOf(u"watch"_s).isEmpty());
    QTRY_VERIFY(m_server->commandsOf(u"watch"_s).last().data.contains("\"100\""));
    QVERIFY(!m_server->commandsOf(u"watch"_s).last().data.contains("\"81\""));
}

void TimelinePageTest::gapIsFilled()
{
    open();
    QTRY_COMPARE(view()->model()->rowCount(), 20);
    feed(*m_server, [](const QString &cursor) {
        return cursor.isEmpty() ? tests::page(posts(130, 10), u"hole"_s)
                                : tests::page(posts(120, 21), u"more"_s);
    });
    m_page->refresh();
    QTRY_COMPARE(view()->model()->rowCount(), 31);
    const QModelIndex gap = row(10);
    QCOMPARE(gap.data(app::KindRole).toString(), u"gap"_s);
    view()->setCurrentIndex(gap);
    QTRY_VERIFY(view()->actions().button(u"rowGapButton"_s));
    tests::takeShot(*m_page, u"feed-gap"_s);
    view()->actions().button(u"rowGapButton"_s)->click();
    QTRY_COMPARE(view()->model()->rowCount(), 50);
}

void TimelinePageTest::opensThePost()
{
    m_server->on(routes::getPost, [](const common::GetPostRequest &) {
        common::Post whole = tests::post(100, 2);
        whole.content = u"All of it. "_s.repeated(300);
        return common::Result<common::Post>(whole);
    });
    app::PostPage page(m_world->pages, {100});
    tests::showWindow(page);
    QTRY_COMPARE(page.property("state").toString(), u"ready"_s);
    auto *thread = part<PostListView>(page, "threadView");
    QCOMPARE(thread->model()->rowCount(), 1);
    QTRY_VERIFY(thread->visualRect(thread->model()->index(0, 0)).height() > 500); // not cut
    tests::takeShot(page, u"post-page"_s);
    m_server->on(routes::getPost, [](const common::GetPostRequest &) {
        return common::Result<common::Post>(common::fail(common::ErrorCode::ResourceNotFound));
    });
    app::PostPage gone(m_world->pages, {77});
    tests::showWindow(gone);
    QTRY_COMPARE(gone.property("state").toString(), u"error"_s);
}

QTEST_MAIN(TimelinePageTest)
#include "timeline_page_test.moc"
