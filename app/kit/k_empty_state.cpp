// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_empty_state.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QEvent>
#include <QVBoxLayout>

namespace app {

KEmptyState::KEmptyState(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_icon(new KLabel(this))
    , m_title(new KLabel({}, Type::Role::Title, Token::Text, this))
    , m_sentence(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_details(new KLabel({}, Type::Role::Caption, Token::Text3, this))
    , m_action(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
{
    setObjectName(objectName);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::kSpace24, metrics::kSpace32, metrics::kSpace24, metrics::kSpace32
    );
    layout->setSpacing(0);
    layout->addStretch(2);
    layout->addWidget(m_icon, 0, Qt::AlignHCenter);
    layout->addSpacing(metrics::kSpace16);
    layout->addWidget(m_title);
    layout->addSpacing(metrics::kSpace4);
    layout->addWidget(m_sentence);
    layout->addSpacing(metrics::kSpace8);
    layout->addWidget(m_details);
    layout->addSpacing(metrics::kSpace12);
    layout->addWidget(m_action, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    for (KLabel *label : {m_title, m_sentence, m_details}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_details->hide();
    m_action->hide();
    connect(m_action, &QPushButton::clicked, this, &KEmptyState::actionTriggered);
}

void KEmptyState::setContent(const QString &icon, const QString &title, const QString &sentence)
{
    m_iconName = icon;
    showIcon();
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setDescription(*this, sentence);
}

void KEmptyState::setAction(const QString &text, const QString &objectName)
{
    m_action->setText(text);
    a11y(*m_action, objectName, text);
    m_action->setVisible(!text.isEmpty());
}

void KEmptyState::setDetails(const QString &details)
{
    m_details->setText(details);
    m_details->setVisible(!details.isEmpty());
}

QString KEmptyState::title() const
{
    return m_title->text();
}

bool KEmptyState::event(QEvent *event)
{
    if (event->type() == QEvent::Polish)
        showIcon();
    return QWidget::event(event);
}

void KEmptyState::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        showIcon();
}

void KEmptyState::showIcon()
{
    if (!m_iconName.isEmpty())
        m_icon->setPixmap(Icon::get(m_iconName, Token::Text3, metrics::kSpace48));
}

} // namespace app
