// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another language while the program runs: no text stays behind, and Arabic mirrors the window. The
// pseudo language shows texts that nobody can translate, whatever the translators have done so far.
#include "app/auth/welcome_page.h"
#include "app/kit/k_label.h"
#include "app/settings/language.h"
#include "app/shell/account_menu.h"
#include "tests/support/api.h"
#include "tests/support/app_window.h"
#include "tests/support/test_server.h"

#include <QAbstractButton>
#include <QAction>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QMenu>
#include <QPointer>
#include <QTabBar>
#include <QTest>

using namespace Qt::StringLiterals;
using tests::Api;
using tests::AppWindow;

namespace {

// Names and what is the same in every language.
bool mayStay(QString text)
{
    text.remove(QChar(0x2068)).remove(QChar(0x2069)); // around names of either direction
    static const QStringList kNames{
        u"Kith"_s,
        u"Ada Lovelace"_s,
        u"Ada"_s,
        u"Ben"_s,
        u"@ada"_s,
        u"@ben"_s,
        u"millbrook.example"_s,
        u"A post of hers"_s};
    if (kNames.contains(text) || text.startsWith(u"http://127.0.0.1"_s)
        || text.startsWith(u"127.0.0.1"_s))
        return true;
    for (const app::LanguageChoice &choice : app::Language::available()) {
        if (text == choice.name)
            return true;
    }
    return std::none_of(text.begin(), text.end(), [](QChar sign) { return sign.isLetter(); });
}

struct Text {
    QPointer<QObject> holder;
    QString what; // "accessibleName of navHomeButton"
    QString text;
};

void take(QList<Text> &texts, QObject *holder, const char *property)
{
    const QString text = holder->property(property).toString();
    if (text.isEmpty() || mayStay(text))
        return;
    const QString name = holder->objectName().isEmpty()
        ? QString::fromLatin1(holder->metaObject()->className())
        : holder->objectName();
    texts.append({holder, u"%1 of %2"_s.arg(QLatin1StringView(property), name), text});
}

// Everything visible, or spoken in place of it.
QList<Text> textsOf(const QWidget &window)
{
    QList<Text> texts;
    for (QWidget *widget : window.findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->objectName().startsWith(u"qt_"_s))
            continue;
        if (qobject_cast<QLabel *>(widget) || qobject_cast<QAbstractButton *>(widget))
            take(texts, widget, "text");
        if (qobject_cast<QLineEdit *>(widget) || widget->inherits("QPlainTextEdit"))
            take(texts, widget, "placeholderText");
        if (!qobject_cast<QComboBox *>(widget->parentWidget()))
            take(texts, widget, "accessibleName");
        take(texts, widget, "toolTip");
        if (const auto *tabs = qobject_cast<QTabBar *>(widget)) {
            for (int i = 0; i < tabs->count(); ++i) {
                texts.append(
                    {widget, u"tab %1 of %2"_s.arg(i).arg(widget->objectName()), tabs->tabText(i)}
                );
            }
        }
    }
    for (QAction *action : window.findChildren<QAction *>()) {
        if (action->objectName().startsWith(u"act"_s)
            && !action->objectName().startsWith(u"actTextSize"_s))
            take(texts, action, "text");
    }
    return texts;
}

} // namespace

class LanguagesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void translatesThePagesBefore_data();
    void translatesThePagesBefore();
    void translatesEverything_data();
    void translatesEverything();
    void mirrorsForArabic();

private:
    void addLanguages();
    bool hasTexts(const QString &language) const;
    QString leftBehind(const QList<Text> &before);
    void setLanguage(const QString &language);

    tests::TestServer m_server;
    AppWindow m_app;
};

void LanguagesTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log().constData());
    Api api(m_server.port());
    const tests::Person ada =
        api.join(u"ada"_s, {{u"firstName"_s, u"Ada"_s}, {u"lastName"_s, u"Lovelace"_s}});
    const tests::Person ben = api.join(u"ben"_s, {{u"firstName"_s, u"Ben"_s}});
    QVERIFY(!api.publish(ada, u"A post of hers"_s).isEmpty());
    QVERIFY(api.post(u"/api/v1/users/%1/follow"_s.arg(ada.id), {}, ben.accessToken).status < 300);
    QVERIFY(api.post(u"/api/v1/users/%1/follow"_s.arg(ben.id), {}, ada.accessToken).status < 300);
    QVERIFY(m_app.open());
}

void LanguagesTest::addLanguages()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : {u"xx"_s, u"ru"_s, u"ar"_s})
        QTest::newRow(qPrintable(language)) << language;
}

bool LanguagesTest::hasTexts(const QString &language) const
{
    return language == u"xx"_s || QFile::exists(u":/i18n/kith_"_s + language + u".qm"_s);
}

