// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// People are invited by a link, and others ask to be let in: a moderator sees what they wrote and
// answers.
#include "app/settings/settings_card.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QRegularExpression>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

class LetInTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void tellsWhoWaits();
    void showsWhatTheyWroteAsText();
    void letsIn();
    void refuses();
    void knowsEverybody();
    void makesAnInvite();
    void savesItAsAPicture();
    void seesItUsedAndRevokesIt();

private:
    QString ask(const QString &name, const QString &message, const QString &invite = {});
    QWidget *findLike(const QString &prefix) const;

    tests::TestServer m_server{{u"registration.mode=approval"_s}};
    AppWindow m_app;
    QString m_link;
};

void LetInTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    const QStringList create{
        u"admin"_s,
        u"create"_s,
        u"--username"_s,
        u"ada"_s,
        u"--role"_s,
        u"admin"_s,
        u"--password-stdin"_s};
    QCOMPARE(m_server.run(create, Api::password().toUtf8() + '\n'), 0);
    QVERIFY(m_app.openAs(m_server.url(), u"ada"_s));
    QVERIFY(m_app.waitFor(u"navModerationButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.session().events.isOnline(), AppWindow::kPatienceMs);
}

QString LetInTest::ask(const QString &name, const QString &message, const QString &invite)
{
    QJsonObject request{
        {u"username"_s, name},
        {u"email"_s, name + u"@kith.example"_s},
        {u"password"_s, Api::password()},
        {u"message"_s, message}};
    if (!invite.isEmpty())
        request.insert(u"inviteCode"_s, invite);
    const tests::Answer answer = Api(m_server.port()).post(u"/api/v1/auth/register"_s, request);
    return answer.status == 202 ? answer.at(u"/userId"_s).toString() : QString();
}

QWidget *LetInTest::findLike(const QString &prefix) const
{
    const QRegularExpression name(u'^' + QRegularExpression::escape(prefix));
    for (QWidget *widget : m_app.window().findChildren<QWidget *>(name)) {
        if (widget->isVisible())
            return widget;
    }
    return nullptr;
}

void LetInTest::tellsWhoWaits()
{
    QVERIFY(m_app.click(u"navModerationButton"_s));
    QVERIFY(m_app.waitForPage(u"moderationPage"_s));
    QVERIFY(m_app.waitFor(u"waitingEmptyState"_s));
    const QString id = ask(u"bob"_s, u"I live at the mill <img src='file:///etc/passwd'>"_s);
    QVERIFY(!id.isEmpty());
    // Without being asked for: the server tells its staff.
    QVERIFY(m_app.waitFor(u"applicantCard/"_s + id));
    QTRY_VERIFY_WITH_TIMEOUT(
        m_app.find(u"navModerationButton"_s)->accessibleName().contains(u"1 waiting"_s),
        AppWindow::kPatienceMs
    );
}

void LetInTest::showsWhatTheyWroteAsText()
{
    QCOMPARE(
        m_app.text(u"applicantMessageLabel"_s),
        u"I live at the mill <img src='file:///etc/passwd'>"_s
    );
    QCOMPARE(
        m_app.find<QLabel>(u"applicantMessageLabel"_s)->textFormat(), Qt::TextFormat::PlainText
    );
}

void LetInTest::letsIn()
{
    QVERIFY(m_app.click(findLike(u"approveButton/"_s)));
    QVERIFY(m_app.waitFor(u"waitingEmptyState"_s));
    QCOMPARE(Api(m_server.port()).login(u"bob"_s).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(
        !m_app.find(u"navModerationButton"_s)->accessibleName().contains(u"waiting"_s),
        AppWindow::kPatienceMs
    );
}

void LetInTest::refuses()
{
    const QString id = ask(u"mallory"_s, u"Cheap phones"_s);
    QVERIFY(m_app.click(u"rejectButton/"_s + id));
    QVERIFY(m_app.click(u"confirmCancelButton"_s));
    QVERIFY(m_app.sees(u"applicantCard/"_s + id));
    QVERIFY(m_app.click(u"rejectButton/"_s + id));
    QVERIFY(m_app.click(u"confirmAcceptButton"_s));
    QVERIFY(m_app.waitGone(u"applicantCard/"_s + id));
    QCOMPARE(Api(m_server.port()).login(u"mallory"_s).status, 401);
}

void LetInTest::knowsEverybody()
{
    auto *tabs = m_app.find<QTabBar>(u"moderationTabs"_s);
    QTest::mouseClick(tabs, Qt::LeftButton, {}, tabs->tabRect(1).center());
    QVERIFY(m_app.waitFor(u"usersTable"_s));
    auto *table = m_app.find<QTableView>(u"usersTable"_s);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 2, AppWindow::kPatienceMs);
    QVERIFY(m_app.type(u"userSearchEdit"_s, u"bob"_s));
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, AppWindow::kPatienceMs);
    QVERIFY(table->model()->index(0, 0).data().toString().contains(u"@bob"_s));
    // bob becomes a moderator.
    const QPoint at = table->visualRect(table->model()->index(0, 0)).center();
    emit table->customContextMenuRequested(at);
    QVERIFY(m_app.choose(u"actSetRole1"_s));
    QTRY_COMPARE_WITH_TIMEOUT(
        table->model()->index(0, 1).data().toString(), u"Moderator"_s, AppWindow::kPatienceMs
    );
}

