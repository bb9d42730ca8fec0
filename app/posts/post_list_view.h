// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of posts with all one can do to them: the buttons over a row, the keys of a row, links,
// the menu. Rows come from a PostListModel or a ThreadModel. What leads to another page is asked
// for by signals.

#include "app/kit/layout_classifier.h"
#include "app/kit/minute_ticker.h"
#include "app/kit/virtual_list_view.h"
#include "app/posts/post_delegate.h"
#include "app/posts/post_world.h"

#include <QTimer>

namespace app {

class PostMenu;
class RowActions;

class PostListView final : public VirtualListView {
    Q_OBJECT

public:
    PostListView(const QString &objectName, const PostWorld &world, QWidget *parent = nullptr);
    ~PostListView() override;

    PostDelegate &delegate() const { return *m_delegate; }
    RowActions &actions() const { return *m_actions; }
    void setLayoutClass(LayoutClass layout);
    static common::PostId postIdOf(const QModelIndex &index);

signals:
    void openUserRequested(common::UserId id);
    void openUserNameRequested(const QString &username);
    void openPostRequested(common::PostId id);
    void composeRequested(); // a text was given back to the editor
    void gapRequested(const QModelIndex &index);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles
    ) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void wireStores();
    void act(const QString &button, const QModelIndex &index);
    void follow(const QModelIndex &index, const RowHit &hit);
    bool runKey(const QString &id, const QModelIndex &index);
    void step(int by);
    void openAuthor(const QModelIndex &index);
    void openMenu(const QModelIndex &index, const QPoint &global);
    QPoint menuPlace(const QModelIndex &index) const;
    void expand(const QModelIndex &index);
    void watch();

    const PostWorld m_world;
    PostDelegate *m_delegate;
    RowActions *m_actions;
    PostMenu *m_menu;
    MinuteTicker m_ticker;
    QTimer m_watchSoon;
    QList<common::PostId> m_watched; // what the server was last told of
};

} // namespace app
