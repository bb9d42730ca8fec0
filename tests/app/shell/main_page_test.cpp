// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The shell with real widgets: layouts, navigation, connection, outbox.

#include "app/kit/a11y.h"
#include "app/kit/k_dialogs.h"
#include "app/kit/page.h"
#include "app/kit/shortcut_map.h"
#include "app/kit/theme.h"
#include "app/outbox/outbox_model.h"
#include "app/settings/language.h"
#include "app/settings/ui_settings.h"
#include "app/shell/account_menu.h"
#include "app/shell/connection_watch.h"
#include "app/shell/main_page.h"
#include "tests/support/app_world.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using tests::ScriptedServer;

namespace {

class SamplePage final : public app::Page {
public:
    SamplePage(const QString &page, const QString &argument, QWidget *parent)
        : Page(page, parent)
        , m_argument(argument)
        , m_edit(new QLineEdit(this))
    {
        app::a11y(*m_edit, page + argument + u"Edit"_s, u"Sample"_s);
    }

    QString title() const override { return objectName() + m_argument; }
    void scrollToTop() override { ++tops; }
    void refresh() override { ++refreshes; }
    app::ScrollAnchor scrollAnchor() const override { return {u"row"_s, 5}; }
    void restoreAnchor(const app::ScrollAnchor &anchor) override { restored = anchor.id; }
    QWidget *mainWidget() override { return m_edit; }
    bool startComposing() override
    {
        if (objectName() != u"feedPage"_s)
            return false;
        m_edit->setFocus();
        ++composed;
        return true;
    }

    int tops = 0;
    int refreshes = 0;
    int composed = 0;
    QString restored;

private:
    QString m_argument;
    QLineEdit *m_edit;
};

struct World {
    explicit World(ScriptedServer &server)
        : session(
            {*app::ServerAddress::fromText(server.origin()),
             {1},
             directory.filePath(u"a"_s),
             tokens,
             certificates,
             clock}
        )
        , settings(directory.filePath(u"settings.ini"_s))
        , dialogs(window)
    {
        session.credentials.adopt(tests::tokenPair(u"access-1"_s, u"refresh-1"_s), {1});
        window.setLayout(new QVBoxLayout);
        window.layout()->setContentsMargins(0, 0, 0, 0);
        build();
        window.resize(1280, 800);
        window.show();
        if (!QTest::qWaitForWindowExposed(&window))
            qFatal("no window");
    }

    void build()
    {
        page = new app::MainPage(
            {session,
             shortcuts,
             settings,
             dialogs,
             clock,
             u"Millbrook Commons"_s,
             [](const QString &name, const QString &argument, QWidget *parent) -> app::Page * {
                 return new SamplePage(name, argument, parent);
             }}
        );
        window.layout()->addWidget(page);
    }

    SamplePage &current() const { return static_cast<SamplePage &>(*page->currentPage()); }
    template <typename T = QWidget>
    T *find(const QString &name) const
    {
        return window.findChild<T *>(name);
    }
    void press(const QString &name) const
    {
        auto *button = find<QAbstractButton>(name);
        QVERIFY2(button && button->isVisible(), qPrintable(name));
        QTest::mouseClick(button, Qt::LeftButton);
    }

    QTemporaryDir directory;
    tests::TestClock clock;
    app::SessionTokenStore tokens;
    app::PinnedCertificates certificates;
    app::Session session;
    app::UiSettings settings;
    app::ShortcutMap shortcuts;
    QWidget window;
    app::KDialogs dialogs;
    app::MainPage *page = nullptr;
};

} // namespace

class MainPageTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.install(*qApp); }
    void cleanup()
    {
        m_language.set(u"en"_s);
        m_theme.setMode(app::ThemeMode::Light);
    }

    void laysOutByWidth();
    void foldsTheRail();
    void goesThroughSections();
    void keepsScrollPositions();
    void sideButtonsGoBack();
    void composesFromAnywhere();
    void showsUnread();
    void titleFollowsThePage();
    void tellsTheConnection();
    void showsTheOutboxWhenOffline();
    void menuTellsWhatWasChosen();
    void keysWork();
    void panesCycle();
    void arabicMirrorsAtOnce();
    void themesChangeAtOnce();
    void everythingHasAName();

