// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in the demo community, in the languages, themes and sizes of the mockups: no button
// and no line of text is cut, no two things lie on each other, nothing hangs out of the window.
// With KITH_SHOTS=<folder> it leaves a picture of each.
#include "app/auth/certificate_dialog.h"
#include "app/auth/pending_page.h"
#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/shell/account_menu.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/self_signed.h"
#include "tests/support/test_server.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QFile>
#include <QJsonObject>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QScrollBar>
#include <QSslCertificate>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

#include <array>

using namespace Qt::StringLiterals;
using tests::AppWindow;

namespace {

constexpr int kSettleMs = 2000;

QString nameOf(const QWidget &widget)
{
    return widget.objectName().isEmpty() ? QString::fromLatin1(widget.metaObject()->className())
                                         : widget.objectName();
}

bool isControl(const QWidget &widget)
{
    return qobject_cast<const QAbstractButton *>(&widget) || widget.inherits("QLineEdit")
        || widget.inherits("QComboBox") || widget.inherits("QLabel");
}

// What is cut: a button narrower or lower than it asks for, a label that cannot show its lines.
QString cutText(const QWidget &widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (button && !button->text().isEmpty()) {
        const QSize wanted = button->minimumSizeHint();
        if (wanted.width() > button->width() || wanted.height() > button->height())
            return u"%1 is cut: %2"_s.arg(nameOf(widget), button->text());
    }
    const auto *field = qobject_cast<const QLineEdit *>(&widget);
    if (field && field->height() < field->minimumSizeHint().height())
        return u"%1 is squeezed to %2"_s.arg(nameOf(widget)).arg(field->height());
    const auto *label = qobject_cast<const QLabel *>(&widget);
    if (!label || label->text().isEmpty())
        return {};
    const int wanted = label->wordWrap() ? label->heightForWidth(label->width())
                                         : label->minimumSizeHint().height();
    if (wanted > label->height())
        return u"%1 is too low (%2 of %3): %4"_s.arg(nameOf(widget))
            .arg(label->height())
            .arg(wanted)
            .arg(label->text());
    if (!label->wordWrap() && label->minimumSizeHint().width() > label->width())
        return u"%1 is too narrow: %2"_s.arg(nameOf(widget), label->text());
    return {};
}

// Controls of one parent that lie on each other.
QStringList overlaps(const QList<QWidget *> &widgets)
{
    QStringList wrong;
    for (qsizetype i = 0; i < widgets.size(); ++i) {
        for (qsizetype j = i + 1; j < widgets.size(); ++j) {
            const QWidget &one = *widgets.at(i);
            const QWidget &other = *widgets.at(j);
            if (one.parentWidget() == other.parentWidget()
                && one.geometry().intersects(other.geometry()))
                wrong.append(u"%1 lies on %2"_s.arg(nameOf(one), nameOf(other)));
        }
    }
    return wrong;
}

// What is amiss in a window or dialog.
QString flaws(const QWidget &window)
{
    QStringList wrong;
    QList<QWidget *> controls;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->window() != &window)
            continue;
        const auto *bar = qobject_cast<const QScrollBar *>(widget);
        if (bar && bar->maximum() == bar->minimum())
            wrong.append(u"a scroll bar with nothing to scroll"_s);
        if (!isControl(*widget))
            continue;
        if (const QString cut = cutText(*widget); !cut.isEmpty())
            wrong.append(cut);
        if (!widget->inherits("app::NewPostButton")) // the round one floats over the list
            controls.append(widget);
    }
    return (wrong + overlaps(controls)).join(u'\n');
}

} // namespace

class LooksTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void before_data() { addLooks(); }
    void before();
    void joins_data() { addLooks(); }
    void joins();
    void trusts_data() { addLooks(); }
    void trusts();
    void signedIn_data() { addLooks(); }
    void signedIn();
    void settings_data() { addLooks(); }
    void settings();
    void largeText_data();
    void largeText();
    void offline_data();
    void offline();

