// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What screen readers see of a VirtualListView: a list of its rows, and behind them the widgets
// that live in its viewport, which are the header and the buttons over a row. Qt's own interface
// for item views leaves such widgets out.

#include <QAccessibleWidget>
#include <QHash>

namespace app {

class VirtualListView;

class ListAccessible final : public QAccessibleWidget {
public:
    explicit ListAccessible(VirtualListView &view);
    ~ListAccessible() override;

    // Once for the process; harmless when called again.
    static void install();

    int childCount() const override;
    QAccessibleInterface *child(int index) const override;
    QAccessibleInterface *childAt(int x, int y) const override;
    QAccessibleInterface *focusChild() const override;
    int indexOfChild(const QAccessibleInterface *child) const override;

private:
    int rowCount() const;
    QList<QWidget *> widgets() const;

    VirtualListView &m_view;
    mutable QHash<int, QAccessible::Id> m_rows;
};

} // namespace app
