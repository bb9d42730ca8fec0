// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/type.h"

#include <QDir>
#include <QFontDatabase>
#include <QStringList>

#include <cmath>

using namespace Qt::StringLiterals;

// In a static library nobody else pulls the resource file in. The macro wants no namespace.
static void initResources()
{
    Q_INIT_RESOURCE(kith);
}

namespace app {
namespace {

double theScale = 1.0;
bool theSystemFont = false;

struct Metrics {
    int size;
    int line;
    QFont::Weight weight;
};

Metrics metricsOf(Type::Role role)
{
    using enum Type::Role;
    switch (role) {
    case Display:
        return {26, 34, QFont::Bold};
    case Heading:
        return {20, 28, QFont::Bold};
    case Title:
        return {17, 24, QFont::DemiBold};
    case Article:
        return {17, 27, QFont::Normal};
    case Read:
        return {15, 22, QFont::Normal};
    case Body:
        return {14, 20, QFont::Normal};
    case BodyMedium:
        return {14, 20, QFont::Medium};
    case BodyStrong:
        return {14, 20, QFont::DemiBold};
    case Small:
        return {13, 18, QFont::Normal};
    case SmallMedium:
        return {13, 18, QFont::Medium};
    case SmallStrong:
        return {13, 18, QFont::DemiBold};
    case Caption:
        return {12, 16, QFont::Normal};
    case CaptionStrong:
        return {12, 16, QFont::DemiBold};
    case Micro:
        return {11, 16, QFont::Normal};
    case MicroStrong:
        return {11, 16, QFont::DemiBold};
    case Mono:
        return {12, 20, QFont::Normal};
    }
    return {14, 20, QFont::Normal};
}

QStringList families()
{
    static const QString system = QFontDatabase::systemFont(QFontDatabase::GeneralFont).family();
    // The emoji font comes before the system's, whose black and white signs would win otherwise.
    if (theSystemFont)
        return {system, u"Noto Sans Arabic"_s, u"Noto Color Emoji"_s};
    return {u"Inter"_s, u"Noto Sans Arabic"_s, u"Noto Color Emoji"_s, system};
}

} // namespace

QFont Type::font(Role role)
{
    load();
    const Metrics metrics = metricsOf(role);
    QFont font;
    if (role == Role::Mono)
        font.setFamilies({QFontDatabase::systemFont(QFontDatabase::FixedFont).family()});
    else
        font.setFamilies(families());
    font.setPixelSize(int(std::lround(metrics.size * theScale)));
    font.setWeight(metrics.weight);
    return font;
}

int Type::lineHeight(Role role)
{
    return int(std::lround(metricsOf(role).line * theScale));
}

double Type::scale()
{
    return theScale;
}

void Type::setScale(double scale)
{
    theScale = scale;
}

void Type::setUseSystemFont(bool use)
{
    theSystemFont = use;
}

void Type::load()
{
    static bool loaded = false;
    if (loaded)
        return;
    loaded = true;
    initResources();
    const QDir folder(u":/kith/fonts"_s);
    for (const QString &name : folder.entryList())
        QFontDatabase::addApplicationFont(folder.filePath(name));
}

} // namespace app