private:
    static void addLooks();
    QStringList look() const;
    void check(const QString &name, QWidget *shown = nullptr);
    void openAs(AppWindow &app, const QString &user);

    std::unique_ptr<tests::TestServer> m_server;
    QString m_invite; // by somebody of the demo, for any number
    AppWindow *m_app = nullptr;
};

void LooksTest::initTestCase()
{
    m_server = std::make_unique<tests::TestServer>();
    QCOMPARE(m_server->run({u"demo"_s, u"--seed"_s, u"7"_s}), 0);
    QVERIFY2(m_server->start(), m_server->log().constData());
    tests::Api api(m_server->port());
    const QString token =
        api.login(u"nora"_s, u"kith-demo"_s).json().value(u"accessToken").toString();
    const QJsonObject many{{u"maxUses"_s, 100}};
    m_invite = api.post(u"/api/v1/invites"_s, many, token).json().value(u"url").toString();
    QVERIFY(!m_invite.isEmpty());
}

void LooksTest::addLooks()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("size");
    for (const QString &language : {u"en"_s, u"ru"_s, u"ar"_s}) {
        for (const QString &size : {u"1280x800"_s, u"900x600"_s, u"480x800"_s}) {
            const QString theme =
                (size == u"900x600"_s) != (language == u"ar"_s) ? u"dark"_s : u"light"_s;
            QTest::newRow(qPrintable(u"%1-%2-%3"_s.arg(language, size, theme)))
                << language << theme << size;
        }
    }
}

// Twice as large: by the screen, where 1280 x 800 are 640 x 400, and by the setting.
void LooksTest::largeText_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("size");
    QTest::addColumn<double>("scale");
    QTest::newRow("en-screen") << u"en"_s << u"light"_s << u"640x400"_s << 1.0;
    QTest::newRow("ru-screen") << u"ru"_s << u"dark"_s << u"640x400"_s << 1.0;
    QTest::newRow("en-setting") << u"en"_s << u"light"_s << u"1280x800"_s << 2.0;
    QTest::newRow("ru-setting") << u"ru"_s << u"dark"_s << u"1280x800"_s << 2.0;
    QTest::newRow("ar-setting") << u"ar"_s << u"light"_s << u"1280x800"_s << 2.0;
}

// One of each: it takes seconds until the banner comes.
void LooksTest::offline_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QString>("size");
    QTest::newRow("en-1280x800-light") << u"en"_s << u"light"_s << u"1280x800"_s;
    QTest::newRow("ru-900x600-dark") << u"ru"_s << u"dark"_s << u"900x600"_s;
    QTest::newRow("ar-480x800-light") << u"ar"_s << u"light"_s << u"480x800"_s;
}

QStringList LooksTest::look() const
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QString, size);
    return {u"--lang"_s, language, u"--theme"_s, theme, u"--size"_s, size};
}

void LooksTest::check(const QString &name, QWidget *shown)
{
    QWidget &widget = shown ? *shown : m_app->window();
    // Layouts in layouts are put off more than once.
    [[maybe_unused]] const bool settled =
        QTest::qWaitFor([&] { return flaws(widget).isEmpty(); }, kSettleMs);
    const QString folder = qEnvironmentVariable("KITH_SHOTS");
    if (!folder.isEmpty()) {
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(widget.grab().save(u"%1/%2-%3.png"_s.arg(folder, name, row)));
    }
    const QString wrong = flaws(widget);
    QVERIFY2(wrong.isEmpty(), qPrintable(name + u":\n"_s + wrong));
}

