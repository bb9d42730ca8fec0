// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user_rules.h"

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

// The head of the lists of leaked passwords, as far as it has ten characters or more, and their
// stems.
const QSet<QString> &commonPasswords()
{
    static const QSet<QString> passwords = [] {
        QSet<QString> set;
        const auto words = QStringLiteral(
            "1234567890 0123456789 12345678910 123456789a 1234567891 0987654321 9876543210 "
            "1q2w3e4r5t 1q2w3e4r5t6y 1qaz2wsx3edc qwertyuiop qwerty12345 qwerty123456 "
            "qwertyuiop123 asdfghjkl1 zxcvbnm123 password12 password123 password1234 "
            "password12345 passw0rd123 p@ssword123 iloveyou123 iloveyou12 iloveyou1234 "
            "abcdefghij abcdefghijk abcd123456 abc1234567 abc123456789 a123456789 aa12345678 "
            "letmein123 letmein1234 welcome123 welcome1234 admin12345 admin123456 "
            "administrator changeme123 football123 baseball123 superman123 princess123 "
            "sunshine123 michael123 jennifer123 trustno1trustno1 1111111111 0000000000 "
            "1212121212 1122334455 1029384756 147258369a 147258369147 q1w2e3r4t5 q1w2e3r4t5y6 "
            "google12345 samsung123 computer123 internet123 starwars123 liverpool1 "
            "manchester charlie123 christopher basketball mypassword mypassword1 secret1234 "
            "monkey12345 dragon12345 master12345 killer12345 shadow12345 123qweasdzxc "
            "123123123123 1231231231 987654321a пароль12345 йцукенгшщз йцукенгшщзхъ"
        );
        for (const QString &word : words.split(u' '))
            set.insert(word);
        return set;
    }();
    return passwords;
}

bool hasFewLetters(const QString &text)
{
    return QSet<QChar>(text.cbegin(), text.cend()).size() <= 3;
}

// "abcdefghijkl", "9876543210": each letter the next or the one before.
bool isRow(const QString &text)
{
    for (const int step : {1, -1}) {
        bool row = true;
        for (qsizetype i = 1; i < text.size() && row; ++i)
            row = text[i].unicode() == text[i - 1].unicode() + step;
        if (row)
            return true;
    }
    return false;
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
    const QString folded = password.toCaseFolded();
    if (commonPasswords().contains(folded) || hasFewLetters(folded) || isRow(folded))
        return true;
    for (const QString &own : {username.toCaseFolded(), email.toCaseFolded()}) {
        if (own.size() >= 3
            && (folded == own || (folded.contains(own) && own.size() + 3 > folded.size())))
            return true;
    }
    return false;
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
