// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The whole program in one process: from the first page to a signed-in window and out again.

#include "app/shell/account_menu.h"
#include "tests/support/program.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using tests::Run;
using tests::ScriptedServer;
using tests::serve;

class AppTest : public QObject {
    Q_OBJECT

private slots:
    void beginsWithWelcome()
    {
        QTemporaryDir profile;
        const Run run(profile.path());
        QCOMPARE(run.page(), u"welcomePage"_s);
        QCOMPARE(run.program.window().windowTitle(), u"Welcome — Kith"_s);
        QCOMPARE(run.program.window().minimumSize(), QSize(400, 360));
    }

    void changesLanguageAndThemeAtOnce()
    {
        QTemporaryDir profile;
        const Run run(profile.path());
        auto *combo = run.find<QComboBox>(u"languageCombo"_s);
        emit combo->activated(combo->findData(u"ar"_s));
        QCOMPARE(QApplication::layoutDirection(), Qt::RightToLeft);
        QTRY_VERIFY(
            run.find<QAbstractButton>(u"welcomeSignInButton"_s)->accessibleName()
            == u"تسجيل الدخول إلى خادم"_s
        );
        emit combo->activated(combo->findData(u"en"_s));
        QTRY_COMPARE(
            run.find<QAbstractButton>(u"welcomeSignInButton"_s)->accessibleName(),
            u"Sign in to a server"_s
        );
        const bool dark = app::Theme::current().isDark();
        run.find<QAbstractButton>(u"themeButton"_s)->click();
        QCOMPARE(app::Theme::current().isDark(), !dark);
    }

    void signsInStaysAndSignsOut()
    {
        ScriptedServer server;
        serve(server);
        QTemporaryDir profile;
        {
            const Run run(profile.path());
            run.signIn(server);
            QTRY_COMPARE(run.page(), u"mainPage"_s);
            QTRY_COMPARE(
                run.find<QAbstractButton>(u"communityButton"_s)->accessibleName(),
                u"Millbrook Commons"_s
            );
            QCOMPARE(run.program.window().windowTitle(), u"Home — Kith"_s);
        }
        // The next start comes straight back.
        const Run again(profile.path());
        QTRY_COMPARE(again.page(), u"mainPage"_s);
        auto *menu = again.program.window().findChild<app::AccountMenu *>(u"accountMenu"_s);
        menu->findChild<QAction *>(u"actLogout"_s)->trigger();
        QTRY_COMPARE(again.page(), u"signInPage"_s);
        QCOMPARE(server.countOf("/api/v1/auth/logout"), 1);
        QVERIFY(!again.find(u"mainPage"_s));
        QCOMPARE(again.find<QLineEdit>(u"loginUserEdit"_s)->text(), u"mara"_s);
    }

    void signsInByCommandLine()
    {
        ScriptedServer server;
        serve(server);
        QTemporaryDir profile;
        QFile password(profile.filePath(u"password"_s));
        QVERIFY(password.open(QIODevice::WriteOnly));
        password.write("kith-demo\n");
        password.close();
        qputenv("KITH_PASSWORD_FILE", password.fileName().toUtf8());
        app::Options options;
        options.server = server.origin();
        options.user = u"mara"_s;
        options.openLink = u"kith:notifications"_s;
        const Run run(profile.filePath(u"profile"_s), options);
        qunsetenv("KITH_PASSWORD_FILE");
        QTRY_COMPARE(run.page(), u"mainPage"_s);
        QTRY_VERIFY(run.program.window().windowTitle().contains(u"Notifications"_s));
    }

    void asksForThePasswordWhenTheLoginHasEnded()
    {
        ScriptedServer server;
        serve(server);
        QTemporaryDir profile;
        const Run run(profile.path());
        run.signIn(server);
        QTRY_COMPARE(run.page(), u"mainPage"_s);
        run.program.session()->credentials.end(app::SignOutReason::Revoked);
        QTRY_VERIFY(run.find(u"sessionExpiredDialog"_s));
        // The page stays behind it.
        QCOMPARE(run.page(), u"mainPage"_s);
        run.find<QLineEdit>(u"sessionPasswordEdit"_s)->setText(u"wrong"_s);
        run.find<QAbstractButton>(u"sessionContinueButton"_s)->click();
        QTRY_VERIFY(
            !run.find<QLineEdit>(u"sessionPasswordEdit"_s)->accessibleDescription().isEmpty()
        );
        run.find<QLineEdit>(u"sessionPasswordEdit"_s)->setText(u"kith-demo"_s);
        run.find<QAbstractButton>(u"sessionContinueButton"_s)->click();
        QTRY_VERIFY(!run.find(u"sessionExpiredDialog"_s));
        QTRY_VERIFY(run.program.session()->credentials.isSignedIn());
        QCOMPARE(run.page(), u"mainPage"_s);
    }

