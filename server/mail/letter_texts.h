// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The sentences of the letters, in English; translations/kithd_*.ts has the others. {server},
// {name} and {detail} are filled in.

#include "server/mail/letter.h"

namespace server {

inline constexpr const char *kLetterContext = "Letter";

struct LetterTexts {
    const char *subject;
    const char *lead; // what has happened
    const char *button = nullptr; // null: no link
    const char *more = nullptr; // null: none; what holds for the link
    const char *end; // what to do if this is a surprise
};

LetterTexts letterTexts(LetterKind kind);

// Common to all of them.
struct LetterFrame {
    const char *greeting;
    const char *code; // before the code for the app
    const char *footer;
};
LetterFrame letterFrame();

} // namespace server
