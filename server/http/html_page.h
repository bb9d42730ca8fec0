// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Small pages for browsers: no script, nothing from elsewhere, one sheet of style that the policy
// names by its hash (security.md, rule 37). They fit a phone and follow its light or dark colours.

#include "common/wire/html_body.h"

#include <QString>

namespace server {

struct HtmlPage {
    QString locale; // decides the direction of writing too
    QString title; // text
    QString body; // HTML; texts in it went through toHtmlEscaped()
    bool hasForm = false; // that is sent to this server
};

wire::Reply<wire::HtmlBody> htmlReply(const HtmlPage &page, int status = 200);

// Paragraphs and links of texts that come as they are.
QString htmlParagraph(const QString &text, const char *cssClass = nullptr);
QString htmlLink(const QString &url, const QString &text, const char *cssClass = nullptr);

} // namespace server
