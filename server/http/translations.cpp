// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/translations.h"

#include <algorithm>
#include <array>
#include <limits>

namespace server {

namespace {

constexpr std::array kLanguages{"en", "ru", "ar"};
constexpr qsizetype kMostWishes = 32; // of one header

double weightOf(const QByteArray &wish)
{
    const qsizetype q = wish.indexOf("q=");
    bool ok = true;
    const double weight = q < 0 ? 1 : wish.mid(q + 2).trimmed().toDouble(&ok);
    return ok ? weight : 0;
}

bool isKnown(const QString &language)
{
    return std::ranges::any_of(kLanguages, [&](const char *each) {
        return language == QLatin1String(each);
    });
}

} // namespace

Translations::Translations()
{
    for (const char *language : kLanguages) {
        auto translator = std::make_unique<QTranslator>();
        const QString name = QString::fromLatin1(language);
        if (translator->load(QStringLiteral(":/i18n/kithd_%1.qm").arg(name)))
            m_languages.emplace(name, std::move(translator));
    }
}

QString Translations::text(
    const QString &locale, const char *context, const char *source, qint64 count
) const
{
    auto language = m_languages.find(languageOf(locale));
    if (language == m_languages.end())
        language = m_languages.find(QStringLiteral("en"));
    QString text;
    const int n = static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
    if (language != m_languages.end())
        text = language->second->translate(context, source, nullptr, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return count < 0 ? text : text.replace(QStringLiteral("%n"), QString::number(count));
}

bool Translations::isRightToLeft(const QString &locale)
{
    return languageOf(locale) == u"ar";
}

QString languageOf(const QString &locale)
{
    return locale.section(u'-', 0, 0).toLower();
}

QString wantedLanguage(const QByteArray &acceptLanguage)
{
    QString best = QStringLiteral("en");
    double most = 0;
    for (const QByteArray &wish : acceptLanguage.split(',').mid(0, kMostWishes)) {
        const qsizetype end = wish.indexOf(';');
        const QString language =
            languageOf(QString::fromLatin1(wish.left(end < 0 ? wish.size() : end).trimmed()));
        if (isKnown(language) && weightOf(wish) > most) {
            best = language;
            most = weightOf(wish);
        }
    }
    return best;
}

} // namespace server
