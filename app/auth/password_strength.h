// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How good a password is, in words. A hint beside the field; the server decides.

#include <QString>

namespace app {

enum class PasswordStrength { Empty, TooShort, TooCommon, Fair, Good, Strong };

PasswordStrength
passwordStrength(const QString &password, const QString &username, const QString &email = {});
QString strengthText(PasswordStrength strength);

} // namespace app