private:
    app::Theme m_theme;
    app::Language m_language;
};

void MainPageTest::laysOutByWidth()
{
    ScriptedServer server;
    World world(server);
    auto *rail = world.find(u"navRail"_s);
    auto *bottom = world.find(u"bottomBar"_s);
    QTRY_COMPARE(rail->width(), 212);
    QVERIFY(!bottom->isVisible());
    world.window.resize(900, 600);
    QTRY_COMPARE(rail->width(), 68);
    world.window.resize(480, 800);
    QTRY_VERIFY(!rail->isVisible());
    QVERIFY(bottom->isVisible());
    QVERIFY(world.find(u"accountButton"_s)->isVisible());
    QVERIFY(world.find(u"communityButton"_s)->isVisible());
    QCOMPARE(world.find(u"newPostButton"_s)->size(), QSize(52, 52));
    QCOMPARE(world.current().layoutClass(), app::LayoutClass::Narrow);
    world.window.resize(1280, 800);
    QTRY_COMPARE(rail->width(), 212);
    QVERIFY(rail->isAncestorOf(world.find(u"accountButton"_s)));
    QVERIFY(rail->isAncestorOf(world.find(u"newPostButton"_s)));
}

void MainPageTest::foldsTheRail()
{
    ScriptedServer server;
    World world(server);
    QTRY_COMPARE(world.find(u"navRail"_s)->width(), 212);
    world.press(u"navCollapseButton"_s);
    QTRY_COMPARE(world.find(u"navRail"_s)->width(), 68);
    QVERIFY(world.settings.isRailFolded());
    QTest::keyClick(&world.window, Qt::Key_B, Qt::ControlModifier);
    QTRY_COMPARE(world.find(u"navRail"_s)->width(), 212);
}

void MainPageTest::goesThroughSections()
{
    ScriptedServer server;
    World world(server);
    QCOMPARE(world.current().objectName(), u"feedPage"_s);
    world.press(u"navNotificationsButton"_s);
    QCOMPARE(world.current().objectName(), u"notificationsPage"_s);
    QVERIFY(world.find<QAbstractButton>(u"navNotificationsButton"_s)->isChecked());
    QVERIFY(!world.find<QAbstractButton>(u"navHomeButton"_s)->isChecked());
    QVERIFY(!world.find(u"backButton"_s)->isVisible());
    emit world.current().openUserRequested({7});
    QCOMPARE(world.current().objectName(), u"profilePage"_s);
    QTRY_VERIFY(world.find(u"backButton"_s)->isVisible());
    world.press(u"backButton"_s);
    QCOMPARE(world.current().objectName(), u"notificationsPage"_s);
    // Oneself has a section.
    emit world.current().openUserRequested({1});
    QVERIFY(world.find<QAbstractButton>(u"navProfileButton"_s)->isChecked());
    QCOMPARE(world.settings.lastSection(), u"profile"_s);
}

void MainPageTest::keepsScrollPositions()
{
    ScriptedServer server;
    World world(server);
    SamplePage &home = world.current();
    emit home.openUserNameRequested(u"nora"_s);
    QCOMPARE(world.current().title(), u"profilePage@nora"_s);
    world.press(u"backButton"_s);
    QCOMPARE(&world.current(), &home);
    QCOMPARE(home.restored, u"row"_s);
    world.press(u"navHomeButton"_s);
    QCOMPARE(home.tops, 1);
    QCOMPARE(home.refreshes, 1);
}

void MainPageTest::sideButtonsGoBack()
{
    ScriptedServer server;
    World world(server);
    emit world.current().openUserRequested({7});
    QTest::mouseClick(&world.current(), Qt::BackButton);
    QCOMPARE(world.current().objectName(), u"feedPage"_s);
    QTest::mouseClick(&world.current(), Qt::ForwardButton);
    QCOMPARE(world.current().objectName(), u"profilePage"_s);
}

void MainPageTest::composesFromAnywhere()
{
    ScriptedServer server;
    World world(server);
    world.press(u"navNotificationsButton"_s);
    world.press(u"newPostButton"_s);
    QCOMPARE(world.current().objectName(), u"feedPage"_s);
    QCOMPARE(world.current().composed, 1);
}

