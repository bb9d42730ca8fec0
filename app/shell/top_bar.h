// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The row above a page: the way back and whose page it is. In the narrow layout, where there is no
// rail, a section's own page has account and community here instead.

#include "app/kit/layout_classifier.h"

#include <QFrame>

class QHBoxLayout;

namespace app {

class KIconButton;
class KLabel;
class NavRail;
class ShortcutMap;

class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(const ShortcutMap &shortcuts, QWidget *parent = nullptr);

    void setPlace(LayoutClass layout, bool canGoBack, const QString &title);
    // Borrows head and account of the rail.
    void takeParts(NavRail &rail);

signals:
    void backPressed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    const ShortcutMap &m_shortcuts;
    QHBoxLayout *m_layout;
    KIconButton *m_back;
    KLabel *m_title;
    QWidget *m_own; // holds head and account
    QHBoxLayout *m_ownLayout;
    LayoutClass m_class = LayoutClass::Wide;
};

} // namespace app
