// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/a11y.h"
#include "app/kit/k_avatar.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_button.h"
#include "app/kit/k_choice.h"
#include "app/kit/k_dialogs.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_switch.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/k_toast.h"
#include "app/kit/motion.h"
#include "app/kit/theme.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace app;
using namespace Qt::StringLiterals;

class ControlsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void labelIsPlain();
    void errorIsHeard();
    void passwordCanBeShown();
    void clearButton();
    void switchIsACheckBox();
    void chipsAreRadioButtons();
    void chipsWrap();
    void busyButtonTakesNoClicks();
    void textEditGrows();
    void textEditSends();
    void pasteNeverSends();
    void wordBeforeCursor();
    void confirmAsks_data();
    void confirmAsks();
    void contextGoneMeansNoAnswer();
    void toastHasAnAction();
    void bannerIsAnAlert();
    void initials();
    void toolTipsArePlain();

private:
    Theme m_theme;
};

void ControlsTest::initTestCase()
{
    Motion::setEnabled(false);
    m_theme.setMode(ThemeMode::Light);
    m_theme.install(*qApp);
}

void ControlsTest::labelIsPlain()
{
    KLabel label(u"<b>bold</b>"_s);
    QCOMPARE(label.textFormat(), Qt::PlainText);
    KLabel one(u"x"_s, Type::Role::Body, Token::Danger);
    QCOMPARE(one.palette().color(QPalette::WindowText), Theme::color(Token::Danger));
    m_theme.setMode(ThemeMode::Dark);
    QCOMPARE(one.palette().color(QPalette::WindowText), Theme::color(Token::Danger, true));
    m_theme.setMode(ThemeMode::Light);
}

void ControlsTest::errorIsHeard()
{
    KField field(u"User name"_s, u"loginUserEdit"_s);
    field.setHelp(u"Small letters."_s);
    field.show();
    QAccessibleInterface *edit = QAccessible::queryAccessibleInterface(field.edit());
    QCOMPARE(edit->text(QAccessible::Name), u"User name"_s);
    QCOMPARE(edit->text(QAccessible::Description), u"Small letters."_s);
    field.setError(u"This name is taken."_s);
    QCOMPARE(edit->text(QAccessible::Description), u"This name is taken."_s);
    QVERIFY(field.edit()->hasError());
    const auto shown = [&field](const QString &text) {
        for (const KLabel *label : field.findChildren<KLabel *>()) {
            if (label->text() == text)
                return label->isVisible();
        }
        return false;
    };
    QVERIFY(shown(u"This name is taken."_s));
    QTest::keyClicks(field.edit(), u"m"_s);
    QVERIFY(!field.edit()->hasError());
    QCOMPARE(edit->text(QAccessible::Description), u"Small letters."_s);
    QVERIFY(shown(u"Small letters."_s));
    // The label is the buddy of the edit.
    bool buddy = false;
    for (const KLabel *label : field.findChildren<KLabel *>())
        buddy |= label->buddy() == field.edit();
    QVERIFY(buddy);
}

void ControlsTest::passwordCanBeShown()
{
    KLineEdit edit;
    edit.setPassword(u"loginShowPasswordButton"_s);
    edit.show();
    QCOMPARE(edit.echoMode(), QLineEdit::Password);
    auto *button = edit.findChild<QAbstractButton *>(u"loginShowPasswordButton"_s);
    QVERIFY(button);
    QVERIFY(!button->accessibleName().isEmpty());
    button->click();
    QCOMPARE(edit.echoMode(), QLineEdit::Normal);
    button->click();
    QCOMPARE(edit.echoMode(), QLineEdit::Password);
}

void ControlsTest::clearButton()
{
    KLineEdit edit;
    edit.setObjectName(u"searchEdit"_s);
    edit.setClearable(true);
    edit.show();
    auto *button = edit.findChild<QAbstractButton *>(u"searchEditClear"_s);
    QVERIFY(button);
    QSignalSpy edited(&edit, &QLineEdit::textEdited);
    edit.setText(u"abc"_s);
    button->click();
    QVERIFY(edit.text().isEmpty());
    QCOMPARE(edited.count(), 1);
    edit.setText(u"abc"_s);
    QTest::keyClick(&edit, Qt::Key_Escape);
    QVERIFY(edit.text().isEmpty());
}

