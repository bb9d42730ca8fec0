// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/app_window.h"

#include "app/kit/page.h"

#include <QApplication>
#include <QDialog>
#include <QFile>
#include <QMenu>
#include <QPointer>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTest>
#include <QWindow>

#include <utility>

using namespace Qt::StringLiterals;

namespace tests {
namespace {

bool missing(const QString &what)
{
    qWarning("not there in time: %s", qUtf8Printable(what));
    return false;
}

// As a person scrolls to what is to be pressed.
void scrollTo(QWidget &widget)
{
    for (QWidget *up = widget.parentWidget(); up && !up->isWindow(); up = up->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(up))
            area->ensureWidgetVisible(&widget);
    }
}

QString textOf(const QObject &widget)
{
    const QVariant text = widget.property("text");
    return text.isValid() ? text.toString() : widget.property("plainText").toString();
}

constexpr int kLooks = 5; // about 50 ms

// Whether a click at this point of the window would be the widget's.
bool isReached(const QWidget &widget, const QWidget &top, const QPoint &at)
{
    const QWidget *hit = top.childAt(at);
    return hit == nullptr ? &widget == &top : hit == &widget || widget.isAncestorOf(hit);
}

} // namespace

AppWindow::AppWindow()
{
    qputenv("KITH_KEYRING", "file");
    QApplication::setQuitOnLastWindowClosed(false); // the test goes on
    QApplication::setCursorFlashTime(0); // pictures do not depend on the moment
}

AppWindow::~AppWindow()
{
    close();
}

bool AppWindow::open(const QStringList &arguments)
{
    const QString folder = m_profile.filePath(u"profile"_s);
    const auto size = u"%1x%2"_s.arg(kSize.width()).arg(kSize.height());
    // What a test says itself comes later and so wins.
    const auto parsed = app::parseOptions(
        QStringList{
            u"kith"_s,
            u"--profile"_s,
            folder,
            u"--size"_s,
            size,
            u"--lang"_s,
            u"en"_s,
            u"--theme"_s,
            u"light"_s,
            u"--no-anim"_s}
        + arguments
    );
    const app::Profile profile(folder);
    if (!parsed.options || !profile.prepare())
        return missing(parsed.text);
    m_app = std::make_unique<app::App>(*qApp, *parsed.options, profile);
    m_app->start();
    return QTest::qWaitForWindowActive(&window());
}

bool AppWindow::openAs(
    const QString &server, const QString &username, const QStringList &more, const QString &secret
)
{
    QFile password(m_profile.filePath(u"password"_s));
    if (!password.open(QIODevice::WriteOnly))
        return false;
    password.write(secret.toUtf8());
    password.close();
    qputenv("KITH_PASSWORD_FILE", QFile::encodeName(password.fileName()));
    QStringList options{u"--server"_s, server, u"--user"_s, username};
    // The window comes back to the section where it was closed.
    if (!more.contains(u"--open"_s))
        options += {u"--open"_s, u"kith:home"_s};
    const bool opened = open(options + more);
    qunsetenv("KITH_PASSWORD_FILE");
    return opened && waitForPage(u"feedPage"_s);
}

void AppWindow::close()
{
    if (!m_app)
        return;
    window().close();
    m_app.reset();
}

QWidget *AppWindow::front() const
{
    QWidget *front = &window();
    for (QDialog *dialog : window().findChildren<QDialog *>()) {
        if (dialog->isVisible())
            front = dialog;
    }
    return front;
}

void AppWindow::activate()
{
    QWidget *wanted = front();
    if (QApplication::activeWindow() == wanted)
        return;
    wanted->activateWindow();
    if (!QTest::qWaitForWindowActive(wanted))
        missing(u"the window in front"_s);
}

bool AppWindow::waitFor(const QString &name)
{
    const auto there = [&] {
        const QWidget *widget = find(name);
        return widget && widget->isEnabled();
    };
    return QTest::qWaitFor(there, kPatienceMs) || missing(name);
}

bool AppWindow::waitGone(const QString &name)
{
    return QTest::qWaitFor([&] { return !sees(name); }, kPatienceMs) || missing(name + u" gone"_s);
}

QString AppWindow::text(const QString &name) const
{
    const QWidget *widget = find(name);
    return widget ? textOf(*widget) : QString();
}

QString AppWindow::toast() const
{
    return text(u"toastLabel"_s);
}

bool AppWindow::click(QWidget *widget)
{
    QWidget *top = widget->window();
    scrollTo(*widget);
    if (!QApplication::activePopupWidget())
        activate();
    // A person waits until things stand still.
    const QPointer<QWidget> watched(widget);
    const auto place = [&] { return watched->mapTo(top, watched->rect().center()); };
    QPoint at(-1, -1);
    int still = 0; // looks in a row: what has just come is laid out in more than one step
    const auto stands = [&] {
        if (!watched)
            return true;
        const QPoint now = place();
        still = now == at && isReached(*watched, *top, now) ? still + 1 : 0;
        at = now;
        return still >= kLooks;
    };
    if (!QTest::qWaitFor(stands, kPatienceMs) || !watched)
        return missing(u"something that stands still"_s);
    QTest::mouseMove(top->windowHandle(), at);
    QTest::mouseClick(top->windowHandle(), Qt::LeftButton, Qt::NoModifier, at);
    return true;
}