void LooksTest::before()
{
    AppWindow app;
    m_app = &app;
    QVERIFY(app.open(look()));
    check(u"01-welcome"_s);
    QVERIFY(app.click(u"welcomeSignInButton"_s));
    check(u"02-sign-in"_s);
    QVERIFY(app.type(u"loginServerEdit"_s, m_server->url()));
    QVERIFY(app.type(u"loginUserEdit"_s, u"mara"_s));
    QVERIFY(app.type(u"loginPasswordEdit"_s, u"not it"_s));
    QVERIFY(app.click(u"loginButton"_s));
    QVERIFY(app.waitFor(u"loginErrorLabel"_s));
    check(u"03-sign-in-error"_s);
    QVERIFY(app.click(u"loginForgotButton"_s));
    QTRY_VERIFY(!app.sees(u"resetSendButton"_s));
    check(u"03-reset"_s);
    QVERIFY(app.click(u"resetHaveLinkButton"_s));
    check(u"03-reset-link"_s);
    QVERIFY(app.click(u"resetBackButton"_s));
    QVERIFY(app.click(u"signInBackButton"_s));
    QVERIFY(app.click(u"welcomeRegisterButton"_s));
    check(u"04-register-server"_s);
    QVERIFY(app.type(u"registerServerEdit"_s, m_server->url()));
    QVERIFY(app.click(u"registerContinueButton"_s));
    QVERIFY(app.waitFor(u"registerNameEdit"_s));
    check(u"05-register"_s);
    QVERIFY(app.click(u"registerButton"_s));
    check(u"06-register-errors"_s);
}

// From the link to the first page.
void LooksTest::joins()
{
    AppWindow app;
    m_app = &app;
    QVERIFY(app.open(look()));
    QVERIFY(app.click(u"welcomeJoinButton"_s));
    check(u"50-join"_s);
    QVERIFY(app.type(u"inviteLinkEdit"_s, m_invite));
    QVERIFY(app.waitFor(u"invitePreviewLabel"_s));
    check(u"51-join-preview"_s);
    QVERIFY(app.click(u"inviteContinueButton"_s));
    QVERIFY(app.waitFor(u"registerNameEdit"_s));
    check(u"52-join-register"_s);
    const QString name = QString::fromLatin1(QTest::currentDataTag()).remove(u'-').left(12);
    app.type(u"Ada Lovelace"_s);
    app.press(Qt::Key_Tab);
    app.type(name);
    QVERIFY(app.type(u"registerPasswordEdit"_s, tests::Api::password()));
    QVERIFY(app.type(u"registerRepeatEdit"_s, tests::Api::password()));
    QVERIFY(app.click(u"registerButton"_s));
    QVERIFY(app.waitFor(u"onboardingBioEdit"_s));
    check(u"53-onboarding-about"_s);
    QVERIFY(app.click(u"onboardingNextButton"_s));
    const auto shownPeople = [&] {
        const auto buttons =
            app.window().findChildren<QWidget *>(QRegularExpression(u"^onboardingFollow"_s));
        return std::ranges::count_if(buttons, &QWidget::isVisible);
    };
    QTRY_VERIFY(shownPeople() > 2);
    check(u"54-onboarding-people"_s);
    QVERIFY(app.click(u"onboardingNextButton"_s));
    QVERIFY(app.waitFor(u"onboardingPresenceSwitch"_s));
    check(u"55-onboarding-seen"_s);
    QVERIFY(app.click(u"onboardingSkipButton"_s));
    QVERIFY(app.waitForPage(u"feedPage"_s));
    app.session().drafts.set({u"post"_s}, {u"Half a thought"_s});
    app.window().findChild<QAction *>(u"actLogout"_s)->trigger();
    QVERIFY(app.waitFor(u"signOutDialog"_s));
    check(u"56-sign-out"_s, app.find<QDialog>(u"signOutDialog"_s));
    app.press(Qt::Key_Escape);
}

void LooksTest::trusts()
{
    AppWindow app;
    m_app = &app;
    QVERIFY(app.open(look()));
    QTemporaryDir folder;
    const QByteArray pem = QFile::encodeName(folder.filePath(u"certificate.pem"_s));
    QVERIFY(tests::writeSelfSigned(pem, QFile::encodeName(folder.filePath(u"key.pem"_s))));
    const auto leaf = QSslCertificate::fromPath(QFile::decodeName(pem)).value(0);
    const auto server = *app::ServerAddress::fromText(u"https://millbrook.example:8443"_s);
    app::CertificateDialog question(server, leaf, &app.window());
    question.open();
    check(u"60-certificate"_s, &question);
    question.reject();
    app::CertificateAlert alert(server, app::CertificateAlert::Why::Changed, &app.window());
    alert.open();
    check(u"61-certificate-changed"_s, &alert);
    alert.reject();

    auto *page = app.window().findChild<app::PendingPage *>();
    app::PendingAccount account;
    account.server = server;
    account.email = u"ada.lovelace@millbrook.example"_s;
    account.state = common::RegistrationState::AwaitingVerification;
    app.window().showPage(page, {});
    page->prepare(account, true);
    check(u"62-waits-for-mail"_s);
    account.state = common::RegistrationState::AwaitingApproval;
    page->prepare(account, true);
    check(u"63-waits-for-approval"_s);
}

