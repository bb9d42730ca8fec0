// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The card above the feed in which one writes: one line until it gets the focus or has a draft.

#include "app/posts/post_world.h"

#include <QFrame>

namespace app {

class KAvatar;
class KButton;
class PostEditor;

class ComposeCard final : public QFrame {
    Q_OBJECT

public:
    explicit ComposeCard(const PostWorld &world, QWidget *parent = nullptr);

    PostEditor &editor() const { return *m_editor; }
    void startComposing();
    bool isExpanded() const { return m_expanded; }

signals:
    void posted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void setExpanded(bool expanded);
    void showMe();
    void post();
    void retranslate();

    const PostWorld m_world;
    KAvatar *m_avatar;
    PostEditor *m_editor;
    KButton *m_post;
    bool m_expanded = true;
};

} // namespace app
