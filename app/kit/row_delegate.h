// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Base of all delegates of a VirtualListView. A row's height depends on its width, which the view
// gives; estimateHeight() is asked for every row and must be arithmetic only, height() lays the
// text out and is asked for rows near the screen.

#include <QStyledItemDelegate>

namespace app {

// Something in a painted row that can be pressed. The kinds are the delegate's own.
struct RowHit {
    int kind = 0; // 0: nothing
    QString value;
    QString toolTip; // shown as plain text

    bool isValid() const { return kind != 0; }
    bool operator==(const RowHit &other) const
    {
        return kind == other.kind && value == other.value;
    }
};

class RowDelegate : public QStyledItemDelegate {
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    virtual int height(const QModelIndex &index, int width) const = 0;
    virtual int estimateHeight(const QModelIndex &index, int width) const
    {
        return height(index, width);
    }
    // Where the ring of the focus goes: the row without a heading over it.
    virtual QRect focusRect(const QModelIndex &, const QRect &rect) const { return rect; }
    // What lies under the point; both rectangle and point in the viewport.
    virtual RowHit hitTest(const QModelIndex &index, const QRect &rect, const QPoint &point) const;

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
};

} // namespace app
