// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/welcome_art.h"

#include "app/kit/icon.h"
#include "app/kit/rich_text.h"
#include "app/kit/text_lines.h"
#include "app/kit/type.h"

#include <QEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRandomGenerator>
#include <QStyle>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

// The colours below are paint in a picture and not parts of the interface: they do not change with
// the theme and nothing else uses them, so they stay here and not among the tokens.

namespace app {
namespace {

// The drawing is 500 wide and its ground line is at 0; heights count upwards.
constexpr double kDrawingWidth = 500;

constexpr QRgb kFarHills = 0xff3F7A76;
constexpr QRgb kNearHills = 0xff2A5F5D;
constexpr QRgb kGround = 0xff123433;
constexpr QRgb kTrees = 0xff0C2B2A;
constexpr QRgb kPath = 0xffB3A077;
constexpr QRgb kMoon = 0xffFDF0D0;
constexpr QRgb kLit = 0xffFFD98A;
constexpr QRgb kUnlit = 0xff2B4A55;
constexpr QRgb kInk = 0xffFFFFFF;

struct House {
    double left;
    double right;
    double bottom;
    double eaves;
    double ridge;
    QRgb wall;
    QRgb roof;
    unsigned lit; // windows from the upper left, one bit each
};

constexpr std::array kHouses{
    House{20, 61, 150, 200, 224, 0xffC9764D, 0xff5B2F2A, 0b0110},
    House{85, 134, 165, 220, 248, 0xffD9B26A, 0xff63402F, 0b1101},
    House{155, 195, 158, 203, 225, 0xff6D8F9C, 0xff33474F, 0b1011},
    House{300, 347, 166, 214, 241, 0xffB8605A, 0xff56292C, 0b1111},
    House{370, 424, 169, 229, 260, 0xff8AA58A, 0xff3B5240, 0b0110},
    House{445, 487, 154, 200, 225, 0xffC79A6A, 0xff5A3A2C, 0b1011},
};

// Foot and height of each tree.
constexpr int kMargin = 40; // of the words
constexpr int kLeastTitle = 24;

constexpr std::array<std::array<double, 3>, 9> kTreePlaces{{
    {8, 124, 36},
    {70, 121, 31},
    {145, 117, 34},
    {225, 128, 34},
    {260, 113, 32},
    {287, 120, 37},
    {360, 112, 35},
    {435, 112, 36},
    {491, 128, 32},
}};

void paintSky(QPainter &painter, const QRect &rect)
{
    QLinearGradient sky(0, rect.top(), 0, rect.bottom());
    sky.setColorAt(0.00, QColor::fromRgb(0xff0A2F33));
    sky.setColorAt(0.28, QColor::fromRgb(0xff12494E));
    sky.setColorAt(0.40, QColor::fromRgb(0xff155358));
    sky.setColorAt(0.505, QColor::fromRgb(0xff336E6C));
    sky.setColorAt(0.557, QColor::fromRgb(0xff457D77));
    sky.setColorAt(0.61, QColor::fromRgb(0xff578C81));
    sky.setColorAt(0.66, QColor::fromRgb(0xff86A38A));
    sky.setColorAt(1.00, QColor::fromRgb(0xff86A38A));
    painter.fillRect(rect, sky);
}

// Not behind the words, where a star would look like a full stop.
void paintStars(QPainter &painter, const QRect &rect, const QRect &words)
{
    QRandomGenerator random(21); // the same sky at every start
    painter.setPen(Qt::NoPen);
    const int stars = int(46 * std::max(1.0, rect.width() / kDrawingWidth));
    for (int i = 0; i < stars; ++i) {
        QColor color = QColor::fromRgb(kInk);
        color.setAlphaF(0.25F + 0.5F * float(random.generateDouble()));
        painter.setBrush(color);
        const QPointF at(
            random.generateDouble() * rect.width(), random.generateDouble() * rect.height() * 0.5
        );
        const double radius = 0.6 + 0.9 * random.generateDouble();
        if (!words.contains(at.toPoint()))
            painter.drawEllipse(at, radius, radius);
    }
}

void paintMoon(QPainter &painter, const QPointF &at, double scale)
{
    QColor halo = QColor::fromRgb(kMoon);
    halo.setAlphaF(0.2F);
    painter.setBrush(halo);
    painter.drawEllipse(at, 38 * scale, 38 * scale);
    painter.setBrush(QColor::fromRgb(kMoon));
    painter.drawEllipse(at, 26 * scale, 26 * scale);
}

// From here on the painter is scaled to the drawing, y pointing up from the lower edge.
void paintHills(QPainter &painter)
{
    static const QPolygonF mountains{{
        {0, 0},
        {0, 275},
        {50, 314},
        {100, 268},
        {150, 326},
        {200, 268},
        {250, 312},
        {303, 264},
        {350, 314},
        {400, 280},
        {450, 326},
        {500, 280},
        {500, 0},
    }};
    painter.setBrush(QColor::fromRgb(kFarHills));
    painter.drawPolygon(mountains);
    QPainterPath near(QPointF(0, 0));
    near.lineTo(0, 220);
    near.cubicTo(90, 208, 150, 212, 210, 224);
    near.cubicTo(260, 234, 330, 226, 390, 240);
    near.cubicTo(430, 246, 470, 240, 500, 226);
    near.lineTo(500, 0);
    painter.fillPath(near, QColor::fromRgb(kNearHills));
}

void paintHouse(QPainter &painter, const House &house)
{
    const double width = house.right - house.left;
    const double middle = (house.left + house.right) / 2;
    painter.setBrush(QColor::fromRgb(house.roof));
    painter.drawRect(
        QRectF(middle + width * 0.18, house.eaves, width * 0.13, house.ridge - house.eaves + 3)
    );
    painter.setBrush(QColor::fromRgb(house.wall));
    painter.drawRect(QRectF(house.left, house.bottom - 30, width, house.eaves - house.bottom + 30));
    painter.setBrush(QColor::fromRgb(house.roof));
    painter.drawPolygon(QPolygonF{{
        {house.left - 3, house.eaves},
        {middle, house.ridge},
        {house.right + 3, house.eaves},
    }});
    const double window = width * 0.25;
    const double gap = width * 0.155;
    const double start = middle - gap / 2 - window;
    for (int i = 0; i < 4; ++i) {
        const bool lit = (house.lit >> (3 - i)) & 1U;
        painter.setBrush(QColor::fromRgb(lit ? kLit : kUnlit));
        const double x = start + (i % 2) * (window + gap);
        const double y = house.eaves - 8 - window - (i / 2) * (window + 9);
        painter.drawRoundedRect(QRectF(x, y, window, window), 1.5, 1.5);
    }
}

void paintTree(QPainter &painter, double x, double foot, double height)
{
    painter.setBrush(QColor::fromRgb(kTrees));
    for (int i = 0; i < 3; ++i) {
        const double half = height * (0.32 - 0.07 * i);
        const double base = foot + height * 0.27 * i;
        painter.drawPolygon(QPolygonF{{
            {x - half, base},
            {x, base + height * 0.46},
            {x + half, base},
        }});
    }
}

void paintGround(QPainter &painter)
{
    QPainterPath ground(QPointF(0, -2));
    ground.lineTo(0, 162);
    ground.cubicTo(60, 160, 130, 158, 200, 152);
    ground.cubicTo(250, 160, 280, 168, 330, 168);
    ground.cubicTo(390, 168, 400, 170, 440, 156);
    ground.cubicTo(460, 148, 480, 146, 500, 142);
    ground.lineTo(500, -2);
    painter.fillPath(ground, QColor::fromRgb(kGround));
    QPainterPath way(QPointF(235, 134));
    way.cubicTo(196, 82, 226, 50, 180, -2);
    way.lineTo(300, -2);
    way.cubicTo(284, 56, 240, 70, 250, 134);
    painter.fillPath(way, QColor::fromRgb(kPath));
}

} // namespace

WelcomeArt::WelcomeArt(QWidget *parent)
    : QWidget(parent)
{
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Expanding);
    retranslate();
}

