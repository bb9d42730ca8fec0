// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which section one is in and, in each, which page: a back stack for every section of the rail. No
// widgets; the main page follows the signals.

#include "app/kit/navigation_stack.h"

#include <QObject>

#include <map>

namespace app {

class Navigator final : public QObject {
    Q_OBJECT

public:
    explicit Navigator(QObject *parent = nullptr);

    const QString &section() const { return m_section; }
    const PageEntry &current() const { return stack().current(); }
    bool canGoBack() const { return stack().canGoBack(); }

    // Elsewhere: to where one was in that section. In the section already: to its own page. On its
    // own page already: asks for its top.
    void press(const QString &section);
    void goTo(const QString &section); // to where one was; nothing if one is there
    void open(const QString &page, const QString &argument); // on top of the current page
    void back();
    void forward();
    void setAnchor(const QString &id, int offset);
    // "kith:user/mara", "kith:home", ... False: nothing of ours, or not there yet.
    bool openLink(const QString &link);

signals:
    void leaving(); // the last moment to keep the scroll position
    void placeChanged();
    void topRequested();

private:
    const NavigationStack &stack() const { return m_stacks.at(m_section); }
    NavigationStack &stack() { return m_stacks.at(m_section); }

    std::map<QString, NavigationStack> m_stacks;
    QString m_section;
};

} // namespace app
