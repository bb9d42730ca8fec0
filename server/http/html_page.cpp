// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/html_page.h"

#include "server/http/translations.h"

#include <QCryptographicHash>

namespace server {

namespace {

constexpr const char *kStyle = R"(:root{color-scheme:light dark}
body{margin:0;font:1.05rem/1.55 system-ui,sans-serif;background:Canvas;color:CanvasText}
main{max-width:30rem;margin:0 auto;padding:2.5rem 1.25rem}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 1rem;overflow-wrap:anywhere}
p{margin:0 0 1rem;overflow-wrap:anywhere}
ol{padding-inline-start:1.4rem}
.quiet{opacity:.75;font-size:.95rem}
.code{font-family:ui-monospace,monospace;direction:ltr;unicode-bidi:isolate}
.button{display:inline-block;padding:.75rem 1.4rem;border-radius:.6rem;background:#2457c5;color:#fff;
text-decoration:none;font-weight:600;border:0;font-size:1rem}
input{font:inherit;padding:.6rem;width:100%;box-sizing:border-box;margin:.25rem 0 1rem}
)";

QByteArray policyOf(const HtmlPage &page)
{
    static const QByteArray style =
        QCryptographicHash::hash(kStyle, QCryptographicHash::Sha256).toBase64();
    return "default-src 'none'; style-src 'sha256-" + style + "'; base-uri 'none'; form-action "
        + (page.hasForm ? "'self'" : "'none'") + "; frame-ancestors 'none'";
}

QString attributes(const char *cssClass)
{
    return cssClass == nullptr ? QString()
                               : QStringLiteral(" class=\"%1\"").arg(QLatin1String(cssClass));
}

} // namespace

wire::Reply<wire::HtmlBody> htmlReply(const HtmlPage &page, int status)
{
    const QString language = page.locale.isEmpty() ? QStringLiteral("en") : languageOf(page.locale);
    const QString direction =
        Translations::isRightToLeft(language) ? QStringLiteral("rtl") : QStringLiteral("ltr");
    QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"%1\" dir=\"%2\">\n<head>\n"
                                  "<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
                                  "content=\"width=device-width, initial-scale=1\">\n<title>")
                       .arg(language, direction);
    html += page.title.toHtmlEscaped();
    html += QStringLiteral("</title>\n<style>") + QLatin1String(kStyle)
        + QStringLiteral("</style>\n</head>\n<body>\n<main>\n<h1>") + page.title.toHtmlEscaped()
        + QStringLiteral("</h1>\n") + page.body + QStringLiteral("</main>\n</body>\n</html>\n");
    wire::Reply<wire::HtmlBody> reply;
    reply.body.html = html.toUtf8();
    reply.status = status;
    reply.headers = {
        {"Content-Security-Policy", policyOf(page)},
        {"Referrer-Policy", "no-referrer"},
        {"X-Frame-Options", "DENY"},
        {"Vary", "Accept, Accept-Language"}};
    return reply;
}

QString htmlParagraph(const QString &text, const char *cssClass)
{
    return QStringLiteral("<p%1>").arg(attributes(cssClass)) + text.toHtmlEscaped()
        + QStringLiteral("</p>\n");
}

QString htmlLink(const QString &url, const QString &text, const char *cssClass)
{
    return QStringLiteral("<a%1 href=\"").arg(attributes(cssClass)) + url.toHtmlEscaped()
        + QStringLiteral("\">") + text.toHtmlEscaped() + QStringLiteral("</a>");
}

} // namespace server