void ControlsTest::switchIsACheckBox()
{
    KSwitch toggle(u"Quiet hours"_s);
    toggle.show();
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&toggle);
    QCOMPARE(interface->role(), QAccessible::CheckBox);
    QCOMPARE(interface->text(QAccessible::Name), u"Quiet hours"_s);
    QVERIFY(!interface->state().checked);
    QTest::mouseClick(&toggle, Qt::LeftButton);
    QVERIFY(interface->state().checked);
    QTest::keyClick(&toggle, Qt::Key_Space);
    QVERIFY(!toggle.isChecked());
}

void ControlsTest::chipsAreRadioButtons()
{
    KChips chips;
    chips.add(u"allChip"_s, u"All"_s);
    chips.add(u"mentionsChip"_s, u"Mentions"_s);
    chips.add(u"followsChip"_s, u"Follows"_s);
    chips.show();
    QCOMPARE(chips.current(), 0);
    QSignalSpy changed(&chips, &KChoice::currentChanged);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(chips.button(1));
    QCOMPARE(interface->role(), QAccessible::RadioButton);
    QTest::mouseClick(chips.button(1), Qt::LeftButton);
    QCOMPARE(chips.current(), 1);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!chips.button(0)->isChecked());
    chips.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&chips));
    chips.button(1)->setFocus();
    QTest::keyClick(chips.button(1), Qt::Key_Right);
    QCOMPARE(chips.current(), 2);
    chips.setCount(1, 3);
    QCOMPARE(interface->text(QAccessible::Name), u"Mentions 3"_s);
}

void ControlsTest::chipsWrap()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *chips = new KChips;
    for (int i = 0; i < 8; ++i)
        chips->add(u"chip%1"_s.arg(i), u"Some words"_s);
    layout->addWidget(chips);
    layout->addStretch();
    page.resize(400, 300);
    page.show();
    QTRY_VERIFY(chips->height() > 60);
    for (int i = 0; i < 8; ++i)
        QVERIFY(chips->rect().contains(chips->button(i)->geometry()));
}

void ControlsTest::busyButtonTakesNoClicks()
{
    KButton button(u"Post"_s, KButton::Kind::Primary);
    button.show();
    QSignalSpy clicked(&button, &QPushButton::clicked);
    const QSize before = button.sizeHint();
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    button.setBusy(true);
    QTest::mouseClick(&button, Qt::LeftButton);
    QTest::keyClick(&button, Qt::Key_Space);
    QTest::keyClick(&button, Qt::Key_Return);
    QCOMPARE(clicked.count(), 1);
    QCOMPARE(button.sizeHint(), before);
    button.setBusy(false);
    QTest::mouseClick(&button, Qt::LeftButton);
    QCOMPARE(clicked.count(), 2);
}

void ControlsTest::textEditGrows()
{
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    auto *edit = new KTextEdit;
    layout->addWidget(edit);
    layout->addStretch();
    page.resize(400, 500);
    page.show();
    const int one = edit->height();
    edit->setPlainText(u"1\n2\n3"_s);
    QTRY_VERIFY(edit->height() > one + 20);
    const int three = edit->height();
    edit->setPlainText(QStringList(30, u"x"_s).join(u'\n'));
    QTRY_VERIFY(edit->height() > three + 50);
    const int eight = edit->height();
    QVERIFY(eight < 250);
    edit->setPlainText(QStringList(60, u"x"_s).join(u'\n'));
    QCOMPARE(edit->sizeHint().height(), eight);
    edit->clear();
    QTRY_COMPARE(edit->height(), one);
}

