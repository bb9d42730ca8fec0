// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody goes through the settings: each change is there at once, those of the account are on the
// server, and what the server refuses is put back.
#include "app/kit/k_switch.h"
#include "app/kit/theme.h"
#include "app/settings/settings_list.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

class SettingsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void opensFromTheRailAndTheMenu();
    void appearanceChangesAtOnce();
    void languageChangesTheOpenPage();
    void searchFindsPagesAndRows();
    void privacyIsKeptOnTheServer();
    void clearsWhatIsSaved();
    void signsOutAnotherDevice();
    void narrowWindowsPushThePages();
    void putsBackWhatTheServerDoesNotTake(); // the server is gone afterwards

private:
    void choose(const QString &combo, const QVariant &value);
    bool openPane(const QString &id);
    QJsonObject me();

    tests::TestServer m_server;
    tests::Person m_ada;
    AppWindow m_app;
};

void SettingsTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    m_ada = Api(m_server.port()).join(u"ada"_s);
    QVERIFY(!m_ada.id.isEmpty());
    QVERIFY(m_app.openAs(m_server.url(), u"ada"_s));
}

void SettingsTest::choose(const QString &name, const QVariant &value)
{
    QVERIFY(m_app.waitFor(name));
    auto *combo = m_app.find<QComboBox>(name);
    combo->setFocus();
    const int wanted = combo->findData(value);
    QVERIFY(wanted >= 0);
    // By the keyboard, as a person does.
    while (combo->currentIndex() != wanted)
        QTest::keyClick(combo, combo->currentIndex() < wanted ? Qt::Key_Down : Qt::Key_Up);
}

bool SettingsTest::openPane(const QString &id)
{
    m_app.openLink(u"kith:settings/"_s + id);
    return m_app.waitForPage(u"settingsPage"_s) && m_app.waitFor(id + u"SettingsTitle"_s);
}

QJsonObject SettingsTest::me()
{
    return Api(m_server.port()).get(u"/api/v1/users/me"_s, m_ada.accessToken).json();
}

void SettingsTest::opensFromTheRailAndTheMenu()
{
    QVERIFY(m_app.click(u"navSettingsButton"_s));
    QVERIFY(m_app.waitForPage(u"settingsPage"_s));
    QCOMPARE(m_app.window().windowTitle(), u"Settings — Kith"_s);
    QVERIFY(m_app.click(u"navHomeButton"_s));
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actSettings"_s));
    QVERIFY(m_app.waitForPage(u"settingsPage"_s));
    m_app.press(Qt::Key_1, Qt::ControlModifier);
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    m_app.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(m_app.waitForPage(u"settingsPage"_s));
    // Staff alone has the other place.
    QVERIFY(!m_app.sees(u"navModerationButton"_s));
    m_app.openLink(u"kith:moderation"_s);
    QCOMPARE(m_app.page(), u"settingsPage"_s);
}

void SettingsTest::appearanceChangesAtOnce()
{
    QVERIFY(openPane(u"appearance"_s));
    choose(u"settingsThemeCombo"_s, int(app::ThemeMode::Dark));
    QVERIFY(app::Theme::isDarkNow());
    choose(u"settingsTextSizeCombo"_s, 1.3);
    QCOMPARE(app::Theme::current().textScale(), 1.3);
    choose(u"settingsTextSizeCombo"_s, 1.0);
    choose(u"settingsThemeCombo"_s, int(app::ThemeMode::Light));
    QVERIFY(!app::Theme::isDarkNow());
}

void SettingsTest::languageChangesTheOpenPage()
{
    QVERIFY(openPane(u"language"_s));
    choose(u"settingsLanguageCombo"_s, u"ru"_s);
    QTRY_COMPARE(m_app.text(u"languageSettingsTitle"_s), u"Язык и регион"_s);
    choose(u"settingsLanguageCombo"_s, u"ar"_s);
    QTRY_COMPARE(m_app.window().layoutDirection(), Qt::RightToLeft);
    choose(u"settingsLanguageCombo"_s, u"en"_s);
    QTRY_COMPARE(m_app.text(u"languageSettingsTitle"_s), u"Language and region"_s);
}

