// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Apps of third parties as they travel, and the scopes they can be given.

#include "common/wire/shared.h"

#include <array>

namespace common {

struct AppSummary {
    AppId id;
    QString name;
    std::optional<QString> website;
    bool firstParty = false;
};

// moderation, admin and metrics also need the role.
inline constexpr std::array<std::string_view, 16> kScopeTexts{
    "profile:read",
    "profile:write",
    "social:read",
    "social:write",
    "posts:read",
    "posts:write",
    "chats:read",
    "chats:write",
    "media:read",
    "media:write",
    "notifications:read",
    "notifications:write",
    "billing:read",
    "moderation",
    "admin",
    "metrics",
};
inline constexpr wire::Rule kScope{.schema = "Scope", .values = kScopeTexts};

} // namespace common

template <>
struct wire::Schema<common::AppSummary> {
    using T = common::AppSummary;
    static constexpr std::string_view name = "AppSummary";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("name", &T::name),
        field("website", &T::website, as(kUrl)),
        field("firstParty", &T::firstParty)};
};

extern template struct wire::Codec<common::AppSummary>;
