// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// index.html of an export: everything in it to be read without a program, offline, in the language
// of the member. No scripts, nothing from elsewhere; every text of a person is escaped
// (security.md, rule 70). Pure.

#include "common/base/timestamp.h"
#include "server/http/translations.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <utility>

namespace server {

// Texts of the server are sources marked with QT_TRANSLATE_NOOP("Export", ...).
inline constexpr const char *kExportContext = "Export";

// One thing as it is shown.
struct ExportItem {
    QString heading{};
    std::optional<common::Timestamp> at{};
    QString text{}; // line breaks stay
    QList<std::pair<const char *, QString>> facts{}; // label and value; empty values are left out
};

class ExportPage {
public:
    ExportPage(const Translations &texts, const QString &locale);

    QByteArray head(const QString &member, common::Timestamp madeAt) const;
    QByteArray beginSection(const char *title, const QString &file) const;
    QByteArray item(const ExportItem &item) const;
    QByteArray endSection() const;
    QByteArray foot() const;

private:
    QString text(const char *source) const;

    const Translations &m_texts;
    const QString m_language;
};

} // namespace server
