// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/icon.h"

#include "app/kit/type.h"

#include <QApplication>
#include <QCache>
#include <QFile>
#include <QPainter>
#include <QSet>
#include <QSvgRenderer>

#include <cmath>

using namespace Qt::StringLiterals;

namespace app {
namespace {

const QSet<QString> &directional()
{
    static const QSet<QString> names{
        u"chevron-left"_s,
        u"chevron-right"_s,
        u"arrow-left"_s,
        u"reply"_s,
        u"corner-down-right"_s,
        u"send-horizontal"_s,
        u"log-in"_s,
        u"log-out"_s,
        u"message-circle"_s};
    return names;
}

struct Key {
    QString name;
    QRgb color;
    int pixels;
    bool filled;
    bool mirrored;

    bool operator==(const Key &) const = default;
};

size_t qHash(const Key &key, size_t seed = 0) noexcept
{
    return qHashMulti(seed, key.name, key.color, key.pixels, key.filled, key.mirrored);
}

QByteArray source(const QString &name)
{
    Type::load(); // the resource file
    QFile file(u":/kith/icons/%1.svg"_s.arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(const QByteArray &svg, int pixels, bool mirrored)
{
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&pixmap);
    if (mirrored) {
        painter.translate(pixels, 0);
        painter.scale(-1, 1);
    }
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return pixmap;
}

QCache<Key, QPixmap> &cache()
{
    static QCache<Key, QPixmap> pixmaps(600);
    return pixmaps;
}

} // namespace

bool Icon::exists(const QString &name)
{
    Type::load();
    return QFile::exists(u":/kith/icons/%1.svg"_s.arg(name));
}

QPixmap Icon::get(const QString &name, Token token, int size, Fill fill)
{
    return get(name, Theme::color(token), size, fill, qApp->devicePixelRatio());
}

QPixmap Icon::get(const QString &name, const QColor &color, int size, Fill fill, double dpr)
{
    const bool mirrored = QApplication::isRightToLeft() && directional().contains(name);
    const int pixels = int(std::ceil(size * dpr));
    const Key key{name, color.rgba(), pixels, fill == Fill::Filled, mirrored};
    if (const QPixmap *known = cache().object(key))
        return *known;
    QByteArray svg = source(name);
    Q_ASSERT_X(!svg.isEmpty(), "Icon::get", qPrintable(name));
    svg.replace("currentColor", color.name(QColor::HexRgb).toLatin1());
    if (fill == Fill::Filled)
        svg.replace("fill=\"none\"", "fill=\"" + color.name(QColor::HexRgb).toLatin1() + '"');
    auto *pixmap = new QPixmap(render(svg, pixels, mirrored));
    pixmap->setDevicePixelRatio(dpr);
    const QPixmap result = *pixmap;
    cache().insert(key, pixmap);
    return result;
}

QIcon Icon::icon(const QString &name, Token token, int size)
{
    QIcon icon;
    icon.addPixmap(get(name, token, size));
    icon.addPixmap(get(name, Token::Text3, size), QIcon::Disabled);
    return icon;
}

void Icon::paint(
    QPainter &painter, const QRect &rect, const QString &name, Token token, int size, Fill fill
)
{
    const double dpr = painter.device()->devicePixelRatioF();
    const QPixmap pixmap = get(name, Theme::color(token), size, fill, dpr);
    painter.drawPixmap(
        rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, pixmap
    );
}

QPixmap Icon::logo(int size)
{
    const double dpr = qApp->devicePixelRatio();
    const QColor tile = Theme::color(Token::Accent);
    const Key key{u"@logo"_s, tile.rgba(), int(std::ceil(size * dpr)), false, false};
    if (const QPixmap *known = cache().object(key))
        return *known;
    QByteArray svg = source(u"kith"_s);
    svg.replace("#0B6B61", tile.name().toLatin1());
    svg.replace("#FFFFFF", Theme::color(Token::OnAccent).name().toLatin1());
    auto *pixmap = new QPixmap(render(svg, key.pixels, false));
    pixmap->setDevicePixelRatio(dpr);
    const QPixmap result = *pixmap;
    cache().insert(key, pixmap);
    return result;
}

QIcon Icon::application()
{
    const QByteArray svg = source(u"kith"_s);
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(render(svg, size, false));
    return icon;
}

} // namespace app