// As the menu and the box on the first page do it; the pseudo language stands in neither.
void LanguagesTest::setLanguage(const QString &language)
{
    if (auto *menu = m_app.window().findChild<app::AccountMenu *>())
        emit menu->languageChosen(language);
    else
        emit m_app.window().findChild<app::WelcomePage *>()->languageChosen(language);
    QCoreApplication::processEvents();
}

// The texts that are still those of before, one a line.
QString LanguagesTest::leftBehind(const QList<Text> &before)
{
    QHash<QString, QString> now;
    for (const Text &one : textsOf(m_app.window()))
        now.insert(one.what + QString::number(quintptr(one.holder.data())), one.text);
    QStringList left;
    for (const Text &one : before) {
        if (now.value(one.what + QString::number(quintptr(one.holder.data()))) == one.text)
            left.append(one.what + u": "_s + one.text);
    }
    left.removeDuplicates();
    return left.join(u'\n');
}

void LanguagesTest::translatesThePagesBefore_data()
{
    addLanguages();
}

void LanguagesTest::translatesThePagesBefore()
{
    QFETCH(QString, language);
    if (!hasTexts(language))
        QSKIP("there are no texts of the app in this language yet");
    for (const QString &button :
         {QString(), u"welcomeRegisterButton"_s, u"welcomeSignInButton"_s}) {
        if (!button.isEmpty())
            QVERIFY(m_app.click(button));
        const QList<Text> english = textsOf(m_app.window());
        QVERIFY(english.size() > 5);
        setLanguage(language);
        QCOMPARE(leftBehind(english), QString());
        setLanguage(u"en"_s);
        // And all the way back.
        const QList<Text> again = textsOf(m_app.window());
        QCOMPARE(again.size(), english.size());
        for (qsizetype i = 0; i < again.size(); ++i)
            QCOMPARE(again.at(i).text, english.at(i).text);
        if (button == u"welcomeRegisterButton"_s)
            QVERIFY(m_app.click(u"registerBackButton"_s));
        else if (!button.isEmpty())
            QVERIFY(m_app.click(u"signInBackButton"_s));
    }
}

void LanguagesTest::translatesEverything_data()
{
    addLanguages();
}

void LanguagesTest::translatesEverything()
{
    QFETCH(QString, language);
    if (!hasTexts(language))
        QSKIP("there are no texts of the app in this language yet");
    m_app.close();
    QVERIFY(m_app.openAs(m_server.url(), u"ben"_s));
    QVERIFY(m_app.waitForRow(u"A post of hers"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_app.session().events.isOnline(), AppWindow::kPatienceMs);
    for (const QString &link :
         {u"kith:home"_s, u"kith:user/ada"_s, u"kith:notifications"_s, u"kith:profile"_s}) {
        m_app.openLink(link);
        QTRY_VERIFY_WITH_TIMEOUT(m_app.pageState() != u"loading"_s, AppWindow::kPatienceMs);
        const QList<Text> english = textsOf(m_app.window());
        setLanguage(language);
        QCOMPARE(leftBehind(english), QString());
        QCOMPARE(m_app.window().windowTitle().contains(u"Home"_s), false);
        setLanguage(u"en"_s);
    }
}

void LanguagesTest::mirrorsForArabic()
{
    m_app.close();
    QVERIFY(m_app.openAs(m_server.url(), u"ben"_s));
    QVERIFY(m_app.waitForRow(u"A post of hers"_s));
    const auto railLeft = [this] {
        return m_app.find(u"navRail"_s)->mapTo(&m_app.window(), QPoint()).x();
    };
    const auto contentLeft = [this] {
        return m_app.find(u"contentStack"_s)->mapTo(&m_app.window(), QPoint()).x();
    };
    QVERIFY(railLeft() < contentLeft());
    // By the menu, as a person does it.
    QVERIFY(m_app.click(u"accountButton"_s));
    for (QMenu *menu : m_app.window().findChildren<QMenu *>(u"languageMenu"_s))
        menu->findChild<QAction *>(u"actLanguageAR"_s)->trigger();
    m_app.press(Qt::Key_Escape);
    QTRY_COMPARE(m_app.window().layoutDirection(), Qt::RightToLeft);
    QTRY_VERIFY(railLeft() > contentLeft());
    const QWidget *rail = m_app.find(u"navRail"_s);
    QTRY_COMPARE(railLeft() + rail->width(), m_app.window().width());

    // It is remembered, and the way back needs no restart either.
    m_app.close();
    QVERIFY(m_app.open({u"--lang"_s, QString()}));
    QVERIFY(m_app.waitForPage(u"feedPage"_s));
    QTRY_VERIFY(railLeft() > contentLeft());
    setLanguage(u"en"_s);
    QTRY_VERIFY(railLeft() < contentLeft());
}

QTEST_MAIN(LanguagesTest)
#include "languages_test.moc"
