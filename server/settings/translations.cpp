// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/settings/translations.h"

#include <limits>

namespace server {

Translations::Translations()
{
    for (const char *language : {"en", "ru", "ar"}) {
        auto translator = std::make_unique<QTranslator>();
        const QString name = QString::fromLatin1(language);
        if (translator->load(QStringLiteral(":/i18n/kithd_%1.qm").arg(name)))
            m_languages.emplace(name, std::move(translator));
    }
}

QString Translations::languageOf(const QString &locale) const
{
    const QString language = locale.section(u'-', 0, 0).toLower();
    return m_languages.contains(language) ? language : QStringLiteral("en");
}

QString Translations::text(
    const QString &locale, const char *context, const char *source, qint64 count
) const
{
    const auto language = m_languages.find(languageOf(locale));
    const int n = static_cast<int>(qMin<qint64>(count, std::numeric_limits<int>::max()));
    QString text;
    if (language != m_languages.end())
        text = language->second->translate(context, source, nullptr, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return count < 0 ? text : text.replace(QStringLiteral("%n"), QString::number(count));
}

} // namespace server
