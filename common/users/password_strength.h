// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How hard a password is to guess, by zxcvbn (Wheeler, USENIX Security 2016): leaked passwords,
// words, rows of keys, dates and the member's own names cost next to nothing, whatever signs they
// are made of. The server refuses what is weak (user_rules.h); the app tells it while one types.

#include <QString>

namespace common {

// A million guesses: the throttle of sign-ins spreads them over years, fewer not.
inline constexpr double kWeakPasswordBits = 20;

// How many guesses it would take, as a power of two. Fast: a fraction of a millisecond.
double passwordBits(const QString &password, const QString &username, const QString &email = {});

} // namespace common
