// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/section.h"

#include "app/kit/metrics.h"
#include "app/kit/type.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr double kWidestRail = 1.6; // of its width; the pages want theirs

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::Section)
};

} // namespace

const QList<Section> &sections()
{
    static const QList<Section> kSections{
        {u"home"_s, u"feedPage"_s, u"house"_s, u"navHomeButton"_s, u"bottomHomeButton"_s},
        {u"notifications"_s,
         u"notificationsPage"_s,
         u"bell"_s,
         u"navNotificationsButton"_s,
         u"bottomNotificationsButton"_s},
        {u"profile"_s,
         u"profilePage"_s,
         u"user-round"_s,
         u"navProfileButton"_s,
         u"bottomProfileButton"_s},
        {u"moderation"_s, u"moderationPage"_s, u"shield"_s, u"navModerationButton"_s, {}, true},
        {u"settings"_s, u"settingsPage"_s, u"settings"_s, u"navSettingsButton"_s, {}},
    };
    return kSections;
}

const Section *findSection(const QString &id)
{
    const auto found = std::find_if(sections().begin(), sections().end(), [&](const auto &one) {
        return one.id == id;
    });
    return found == sections().end() ? nullptr : &*found;
}

QString sectionTitle(const QString &id)
{
    if (id == u"home"_s)
        return Words::tr("Home");
    if (id == u"notifications"_s)
        return Words::tr("Notifications");
    if (id == u"moderation"_s)
        return Words::tr("Moderation");
    if (id == u"settings"_s)
        return Words::tr("Settings");
    return Words::tr("My profile");
}

int railWidth()
{
    return int(std::lround(metrics::kRailWide * std::clamp(Type::scale(), 1.0, kWidestRail)));
}

} // namespace app
