// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The editor of posts in a dialog: composeDialog for a new one, with the draft of the card, and
// editPostDialog for a change. Closing keeps the draft.

#include "app/kit/k_dialog.h"
#include "app/posts/post_world.h"

namespace app {

class PostEditor;

class ComposeDialog final : public KDialog {
    Q_OBJECT

public:
    static ComposeDialog *compose(const PostWorld &world, QWidget *parent);
    // Opens when the complete text is there; says so if it cannot be had.
    static void edit(const PostWorld &world, common::PostId id, QWidget *parent);

    PostEditor &editor() const { return *m_editor; }

private:
    ComposeDialog(const PostWorld &world, common::PostId id, const QString &title, QWidget *parent);
    static void openEditor(const PostWorld &world, common::PostId id, QWidget *parent);
    void send();

    const PostWorld m_world;
    const common::PostId m_id; // not valid: a new post
    PostEditor *m_editor;
};

} // namespace app
