// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_editor.h"

#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_switch.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/metrics.h"
#include "app/posts/visibility_button.h"

#include <QBoxLayout>
#include <QEvent>
#include <QLocale>
#include <QScopedValueRollback>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr double kCountFrom = 0.8;
constexpr int kLongestWarning = 200;

// What is kept beside the text of a draft has the form in which it will be sent.
QByteArray extrasOf(const PostText &text)
{
    common::PostCreate extras;
    extras.visibility = text.visibility;
    if (text.warned)
        extras.contentWarning = text.warning;
    return wire::toJson(extras);
}

PostText textOf(const Draft &draft)
{
    PostText text{.content = draft.text};
    const auto extras = wire::fromJson<common::PostCreate>(draft.extras, wire::Strictness::Lenient);
    if (!extras)
        return text;
    text.visibility = extras->visibility.valueOr(text.visibility);
    text.warned = extras->contentWarning.hasValue();
    text.warning = text.warned ? extras->contentWarning.value() : QString();
    return text;
}

} // namespace

PostEditor::PostEditor(const PostWorld &world, const DraftKey &key, QWidget *parent)
    : QWidget(parent)
    , m_world(world)
    , m_key(key)
    , m_edit(new KTextEdit(this))
    , m_reason(new KLineEdit(this))
    , m_sensitive(new KSwitch(tr("Content warning"), this))
    , m_visibility(new VisibilityButton(this))
    , m_counter(new KLabel({}, Type::Role::Small, Token::Text3, this))
    , m_tools(new QWidget(this))
    , m_toolsLayout(new QBoxLayout(QBoxLayout::LeftToRight, m_tools))
    , m_sending(new QBoxLayout(QBoxLayout::LeftToRight))
{
    layOut();
    wire();
    retranslate();
    takeDraft();
}

DraftKey PostEditor::editKey(common::PostId id)
{
    return {u"editPost"_s, id.toString()};
}

Draft PostEditor::draftOf(const common::PostCreate &create)
{
    PostText text{.content = create.content.valueOr({})};
    text.visibility = create.visibility.valueOr(common::Visibility::Public);
    text.warned = create.contentWarning.hasValue();
    if (text.warned)
        text.warning = create.contentWarning.value();
    return {.text = text.content, .extras = extrasOf(text)};
}

void PostEditor::layOut()
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kSpace8);
    layout->addWidget(m_reason);
    layout->addWidget(m_edit);
    layout->addWidget(m_tools);
    m_edit->setFlat(true);
    m_reason->setMaxLength(kLongestWarning);
    m_reason->hide();
    m_counter->setObjectName(u"composeCounterLabel"_s);
    m_counter->hide();
    m_toolsLayout->setContentsMargins(0, 0, 0, 0);
    m_toolsLayout->setSpacing(metrics::kSpace4);
    m_toolsLayout->addWidget(m_sensitive, 0);
    m_toolsLayout->addStretch(1);
    m_sending->setSpacing(metrics::kSpace8);
    m_sending->addWidget(m_visibility);
    m_sending->addStretch(1);
    m_sending->addWidget(m_counter);
    m_toolsLayout->addLayout(m_sending);
    m_sensitive->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void PostEditor::setStacked(bool stacked)
{
    m_toolsLayout->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_sensitive->setSizePolicy(
        stacked ? QSizePolicy::Expanding : QSizePolicy::Maximum, QSizePolicy::Fixed
    );
}

void PostEditor::wire()
{
    connect(m_edit, &QPlainTextEdit::textChanged, this, &PostEditor::onChanged);
    connect(m_reason, &QLineEdit::textEdited, this, &PostEditor::onChanged);
    connect(m_visibility, &VisibilityButton::chosen, this, &PostEditor::onChanged);
    connect(m_sensitive, &QAbstractButton::toggled, this, [this](bool on) {
        m_reason->setVisible(on);
        if (on && !m_showing)
            m_reason->setFocus();
        onChanged();
    });
    connect(m_edit, &KTextEdit::submitted, this, [this] {
        if (canSubmit())
            emit submitted();
    });
    connect(&m_world.drafts, &DraftStore::loaded, this, &PostEditor::takeDraft);
    connect(&m_world.drafts, &DraftStore::draftChanged, this, [this](const DraftKey &key) {
        if (key == m_key && !m_saving)
            takeDraft();
    });
    connect(&m_world.users, &UserStore::meChanged, this, [this] {
        if (isEmpty() && !m_hasBase)
            m_visibility->setVisibility(fallback().visibility);
    });
    connect(&m_world.community, &Community::changed, this, [this] {
        retranslate();
        refresh();
    });
}