void MainPageTest::showsUnread()
{
    ScriptedServer server;
    server.on(routes::listNotifications, [](const common::ListNotificationsRequest &) {
        common::NotificationPage page;
        page.items = {tests::notification(5, 1'763'672'000'000)};
        page.unreadCount = 3;
        return common::Result<common::NotificationPage>(page);
    });
    World world(server);
    world.session.notifications.start();
    QTRY_COMPARE(world.page->title(), u"(3) feedPage"_s);
    QVERIFY(world.find(u"navNotificationsButton"_s)->accessibleName().contains(u"3"_s));
}

void MainPageTest::titleFollowsThePage()
{
    ScriptedServer server;
    World world(server);
    QSignalSpy changed(world.page, &app::MainPage::titleChanged);
    world.press(u"navProfileButton"_s);
    QVERIFY(changed.size() > 0);
    QCOMPARE(world.page->title(), u"profilePage"_s);
}

void MainPageTest::tellsTheConnection()
{
    ScriptedServer server;
    World world(server);
    auto *label = world.find<QLabel>(u"connectionLabel"_s);
    QCOMPARE(label->accessibleName(), u"Connection: connecting"_s);
    world.session.events.start(std::nullopt);
    QTRY_COMPARE(label->accessibleName(), u"Connection: online"_s);
    QCOMPARE(label->text(), u"Online"_s);
    server.stopListening();
    server.dropLive();
    QTRY_COMPARE(label->accessibleName(), u"Connection: offline"_s);
    // A short drop shows no banner.
    QVERIFY(!world.find(u"connectionBanner"_s)->isVisible());
    QTRY_VERIFY_WITH_TIMEOUT(world.find(u"connectionRetryButton"_s), 8000);
    QVERIFY(world.find(u"connectionBanner"_s)->isVisible());
    QVERIFY(server.listenAgain());
    world.press(u"connectionRetryButton"_s);
    QTRY_COMPARE(label->accessibleName(), u"Connection: online"_s);
    QVERIFY(!world.find(u"connectionBanner"_s)->isVisible());
}

void MainPageTest::showsTheOutboxWhenOffline()
{
    ScriptedServer server;
    server.stopListening();
    World world(server);
    common::PostCreate post;
    post.content = u"Ladder needed for the plum tree"_s;
    QVERIFY(!world.find(u"outboxView"_s)->isVisible());
    world.session.outbox.load();
    world.session.posts.create(post);
    world.session.events.start(std::nullopt);
    QTRY_VERIFY_WITH_TIMEOUT(world.find(u"outboxView"_s)->isVisible(), 8000);
    auto *view = world.find<QAbstractItemView>(u"outboxView"_s);
    QCOMPARE(view->model()->rowCount(), 1);
    view->setCurrentIndex(view->model()->index(0, 0));
    QSignalSpy edit(world.page, &app::MainPage::editPostRequested);
    QTRY_VERIFY(world.find(u"outboxEditButton"_s));
    world.press(u"outboxEditButton"_s);
    QCOMPARE(edit.size(), 1);
    world.press(u"outboxDiscardButton"_s);
    QTRY_COMPARE(view->model()->rowCount(), 0);
    QTRY_VERIFY(!view->isVisible());
}

void MainPageTest::menuTellsWhatWasChosen()
{
    ScriptedServer server;
    World world(server);
    app::AccountMenu &menu = world.page->menu();
    menu.setLook(app::ThemeMode::Dark, u"ru"_s, 1.3);
    QVERIFY(menu.findChild<QAction *>(u"actThemeDark"_s)->isChecked());
    QVERIFY(menu.findChild<QAction *>(u"actLanguageRU"_s)->isChecked());
    QVERIFY(menu.findChild<QAction *>(u"actTextSize130"_s)->isChecked());
    QSignalSpy theme(&menu, &app::AccountMenu::themeChosen);
    QSignalSpy out(&menu, &app::AccountMenu::signOutRequested);
    menu.findChild<QAction *>(u"actThemeLight"_s)->trigger();
    menu.findChild<QAction *>(u"actLogout"_s)->trigger();
    QCOMPARE(theme.size(), 1);
    QCOMPARE(out.size(), 1);
    world.press(u"accountButton"_s);
    QTRY_VERIFY(menu.isVisible());
    menu.close();
}

