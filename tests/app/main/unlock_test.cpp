// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Staying signed in on a computer without a keyring: under a passphrase, or this session only.
// Never in plain text (security.md, rule 67).

#include "tests/support/program.h"

#include <QDialog>
#include <QDirIterator>
#include <QRadioButton>

using namespace Qt::StringLiterals;
using tests::Run;
using tests::ScriptedServer;

namespace {

const QString kPassphrase = u"four quiet garden gates"_s;

// Whether any file of the profile holds the tokens of tests::serve() as they are.
bool tellsTokens(const QString &directory)
{
    QDirIterator files(directory, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray text = file.readAll();
        if (text.contains("refresh-1") || text.contains("access-1"))
            return true;
    }
    return false;
}

void type(const Run &run, const QString &name, const QString &text)
{
    auto *field = run.find<QLineEdit>(name);
    QVERIFY2(field, qPrintable(name));
    field->clear();
    QTest::keyClicks(field, text);
}

void press(const Run &run, const QString &name)
{
    auto *button = run.find<QAbstractButton>(name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), qPrintable(name));
    button->click();
}

} // namespace

class UnlockTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void unlocksWithThePassphraseOnly();
    void signsInInstead_data();
    void signsInInstead();
    void keepsNothingForThisSessionOnly();
    void cancelledIsNotSignedIn();

private:
    void signInUnderAPassphrase();
    QString profile() const { return m_folder->path(); }

    std::unique_ptr<ScriptedServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

// A desktop without a keyring.
void UnlockTest::initTestCase()
{
    qunsetenv("KITH_KEYRING");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
}

void UnlockTest::init()
{
    m_server = std::make_unique<ScriptedServer>();
    tests::serve(*m_server);
    m_folder = std::make_unique<QTemporaryDir>();
}

void UnlockTest::signInUnderAPassphrase()
{
    const Run run(profile());
    run.signIn(*m_server);
    QTRY_VERIFY(run.find<QDialog>(u"keyringDialog"_s));
    QTRY_VERIFY(run.find(u"keyringFileRadio"_s)->isVisible());
    press(run, u"keyringFileRadio"_s);
    type(run, u"keyringPassphraseEdit"_s, kPassphrase);
    type(run, u"keyringRepeatEdit"_s, kPassphrase);
    press(run, u"keyringContinueButton"_s);
    QTRY_COMPARE(run.page(), u"mainPage"_s);
    // It is sealed on another thread.
    const app::Profile files(profile());
    QTRY_VERIFY(!QDir(files.secretsDirectory()).isEmpty());
}

void UnlockTest::unlocksWithThePassphraseOnly()
{
    signInUnderAPassphrase();
    QVERIFY(!tellsTokens(profile()));
    const Run run(profile());
    QTRY_VERIFY(run.find(u"unlockDialog"_s) && run.find(u"unlockDialog"_s)->isVisible());
    QVERIFY(!run.program.session());
    auto *field = run.find<QLineEdit>(u"unlockPassphraseEdit"_s);
    QCOMPARE(field->echoMode(), QLineEdit::Password);
    type(run, u"unlockPassphraseEdit"_s, u"four quiet garden goats"_s);
    press(run, u"unlockButton"_s);
    QTRY_COMPARE(field->accessibleDescription(), u"That is not the passphrase."_s);
    QVERIFY(run.find(u"unlockDialog"_s)->isVisible());
    QVERIFY(!run.program.session());
    // What was wrong is selected, so that typing replaces it.
    QCOMPARE(field->selectedText().size(), field->text().size());
    QTest::keyClicks(field, kPassphrase);
    QVERIFY(field->accessibleDescription().isEmpty());
    QTest::keyClick(field, Qt::Key_Return);
    QTRY_COMPARE(run.page(), u"mainPage"_s);
    QTRY_VERIFY(!run.find(u"unlockDialog"_s));
    QCOMPARE(run.program.session()->credentials.isSignedIn(), true);
    QCOMPARE(m_server->countOf("/api/v1/auth/login"), 1); // of the first start
}

void UnlockTest::signsInInstead_data()
{
    QTest::addColumn<bool>("byEscape");
    QTest::newRow("button") << false;
    QTest::newRow("escape") << true;
}

void UnlockTest::signsInInstead()
{
    QFETCH(bool, byEscape);
    signInUnderAPassphrase();
    {
        const Run run(profile());
        QTRY_VERIFY(run.find(u"unlockDialog"_s) && run.find(u"unlockDialog"_s)->isVisible());
        if (byEscape)
            QTest::keyClick(run.find(u"unlockDialog"_s), Qt::Key_Escape);
        else
            press(run, u"unlockSignInButton"_s);
        QTRY_COMPARE(run.page(), u"signInPage"_s);
        QTRY_VERIFY(!run.find(u"unlockDialog"_s));
        QCOMPARE(run.find<QLineEdit>(u"loginUserEdit"_s)->text(), u"mara"_s);
        QVERIFY(!run.program.session());
    }
    // Who has said so is not asked again.
    const Run again(profile());
    QTRY_COMPARE(again.page(), u"signInPage"_s);
    QVERIFY(!again.find(u"unlockDialog"_s));
}

void UnlockTest::keepsNothingForThisSessionOnly()
{
    {
        const Run run(profile());
        run.signIn(*m_server);
        QTRY_VERIFY(run.find<QDialog>(u"keyringDialog"_s));
        QTRY_VERIFY(run.find(u"keyringSessionRadio"_s)->isVisible());
        QVERIFY(run.find<QRadioButton>(u"keyringSessionRadio"_s)->isChecked());
        press(run, u"keyringContinueButton"_s);
        QTRY_COMPARE(run.page(), u"mainPage"_s);
    }
    QVERIFY(!tellsTokens(profile()));
    QVERIFY(QDir(app::Profile(profile()).secretsDirectory()).isEmpty());
    const Run again(profile());
    QTRY_COMPARE(again.page(), u"welcomePage"_s);
    QVERIFY(!again.find(u"unlockDialog"_s));
}

void UnlockTest::cancelledIsNotSignedIn()
{
    const Run run(profile());
    run.signIn(*m_server);
    QTRY_VERIFY(run.find<QDialog>(u"keyringDialog"_s));
    QTRY_VERIFY(run.find(u"keyringCancelButton"_s)->isVisible());
    press(run, u"keyringCancelButton"_s);
    QTRY_VERIFY(!run.find(u"keyringDialog"_s));
    QCOMPARE(run.page(), u"signInPage"_s);
    QVERIFY(run.find<QAbstractButton>(u"loginButton"_s)->isEnabled());
    QCOMPARE(m_server->countOf("/api/v1/auth/login"), 0);
}

QTEST_MAIN(UnlockTest)
#include "unlock_test.moc"