void LetInTest::makesAnInvite()
{
    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actInvite"_s));
    QVERIFY(m_app.type(u"inviteNoteEdit"_s, u"For Carol"_s));
    QVERIFY(m_app.click(u"inviteCreateButton"_s));
    QVERIFY(m_app.waitFor(u"inviteCreatedLinkEdit"_s));
    m_link = m_app.text(u"inviteCreatedLinkEdit"_s);
    QVERIFY2(m_link.startsWith(m_server.url() + u"/i/"_s), qPrintable(m_link));
    QVERIFY(m_app.sees(u"inviteQr"_s));
    QVERIFY(m_app.click(u"inviteCopyButton"_s));
    QCOMPARE(QGuiApplication::clipboard()->text(), m_link);
}

void LetInTest::savesItAsAPicture()
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"invite.png"_s);
    QVERIFY(m_app.click(u"inviteSaveQrButton"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.find<QFileDialog>(u"saveFileDialog"_s), AppWindow::kPatienceMs);
    auto *dialog = m_app.find<QFileDialog>(u"saveFileDialog"_s);
    dialog->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(file);
    static_cast<QDialog *>(dialog)->accept();
    // The name is there before all of it is written.
    QImage picture;
    QTRY_VERIFY_WITH_TIMEOUT(picture.load(file), AppWindow::kPatienceMs);
    QVERIFY(picture.width() >= 600);
    QCOMPARE(picture.width(), picture.height());
}

void LetInTest::seesItUsedAndRevokesIt()
{
    Api api(m_server.port());
    const QString code = m_link.section(u"/i/"_s, 1).section(u'#', 0, 0);
    // Here an administrator has the last word, also about those who were invited.
    QVERIFY(!ask(u"carol"_s, u"From Ada"_s, code).isEmpty());
    QVERIFY(m_app.click(u"inviteCloseButton"_s));
    QVERIFY(m_app.waitGone(u"inviteDialog"_s));
    QVERIFY(m_app.click(u"accountButton"_s));
    QVERIFY(m_app.choose(u"actInvite"_s));
    QTRY_VERIFY_WITH_TIMEOUT(findLike(u"inviteRow/"_s), AppWindow::kPatienceMs);
    const auto *row = qobject_cast<app::SettingRow *>(findLike(u"inviteRow/"_s));
    QVERIFY2(row->words().startsWith(u"For Carol Used 1 of 1"_s), qPrintable(row->words()));
    QVERIFY(m_app.click(findLike(u"inviteRevokeButton/"_s)));
    QTRY_VERIFY_WITH_TIMEOUT(!findLike(u"inviteRow/"_s), AppWindow::kPatienceMs);
    QCOMPARE(api.get(u"/api/v1/join/"_s + code).status, 404);
}

QTEST_MAIN(LetInTest)
#include "let_in_test.moc"
