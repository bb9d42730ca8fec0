// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server itself says to members, in the language of who reads it. The sources are marked
// with QT_TRANSLATE_NOOP where they are used; the texts are in translations/kithd_*.ts. Any thread.

#include <QString>
#include <QTranslator>

#include <map>
#include <memory>

namespace server {

class ServerText {
public:
    ServerText();

    // count: what %n stands for; -1: there is no %n.
    QString
    text(const QString &locale, const char *context, const char *source, qint64 count = -1) const;

    // "ru" of "ru-RU"; a language that there are no texts in is English.
    QString languageOf(const QString &locale) const;
    static bool isRightToLeft(const QString &language) { return language == u"ar"; }

private:
    std::map<QString, std::unique_ptr<QTranslator>> m_languages;
};

} // namespace server
