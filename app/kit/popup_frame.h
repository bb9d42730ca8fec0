// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The ground of a popup that is no menu: quick find, completion, emoji, a card on a name. A round
// frame with a soft shadow, which is painted here, because no graphics effect may lie on a list.
// A click beside it or Escape closes it.

#include <QFrame>

class QVBoxLayout;

namespace app {

class PopupFrame : public QFrame {
    Q_OBJECT

public:
    // A real popup takes the keyboard; one that does not lets an editor below keep it (completion).
    enum class Focus { Takes, Leaves };

    PopupFrame(const QString &objectName, QWidget *parent, Focus focus = Focus::Takes);

    QVBoxLayout *body() const { return m_body; }
    // Below the rectangle (in the coordinates of the widget) or above it where there is no room,
    // and never over the edge of the screen.
    void popUpAt(const QWidget &widget, const QRect &rect);

    // The shadow is part of the window; the frame is so much smaller on each side.
    static constexpr int kShadow = 16;

signals:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    QVBoxLayout *m_body;
};

} // namespace app
