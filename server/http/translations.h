// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server says to people, in their language: the texts of translations/kithd_*.ts, with the
// plural forms of each language. An unknown language is English. Any thread.

#include <QByteArray>
#include <QString>
#include <QTranslator>

#include <map>
#include <memory>

namespace server {

class Translations {
public:
    Translations();

    // context and source as in the .ts files; count: of %n, below 0 if there is none.
    QString
    text(const QString &locale, const char *context, const char *source, qint64 count = -1) const;
    static bool isRightToLeft(const QString &locale);

private:
    std::map<QString, std::unique_ptr<QTranslator>> m_languages;
};

// "pt-BR" gives "pt".
QString languageOf(const QString &locale);
// The language of an Accept-Language header (RFC 9110, section 12.5.4) that there are texts in;
// English if there is none.
QString wantedLanguage(const QByteArray &acceptLanguage);

} // namespace server
