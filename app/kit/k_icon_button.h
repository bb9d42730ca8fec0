// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A button of one icon. It must have a spoken name, which is its tool tip too.

#include "app/kit/icon.h"

#include <QToolButton>

namespace app {

class KIconButton : public QToolButton {
    Q_OBJECT

public:
    KIconButton(
        const QString &icon,
        const QString &objectName,
        const QString &name,
        QWidget *parent = nullptr
    );

    void setIconName(const QString &icon);
    void setToken(Token token);
    void setIconPixels(int size);
    // The side of the square that can be pressed; 32, in the narrow layout 44.
    void setHitSize(int size);
    // Renames it: both what is spoken and what the tool tip says.
    void setName(const QString &name);
    void setFilled(bool filled); // as the bookmark of a saved post
    // A number at the upper end corner; nothing for 0.
    void setBadge(int count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    Token m_token = Token::Text2;
    int m_iconSize = 18;
    int m_hitSize = 32;
    int m_badge = 0;
    bool m_filled = false;
};

} // namespace app
