// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/list_roles.h"

#include <array>

namespace app {

QString stateText(LoadState state)
{
    static constexpr std::array kTexts{"loading", "empty", "error", "ready", "offline"};
    return QString::fromLatin1(kTexts.at(static_cast<std::size_t>(state)));
}

} // namespace app
