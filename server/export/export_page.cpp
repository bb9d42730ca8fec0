// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/export_page.h"

namespace server {

namespace {

// Plain and small; colours of the system, so that it is dark where the reader likes it dark.
constexpr const char *kHead = R"(<!DOCTYPE html>
<html lang="%1" dir="%2">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>%3</title>
<style>
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h2 { margin-top: 2.5rem; border-bottom: 1px solid; }
article { margin: 1rem 0; padding-bottom: 0.5rem; border-bottom: 1px solid #8884; }
article p { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0.3rem 0; }
h3 { margin: 0; font-size: 1rem; overflow-wrap: anywhere; }
time, .file { font-size: 0.85rem; opacity: 0.7; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0.3rem 0; }
dt { opacity: 0.7; }
dd { margin: 0; overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>%3</h1>
<p>%4</p>
)";

QString shown(common::Timestamp at)
{
    return at.toRfc3339().left(16).replace(u'T', u' ') + QLatin1String(" UTC");
}

// Nothing where there is no text. Whatever a person wrote has the direction of its own letters.
QString element(const char *name, const QString &text)
{
    if (text.isEmpty())
        return {};
    return QStringLiteral("<%1 dir=\"auto\">%2</%1>\n")
        .arg(QLatin1String(name), text.toHtmlEscaped());
}

} // namespace

ExportPage::ExportPage(const Translations &texts, const QString &locale)
    : m_texts(texts)
    , m_language(wantedLanguage(locale.toLatin1()))
{
}

QByteArray ExportPage::head(const QString &member, common::Timestamp madeAt) const
{
    // In one call: what a name holds is not looked at again.
    return QString::fromLatin1(kHead)
        .arg(
            m_language,
            Translations::isRightToLeft(m_language) ? QStringLiteral("rtl") : QStringLiteral("ltr"),
            text(QT_TRANSLATE_NOOP("Export", "The data of %1")).arg(member).toHtmlEscaped(),
            text(QT_TRANSLATE_NOOP(
                     "Export",
                     "As of %1. The same data for programs is in the folder \"data\", as JSON."
                 ))
                .arg(shown(madeAt))
                .toHtmlEscaped()
        )
        .toUtf8();
}

QByteArray ExportPage::beginSection(const char *title, const QString &file) const
{
    return QStringLiteral("<section>\n<h2>%1</h2>\n<p class=\"file\">%2</p>\n")
        .arg(text(title).toHtmlEscaped(), file.toHtmlEscaped())
        .toUtf8();
}

QByteArray ExportPage::item(const ExportItem &item) const
{
    QString html = element("h3", item.heading);
    html += element("time", item.at ? shown(*item.at) : QString());
    html += element("p", item.text);
    QString facts;
    for (const auto &[label, value] : item.facts) {
        if (!value.isEmpty())
            facts += element("dt", text(label)) + element("dd", value);
    }
    if (!facts.isEmpty())
        html += QStringLiteral("<dl>\n%1</dl>\n").arg(facts);
    return "<article>\n" + html.toUtf8() + "</article>\n";
}

QByteArray ExportPage::endSection() const
{
    return "</section>\n";
}

QByteArray ExportPage::foot() const
{
    return "</body>\n</html>\n";
}

QString ExportPage::text(const char *source) const
{
    return m_texts.text(m_language, kExportContext, source);
}

} // namespace server
