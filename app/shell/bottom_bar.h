// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sections in the narrow layout, 60 high, and "More" for the rest.

#include <QFrame>

namespace app {

class NavButton;

class BottomBar final : public QFrame {
    Q_OBJECT

public:
    explicit BottomBar(QWidget *parent = nullptr);

    NavButton *button(const QString &section) const; // null: it is not in the bar
    NavButton *more() const;
    void setCurrent(const QString &section);

signals:
    void sectionPressed(const QString &section);
    void morePressed();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();

    QList<std::pair<QString, NavButton *>> m_buttons; // by section
    NavButton *m_more;
};

} // namespace app
