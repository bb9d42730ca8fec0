// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/auth_page.h"

#include "app/kit/k_icon_button.h"
#include "app/kit/metrics.h"
#include "app/kit/plain_scroll.h"
#include "app/kit/welcome_art.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kArtWidth = 500;
constexpr int kArtLeast = 420;
constexpr int kBeside = 480; // for the column
constexpr int kColumn = 560;

} // namespace

AuthPage::AuthPage(const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_art(new WelcomeArt(this))
    , m_top(new QHBoxLayout)
    , m_columnHost(new QWidget)
    , m_column(new QVBoxLayout(m_columnHost))
{
    setObjectName(objectName);
    setState(LoadState::Ready);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metrics::kCardGap);
    m_columnHost->setMaximumWidth(kColumn);

    auto *content = new QWidget;
    auto *middle = new QHBoxLayout(content);
    middle->setContentsMargins(metrics::kSpace24, 0, metrics::kSpace24, metrics::kSpace24);
    auto *vertical = new QVBoxLayout;
    vertical->addStretch(1);
    vertical->addWidget(m_columnHost);
    vertical->addStretch(1);
    middle->addStretch(1);
    middle->addLayout(vertical, 100);
    middle->addStretch(1);

    auto *scroll = new PlainScroll(content);
    scroll->setFocusPolicy(Qt::NoFocus);

    m_top->setContentsMargins(metrics::kSpace24, metrics::kSpace12, metrics::kSpace24, 0);
    auto *side = new QVBoxLayout;
    side->setSpacing(metrics::kSpace8);
    side->addLayout(m_top);
    side->addWidget(scroll, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_art);
    layout->addLayout(side, 1);
}

void AuthPage::setColumnWidth(int width)
{
    m_columnHost->setMaximumWidth(width);
}

KIconButton *AuthPage::addBack(const QString &objectName, const QString &name)
{
    auto *back = new KIconButton(u"arrow-left"_s, objectName, name, this);
    back->setHitSize(36);
    back->setIconPixels(metrics::kIconBar);
    m_top->addWidget(back);
    m_top->addStretch(1);
    connect(back, &QToolButton::clicked, this, &AuthPage::backRequested);
    return back;
}

void AuthPage::setState(LoadState state)
{
    setProperty("state", stateText(state));
}

void AuthPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_art->setVisible(width() >= kArtFrom);
    m_art->setFixedWidth(std::clamp(width() - kBeside, kArtLeast, kArtWidth));
}

void AuthPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace app
