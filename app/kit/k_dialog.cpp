// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QHBoxLayout>
#include <QShowEvent>
#include <QVBoxLayout>

namespace app {

KDialog::KDialog(const QString &objectName, const QString &title, QWidget *parent)
    : QDialog(parent)
    , m_title(new KLabel(title, Type::Role::Title, Token::Text, this))
    , m_text(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_body(new QVBoxLayout)
    , m_buttons(new QHBoxLayout)
{
    setObjectName(objectName);
    setModal(true);
    setWindowTitle(title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::kSpace24, metrics::kSpace20, metrics::kSpace24, metrics::kSpace20
    );
    layout->setSpacing(metrics::kSpace8);
    layout->addWidget(m_title);
    layout->addWidget(m_text);
    layout->addLayout(m_body);
    layout->addSpacing(metrics::kSpace12);
    layout->addLayout(m_buttons);
    m_body->setSpacing(metrics::kSpace12);
    m_buttons->setSpacing(metrics::kSpace8);
    m_buttons->addStretch(1);
    m_title->setWordWrap(true);
    m_text->setWordWrap(true);
    m_text->hide();
}

void KDialog::setTitle(const QString &title)
{
    m_title->setText(title);
    setWindowTitle(title);
}

void KDialog::setText(const QString &text)
{
    m_text->setText(text);
    m_text->setVisible(!text.isEmpty());
    setDescription(*this, text);
}

KButton *KDialog::addButton(const QString &text, const QString &objectName, KButton::Kind kind)
{
    auto *button = new KButton(text, kind, KButton::Size::M, this);
    a11y(*button, objectName, text);
    m_buttons->addWidget(button);
    return button;
}

KButton *KDialog::addAccept(const QString &text, const QString &objectName, bool destructive)
{
    KButton *button =
        addButton(text, objectName, destructive ? KButton::Kind::Danger : KButton::Kind::Primary);
    connect(button, &QPushButton::clicked, this, &QDialog::accept);
    if (!destructive) {
        button->setDefault(true);
        button->setFocus();
    }
    return button;
}

KButton *KDialog::addCancel(const QString &text, const QString &objectName)
{
    KButton *button = addButton(text, objectName, KButton::Kind::Default);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    return button;
}

void KDialog::showEvent(QShowEvent *event)
{
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    const int room = window ? window->width() * 92 / 100 : metrics::kDialogWidth;
    setFixedWidth(std::min(metrics::kDialogWidth, std::max(280, room)));
    // Words wrap at this width; before, they were measured for another.
    if (layout()->hasHeightForWidth())
        resize(width(), layout()->totalHeightForWidth(width()));
    QDialog::showEvent(event);
}

} // namespace app
