// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/community_head.h"

#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/input_mode.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/shell/section.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kLogo = 32;
constexpr int kStart = 8;
constexpr int kDot = 8;

int nameLine() // closer than body text, because it is one name
{
    return std::max(18, Type::lineHeight(Type::Role::BodyStrong) - 2);
}

} // namespace

CommunityHead::CommunityHead(QWidget *parent)
    : QAbstractButton(parent)
    , m_name(new KLabel({}, Type::Role::BodyStrong, Token::Text, this))
    , m_connection(new KLabel({}, Type::Role::Caption, Token::Text3, this))
{
    setObjectName(u"communityButton"_s);
    m_connection->setObjectName(u"connectionLabel"_s);
    m_name->setAlignment(Qt::AlignLeading | Qt::AlignTop);
    for (KLabel *label : {m_name, m_connection})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void CommunityHead::setServerName(const QString &name)
{
    m_serverName = name;
    m_name->setText(name);
    retranslate();
    updateGeometry();
    place();
}

void CommunityHead::setConnection(ConnectionWatch::Word word)
{
    m_word = word;
    retranslate();
    update();
}

void CommunityHead::setLook(Look look)
{
    m_look = look;
    m_name->setVisible(look != Look::Icon);
    // Without room for the word it is still there for those who listen.
    m_name->setWordWrap(look == Look::Row);
    m_name->setElided(look == Look::Bar);
    retranslate();
    updateGeometry();
    place();
}

void CommunityHead::retranslate()
{
    const QString word = ConnectionWatch::text(m_word);
    m_connection->setText(m_look == Look::Icon ? QString() : word);
    QString spoken;
    switch (m_word) {
    case ConnectionWatch::Word::Online:
        spoken = tr("Connection: online");
        break;
    case ConnectionWatch::Word::Connecting:
        spoken = tr("Connection: connecting");
        break;
    case ConnectionWatch::Word::Offline:
        spoken = tr("Connection: offline");
        break;
    }
    m_connection->setAccessibleName(spoken);
    setAccessibleName(m_serverName);
    setAccessibleDescription(spoken);
    setPlainToolTip(*this, m_serverName + u'\n' + word);
}

int CommunityHead::textStart() const
{
    return kStart + kLogo + 10;
}

int CommunityHead::nameLines(int width) const
{
    if (m_look == Look::Bar)
        return 1;
    const QRect text = QFontMetrics(Type::font(Type::Role::BodyStrong))
                           .boundingRect({0, 0, width, 1000}, Qt::TextWordWrap, m_serverName);
    return text.height() > Type::lineHeight(Type::Role::BodyStrong) * 3 / 2 ? 2 : 1;
}

QSize CommunityHead::sizeHint() const
{
    if (m_look == Look::Icon)
        return {44, 48};
    const int room = (m_look == Look::Row ? railWidth() - 24 : width()) - textStart() - 4;
    const int lines = nameLines(room);
    const int height = lines * nameLine() + Type::lineHeight(Type::Role::Caption);
    return {160, std::max(48, height + 12)};
}

QSize CommunityHead::minimumSizeHint() const
{
    return {44, sizeHint().height()};
}

void CommunityHead::place()
{
    m_name->setLineHeight(nameLine());
    const int start = textStart();
    const int room = std::max(0, width() - start - 4);
    const int name = nameLines(room) * nameLine();
    const int word = Type::lineHeight(Type::Role::Caption);
    const int top = (height() - name - word) / 2;
    const auto placed = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    m_name->setGeometry(placed({start, top, room, name}));
    m_connection->setGeometry(
        placed({start + kDot + 5, top + name, std::max(0, room - kDot - 5), word})
    );
}

Token CommunityHead::dotToken() const
{
    return m_word == ConnectionWatch::Word::Online ? Token::Presence
        : m_word == ConnectionWatch::Word::Offline ? Token::Warn
                                                   : Token::PresenceAway;
}

void CommunityHead::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (underMouse() || isDown()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::color(isDown() ? Token::Surface3 : Token::Surface2));
        painter.drawRoundedRect(rect(), metrics::kRadiusControl, metrics::kRadiusControl);
    }
    const auto placed = [this](const QRect &rect) {
        return QStyle::visualRect(layoutDirection(), this->rect(), rect);
    };
    const bool icon = m_look == Look::Icon;
    const int logoX = icon ? (width() - kLogo) / 2 : kStart;
    const QRect logo = placed({logoX, (height() - kLogo) / 2, kLogo, kLogo});
    painter.drawPixmap(logo.topLeft(), Icon::logo(kLogo));
    const QRect words = m_connection->geometry();
    const QRect dot = icon ? placed({logoX + kLogo - 7, logo.bottom() - 7, kDot + 2, kDot + 2})
                           : placed({textStart(), words.center().y() - kDot / 2 + 1, kDot, kDot});
    painter.setPen(icon ? QPen(Theme::color(Token::Surface), 2) : QPen(Qt::NoPen));
    painter.setBrush(Theme::color(dotToken()));
    painter.drawEllipse(dot);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), metrics::kRadiusControl);
}

void CommunityHead::resizeEvent(QResizeEvent *event)
{
    QAbstractButton::resizeEvent(event);
    place();
}

void CommunityHead::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LayoutDirectionChange) {
        updateGeometry();
        place();
    }
}

void CommunityHead::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat())
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

} // namespace app
