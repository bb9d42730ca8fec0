// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Somebody takes a copy of everything along, leaves, thinks again, and stays.
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QFile>
#include <QFileDialog>
#include <QLineEdit>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

class LeaveTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void offersACopyFirst();
    void fetchesTheCopy();
    void leaves();
    void staysAfterAll();

private:
    QWidget *findLike(const QString &prefix) const;

    tests::TestServer m_server;
    tests::Person m_ada;
    AppWindow m_app;
};

void LeaveTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    m_ada = Api(m_server.port()).join(u"ada"_s);
    QVERIFY(!Api(m_server.port()).publish(m_ada, u"Notes on the engine"_s).isEmpty());
    QVERIFY(m_app.openAs(m_server.url(), u"ada"_s));
    m_app.openLink(u"kith:settings/account"_s);
    QVERIFY(m_app.waitFor(u"deleteAccountButton"_s));
}

QWidget *LeaveTest::findLike(const QString &prefix) const
{
    const QRegularExpression name(u'^' + QRegularExpression::escape(prefix));
    for (QWidget *widget : m_app.window().findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void LeaveTest::offersACopyFirst()
{
    QVERIFY(m_app.click(u"deleteAccountButton"_s));
    QVERIFY(m_app.waitFor(u"deleteAccountDialog"_s));
    QVERIFY(m_app.text(u"deleteGraceLabel"_s).contains(u"14 days"_s));
    QVERIFY(m_app.click(u"deleteExportButton"_s));
    QVERIFY(m_app.waitGone(u"deleteAccountDialog"_s));
    // The server makes it, and the row follows by itself.
    QTRY_VERIFY_WITH_TIMEOUT(
        findLike(u"exportDownloadButton/"_s) != nullptr, 2 * AppWindow::kPatienceMs
    );
}

void LeaveTest::fetchesTheCopy()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"copy.zip"_s);
    QVERIFY(m_app.click(findLike(u"exportDownloadButton/"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.find<QFileDialog>(u"saveFileDialog"_s), AppWindow::kPatienceMs);
    auto *dialog = m_app.find<QFileDialog>(u"saveFileDialog"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(file);
    static_cast<QDialog *>(dialog)->accept();
    QTRY_COMPARE_WITH_TIMEOUT(
        m_app.text(u"exportTransferNote"_s), u"Saved"_s, AppWindow::kPatienceMs
    );
    QFile zip(file);
    QVERIFY(zip.open(QIODevice::ReadOnly));
    QVERIFY(zip.size() > 100);
    QCOMPARE(zip.read(4), QByteArray("PK\x03\x04"));
    QCOMPARE(zip.permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
}

void LeaveTest::leaves()
{
    QVERIFY(m_app.click(u"deleteAccountButton"_s));
    QVERIFY(m_app.click(u"deleteConfirmButton"_s));
    QVERIFY(m_app.waitFor(u"leavingBanner"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_app.sees(u"deleteAccountButton"_s), AppWindow::kPatienceMs);
    // Others do not see the account any more.
    Api api(m_server.port());
    const tests::Person bob = api.join(u"bob"_s);
    QCOMPARE(api.get(u"/api/v1/users/@ada"_s, bob.accessToken).status, 404);
}

void LeaveTest::staysAfterAll()
{
    QVERIFY(m_app.click(u"leavingKeepButton"_s));
    QVERIFY(m_app.waitGone(u"leavingBanner"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_app.toast(), u"Your account stays."_s, AppWindow::kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(m_app.sees(u"deleteAccountButton"_s), AppWindow::kPatienceMs);
    Api api(m_server.port());
    const tests::Person eve = api.join(u"eve"_s);
    QCOMPARE(api.get(u"/api/v1/users/@ada"_s, eve.accessToken).status, 200);
}

QTEST_MAIN(LeaveTest)
#include "leave_test.moc"
