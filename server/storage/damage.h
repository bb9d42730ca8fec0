// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the engine says that its file cannot be read any more, so that whoever looks for damage knows
// it from other trouble.

#include "server/storage/storage_error.h"

#include <QLatin1String>

namespace server {

inline constexpr QLatin1String kDamaged("The database is damaged.");

inline bool isDamage(const Error &error)
{
    return error.message == kDamaged;
}

} // namespace server
