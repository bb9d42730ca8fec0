// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can be done to one post: postMenu, and the same by keys. Others' posts and one's own have
// different menus, and a post that waits in the outbox a third.

#include "app/posts/post_world.h"

class QMenu;
class QAction;

namespace app {

class PostMenu final : public QObject {
    Q_OBJECT

public:
    PostMenu(const PostWorld &world, QWidget *view);

    // The menu's end corner, or with the mouse its place.
    void openFor(common::PostId id, const QPoint &global);
    void copyText(common::PostId id);
    void remove(common::PostId id); // asks first; only one's own

signals:
    void openPostRequested(common::PostId id);
    void openUserRequested(common::UserId id);
    void composeRequested();

private:
    bool isOwn(const common::Post &post) const;
    QAction *add(QMenu &menu, const QString &name, const QString &icon, const QString &text);
    void addCommon(QMenu &menu, const common::Post &post);
    void addOwn(QMenu &menu, const common::Post &post);
    void addVisibility(QMenu &menu, const common::Post &post);
    void addWaiting(QMenu &menu, const common::Post &post);
    void copyLink(common::PostId id);
    void edit(common::PostId id);
    void setVisibility(common::PostId id, common::Visibility visibility);
    void takeBack(common::PostId id);
    void reportFailure(common::PostId id, const Error &error);

    const PostWorld m_world;
    QWidget *m_view;
};

} // namespace app
