// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_banner.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/k_button.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace app {
namespace {

struct Look {
    Token ground;
    Token ink;
    QString icon;
};

Look lookOf(KBanner::Kind kind)
{
    switch (kind) {
    case KBanner::Kind::Warn:
        return {Token::WarnSoft, Token::Warn, u"triangle-alert"_s};
    case KBanner::Kind::Danger:
        return {Token::DangerSoft, Token::Danger, u"circle-alert"_s};
    case KBanner::Kind::Success:
        return {Token::SuccessSoft, Token::Success, u"circle-check"_s};
    case KBanner::Kind::Info:
        break;
    }
    return {Token::InfoSoft, Token::Info, u"info"_s};
}

constexpr int kStart = 16;
constexpr int kIcon = 18;

} // namespace

KBanner::KBanner(Kind kind, QWidget *parent)
    : QFrame(parent)
    , m_kind(kind)
    , m_label(new KLabel({}, Type::Role::SmallMedium, Token::Text, this))
    , m_action(new KButton({}, KButton::Kind::Default, KButton::Size::Xs, this))
    , m_close(new KIconButton(u"x"_s, u"bannerCloseButton"_s, tr("Close"), this))
{
    installAlertRoles();
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(metrics::kSpace12);
    // Room for the icon. Not a margin, which would not change sides right to left.
    layout->addSpacing(kStart - 12 + kIcon + 10);
    layout->addWidget(m_label, 1);
    layout->addWidget(m_action);
    layout->addWidget(m_close);
    m_label->setWordWrap(true);
    m_close->setHitSize(28);
    m_close->setIconPixels(16);
    m_action->hide();
    m_close->hide();
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    connect(m_action, &QPushButton::clicked, this, &KBanner::actionTriggered);
    connect(m_close, &QToolButton::clicked, this, [this] {
        hide();
        emit closed();
    });
}

void KBanner::setKind(Kind kind)
{
    m_kind = kind;
    update();
}

void KBanner::setText(const QString &text)
{
    if (text == m_label->text())
        return;
    m_label->setText(text);
    announce(*this, text);
}

QString KBanner::text() const
{
    return m_label->text();
}

void KBanner::setAction(const QString &text, const QString &objectName)
{
    m_action->setText(text);
    a11y(*m_action, objectName, text);
    m_action->setVisible(!text.isEmpty());
}

void KBanner::setClosable(bool closable)
{
    m_close->setVisible(closable);
}

void KBanner::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    painter.fillRect(rect(), Theme::color(look.ground));
    const QRect icon(kStart, 0, kIcon, height());
    Icon::paint(
        painter, QStyle::visualRect(layoutDirection(), rect(), icon), look.icon, look.ink, kIcon
    );
}

} // namespace app
