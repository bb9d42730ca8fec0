// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody looks after the safety of an account: another password, a second factor with its
// recovery codes, and the server that wants to be sure who is there.
#include "app/kit/k_switch.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMessageAuthenticationCode>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>
#include <QtEndian>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

const auto kNewPassword = u"punched cards and brass"_s;

QByteArray fromBase32(const QString &text)
{
    QByteArray bytes;
    quint32 bits = 0;
    int held = 0;
    for (const QChar sign : text) {
        const auto value = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s.indexOf(sign);
        bits = bits << 5 | quint32(value);
        held += 5;
        if (held >= 8)
            bytes.append(char(bits >> (held -= 8)));
    }
    return bytes;
}

// RFC 6238, as an app on a phone does it.
QString codeOf(const QString &secret, qint64 step)
{
    const quint64 counter = qToBigEndian(quint64(step));
    const QByteArray message(reinterpret_cast<const char *>(&counter), 8);
    const QByteArray hash =
        QMessageAuthenticationCode::hash(message, fromBase32(secret), QCryptographicHash::Sha1);
    const int at = hash.back() & 0x0f;
    const quint32 number = qFromBigEndian<quint32>(hash.constData() + at) & 0x7fffffff;
    return QString::number(number % 1'000'000).rightJustified(6, u'0');
}

qint64 stepNow()
{
    return QDateTime::currentSecsSinceEpoch() / 30;
}

} // namespace

class SecuritySettingsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void changesThePassword();
    void asksForThePasswordOnceItIsLongAgo();
    void setsUpASecondFactor();
    void keepsTheRecoveryCodes();
    void asksForTheCodeToo();
    void switchesTheSecondFactorOff();

private:
    void makeSignInsOld();
    bool openAccount();

    tests::TestServer m_server;
    AppWindow m_app;
    QString m_secret;
    qint64 m_step = 0; // of the last code used
};

void SecuritySettingsTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    QVERIFY(!Api(m_server.port()).join(u"ada"_s).id.isEmpty());
    QVERIFY(m_app.openAs(m_server.url(), u"ada"_s));
    QVERIFY(openAccount());
}

bool SecuritySettingsTest::openAccount()
{
    m_app.openLink(u"kith:settings/account"_s);
    return m_app.waitForPage(u"settingsPage"_s) && m_app.waitFor(u"accountPasswordButton"_s);
}

// As if the sign-in were longer ago than the ten minutes for which it counts.
void SecuritySettingsTest::makeSignInsOld()
{
    m_server.stop();
    {
        QSqlDatabase db = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"old"_s);
        db.setDatabaseName(m_server.data() + u"/kith.db"_s);
        QVERIFY(db.open());
        QSqlQuery query(db);
        QVERIFY(query.exec(u"UPDATE sessions SET fresh_until = 1"_s));
        QVERIFY(query.numRowsAffected() > 0);
    }
    QSqlDatabase::removeDatabase(u"old"_s);
    QVERIFY2(m_server.start(), m_server.log().constData());
}

void SecuritySettingsTest::changesThePassword()
{
    QVERIFY(m_app.click(u"accountPasswordButton"_s));
    QVERIFY(m_app.type(u"passwordNewEdit"_s, u"short"_s));
    QVERIFY(m_app.click(u"passwordSaveButton"_s));
    QVERIFY(m_app.find(u"passwordNewEdit"_s)->property("error").toBool());
    m_app.press(Qt::Key_Escape);
    QVERIFY(m_app.waitGone(u"passwordDialog"_s));

    QVERIFY(m_app.click(u"accountPasswordButton"_s));
    QVERIFY(m_app.type(u"passwordNewEdit"_s, kNewPassword));
    QVERIFY(m_app.type(u"passwordRepeatEdit"_s, u"another"_s));
    QVERIFY(m_app.click(u"passwordSaveButton"_s));
    QVERIFY(m_app.find(u"passwordRepeatEdit"_s)->property("error").toBool());
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    QVERIFY(m_app.type(u"passwordRepeatEdit"_s, {}));
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_app.type(kNewPassword);
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitGone(u"passwordDialog"_s));
    QTRY_COMPARE(m_app.text(u"accountPasswordNote"_s), u"Saved"_s);
    Api api(m_server.port());
    QCOMPARE(api.login(u"ada"_s).status, 401);
    QCOMPARE(api.login(u"ada"_s, kNewPassword).status, 200);
    QVERIFY(m_app.isSignedIn());
}