void LooksTest::openAs(AppWindow &app, const QString &user)
{
    m_app = &app;
    QVERIFY(app.openAs(m_server->url(), user, look(), u"kith-demo"_s));
    QTRY_COMPARE(app.pageState(), u"ready"_s);
}

void LooksTest::signedIn()
{
    AppWindow app;
    openAs(app, u"mara"_s);
    QTRY_VERIFY(app.list()->model()->rowCount() > 5);
    check(u"10-feed"_s);
    app.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(app.waitFor(u"composeEdit"_s));
    app.type(u"First tomatoes from the shared beds. Come and help yourselves after six #harvest"_s);
    check(u"11-compose"_s, app.find<QDialog>(u"composeDialog"_s));
    app.press(Qt::Key_Escape);
    QListView *feed = app.list();
    feed->setFocus(Qt::TabFocusReason);
    feed->setCurrentIndex(feed->model()->index(0, 0));
    check(u"12-feed-focus"_s);
    app.press(Qt::Key_M);
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    check(u"13-post-menu"_s, menu);
    menu->close();
    app.openLink(u"kith:notifications"_s);
    QVERIFY(app.waitForPage(u"notificationsPage"_s));
    QTRY_COMPARE(app.pageState(), u"ready"_s);
    check(u"14-notifications"_s);
    app.openLink(u"kith:user/nora"_s);
    QVERIFY(app.waitForPage(u"profilePage"_s));
    QTRY_COMPARE(app.pageState(), u"ready"_s);
    check(u"15-profile-nora"_s);
    app.openLink(u"kith:user/mara"_s);
    QTRY_VERIFY(app.sees(u"profileEditButton"_s));
    QTRY_COMPARE(app.pageState(), u"ready"_s);
    check(u"16-profile-own"_s);
    QVERIFY(app.click(u"profileEditButton"_s));
    QTRY_VERIFY(app.find<QDialog>(u"editProfileDialog"_s));
    check(u"17-edit-profile"_s, app.find<QDialog>(u"editProfileDialog"_s));
    app.press(Qt::Key_Escape);
    app.openLink(u"kith:user/nobody_here"_s);
    QTRY_COMPARE(app.pageState(), u"error"_s);
    check(u"18-profile-error"_s);
    auto *account = app.window().findChild<app::AccountMenu *>();
    account->popup({0, 0});
    check(u"19-account-menu"_s, account);
    account->close();
    for (const QString &action : {u"actAbout"_s, u"actShortcuts"_s}) {
        account->findChild<QAction *>(action)->trigger();
        auto *dialog = app.window().findChild<QDialog *>();
        QVERIFY(dialog);
        check(u"20-"_s + action, dialog);
        app.press(Qt::Key_Escape);
        QTRY_VERIFY(!app.window().findChild<QDialog *>());
    }
}