void PostEditor::retranslate()
{
    const QString placeholder =
        tr("Share something with %1…", "the community").arg(isolated(m_world.community.name()));
    m_edit->setPlaceholderText(placeholder);
    a11y(*m_edit, u"composeEdit"_s, tr("Post text"));
    m_reason->setPlaceholderText(tr("What is it about?"));
    a11y(*m_reason, u"composeReasonEdit"_s, tr("Reason of the content warning"));
    m_sensitive->setText(tr("Content warning"));
    a11y(
        *m_sensitive,
        u"composeSensitiveSwitch"_s,
        tr("Content warning"),
        tr("Others see the reason first and the text when they want to")
    );
}

void PostEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        refresh();
    }
}

void PostEditor::setSubmit(KButton *button)
{
    m_submit = button;
    refresh();
}

void PostEditor::addTool(QWidget *widget)
{
    m_sending->addWidget(widget);
}

void PostEditor::setToolsVisible(bool visible)
{
    m_tools->setVisible(visible);
    m_reason->setVisible(visible && m_sensitive->isChecked());
}

// --- content

int PostEditor::limit() const
{
    return m_world.community.info().limits.postChars;
}

PostText PostEditor::fallback() const
{
    if (m_hasBase)
        return m_base;
    PostText text;
    if (const common::Me *me = m_world.users.me())
        text.visibility = me->settings.defaultVisibility.valueOr(common::Visibility::Public);
    return text;
}

void PostEditor::setBase(const PostText &base)
{
    m_base = base;
    m_hasBase = true;
    takeDraft();
}

PostText PostEditor::text() const
{
    return {
        m_edit->toPlainText(),
        m_visibility->visibility(),
        m_reason->text().trimmed(),
        m_sensitive->isChecked()};
}

void PostEditor::show(const PostText &text)
{
    const QScopedValueRollback guard(m_showing, true);
    if (m_edit->toPlainText() != text.content) {
        m_edit->setPlainText(text.content);
        m_edit->moveCursor(QTextCursor::End);
    }
    m_visibility->setVisibility(text.visibility);
    m_sensitive->setChecked(text.warned);
    if (m_reason->text().trimmed() != text.warning)
        m_reason->setText(text.warning);
    refresh();
    emit contentChanged();
}

void PostEditor::takeDraft()
{
    const auto draft = m_world.drafts.find(m_key);
    show(draft ? textOf(*draft) : fallback());
}

void PostEditor::saveDraft()
{
    const QScopedValueRollback guard(m_saving, true);
    const PostText now = text();
    m_world.drafts.set(m_key, {.text = now.content, .extras = extrasOf(now)});
}

void PostEditor::onChanged()
{
    if (m_showing)
        return;
    saveDraft();
    refresh();
    emit contentChanged();
}

void PostEditor::refresh()
{
    const auto signs = common::codePointCount(m_edit->toPlainText());
    const bool over = signs > limit();
    const QLocale locale;
    m_counter->setVisible(double(signs) >= kCountFrom * limit());
    m_counter->setText(tr("%1 of %2", "letters typed, letters allowed")
                           .arg(locale.toString(signs), locale.toString(limit())));
    m_counter->setColor(over ? Token::Danger : Token::Text3);
    setDescription(*m_edit, over ? tr("Too long: %1").arg(m_counter->text()) : QString());
    if (m_submit)
        m_submit->setEnabled(canSubmit());
}

bool PostEditor::isEmpty() const
{
    return m_edit->toPlainText().isEmpty();
}

bool PostEditor::canSubmit() const
{
    const QString content = m_edit->toPlainText();
    return !content.trimmed().isEmpty() && common::codePointCount(content) <= limit();
}

void PostEditor::clear()
{
    m_world.drafts.remove(m_key);
    show(fallback());
}

common::PostCreate PostEditor::toCreate() const
{
    const PostText now = text();
    common::PostCreate create;
    create.content = now.content.trimmed();
    create.visibility = now.visibility;
    if (now.warned)
        create.contentWarning = now.warning.isEmpty() ? tr("Sensitive") : now.warning;
    return create;
}

common::PostUpdate PostEditor::toUpdate() const
{
    const PostText now = text();
    common::PostUpdate update;
    if (now.content.trimmed() != m_base.content)
        update.content = now.content.trimmed();
    if (now.visibility != m_base.visibility)
        update.visibility = now.visibility;
    const QString warning = now.warned && now.warning.isEmpty() ? tr("Sensitive") : now.warning;
    if (now.warned && (!m_base.warned || warning != m_base.warning))
        update.contentWarning = warning;
    else if (!now.warned && m_base.warned)
        update.contentWarning = std::nullopt;
    return update;
}

} // namespace app
