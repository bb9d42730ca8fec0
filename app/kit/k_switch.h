// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A switch, 36 x 20, for what takes effect at once. Screen readers hear a check box. With a text it
// is a whole row: the text at the start, the switch at the end, all of it can be pressed.

#include <QAbstractButton>
#include <QVariantAnimation>

namespace app {

class KSwitch : public QAbstractButton {
    Q_OBJECT

public:
    explicit KSwitch(const QString &text = {}, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool hitButton(const QPoint &) const override { return true; }

private:
    QVariantAnimation m_slide;
    double m_position = 0; // 0 off, 1 on
};

} // namespace app