bool AppWindow::click(const QString &name)
{
    return waitFor(name) && click(find(name));
}

bool AppWindow::type(const QString &name, const QString &text)
{
    if (!click(name))
        return false;
    QWidget *focus = front()->focusWidget();
    if (!focus || (focus != find(name) && !find(name)->isAncestorOf(focus)))
        return missing(name + u" in the focus"_s);
    type(text);
    return true;
}

void AppWindow::type(const QString &text)
{
    activate();
    QWindow *window = front()->windowHandle();
    for (const QChar sign : text) {
        const auto modifiers = sign.isUpper() ? Qt::ShiftModifier : Qt::NoModifier;
        const auto key = sign == u'\n' ? Qt::Key_Return : QTest::asciiToKey(sign.toLatin1());
        QTest::sendKeyEvent(QTest::Click, window, key, QString(sign), modifiers);
    }
}

void AppWindow::press(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    if (QWidget *popup = QApplication::activePopupWidget()) {
        QTest::keyClick(popup->windowHandle(), key, modifiers);
        return;
    }
    activate();
    QTest::keyClick(front()->windowHandle(), key, modifiers);
}

bool AppWindow::choose(const QString &name)
{
    const auto shown = [&]() -> QMenu * {
        for (QMenu *menu : window().findChildren<QMenu *>()) {
            if (menu->isVisible() && menu->findChild<QAction *>(name, Qt::FindDirectChildrenOnly))
                return menu;
        }
        return nullptr;
    };
    if (!QTest::qWaitFor([&] { return shown() != nullptr; }, kPatienceMs))
        return missing(name);
    QMenu *menu = shown();
    auto *action = menu->findChild<QAction *>(name, Qt::FindDirectChildrenOnly);
    const QPoint at = menu->actionGeometry(action).center();
    QTest::mouseMove(menu->windowHandle(), at);
    QTest::mouseClick(menu->windowHandle(), Qt::LeftButton, Qt::NoModifier, at);
    return true;
}

QModelIndex AppWindow::row(const QString &words, const QString &view) const
{
    const QListView *shown = list(view);
    for (int row = 0; shown && shown->model() && row < shown->model()->rowCount(); ++row) {
        const QModelIndex index = shown->model()->index(row, 0);
        if (index.data(app::TextRole).toString().contains(words))
            return index;
    }
    return {};
}

int AppWindow::rows(const QString &words, const QString &view) const
{
    int count = 0;
    const QListView *shown = list(view);
    for (int row = 0; shown && shown->model() && row < shown->model()->rowCount(); ++row)
        count += int(shown->model()->index(row, 0).data(app::TextRole).toString().contains(words));
    return count;
}

bool AppWindow::waitForRow(const QString &words, const QString &view)
{
    return QTest::qWaitFor([&] { return row(words, view).isValid(); }, kPatienceMs)
        || missing(u"a row with "_s + words);
}

app::SendState AppWindow::sendState(const QString &words) const
{
    return app::SendState(row(words).data(app::StateRole).toInt());
}

bool AppWindow::clickInRow(const QString &words, const QString &button, const QString &view)
{
    if (!waitForRow(words, view))
        return false;
    activate();
    QListView *shown = list(view);
    shown->scrollTo(row(words, view));
    const QWidget *port = shown->viewport();
    const auto live = [&]() -> QWidget * {
        // Where there is room in the row; the list may still be moving.
        const QRect place = shown->visualRect(row(words, view)).intersected(port->rect());
        const QPoint at = port->mapTo(&window(), place.center());
        QTest::mouseMove(window().windowHandle(), at);
        auto *widget = shown->findChild<QWidget *>(button);
        if (!widget || !widget->isVisible())
            return nullptr;
        const QPoint middle = widget->mapTo(port, widget->rect().center());
        return place.contains(middle) ? widget : nullptr;
    };
    if (!QTest::qWaitFor([&] { return live() != nullptr; }, kPatienceMs))
        return missing(button);
    return click(live());
}

QString AppWindow::page() const
{
    const auto *stack = window().findChild<QStackedWidget *>(u"contentStack"_s);
    if (stack && stack->isVisible() && stack->currentWidget())
        return stack->currentWidget()->objectName();
    return window().root().currentWidget()->objectName();
}

QString AppWindow::pageState() const
{
    const auto *stack = window().findChild<QStackedWidget *>(u"contentStack"_s);
    return stack ? stack->currentWidget()->property("state").toString() : QString();
}

bool AppWindow::waitForPage(const QString &name)
{
    return QTest::qWaitFor([&] { return page() == name; }, kPatienceMs) || missing(name);
}

} // namespace tests