void LooksTest::settings()
{
    AppWindow app;
    openAs(app, u"mara"_s);
    QTRY_VERIFY_WITH_TIMEOUT(app.session().events.isOnline(), AppWindow::kPatienceMs);
    app.openLink(u"kith:settings"_s);
    QVERIFY(app.waitForPage(u"settingsPage"_s));
    check(u"30-settings"_s);
    for (const QString &page :
         {u"account"_s,
          u"privacy"_s,
          u"appearance"_s,
          u"language"_s,
          u"storage"_s,
          u"keyboard"_s,
          u"communities"_s,
          u"about"_s}) {
        app.openLink(u"kith:settings/"_s + page);
        QVERIFY(app.waitFor(page + u"SettingsScroll"_s));
        if (page == u"account"_s)
            QVERIFY(app.waitGone(u"sessionsLoading"_s));
        check(u"31-settings-"_s + page);
    }
    app.openLink(u"kith:settings/account"_s);
    QVERIFY(app.waitGone(u"sessionsLoading"_s));
    const std::array dialogs{
        std::pair{u"accountPasswordButton"_s, u"passwordDialog"_s},
        std::pair{u"accountEmailButton"_s, u"emailDialog"_s},
        std::pair{u"accountEnrolButton"_s, u"secondFactorDialog"_s},
        std::pair{u"deleteAccountButton"_s, u"deleteAccountDialog"_s}};
    for (const auto &[button, dialog] : dialogs) {
        QVERIFY(app.click(button));
        QVERIFY(app.waitFor(dialog));
        check(u"32-"_s + dialog, app.find<QDialog>(dialog));
        app.press(Qt::Key_Escape);
        QVERIFY(app.waitGone(dialog));
    }
    emit app.window().findChild<app::AccountMenu *>()->inviteRequested();
    QVERIFY(app.waitFor(u"inviteCreateButton"_s));
    check(u"33-invite"_s, app.find<QDialog>(u"inviteDialog"_s));
    QVERIFY(app.click(u"inviteCreateButton"_s));
    QVERIFY(app.waitFor(u"inviteCreatedLinkEdit"_s));
    check(u"34-invite-link"_s, app.find<QDialog>(u"inviteDialog"_s));
    app.press(Qt::Key_Escape);
    app.openLink(u"kith:moderation"_s);
    QVERIFY(app.waitForPage(u"moderationPage"_s));
    QTRY_COMPARE(app.pageState(), u"empty"_s);
    check(u"35-moderation"_s);
    auto *tabs = app.find<QTabBar>(u"moderationTabs"_s);
    tabs->setCurrentIndex(1);
    QTRY_VERIFY(app.find<QTableView>(u"usersTable"_s)->model()->rowCount() > 5);
    check(u"36-people"_s);
}

void LooksTest::largeText()
{
    QFETCH(double, scale);
    AppWindow app;
    openAs(app, u"mara"_s);
    auto *account = app.window().findChild<app::AccountMenu *>();
    const auto back = qScopeGuard([account] { emit account->textScaleChosen(1.0); });
    emit account->textScaleChosen(scale);
    check(u"40-large-feed"_s);
    app.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(app.waitFor(u"composeEdit"_s));
    check(u"41-large-compose"_s, app.find<QDialog>(u"composeDialog"_s));
    app.press(Qt::Key_Escape);
    app.openLink(u"kith:notifications"_s);
    QTRY_COMPARE(app.pageState(), u"ready"_s);
    check(u"42-large-notifications"_s);
    app.openLink(u"kith:user/mara"_s);
    QTRY_VERIFY(app.sees(u"profileEditButton"_s));
    QTRY_COMPARE(app.pageState(), u"ready"_s);
    check(u"43-large-profile"_s);
    QVERIFY(app.click(u"profileEditButton"_s));
    QTRY_VERIFY(app.find<QDialog>(u"editProfileDialog"_s));
    check(u"44-large-edit"_s, app.find<QDialog>(u"editProfileDialog"_s));
    app.press(Qt::Key_Escape);
}

void LooksTest::offline()
{
    AppWindow app;
    openAs(app, u"mara"_s);
    QTRY_VERIFY(app.list()->model()->rowCount() > 5);
    m_server->stop();
    common::PostCreate post;
    post.content = u"Ladder needed for the plum tree on Thursday"_s;
    app.session().posts.create(post);
    QTRY_VERIFY_WITH_TIMEOUT(app.sees(u"connectionBanner"_s), 20'000);
    QTRY_VERIFY_WITH_TIMEOUT(app.sees(u"outboxView"_s), 20'000);
    check(u"30-offline"_s);
    app.openLink(u"kith:user/leo"_s);
    QTRY_COMPARE(app.pageState(), u"offline"_s);
    check(u"31-offline-profile"_s);
    QVERIFY2(m_server->start(), m_server->log().constData());
}

QTEST_MAIN(LooksTest)
#include "looks_test.moc"
