// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The live buttons over a painted row: one set for each list, placed over the row with the mouse
// or, with the keyboard, over the current row. The delegate has painted icon and count already; a
// button adds only its hover, its focus ring and its name for screen readers and tests. Tab from
// the list goes into the buttons, arrows move among them, Escape goes back. Hidden while the list
// scrolls.

#include <QList>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QRect>
#include <QString>
#include <QTimer>
#include <QToolButton>
#include <QWidget>

#include <functional>

namespace app {

class VirtualListView;

struct RowButton {
    QString objectName; // "rowLikeButton"
    QString name; // spoken, with state and target: "Like, 36 likes, liked. Post by Nora Ellery"
    QString toolTip; // short: "Like"
    QRect rect; // in the row, as painted for this layout direction
    bool enabled = true;
    bool checkable = false;
    bool checked = false;
    int radius = 8;
};

class RowActions final : public QWidget {
    Q_OBJECT

public:
    // The buttons of a row of this size; none hides the overlay.
    using Provider = std::function<QList<RowButton>(const QModelIndex &index, const QSize &size)>;

    RowActions(VirtualListView &view, Provider provider);

    QModelIndex index() const { return m_index; }
    QToolButton *button(const QString &objectName) const;
    // The same row again, after it changed without dataChanged().
    void refresh();

signals:
    void triggered(const QString &objectName, const QModelIndex &index);

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool viewKey(QEvent *event);
    bool buttonKey(QToolButton *button, QEvent *event);

    void retarget();
    void attach(const QModelIndex &index);
    void detach();
    void hideWhileScrolling();
    bool holdsFocus() const;
    QList<QToolButton *> shownButtons() const;
    QToolButton *makeButton(const QString &objectName);

    VirtualListView &m_view;
    Provider m_provider;
    QPersistentModelIndex m_index;
    QList<QToolButton *> m_buttons; // in the order of the provider
    QTimer m_pause;
    bool m_attaching = false;
};

} // namespace app
