// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/compose_dialog.h"

#include "app/kit/k_text_edit.h"
#include "app/net/error_sentence.h"
#include "app/posts/post_editor.h"

#include <QPointer>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kLeastLines = 5;
constexpr int kMostLines = 12;

PostText textOf(const common::Post &post)
{
    return {
        post.content,
        post.visibility,
        post.contentWarning.value_or(QString()),
        post.contentWarning.has_value()};
}

} // namespace

ComposeDialog::ComposeDialog(
    const PostWorld &world, common::PostId id, const QString &title, QWidget *parent
)
    : KDialog(id.isValid() ? u"editPostDialog"_s : u"composeDialog"_s, title, parent)
    , m_world(world)
    , m_id(id)
    , m_editor(new PostEditor(
          world, id.isValid() ? PostEditor::editKey(id) : PostEditor::newPostKey(), this
      ))
{
    setAttribute(Qt::WA_DeleteOnClose);
    body()->addWidget(m_editor);
    m_editor->edit().setFlat(false);
    m_editor->edit().setLines(kLeastLines, kMostLines);
    m_editor->setStacked(true);
    addCancel(tr("Cancel"), u"composeCancelButton"_s);
    KButton *send = id.isValid() ? addAccept(tr("Save"), u"editPostSaveButton"_s)
                                 : addAccept(tr("Post", "verb"), u"composePostButton"_s);
    m_editor->setSubmit(send);
    m_editor->edit().setFocus();
    connect(m_editor, &PostEditor::submitted, this, &QDialog::accept);
    connect(this, &QDialog::accepted, this, &ComposeDialog::send);
    connect(this, &QDialog::rejected, this, [this] { m_world.drafts.flush(); });
}

ComposeDialog *ComposeDialog::compose(const PostWorld &world, QWidget *parent)
{
    auto *dialog = new ComposeDialog(world, {}, tr("New post"), parent);
    dialog->open();
    return dialog;
}

void ComposeDialog::edit(const PostWorld &world, common::PostId id, QWidget *parent)
{
    const common::Post *post = world.posts.find(id);
    if (!post)
        return;
    if (!post->truncated)
        return openEditor(world, id, parent);
    world.posts.load(id).then(parent, [world, id, parent](const Result<common::PostId> &loaded) {
        if (loaded)
            openEditor(world, id, parent);
        else
            world.dialogs.notify(errorSentence(loaded.error()));
    });
}

void ComposeDialog::openEditor(const PostWorld &world, common::PostId id, QWidget *parent)
{
    const common::Post *post = world.posts.find(id);
    if (!post)
        return;
    auto *dialog = new ComposeDialog(world, id, tr("Edit post"), parent);
    dialog->m_editor->setBase(textOf(*post));
    dialog->open();
}

void ComposeDialog::send()
{
    if (!m_id.isValid()) {
        m_world.posts.create(m_editor->toCreate());
    } else {
        const common::PostUpdate update = m_editor->toUpdate();
        const bool changed = update.content.isPresent() || update.visibility.isPresent()
            || update.contentWarning.isPresent();
        if (changed)
            m_world.posts.edit(m_id, update);
    }
    m_editor->clear();
}

} // namespace app
