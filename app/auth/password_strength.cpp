// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/password_strength.h"

#include "common/users/user_rules.h"

#include <QCoreApplication>
#include <QSet>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::PasswordStrength)
};

// Different signs count, so that "aaaaaaaaaaaaaaaa" is not strong.
qsizetype variety(const QString &password)
{
    return QSet<QChar>(password.begin(), password.end()).size();
}

} // namespace

PasswordStrength
passwordStrength(const QString &password, const QString &username, const QString &email)
{
    if (password.isEmpty())
        return PasswordStrength::Empty;
    if (password.size() < common::kPassword.minLength)
        return PasswordStrength::TooShort;
    if (variety(password) < 5 || common::isWeakPassword(password, username, email))
        return PasswordStrength::TooCommon;
    if (password.size() >= 16 && variety(password) >= 10)
        return PasswordStrength::Strong;
    return password.size() >= 13 && variety(password) >= 8 ? PasswordStrength::Good
                                                           : PasswordStrength::Fair;
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
