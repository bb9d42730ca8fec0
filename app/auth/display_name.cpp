// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/display_name.h"

#include "common/users/user_rules.h"

namespace app {

DisplayName displayNameFrom(const QString &text)
{
    const auto blank = text.lastIndexOf(u' ');
    if (blank <= 0)
        return {text, std::nullopt};
    return {text.left(blank), text.mid(blank + 1)};
}

bool isDisplayName(const QString &text)
{
    const auto blank = text.lastIndexOf(u' ');
    const bool fits = std::max(blank, text.size() - blank - 1) <= common::kNameLength;
    return fits && common::cleanDisplayName(text).has_value();
}

} // namespace app
