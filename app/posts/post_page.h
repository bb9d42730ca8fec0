// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// postPage: one post with all of its text.

#include "app/kit/page.h"
#include "app/posts/post_world.h"

namespace app {

class ListFoot;
class PostListView;
class ThreadModel;

class PostPage final : public Page {
    Q_OBJECT

public:
    PostPage(const PostWorld &world, common::PostId id, QWidget *parent = nullptr);

    QString title() const override { return tr("Post", "noun"); }
    void setLayoutClass(LayoutClass layout) override;
    void scrollToTop() override;
    void refresh() override;
    QWidget *mainWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void settle();

    ThreadModel *m_model;
    PostListView *m_view;
    ListFoot *m_foot;
};

} // namespace app