void WelcomeArt::retranslate()
{
    m_title = tr("The people near you,\non a place you share.");
    m_subtitle =
        tr("A calm social network for a street, a club or a team. Run by someone you know — or by "
           "you.");
    setAccessibleName(m_title.simplified());
    setAccessibleDescription(m_subtitle);
}

void WelcomeArt::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    update();
}

int WelcomeArt::paintTexts(QPainter &painter, bool measureOnly) const
{
    const auto mirrored = [this](const QRect &area) {
        return QStyle::visualRect(layoutDirection(), rect(), area);
    };
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter);
    const int room = width() - 2 * kMargin;
    const double scale = Type::scale();
    QFont name = Type::font(Type::Role::Heading);
    name.setPixelSize(int(std::lround(22 * scale)));
    QFont title = Type::font(Type::Role::Display);
    title.setPixelSize(int(std::lround(34 * std::min(1.2, scale))));
    // Each line as it is written, in other languages smaller if need be.
    while (title.pixelSize() > kLeastTitle && TextLines(m_title, title, 0, 0).width() > room)
        title.setPixelSize(title.pixelSize() - 1);
    const TextLines lines(m_title, title, title.pixelSize() * 42 / 34, room);
    const QRect titleRect(kMargin, 120, room, lines.height());
    TextStyle style;
    style.links = false;
    const TextBlock subtitle(m_subtitle, style, std::min(room, int(340 * scale)));
    const int below = titleRect.bottom() + 12;
    if (measureOnly)
        return below + subtitle.height();

    const QRect tile = mirrored({kMargin, kMargin, 40, 40});
    painter.drawPixmap(tile, Icon::application().pixmap(tile.size()));
    painter.setPen(QColor::fromRgb(kInk));
    painter.setFont(name);
    painter.drawText(mirrored({kMargin + 52, kMargin, room - 52, 40}), int(start), u"Kith"_s);
    painter.setFont(title);
    lines.paint(painter, mirrored(titleRect), start);
    QColor soft = QColor::fromRgb(kInk);
    soft.setAlphaF(0.92F);
    const QRect area = mirrored({kMargin, below, subtitle.width(), subtitle.height()});
    subtitle.paint(painter, area.topLeft(), soft);
    return below + subtitle.height();
}

void WelcomeArt::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double scale = width() / kDrawingWidth;
    paintSky(painter, rect());
    const int wordsEnd = paintTexts(painter, true);
    paintStars(
        painter,
        rect(),
        rect().adjusted(kMargin / 2, kMargin / 2, -kMargin, 0) & QRect(0, 0, width(), wordsEnd + 8)
    );
    painter.setPen(Qt::NoPen);
    QPointF moon(390 * scale, height() - 407 * scale);
    // In a low window there is no sky between the words and the hills: then beside the logo.
    if (moon.y() < wordsEnd + 50 * scale) {
        const bool rtl = layoutDirection() == Qt::RightToLeft;
        moon = {(rtl ? 70 : 430) * scale, 66 * scale};
    }
    paintMoon(painter, moon, scale);

    painter.save();
    painter.translate(0, height());
    painter.scale(scale, -scale);
    painter.setPen(Qt::NoPen);
    paintHills(painter);
    for (const House &house : kHouses)
        paintHouse(painter, house);
    paintGround(painter);
    for (const auto &[x, foot, treeHeight] : kTreePlaces)
        paintTree(painter, x, foot, treeHeight);
    painter.restore();
    paintTexts(painter, false);
}

} // namespace app
