// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The back and forward buttons of a mouse, wherever over a page they are pressed.

#include <QObject>

class QWidget;

namespace app {

class SideButtons final : public QObject {
    Q_OBJECT

public:
    explicit SideButtons(QWidget &page); // lives in it

signals:
    void back();
    void forward();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    const QWidget &m_page;
};

} // namespace app
