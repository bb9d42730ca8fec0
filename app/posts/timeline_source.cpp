// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/timeline_source.h"

namespace app {

QString TimelineSource::cacheKey() const
{
    if (mediaOnly || articlesOnly || !shares)
        return {};
    switch (kind) {
    case TimelineKind::Following:
        return QStringLiteral("following");
    case TimelineKind::Everyone:
        return QStringLiteral("everyone");
    case TimelineKind::User:
        return QStringLiteral("user:") + user.toString();
    default: // Top changes all the time, hashtags are many
        return {};
    }
}

} // namespace app
