// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The program kith on a profile of its own, several times in one process, so that people can meet.
// Keys and clicks go in at the window, as from a window system: what is covered, disabled or not in
// the focus does not get them. Whatever waits gives up after a while and says what was missing.

#include "app/base/list_roles.h"
#include "app/main/app.h"
#include "app/session/session.h"
#include "tests/support/api.h"

#include <QListView>
#include <QTemporaryDir>

#include <memory>

namespace tests {

class AppWindow {
public:
    static constexpr int kPatienceMs = 20'000; // a busy machine
    static constexpr QSize kSize{1280, 800};

    AppWindow();
    ~AppWindow();
    AppWindow(const AppWindow &) = delete;
    AppWindow &operator=(const AppWindow &) = delete;

    // Starts the program on the profile; arguments as on the command line.
    bool open(const QStringList &arguments = {});
    // Starts it signed in as somebody who was made by Api, and waits for the feed.
    bool openAs(
        const QString &server,
        const QString &username,
        const QStringList &more = {},
        const QString &secret = Api::password()
    );
    void close(); // as a person closes it; the profile stays

    app::MainWindow &window() const { return m_app->window(); }
    app::Session &session() const { return *m_app->session(); }
    bool isSignedIn() const { return m_app && m_app->session(); }
    void activate(); // the window system gives it, or the dialog on it, the keyboard

    // The visible one of that name in the window or in a dialog of it; null: none.
    template <typename W = QWidget>
    W *find(const QString &name) const
    {
        const QList<W *> all = window().template findChildren<W *>(name);
        for (auto it = all.crbegin(); it != all.crend(); ++it) {
            if ((*it)->isVisible())
                return *it;
        }
        return nullptr;
    }
    bool sees(const QString &name) const { return find(name) != nullptr; }
    bool waitFor(const QString &name); // until it is visible and enabled
    bool waitGone(const QString &name);
    QString text(const QString &name) const; // of a label, a button, an edit
    QString toast() const;

    bool click(const QString &name);
    bool click(QWidget *widget);
    bool type(const QString &name, const QString &text); // clicks into it first
    void type(const QString &text); // where the focus is
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    bool choose(const QString &action); // in the open menu

    QListView *list(const QString &name = QStringLiteral("feedView")) const
    {
        return find<QListView>(name);
    }
    // The row whose text contains the words; not valid: none.
    QModelIndex row(const QString &words, const QString &view = QStringLiteral("feedView")) const;
    int rows(const QString &words, const QString &view = QStringLiteral("feedView")) const;
    bool waitForRow(const QString &words, const QString &view = QStringLiteral("feedView"));
    app::SendState sendState(const QString &words) const;
    // Brings the mouse over the row and presses the live button there.
    bool clickInRow(
        const QString &words,
        const QString &button,
        const QString &view = QStringLiteral("feedView")
    );
    QString page() const; // objectName of the page shown: "feedPage"
    QString pageState() const; // its property "state"
    bool waitForPage(const QString &name);
    // As from a notification of the desktop or from another program.
    void openLink(const QString &link) { m_app->open(link); }

private:
    QWidget *front() const; // the dialog on the window, or the window

    QTemporaryDir m_profile;
    std::unique_ptr<app::App> m_app;
};

} // namespace tests
