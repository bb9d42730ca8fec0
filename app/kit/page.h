// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Base of what stands in contentStack. A page takes the stores it needs in its constructor, lays
// out and wires; where to go is asked for by signals, because only the shell knows the other pages.
// The dynamic property "state" tells loading, empty, error, ready or offline.

#include "app/base/list_roles.h"
#include "app/kit/layout_classifier.h"
#include "common/base/id.h"

#include <QWidget>

namespace app {

// The first visible row and its distance from the top; empty without rows.
struct ScrollAnchor {
    QString id{};
    int offset = 0;
};

class Page : public QWidget {
    Q_OBJECT

public:
    explicit Page(const QString &objectName, QWidget *parent = nullptr);

    // For the title of the window: "Home", or the name of whose profile it is.
    virtual QString title() const = 0;
    virtual void setLayoutClass(LayoutClass layout);
    LayoutClass layoutClass() const { return m_layout; }
    virtual void scrollToTop() { }
    virtual void refresh() { }
    virtual ScrollAnchor scrollAnchor() const { return {}; }
    virtual void restoreAnchor(const ScrollAnchor &) { }
    // Where the focus goes when the page is shown or F6 comes to it: the main list.
    virtual QWidget *mainWidget() { return this; }
    // For Ctrl+N: puts the focus into the page's own editor of new posts. False: it has none.
    virtual bool startComposing() { return false; }

    LoadState state() const { return m_state; }

signals:
    void titleChanged();
    void stateChanged();
    void openUserRequested(common::UserId id);
    void openUserNameRequested(const QString &username);
    void openPostRequested(common::PostId id);
    void openPageRequested(const QString &page, const QString &argument); // by objectName
    void openLinkRequested(const QString &link); // "kith:settings/account"
    void leaveRequested(); // what the page shows is gone: the shell goes back
    void composeRequested(); // the shell goes Home and to the editor there

protected:
    void setState(LoadState state);

private:
    LayoutClass m_layout = LayoutClass::Wide;
    LoadState m_state = LoadState::Loading;
};

} // namespace app
