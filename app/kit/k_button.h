// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The push button. A busy button shows a spinner, keeps its width and takes no clicks.

#include "app/kit/theme.h"

#include <QBasicTimer>
#include <QPushButton>

namespace app {

class KButton : public QPushButton {
    Q_OBJECT
    Q_PROPERTY(Kind kind READ kind WRITE setKind)
    Q_PROPERTY(Size buttonSize READ buttonSize WRITE setButtonSize)
    Q_PROPERTY(bool busy READ isBusy WRITE setBusy)

public:
    enum class Kind { Primary, Default, Soft, Ghost, Danger };
    Q_ENUM(Kind)
    enum class Size { M, S, Xs }; // 36, 32 and 28 high
    Q_ENUM(Size)

    explicit KButton(
        const QString &text,
        Kind kind = Kind::Default,
        Size size = Size::M,
        QWidget *parent = nullptr
    );

    Kind kind() const { return m_kind; }
    void setKind(Kind kind);
    Size buttonSize() const { return m_size; }
    void setButtonSize(Size size);
    bool isBusy() const { return m_busy; }
    void setBusy(bool busy);
    // An icon of resources/icons before the text, one after it (usually "chevron-down").
    void setIconName(const QString &icon);
    void setTrailingIcon(const QString &icon);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Colors {
        QColor ground;
        QColor edge;
        Token ink;
    };

    Colors colors() const;
    int contentWidth() const;
    int padding() const;
    QFont textFont() const;
    void paintSpinner(QPainter &painter, const QRect &rect, const QColor &color) const;

    Kind m_kind;
    Size m_size;
    bool m_busy = false;
    int m_angle = 0;
    QString m_icon;
    QString m_trailing;
    QBasicTimer m_spin;
};

} // namespace app
