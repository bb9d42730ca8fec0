// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/invite_page.h"

#include "server/auth/invite_policy.h"

#include <QDateTime>
#include <QLocale>
#include <QUrl>

namespace server {

namespace {

constexpr const char *kContext = "InvitePage";

// What the app opens at a click.
QString appUrl(const QString &inviteUrl)
{
    return QStringLiteral("kith://join?url=")
        + QString::fromLatin1(QUrl::toPercentEncoding(inviteUrl));
}

QString listItem(const QString &html)
{
    return QStringLiteral("<li>") + html + QStringLiteral("</li>\n");
}

QString dayOf(const QString &locale, common::Timestamp time)
{
    const auto utc = QDateTime::fromMSecsSinceEpoch(time.ms, Qt::UTC);
    return QLocale(locale).toString(utc.date(), QLocale::LongFormat);
}

} // namespace

wire::Reply<wire::HtmlBody> InvitePages::invitation(
    const QString &locale, const common::InviteInfo &info, const Settings &settings
) const
{
    const QString url = inviteUrl(settings, info.code);
    HtmlPage page{
        .locale = locale,
        .title = text(locale, QT_TRANSLATE_NOOP("InvitePage", "Join %1")).arg(info.serverName),
        .body = {}};
    if (!info.serverDescription.isEmpty())
        page.body += htmlParagraph(info.serverDescription);
    if (info.invitedBy != info.serverName)
        page.body += htmlParagraph(
            text(locale, QT_TRANSLATE_NOOP("InvitePage", "%1 invites you.")).arg(info.invitedBy)
        );
    if (info.membersCount > 0)
        page.body += htmlParagraph(
            text(
                locale,
                QT_TRANSLATE_N_NOOP("InvitePage", "%n member(s) are there already."),
                info.membersCount
            ),
            "quiet"
        );
    page.body += QStringLiteral("<p>")
        + htmlLink(appUrl(url),
                   text(locale, QT_TRANSLATE_NOOP("InvitePage", "Open in Kith")),
                   "button")
        + QStringLiteral("</p>\n");
    page.body += stepsTo(locale, url);
    if (info.expiresAt)
        page.body += htmlParagraph(
            text(locale, QT_TRANSLATE_NOOP("InvitePage", "This link is good until %1."))
                .arg(dayOf(locale, *info.expiresAt)),
            "quiet"
        );
    return htmlReply(page);
}

QString InvitePages::stepsTo(const QString &locale, const QString &url) const
{
    QString html = htmlParagraph(
        text(locale, QT_TRANSLATE_NOOP("InvitePage", "If you do not have Kith on this device yet:"))
    );
    html += QStringLiteral("<ol>\n");
    html += listItem(text(
                         locale,
                         QT_TRANSLATE_NOOP(
                             "InvitePage",
                             "Install Kith on your computer. Whoever invited you knows where to "
                             "get it."
                         )
    )
                         .toHtmlEscaped());
    html += listItem(
        text(locale, QT_TRANSLATE_NOOP("InvitePage", "Choose “Join” and paste this link:"))
            .toHtmlEscaped()
        + QStringLiteral("<br><span class=\"code\">") + url.toHtmlEscaped()
        + QStringLiteral("</span>")
    );
    return html + QStringLiteral("</ol>\n");
}

wire::Reply<wire::HtmlBody> InvitePages::gone(const QString &locale, const Settings &settings) const
{
    return htmlReply(
        {.locale = locale,
         .title = text(
             locale, QT_TRANSLATE_NOOP("InvitePage", "This invitation does not hold any more")
         ),
         .body = htmlParagraph(text(
                                   locale,
                                   QT_TRANSLATE_NOOP(
                                       "InvitePage",
                                       "It is used up, has expired or was withdrawn. Ask whoever "
                                       "sent it to you for a "
                                       "new one to %1."
                                   )
         )
                                   .arg(settings.serverName))},
        404
    );
}

QString InvitePages::text(const QString &locale, const char *source, qint64 count) const
{
    return m_translations.text(locale, kContext, source, count);
}

} // namespace server
