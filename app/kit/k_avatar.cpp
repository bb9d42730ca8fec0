// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/k_avatar.h"

#include "app/kit/input_mode.h"
#include "app/kit/theme.h"
#include "app/kit/type.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>
#include <QPixmapCache>
#include <QStyle>
#include <QTextBoundaryFinder>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {
namespace {

double radiusOf(const QRect &rect, bool square)
{
    return square ? std::min(10.0, rect.width() / 4.0) : rect.width() / 2.0;
}

// Cut to shape once, because a clip path in every frame of a scrolling list is dear.
QPixmap cut(const QPixmap &picture, const QSize &size, bool square, double dpr)
{
    const QString key =
        u"avatar/%1/%2/%3/%4"_s.arg(picture.cacheKey()).arg(size.width()).arg(int(square)).arg(dpr);
    QPixmap result;
    if (QPixmapCache::find(key, &result))
        return result;
    const QSize pixels = size * dpr;
    result = QPixmap(pixels);
    result.fill(Qt::transparent);
    const QPixmap scaled =
        picture.scaled(pixels, Qt::KeepAspectRatioByExpanding, Qt::SmoothTransformation);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QBrush brush(scaled);
    brush.setTransform(QTransform::fromTranslate(
        (pixels.width() - scaled.width()) / 2.0, (pixels.height() - scaled.height()) / 2.0
    ));
    painter.setBrush(brush);
    const QRect rect({}, pixels);
    const double radius = radiusOf(QRect({}, size), square) * dpr;
    painter.drawRoundedRect(rect, radius, radius);
    painter.end();
    result.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, result);
    return result;
}

void paintPresence(QPainter &painter, const QRect &rect, Presence presence)
{
    if (presence != Presence::Online && presence != Presence::Away)
        return;
    const int size = rect.width() >= 40 ? 12 : 11;
    const QRect dot = QStyle::alignedRect(
        QApplication::layoutDirection(),
        Qt::AlignRight | Qt::AlignBottom,
        {size, size},
        rect.adjusted(-1, 0, 1, 1)
    );
    painter.setPen(QPen(Theme::color(Token::Surface), 2));
    painter.setBrush(
        Theme::color(presence == Presence::Online ? Token::Presence : Token::PresenceAway)
    );
    painter.drawEllipse(QRectF(dot).adjusted(0.5, 0.5, -0.5, -0.5));
}

} // namespace

QString initialsOf(const QString &name)
{
    const QStringList words = name.split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return {};
    // A whole letter: with its marks, or a pair of surrogates.
    const auto first = [](const QString &word) {
        QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, word);
        return word.left(std::max<qsizetype>(1, finder.toNextBoundary())).toUpper();
    };
    // Two Arabic letters would join and read as a word.
    if (words.size() == 1 || words.first().at(0).direction() == QChar::DirAL)
        return first(words.first());
    return first(words.first()) + first(words.last());
}

void paintAvatar(QPainter &painter, const QRect &rect, const AvatarLook &look)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (!look.picture.isNull()) {
        const double dpr = painter.device()->devicePixelRatioF();
        painter.drawPixmap(rect.topLeft(), cut(look.picture, rect.size(), look.square, dpr));
    } else {
        const double radius = radiusOf(rect, look.square);
        painter.setPen(Qt::NoPen);
        painter.setBrush(Theme::avatarGround(look.id));
        painter.drawRoundedRect(rect, radius, radius);
        QFont font = Type::font(Type::Role::BodyStrong);
        // Fitted to the circle, whatever the text size of the settings.
        font.setPixelSize(std::max(8, int(std::lround(rect.width() * 0.38))));
        painter.setFont(font);
        painter.setPen(Theme::avatarInk());
        painter.drawText(rect, Qt::AlignCenter, initialsOf(look.name));
    }
    paintPresence(painter, rect, look.presence);
    painter.restore();
}

KAvatar::KAvatar(int size, QWidget *parent)
    : QAbstractButton(parent)
    , m_size(size)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setClickable(false);
}

void KAvatar::setLook(const AvatarLook &look)
{
    m_look = look;
    if (accessibleName().isEmpty())
        setAccessibleName(look.name);
    update();
}

void KAvatar::setClickable(bool clickable)
{
    setFocusPolicy(clickable ? Qt::StrongFocus : Qt::NoFocus);
    setAttribute(Qt::WA_TransparentForMouseEvents, !clickable);
    setCursor(clickable ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void KAvatar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // One pixel less, so that the dot's edge is not cut.
    paintAvatar(painter, rect().adjusted(0, 0, -1, -1), m_look);
    if (InputMode::showsRing(this))
        InputMode::paintRing(painter, rect(), radiusOf(rect(), m_look.square));
}

} // namespace app