    void tellsThatAnAccountIsClosed()
    {
        ScriptedServer server;
        serve(server);
        QTemporaryDir profile;
        const Run run(profile.path());
        run.signIn(server);
        QTRY_COMPARE(run.page(), u"mainPage"_s);
        run.program.session()->credentials.end(
            app::SignOutReason::Banned, common::makeError(common::ErrorCode::AccountBanned)
        );
        QTRY_COMPARE(run.page(), u"bannedPage"_s);
        QVERIFY(!run.program.session());
        run.find<QAbstractButton>(u"bannedLeaveButton"_s)->click();
        QCOMPARE(run.page(), u"signInPage"_s);
    }

    void asksBeforeLosingWhatWaits()
    {
        ScriptedServer server;
        serve(server);
        QTemporaryDir profile;
        const Run run(profile.path());
        run.signIn(server);
        QTRY_COMPARE(run.page(), u"mainPage"_s);
        server.stopListening();
        common::PostCreate post;
        post.content = u"Not sent yet"_s;
        run.program.session()->posts.create(post);
        auto *menu = run.program.window().findChild<app::AccountMenu *>(u"accountMenu"_s);
        menu->findChild<QAction *>(u"actLogout"_s)->trigger();
        QTRY_VERIFY(run.find(u"signOutDialog"_s));
        run.find<QAbstractButton>(u"signOutCancelButton"_s)->click();
        QTRY_COMPARE(run.page(), u"mainPage"_s);
        QCOMPARE(run.program.session()->outbox.count(), 1);
    }

    // Only for people who look: KITH_TEST_PICTURES=<folder>.
    void takesPictures_data();
    void takesPictures();
};

void AppTest::takesPictures_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<app::ThemeMode>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("en-light-wide") << u"en"_s << app::ThemeMode::Light << QSize(1280, 800);
    QTest::newRow("ru-dark-medium") << u"ru"_s << app::ThemeMode::Dark << QSize(900, 600);
    QTest::newRow("ar-light-narrow") << u"ar"_s << app::ThemeMode::Light << QSize(480, 800);
}

void AppTest::takesPictures()
{
    const QString folder = qEnvironmentVariable("KITH_TEST_PICTURES");
    if (folder.isEmpty())
        QSKIP("KITH_TEST_PICTURES is not set");
    QFETCH(QString, language);
    QFETCH(app::ThemeMode, theme);
    QFETCH(QSize, size);
    ScriptedServer server;
    serve(server);
    server.on(routes::listSessions, [](const wire::PageQuery &) {
        common::Session here;
        here.id = {2};
        here.name = u"kitchen-laptop"_s;
        here.current = true;
        common::Session there = here;
        there.id = {3};
        there.name = u"Old phone of the whole family, with a very long name"_s;
        there.current = false;
        there.lastUsedAt = {1'763'672'000'000};
        return common::Result<common::SessionPage>(common::SessionPage{{here, there}, {}});
    });
    QTemporaryDir profile;
    app::Options options;
    options.language = language;
    options.theme = theme;
    const Run run(profile.path(), options);
    QWidget &window = run.program.window();
    window.resize(size);
    const auto save = [&](QWidget &widget, const QString &name) {
        QTest::qWait(50);
        const QString row = QString::fromLatin1(QTest::currentDataTag());
        QVERIFY(widget.grab().save(folder + u'/' + row + u'-' + name + u".png"_s));
    };
    save(window, u"1-welcome"_s);
    run.find<QAbstractButton>(u"welcomeRegisterButton"_s)->click();
    run.find<QLineEdit>(u"registerServerEdit"_s)->setText(server.origin());
    run.find<QAbstractButton>(u"registerContinueButton"_s)->click();
    QTRY_VERIFY(!run.find<QAbstractButton>(u"registerContinueButton"_s)->isVisible());
    save(window, u"2-register"_s);
    run.find<QAbstractButton>(u"registerBackButton"_s)->click();
    run.find<QAbstractButton>(u"welcomeSignInButton"_s)->click();
    run.find<QAbstractButton>(u"loginButton"_s)->click();
    save(window, u"3-sign-in"_s);
    run.find<QAbstractButton>(u"signInBackButton"_s)->click();
    run.signIn(server);
    QTRY_COMPARE(run.page(), u"mainPage"_s);
    auto *menu = window.findChild<app::AccountMenu *>(u"accountMenu"_s);
    menu->popup({0, 0});
    save(*menu, u"4-menu"_s);
    menu->close();
    for (const QString &action : {u"actShortcuts"_s, u"actAbout"_s}) {
        menu->findChild<QAction *>(action)->trigger();
        auto *dialog = window.findChild<QDialog *>();
        QVERIFY(dialog);
        QTest::qWait(200);
        save(*dialog, u"5-"_s + action);
        delete dialog;
    }
    server.stopListening();
    server.dropLive();
    common::PostCreate post;
    post.content = u"Ladder needed for the plum tree on Thursday, please bring one"_s;
    run.program.session()->posts.create(post);
    QTRY_VERIFY_WITH_TIMEOUT(run.find(u"outboxView"_s)->isVisible(), 10'000);
    save(window, u"6-offline"_s);
    run.program.session()->credentials.end(app::SignOutReason::Expired);
    QTRY_VERIFY(run.find(u"sessionExpiredDialog"_s));
    save(*run.find(u"sessionExpiredDialog"_s), u"7-expired"_s);
}

QTEST_MAIN(AppTest)
#include "app_test.moc"