void MainPageTest::keysWork()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(QTest::qWaitForWindowActive(&world.window));
    QTest::keyClick(&world.window, Qt::Key_2, Qt::ControlModifier);
    QCOMPARE(world.current().objectName(), u"notificationsPage"_s);
    emit world.current().openUserRequested({7});
    QTest::keyClick(&world.window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(world.current().objectName(), u"notificationsPage"_s);
    QTest::keyClick(&world.window, Qt::Key_F5);
    QCOMPARE(world.current().refreshes, 1);
    QTest::keyClick(&world.window, Qt::Key_N, Qt::ControlModifier);
    QCOMPARE(world.current().objectName(), u"feedPage"_s);
    emit world.current().openUserRequested({7});
    QTest::keyClick(world.page, Qt::Key_Escape);
    QCOMPARE(world.current().objectName(), u"feedPage"_s);
}

void MainPageTest::panesCycle()
{
    ScriptedServer server;
    World world(server);
    QVERIFY(QTest::qWaitForWindowActive(&world.window));
    QTRY_COMPARE(QApplication::focusWidget(), world.current().mainWidget());
    QTest::keyClick(&world.window, Qt::Key_F6);
    QVERIFY(world.find(u"navRail"_s)->isAncestorOf(QApplication::focusWidget()));
    QTest::keyClick(&world.window, Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), world.current().mainWidget());
    QTest::keyClick(&world.window, Qt::Key_F6, Qt::ShiftModifier);
    QVERIFY(world.find(u"navRail"_s)->isAncestorOf(QApplication::focusWidget()));
}

void MainPageTest::arabicMirrorsAtOnce()
{
    ScriptedServer server;
    World world(server);
    auto *rail = world.find(u"navRail"_s);
    QTRY_COMPARE(rail->mapTo(&world.window, QPoint()).x(), 0);
    m_language.set(u"ar"_s);
    QTRY_COMPARE(rail->mapTo(&world.window, QPoint()).x() + rail->width(), world.window.width());
    QTRY_VERIFY(world.find(u"navHomeButton"_s)->accessibleName() != u"Home"_s);
    QVERIFY(world.find(u"navRail"_s)->isAncestorOf(world.find(u"accountButton"_s)));
}

void MainPageTest::themesChangeAtOnce()
{
    ScriptedServer server;
    World world(server);
    m_theme.setMode(app::ThemeMode::Light);
    const auto ground = [&world] { return world.window.grab().toImage().pixelColor(120, 400); };
    QCOMPARE(ground(), app::Theme::color(app::Token::Surface, false));
    m_theme.setMode(app::ThemeMode::Dark);
    QCOMPARE(ground(), app::Theme::color(app::Token::Surface, true));
    // A label that was hidden when the theme changed takes it when it is shown.
    auto *label = world.find<QLabel>(u"connectionLabel"_s);
    QCOMPARE(
        label->palette().color(QPalette::WindowText), app::Theme::color(app::Token::Text3, true)
    );
}

void MainPageTest::everythingHasAName()
{
    ScriptedServer server;
    World world(server);
    QSet<QString> seen;
    for (const QWidget *widget : world.window.findChildren<QWidget *>()) {
        const bool acts = widget->focusPolicy() != Qt::NoFocus
            && (qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QLineEdit *>(widget)
                || qobject_cast<const QAbstractItemView *>(widget));
        // What is not shown yet may still have no words.
        if (!acts || !widget->isVisible())
            continue;
        const QString name = widget->objectName();
        QVERIFY2(!name.isEmpty(), widget->metaObject()->className());
        QVERIFY2(!seen.contains(name), qPrintable(name));
        seen.insert(name);
        QVERIFY2(!widget->accessibleName().isEmpty(), qPrintable(name));
    }
    QVERIFY(seen.contains(u"navHomeButton"_s));
    QVERIFY(seen.contains(u"accountButton"_s));
}

QTEST_MAIN(MainPageTest)
#include "main_page_test.moc"
