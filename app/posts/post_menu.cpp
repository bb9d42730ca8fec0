// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_menu.h"

#include "app/kit/icon.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "app/posts/compose_dialog.h"
#include "app/posts/post_editor.h"
#include "app/posts/post_text.h"
#include "app/posts/visibility_button.h"

#include <QActionGroup>
#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace app {

PostMenu::PostMenu(const PostWorld &world, QWidget *view)
    : QObject(view)
    , m_world(world)
    , m_view(view)
{
    connect(&world.posts, &PostStore::actionFailed, this, &PostMenu::reportFailure);
}

// The post is as before; who looks at it hears why.
void PostMenu::reportFailure(common::PostId, const Error &error)
{
    if (m_view->isVisible())
        m_world.dialogs.notify(errorSentence(error));
}

bool PostMenu::isOwn(const common::Post &post) const
{
    return post.author.id == m_world.users.myId() || (post.viewer && post.viewer->canEdit);
}

// --- the menu

void PostMenu::openFor(common::PostId id, const QPoint &global)
{
    const common::Post *post = m_world.posts.find(id);
    if (!post)
        return;
    auto *menu = new QMenu(m_view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"postMenu"_s);
    if (id.isValid()) {
        addCommon(*menu, *post);
        if (isOwn(*post))
            addOwn(*menu, *post);
    } else {
        addWaiting(*menu, *post);
    }
    menu->popup(global);
    menu->setActiveAction(menu->actions().constFirst());
}

QAction *PostMenu::add(QMenu &menu, const QString &name, const QString &icon, const QString &text)
{
    QAction *action = menu.addAction(Icon::icon(icon, Token::Text2, metrics::kIconButton), text);
    action->setObjectName(name);
    return action;
}

void PostMenu::addCommon(QMenu &menu, const common::Post &post)
{
    const common::PostId id = post.id;
    const common::UserId author = post.author.id;
    connect(
        add(menu, u"actOpenPost"_s, u"file-text"_s, tr("Open")),
        &QAction::triggered,
        this,
        [this, id] { emit openPostRequested(id); }
    );
    connect(
        add(menu, u"actOpenAuthor"_s, u"user-round"_s, tr("Open the author")),
        &QAction::triggered,
        this,
        [this, author] { emit openUserRequested(author); }
    );
    menu.addSeparator();
    connect(
        add(menu, u"actCopyLink"_s, u"link"_s, tr("Copy link")),
        &QAction::triggered,
        this,
        [this, id] { copyLink(id); }
    );
    connect(
        add(menu, u"actCopyText"_s, u"copy"_s, tr("Copy text")),
        &QAction::triggered,
        this,
        [this, id] { copyText(id); }
    );
}

void PostMenu::addOwn(QMenu &menu, const common::Post &post)
{
    const common::PostId id = post.id;
    menu.addSeparator();
    connect(
        add(menu, u"actEditPost"_s, u"pencil"_s, tr("Edit")),
        &QAction::triggered,
        this,
        [this, id] { edit(id); }
    );
    addVisibility(menu, post);
    connect(
        add(menu, u"actDeletePost"_s, u"trash-2"_s, tr("Delete…")),
        &QAction::triggered,
        this,
        [this, id] { remove(id); }
    );
}

void PostMenu::addVisibility(QMenu &menu, const common::Post &post)
{
    QMenu *choices = menu.addMenu(
        Icon::icon(visibilityIcon(post.visibility), Token::Text2, metrics::kIconButton),
        tr("Change visibility")
    );
    choices->setObjectName(u"postVisibilityMenu"_s);
    auto *group = new QActionGroup(choices);
    for (const common::Visibility each : allVisibilities()) {
        QAction *action = choices->addAction(visibilityName(each));
        action->setObjectName(u"actVisibility"_s + visibilityKey(each));
        action->setCheckable(true);
        action->setChecked(each == post.visibility);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, id = post.id, each] {
            setVisibility(id, each);
        });
    }
}

void PostMenu::addWaiting(QMenu &menu, const common::Post &post)
{
    const common::PostId id = post.id;
    const SendState state = m_world.posts.sendState(id);
    if (state == SendState::Failed)
        connect(
            add(menu, u"actRetryPost"_s, u"rotate-cw"_s, tr("Try to send again")),
            &QAction::triggered,
            this,
            [this, id] { m_world.posts.retry(id); }
        );
    if (state != SendState::Sending) {
        connect(
            add(menu, u"actEditPost"_s, u"pencil"_s, tr("Edit")),
            &QAction::triggered,
            this,
            [this, id] { takeBack(id); }
        );
    }
    connect(
        add(menu, u"actCopyText"_s, u"copy"_s, tr("Copy text")),
        &QAction::triggered,
        this,
        [this, id] { copyText(id); }
    );
    if (state != SendState::Sending)
        connect(
            add(menu, u"actDeletePost"_s, u"trash-2"_s, tr("Discard…")),
            &QAction::triggered,
            this,
            [this, id] { remove(id); }
        );
}

// --- what it does

void PostMenu::copyLink(common::PostId id)
{
    const common::Post *post = m_world.posts.find(id);
    const QString link = post ? m_world.community.link(post->url) : QString();
    if (link.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(link);
    m_world.dialogs.notify(tr("Link copied"));
}

void PostMenu::copyText(common::PostId id)
{
    const common::Post *held = m_world.posts.find(id);
    if (!held)
        return;
    const auto copy = [this, id] {
        if (const common::Post *post = m_world.posts.find(id)) {
            QGuiApplication::clipboard()->setText(post->content);
            m_world.dialogs.notify(tr("Text copied"));
        }
    };
    if (!held->truncated)
        return copy();
    m_world.posts.load(id).then(this, [this, copy](const Result<common::PostId> &loaded) {
        if (loaded)
            copy();
        else
            m_world.dialogs.notify(errorSentence(loaded.error()));
    });
}

void PostMenu::remove(common::PostId id)
{
    const common::Post *post = m_world.posts.find(id);
    if (!post || !isOwn(*post))
        return;
    const Question question = id.isValid()
        ? Question{tr("Delete this post?"), deletionText(*post), tr("Delete post"), {}, true}
        : Question{
            tr("Discard this post?"),
            tr("It was not sent. Its text will be gone."),
            tr("Discard post"),
            {},
            true};
    m_world.dialogs.confirm(question, *this, [this, id](bool accepted) {
        if (!accepted)
            return;
        m_world.posts.remove(id);
        m_view->setFocus();
        m_world.dialogs.notify(id.isValid() ? tr("Post deleted") : tr("Post discarded"));
    });
}

void PostMenu::edit(common::PostId id)
{
    ComposeDialog::edit(m_world, id, m_view);
}

void PostMenu::setVisibility(common::PostId id, common::Visibility visibility)
{
    common::PostUpdate update;
    update.visibility = visibility;
    m_world.posts.edit(id, update);
    m_world.dialogs.notify(tr("Visible to: %1").arg(visibilityName(visibility)));
}

void PostMenu::takeBack(common::PostId id)
{
    if (const auto create = m_world.posts.takeBack(id)) {
        m_world.drafts.set(PostEditor::newPostKey(), PostEditor::draftOf(*create));
        emit composeRequested();
    }
}

} // namespace app
