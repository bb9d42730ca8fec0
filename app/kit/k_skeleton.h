// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Grey blocks in the shape of what is being loaded: cards of posts or rows of a list. A page shows
// it after 150 ms without content. It shimmers only if motion is on.

#include <QBasicTimer>
#include <QElapsedTimer>
#include <QWidget>

namespace app {

class KSkeleton : public QWidget {
    Q_OBJECT

public:
    enum class Shape { Posts, Rows };

    explicit KSkeleton(Shape shape, QWidget *parent = nullptr);

    void setColumnWidth(int width) { m_columnWidth = width; } // 0: all there is

    QSize sizeHint() const override { return {400, 400}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void timerEvent(QTimerEvent *event) override;

private:
    void paintPost(QPainter &painter, const QRect &card) const;
    void paintRow(QPainter &painter, const QRect &row) const;
    void block(QPainter &painter, const QRect &area, const QRect &rect, int radius) const;

    Shape m_shape;
    int m_columnWidth = 0;
    QBasicTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace app
