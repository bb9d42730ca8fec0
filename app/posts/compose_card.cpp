// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/compose_card.h"

#include "app/kit/a11y.h"
#include "app/kit/k_avatar.h"
#include "app/kit/k_button.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/metrics.h"
#include "app/posts/post_editor.h"

#include <QHBoxLayout>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kAvatar = 40;

} // namespace

ComposeCard::ComposeCard(const PostWorld &world, QWidget *parent)
    : QFrame(parent)
    , m_world(world)
    , m_avatar(new KAvatar(kAvatar, this))
    , m_editor(new PostEditor(world, PostEditor::newPostKey(), this))
    , m_post(new KButton({}, KButton::Kind::Primary, KButton::Size::S, this))
{
    m_avatar->setObjectName(QStringLiteral("composeAvatar"));
    setObjectName(u"composeCard"_s);
    setProperty("surface", u"card"_s);
    auto *layout = new QHBoxLayout(this);
    const int pad = metrics::kCardPadding - 1; // the edge is one wide
    layout->setContentsMargins(pad, pad, pad, pad);
    layout->setSpacing(metrics::kSpace12);
    layout->addWidget(m_avatar, 0, Qt::AlignTop);
    layout->addWidget(m_editor, 1, Qt::AlignVCenter);
    m_editor->addTool(m_post);
    m_editor->setSubmit(m_post);
    m_editor->edit().setLines(1, 8);
    m_editor->edit().installEventFilter(this);
    connect(m_post, &QPushButton::clicked, this, &ComposeCard::post);
    connect(m_editor, &PostEditor::submitted, this, &ComposeCard::post);
    connect(m_editor, &PostEditor::contentChanged, this, [this] {
        if (!m_editor->isEmpty())
            setExpanded(true);
    });
    connect(&world.users, &UserStore::meChanged, this, &ComposeCard::showMe);
    retranslate();
    showMe();
    setExpanded(!m_editor->isEmpty());
}

void ComposeCard::retranslate()
{
    m_post->setText(tr("Post", "verb"));
    a11y(*m_post, u"composePostButton"_s, m_post->text());
    setPlainToolTip(*m_post, m_world.shortcuts.withKeys(m_post->text(), u"send"_s));
}

void ComposeCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void ComposeCard::showMe()
{
    const common::Me *me = m_world.users.me();
    if (!me)
        return;
    AvatarLook look;
    look.id = me->id.toString();
    look.name = me->displayName;
    m_avatar->setLook(look);
}

void ComposeCard::setExpanded(bool expanded)
{
    if (expanded == m_expanded)
        return;
    m_expanded = expanded;
    m_editor->setToolsVisible(expanded);
    updateGeometry();
}

void ComposeCard::startComposing()
{
    setExpanded(true);
    m_editor->edit().setFocus(Qt::ShortcutFocusReason);
}

void ComposeCard::post()
{
    m_world.posts.create(m_editor->toCreate());
    m_editor->clear();
    m_editor->edit().setFocus();
    emit posted();
}

bool ComposeCard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn)
        setExpanded(true);
    if (event->type() == QEvent::FocusOut)
        m_world.drafts.flush();
    if (event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        // Not at every loss of focus: the rows below would move away under the mouse.
        if (m_world.shortcuts.matches(*key, u"escape"_s) && m_editor->isEmpty() && m_expanded) {
            setExpanded(false);
            m_editor->edit().clearFocus();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace app
