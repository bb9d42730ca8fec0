// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "New post": whole in the rail, a plus in the folded rail, a round square that floats over the
// page in the narrow layout. It is one button that moves.

#include <QAbstractButton>

namespace app {

class NewPostButton final : public QAbstractButton {
    Q_OBJECT

public:
    enum class Look { Full, Icon, Floating };
    static constexpr int kFloating = 52;

    explicit NewPostButton(QWidget *parent = nullptr);

    void setLook(Look look);
    Look look() const { return m_look; }
    void setToolTipText(const QString &text);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Look m_look = Look::Full;
};

} // namespace app
