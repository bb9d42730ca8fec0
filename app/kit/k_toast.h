// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A short word at the bottom of the window, with at most one button such as "Undo". It goes by
// itself, but never while the mouse or the focus is on it. Not for errors that ask for something to
// be done.

#include <QFrame>
#include <QTimer>

#include <functional>

namespace app {

class KButton;
class KLabel;

class KToast : public QFrame {
    Q_OBJECT

public:
    // Lives on its window and follows its size.
    explicit KToast(QWidget &window);

    // With a button it stays 6 s, else 5. A new message takes the place of the old.
    void
    show(const QString &text, const QString &actionText = {}, std::function<void()> action = {});
    void setBottomMargin(int margin); // the narrow layout has a bar below
    QString text() const;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void place();
    void leave();

    KLabel *m_label;
    KButton *m_button;
    QTimer m_timer;
    std::function<void()> m_action;
    int m_margin = 24;
};

} // namespace app
