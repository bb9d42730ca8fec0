// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts of the server in the languages of its members, from translations/kithd_*.ts. Any thread.

#include <QString>
#include <QTranslator>

#include <map>
#include <memory>

namespace server {

class Translations {
public:
    Translations();

    // The text of a source that was marked with QT_TRANSLATE_NOOP or QT_TRANSLATE_N_NOOP (then with
    // a count that takes the place of %n). An unknown language is English, an unknown text itself.
    QString
    text(const QString &locale, const char *context, const char *source, qint64 count = -1) const;

    // "ru" of "ru-RU"; one of those that there are.
    QString languageOf(const QString &locale) const;
    static bool isRightToLeft(const QString &language) { return language == u"ar"; }

private:
    std::map<QString, std::unique_ptr<QTranslator>> m_languages;
};

} // namespace server
