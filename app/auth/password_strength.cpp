// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/password_strength.h"

#include "common/users/password_strength.h"
#include "common/users/user_rules.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::PasswordStrength)
};

// Guesses as powers of two: a stolen table of hashes costs about 2^35 of them a month and machine.
constexpr double kGoodBits = 35;
constexpr double kStrongBits = 50;

} // namespace

PasswordStrength
passwordStrength(const QString &password, const QString &username, const QString &email)
{
    if (password.isEmpty())
        return PasswordStrength::Empty;
    if (password.size() < common::kPassword.minLength)
        return PasswordStrength::TooShort;
    const double bits = common::passwordBits(password, username, email);
    if (bits < common::kWeakPasswordBits)
        return PasswordStrength::TooCommon;
    if (bits >= kStrongBits)
        return PasswordStrength::Strong;
    return bits >= kGoodBits ? PasswordStrength::Good : PasswordStrength::Fair;
}

QString strengthText(PasswordStrength strength)
{
    switch (strength) {
    case PasswordStrength::Empty:
        return Words::tr("At least 10 characters. Several words are easy to keep in mind.");
    case PasswordStrength::TooShort:
        return Words::tr("Too short: at least 10 characters.");
    case PasswordStrength::TooCommon:
        return Words::tr("Too easy to guess. Take several words.");
    case PasswordStrength::Fair:
        return Words::tr("Fair. A longer one is better.");
    case PasswordStrength::Good:
        return Words::tr("Good.");
    case PasswordStrength::Strong:
        return Words::tr("Strong.");
    }
    return {};
}

} // namespace app