void SecuritySettingsTest::asksForThePasswordOnceItIsLongAgo()
{
    makeSignInsOld();
    QVERIFY(m_app.click(u"accountEnrolButton"_s));
    QVERIFY(m_app.waitFor(u"reauthenticateDialog"_s));
    QVERIFY(!m_app.sees(u"reauthenticateCodeEdit"_s));
    // Given up: nothing is done, and the row says why.
    m_app.press(Qt::Key_Escape);
    QVERIFY(m_app.waitGone(u"reauthenticateDialog"_s));
    QTRY_VERIFY(!m_app.text(u"accountFactorNote"_s).isEmpty());
    QVERIFY(!m_app.sees(u"secondFactorDialog"_s));

    QVERIFY(m_app.click(u"accountEnrolButton"_s));
    QVERIFY(m_app.type(u"reauthenticatePasswordEdit"_s, u"not this one"_s));
    m_app.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_app.find(u"reauthenticatePasswordEdit"_s)->property("error").toBool(),
        AppWindow::kPatienceMs
    );
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_app.type(kNewPassword);
    m_app.press(Qt::Key_Return);
    // The call that was refused is made again by itself.
    QVERIFY(m_app.waitFor(u"secondFactorDialog"_s));
}

void SecuritySettingsTest::setsUpASecondFactor()
{
    QVERIFY(m_app.sees(u"secondFactorQr"_s));
    m_secret = m_app.text(u"secondFactorSecretLabel"_s).remove(u' ');
    QVERIFY(m_secret.size() >= 32);
    QVERIFY(m_app.click(u"secondFactorCopyButton"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_secret);
    QVERIFY(m_app.type(u"secondFactorCodeEdit"_s, codeOf(m_secret, stepNow() - 1000)));
    m_app.press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_app.find(u"secondFactorCodeEdit"_s)->property("error").toBool(), AppWindow::kPatienceMs
    );
    m_app.press(Qt::Key_A, Qt::ControlModifier);
    m_step = stepNow();
    m_app.type(codeOf(m_secret, m_step));
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitFor(u"recoveryCodesDialog"_s));
    QVERIFY(!m_app.sees(u"secondFactorDialog"_s));
}

void SecuritySettingsTest::keepsTheRecoveryCodes()
{
    const QString code = m_app.text(u"recoveryCodeLabel10"_s);
    QVERIFY(!code.isEmpty());
    // They are not shown again, so Escape does not lose them.
    m_app.press(Qt::Key_Escape);
    QVERIFY(m_app.sees(u"recoveryCodesDialog"_s));
    QVERIFY(m_app.text(u"recoveryNoteLabel"_s).startsWith(u"Keep the codes first"_s));
    QVERIFY(m_app.click(u"recoveryCopyButton"_s));
    QVERIFY(QGuiApplication::clipboard()->text().contains(code));
    QVERIFY(!m_app.find(u"recoveryDoneButton"_s)->isEnabled());
    QVERIFY(m_app.click(u"recoveryKeptSwitch"_s));
    QVERIFY(m_app.click(u"recoveryDoneButton"_s));
    QVERIFY(m_app.waitGone(u"recoveryCodesDialog"_s));
    QTRY_VERIFY(m_app.sees(u"accountDisableFactorButton"_s));
    QVERIFY(!m_app.sees(u"accountEnrolButton"_s));
    QCOMPARE(
        Api(m_server.port()).login(u"ada"_s, kNewPassword).code(), u"auth.second_factor_required"_s
    );
}

void SecuritySettingsTest::asksForTheCodeToo()
{
    makeSignInsOld();
    QVERIFY(m_app.click(u"accountRenewCodesButton"_s));
    QVERIFY(m_app.waitFor(u"reauthenticateCodeEdit"_s));
    QVERIFY(m_app.type(u"reauthenticatePasswordEdit"_s, kNewPassword));
    // A code works once; the server takes the one after it as well.
    QVERIFY(
        m_app.type(u"reauthenticateCodeEdit"_s, codeOf(m_secret, std::max(m_step, stepNow()) + 1))
    );
    m_app.press(Qt::Key_Return);
    QVERIFY(m_app.waitFor(u"recoveryCodesDialog"_s));
    QVERIFY(m_app.click(u"recoveryKeptSwitch"_s));
    QVERIFY(m_app.click(u"recoveryDoneButton"_s));
}

void SecuritySettingsTest::switchesTheSecondFactorOff()
{
    QVERIFY(m_app.click(u"accountDisableFactorButton"_s));
    QVERIFY(m_app.click(u"confirmAcceptButton"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        m_app.text(u"accountFactorNote"_s), u"Saved"_s, AppWindow::kPatienceMs
    );
    QTRY_VERIFY(m_app.sees(u"accountEnrolButton"_s));
    QCOMPARE(Api(m_server.port()).login(u"ada"_s, kNewPassword).status, 200);
}

QTEST_MAIN(SecuritySettingsTest)
#include "security_settings_test.moc"
