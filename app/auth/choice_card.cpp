// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/choice_card.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kTile = 40;
constexpr int kPad = 16;
constexpr int kTextStart = kPad + kTile + 14;
constexpr int kTextEnd = 48;

} // namespace

ChoiceCard::ChoiceCard(const Look &look, const QString &objectName, QWidget *parent)
    : QAbstractButton(parent)
    , m_look(look)
    , m_title(new KLabel({}, Type::Role::BodyStrong, Token::Text, this))
    , m_sentence(new KLabel({}, Type::Role::Small, Token::Text2, this))
{
    setObjectName(objectName);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    auto *words = new QVBoxLayout;
    words->setSpacing(metrics::kSpace2);
    words->addWidget(m_title);
    words->addWidget(m_sentence);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 15, 0, 15);
    layout->setSpacing(0);
    // Not margins, which would not change sides right to left.
    layout->addSpacing(kTextStart);
    layout->addLayout(words, 1);
    layout->addSpacing(kTextEnd);
    for (KLabel *label : {m_title, m_sentence}) {
        label->setWordWrap(true);
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    }
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
}

void ChoiceCard::setTexts(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    a11y(*this, objectName(), title, sentence);
}

void ChoiceCard::setBusy(bool busy)
{
    m_busy = busy;
    setEnabled(!busy);
    update();
}

void ChoiceCard::setOpen(bool open)
{
    m_open = open;
    update();
}

void ChoiceCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hover = isEnabled() && (underMouse() || isDown());
    if (!m_inside) {
        painter.setPen(QPen(Theme::color(hover ? Token::Accent : Token::Border), 1));
        painter.setBrush(Theme::color(isDown() ? Token::Surface2 : Token::Surface));
        painter.drawRoundedRect(
            QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5),
            metrics::kRadiusCard,
            metrics::kRadiusCard
        );
    }
    const auto placed = [this](const QRect &place) {
        return QStyle::visualRect(layoutDirection(), rect(), place);
    };
    const QRect tile = placed({kPad, (height() - kTile) / 2, kTile, kTile});
    painter.setPen(Qt::NoPen);
    painter.setBrush(Theme::color(m_look.ground));
    painter.drawRoundedRect(tile, metrics::kRadiusControl, metrics::kRadiusControl);
    Icon::paint(painter, tile, m_look.icon, m_look.ink, metrics::kIconBar);
    if (!m_busy) {
        const QRect arrow(width() - kTextEnd, 0, kTextEnd - 8, height());
        const QString icon = m_open ? u"circle-check"_s : u"chevron-right"_s;
        const Token ink = m_open ? Token::Accent : Token::Text2;
        Icon::paint(painter, placed(arrow), icon, ink, metrics::kIconBar);
    }
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusCard);
}

void ChoiceCard::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