void ControlsTest::textEditSends()
{
    KTextEdit edit;
    edit.show();
    QSignalSpy submitted(&edit, &KTextEdit::submitted);
    QSignalSpy length(&edit, &KTextEdit::lengthChanged);
    QSignalSpy up(&edit, &KTextEdit::upPressedInEmpty);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(up.count(), 1);
    edit.setLimit(3);
    QTest::keyClicks(&edit, u"abcd"_s);
    QCOMPARE(length.last().at(0).toInt(), 4);
    QVERIFY(edit.isOverLimit());
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(submitted.count(), 0);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(submitted.count(), 1);
    edit.setEnterSubmits(true);
    QTest::keyClick(&edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(submitted.count(), 1);
    QCOMPARE(edit.toPlainText(), u"abcd\n\n"_s);
    QTest::keyClick(&edit, Qt::Key_Return);
    QCOMPARE(submitted.count(), 2);
    QTest::keyClick(&edit, Qt::Key_Up);
    QCOMPARE(up.count(), 1);
}

void ControlsTest::pasteNeverSends()
{
    KTextEdit edit;
    edit.setEnterSubmits(true);
    QSignalSpy submitted(&edit, &KTextEdit::submitted);
    QSignalSpy image(&edit, &KTextEdit::imagePasted);
    QSignalSpy files(&edit, &KTextEdit::filesPasted);
    auto *text = new QMimeData;
    text->setHtml(u"<b>bold</b>"_s);
    text->setText(u"bold\nline\n"_s);
    QGuiApplication::clipboard()->setMimeData(text);
    edit.paste();
    QCOMPARE(edit.toPlainText(), u"bold\nline\n"_s);
    auto *picture = new QMimeData;
    picture->setImageData(QImage(4, 4, QImage::Format_RGB32));
    QGuiApplication::clipboard()->setMimeData(picture);
    edit.paste();
    QCOMPARE(image.count(), 1);
    auto *list = new QMimeData;
    list->setUrls({QUrl::fromLocalFile(u"/tmp/a.png"_s), QUrl(u"https://kith.example"_s)});
    QGuiApplication::clipboard()->setMimeData(list);
    edit.paste();
    QCOMPARE(files.count(), 1);
    QCOMPARE(files.first().first().value<QList<QUrl>>().size(), 1);
    QCOMPARE(submitted.count(), 0);
}

void ControlsTest::wordBeforeCursor()
{
    KTextEdit edit;
    QTest::keyClicks(&edit, u"mail a@b and @no"_s);
    QCOMPARE(edit.wordBeforeCursor(), u"@no"_s);
    edit.replaceWordBeforeCursor(u"@nora "_s);
    QCOMPARE(edit.toPlainText(), u"mail a@b and @nora "_s);
    QCOMPARE(edit.wordBeforeCursor(), QString());
    edit.setPlainText(u"a@b"_s);
    edit.moveCursor(QTextCursor::End);
    QCOMPARE(edit.wordBeforeCursor(), QString());
}

void ControlsTest::confirmAsks_data()
{
    QTest::addColumn<bool>("destructive");
    QTest::addColumn<int>("key");
    QTest::addColumn<bool>("accepted");
    QTest::newRow("return takes it") << false << int(Qt::Key_Return) << true;
    QTest::newRow("return is safe") << true << int(Qt::Key_Return) << false;
    QTest::newRow("escape") << false << int(Qt::Key_Escape) << false;
}

void ControlsTest::confirmAsks()
{
    QFETCH(bool, destructive);
    QFETCH(int, key);
    QFETCH(bool, accepted);
    QWidget window;
    window.resize(800, 600);
    window.show();
    KDialogs dialogs(window);
    QList<bool> answers;
    dialogs.confirm(
        {u"Delete this post?"_s, u"It goes."_s, u"Delete post"_s, {}, destructive},
        window,
        [&answers](bool answer) { answers.append(answer); }
    );
    auto *dialog = window.findChild<QDialog *>(u"confirmDialog"_s);
    QVERIFY(dialog);
    QVERIFY(answers.isEmpty());
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(dialog->width(), 440);
    QVERIFY(dialog->findChild<QPushButton *>(u"confirmAcceptButton"_s));
    QTest::keyClick(dialog->focusWidget() ? dialog->focusWidget() : dialog, Qt::Key(key));
    QCOMPARE(answers, QList<bool>{accepted});
}

void ControlsTest::contextGoneMeansNoAnswer()
{
    QWidget window;
    window.show();
    KDialogs dialogs(window);
    bool answered = false;
    auto context = std::make_unique<QObject>();
    dialogs.confirm({u"Title"_s, u"Text"_s, u"Do it"_s}, *context, [&](bool) { answered = true; });
    context.reset();
    window.findChild<QPushButton *>(u"confirmAcceptButton"_s)->click();
    QVERIFY(!answered);
}

void ControlsTest::toastHasAnAction()
{
    QWidget window;
    window.resize(800, 600);
    window.show();
    KDialogs dialogs(window);
    int undone = 0;
    dialogs.notify(u"Post deleted"_s, u"Undo"_s, [&undone] { ++undone; });
    QVERIFY(dialogs.toast()->isVisible());
    QVERIFY(window.rect().contains(dialogs.toast()->geometry()));
    auto *button = window.findChild<QPushButton *>(u"toastActionButton"_s);
    QVERIFY(button->isVisible());
    button->click();
    QCOMPARE(undone, 1);
    QVERIFY(!dialogs.toast()->isVisible());
    dialogs.notify(u"Saved"_s);
    QVERIFY(!button->isVisible());
    window.resize(300, 200);
    QVERIFY(window.rect().contains(dialogs.toast()->geometry()));
}

void ControlsTest::bannerIsAnAlert()
{
    KBanner banner(KBanner::Kind::Warn);
    banner.setText(u"You are offline."_s);
    banner.setAction(u"Retry now"_s, u"connectionRetryButton"_s);
    banner.setClosable(true);
    banner.show();
    QAccessibleInterface *heard = QAccessible::queryAccessibleInterface(&banner);
    QCOMPARE(heard->role(), QAccessible::AlertMessage);
    QSignalSpy action(&banner, &KBanner::actionTriggered);
    QSignalSpy closed(&banner, &KBanner::closed);
    banner.findChild<QAbstractButton *>(u"connectionRetryButton"_s)->click();
    QCOMPARE(action.count(), 1);
    banner.findChild<QAbstractButton *>(u"bannerCloseButton"_s)->click();
    QCOMPARE(closed.count(), 1);
    QVERIFY(!banner.isVisible());
}

void ControlsTest::initials()
{
    QCOMPARE(initialsOf(u"Nora Ellery"_s), u"NE"_s);
    QCOMPARE(initialsOf(u"kenji van der brook"_s), u"KB"_s);
    QCOMPARE(initialsOf(u"nora"_s), u"N"_s);
    QCOMPARE(initialsOf(u"  "_s), QString());
    QCOMPARE(initialsOf(u"ليلى نور"_s), u"ل"_s);
    QCOMPARE(initialsOf(u"🌱 Garden"_s), u"🌱G"_s);
}

void ControlsTest::toolTipsArePlain()
{
    QWidget widget;
    setPlainToolTip(widget, u"<b>Nora</b>"_s);
    QCOMPARE(widget.toolTip(), u"&lt;b&gt;Nora&lt;/b&gt;"_s);
    setPlainToolTip(widget, u"Tom & Ann"_s);
    QCOMPARE(widget.toolTip(), u"Tom & Ann"_s);
    a11y(widget, u"thing"_s, u"Thing"_s, u"hint"_s);
    QCOMPARE(widget.objectName(), u"thing"_s);
    QCOMPARE(widget.accessibleDescription(), u"hint"_s);
    QVERIFY(!showsA11yIds());
    QCOMPARE(rowDescription(u"x"_s, u"5"_s), u"x"_s);
}

QTEST_MAIN(ControlsTest)
#include "controls_test.moc"
