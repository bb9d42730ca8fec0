// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user_rules.h"

#include "common/users/password_strength.h"

#include <QSet>

namespace common {

namespace {

constexpr int kMostMarks = 4;
constexpr int kMostBytes = 256;

bool isInvisibleControl(char32_t c)
{
    return (c >= 0x200b && c <= 0x200f) || (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2060 && c <= 0x2069) || c == 0xfeff || c == 0x061c || c == 0x180e;
}

const QSet<QString> &reservedNames()
{
    static const QSet<QString> names = [] {
        QSet<QString> set;
        const auto words = QStringLiteral(
            "admin administrator root support help api www mail me moderator mod staff system "
            "kith kithd server everyone here all null undefined about docs openapi healthz readyz "
            "metrics oauth login logout register settings security abuse postmaster webmaster "
            "hostmaster noreply info news assistant bot deleted anonymous guest"
        );
        for (const QString &word : words.split(u' '))
            set.insert(word);
        return set;
    }();
    return names;
}

} // namespace

QString foldedUsername(const QString &username)
{
    return username.toLower();
}

bool isReservedUsername(const QString &username)
{
    return reservedNames().contains(foldedUsername(username));
}

bool isWeakPassword(const QString &password, const QString &username, const QString &email)
{
    return passwordBits(password, username, email) < kWeakPasswordBits;
}

std::optional<QString> cleanDisplayName(const QString &name)
{
    QString cleaned;
    int marks = 0;
    const QString composed = name.normalized(QString::NormalizationForm_C).simplified();
    for (const char32_t c : composed.toUcs4()) {
        if (isInvisibleControl(c) || QChar::category(c) == QChar::Other_Control)
            continue;
        marks = QChar::isMark(c) ? marks + 1 : 0;
        if (marks <= kMostMarks)
            cleaned.append(QString::fromUcs4(&c, 1));
    }
    cleaned = cleaned.simplified(); // what stood around a control is now beside each other
    return cleaned.toUtf8().size() <= kMostBytes ? std::optional(cleaned) : std::nullopt;
}

QString displayName(
    const std::optional<QString> &first, const std::optional<QString> &last, const QString &username
)
{
    const QString joined =
        (first.value_or(QString()) + u' ' + last.value_or(QString())).simplified();
    return joined.isEmpty() ? username : joined;
}

} // namespace common