void SettingsTest::searchFindsPagesAndRows()
{
    QVERIFY(m_app.type(u"settingsSearchEdit"_s, u"password"_s));
    QTRY_VERIFY(m_app.sees(u"accountPassword"_s));
    QVERIFY(!m_app.sees(u"accountDelete"_s));
    auto *list = m_app.find<app::SettingsList>(u"settingsList"_s);
    int shown = 0;
    for (int i = 0; i < list->count(); ++i)
        shown += int(!list->item(i)->isHidden());
    QCOMPARE(shown, 1);
    m_app.find<QLineEdit>(u"settingsSearchEdit"_s)->clear();
    QTRY_VERIFY(m_app.sees(u"accountDelete"_s));
    QVERIFY(m_app.type(u"settingsSearchEdit"_s, u"qqqq"_s));
    QTRY_VERIFY(m_app.sees(u"settingsNothing"_s));
    m_app.find<QLineEdit>(u"settingsSearchEdit"_s)->clear();
    QTRY_VERIFY(!m_app.sees(u"settingsNothing"_s));
}

void SettingsTest::privacyIsKeptOnTheServer()
{
    QVERIFY(openPane(u"privacy"_s));
    QVERIFY(m_app.click(u"privacyPresenceSwitch"_s));
    QTRY_COMPARE(m_app.text(u"privacyPresenceNote"_s), u"Saved"_s);
    QCOMPARE(me().value(u"settings").toObject().value(u"showPresence").toBool(true), false);
    choose(u"privacyVisibilityCombo"_s, int(common::Visibility::Followers));
    QTRY_COMPARE(m_app.text(u"privacyVisibilityNote"_s), u"Saved"_s);
    QCOMPARE(
        me().value(u"settings").toObject().value(u"defaultVisibility").toString(), u"followers"_s
    );
    QVERIFY(m_app.click(u"privacyLockedSwitch"_s));
    QTRY_COMPARE(m_app.text(u"privacyLockedNote"_s), u"Saved"_s);
    QVERIFY(me().value(u"locked").toBool());
}

void SettingsTest::clearsWhatIsSaved()
{
    QVERIFY(openPane(u"storage"_s));
    QVERIFY(m_app.text(u"storageCacheLabel"_s).startsWith(u"Posts, people"_s));
    QVERIFY(m_app.click(u"storageClearButton"_s));
    QTRY_COMPARE(m_app.toast(), u"Cleared. It fills again as you read."_s);
}

void SettingsTest::signsOutAnotherDevice()
{
    Api api(m_server.port());
    const QJsonObject other = api.login(u"ada"_s).json();
    const QString token = other.value(u"accessToken").toString();
    const QString id = other.value(u"sessionId").toString();
    QVERIFY(openPane(u"account"_s));
    const QString button = u"sessionRevokeButton/"_s + id;
    QVERIFY(m_app.click(button));
    QVERIFY(m_app.waitGone(button));
    QCOMPARE(api.get(u"/api/v1/users/me"_s, token).status, 401);
    QVERIFY(m_app.isSignedIn());
}

void SettingsTest::narrowWindowsPushThePages()
{
    QVERIFY(m_app.click(u"navHomeButton"_s));
    m_app.window().resize(480, 800);
    QVERIFY(m_app.click(u"bottomMoreButton"_s));
    QVERIFY(m_app.choose(u"actSettings"_s));
    QVERIFY(m_app.waitForPage(u"settingsPage"_s));
    // Where one was in the section; back to its own page.
    while (m_app.sees(u"backButton"_s))
        QVERIFY(m_app.click(u"backButton"_s));
    QVERIFY(m_app.sees(u"settingsList"_s) && !m_app.sees(u"settingsStack"_s));
    auto *list = m_app.find<app::SettingsList>(u"settingsList"_s);
    QTest::mouseClick(
        list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center()
    );
    QVERIFY(m_app.waitFor(u"privacySettingsTitle"_s));
    QVERIFY(!m_app.sees(u"settingsList"_s));
    QVERIFY(m_app.click(u"backButton"_s));
    QTRY_VERIFY(m_app.sees(u"settingsList"_s));
    m_app.window().resize(AppWindow::kSize);
}

void SettingsTest::putsBackWhatTheServerDoesNotTake()
{
    QVERIFY(openPane(u"privacy"_s));
    auto *control = m_app.find<app::KSwitch>(u"privacyDiscoverableSwitch"_s);
    const bool before = control->isChecked();
    m_server.stop();
    QVERIFY(m_app.click(control));
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_app.text(u"privacyDiscoverableNote"_s).isEmpty(), AppWindow::kPatienceMs
    );
    QVERIFY(m_app.text(u"privacyDiscoverableNote"_s) != u"Saved"_s);
    QCOMPARE(control->isChecked(), before);
}

QTEST_MAIN(SettingsTest)
#include "settings_test.moc"
