// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/password_strength.h"

#include <QByteArrayList>

#include <algorithm>
#include <vector>

#include <zxcvbn.h>

namespace common {

namespace {

// zxcvbn takes longer than the hash beyond that, and nothing so long is weak by its end.
constexpr qsizetype kMostJudged = 72;

// Password, hello, love, sun and first names, as the head of Russian lists of leaked passwords has
// them: typed on Latin keys.
constexpr const char *kRussianWords[] = {
    "gfhjkm",
    "ghbdtn",
    "k.,jdm",
    "cjkywt",
    "cjkysirj",
    "vfrcbv",
    "yfnfif",
    "vfhbyf",
    "cdtnkfyf",
    "fylhtq",
    "fktrcfylh",
    "lvbnhbq",
    "yfcntymrf",
    "rhbcnbyf",
    "vfvfgfgf",
};

QString onLatinKeys(const QString &text)
{
    constexpr QStringView kRussian = u"йцукенгшщзхъфывапролджэячсмитьбю";
    constexpr QStringView kLatin = u"qwertyuiop[]asdfghjkl;'zxcvbnm,.";
    QString typed = text.toCaseFolded();
    for (QChar &letter : typed) {
        if (const qsizetype at = kRussian.indexOf(letter); at >= 0)
            letter = kLatin[at];
    }
    return typed;
}

double bitsAgainst(const QString &password, const QByteArrayList &own)
{
    std::vector<const char *> words;
    for (const QByteArray &word : own)
        words.push_back(word.constData());
    words.push_back(nullptr);
    const QByteArray judged = password.left(kMostJudged).toUtf8();
    return ZxcvbnMatch(judged.constData(), words.data(), nullptr);
}

} // namespace

double passwordBits(const QString &password, const QString &username, const QString &email)
{
    QByteArrayList own{"kith"};
    for (const char *word : kRussianWords)
        own.append(word);
    for (const QString &word : {username, email, email.section(u'@', 0, 0)}) {
        if (!word.isEmpty())
            own.append(word.toCaseFolded().toUtf8());
    }
    return std::min(bitsAgainst(password, own), bitsAgainst(onLatinKeys(password), own));
}

} // namespace common
