// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/mail_token.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr qsizetype kLongestText = 4096;

bool isToken(const QString &text)
{
    static const QRegularExpression kShape(u"^[A-Za-z0-9._~-]{6,512}$"_s);
    return kShape.match(text).hasMatch();
}

// In the query, in the fragment, or the last part of the path.
QString tokenOf(const QUrl &url)
{
    for (const QString &words : {url.query(), url.fragment()}) {
        const QString token = QUrlQuery(words).queryItemValue(u"token"_s, QUrl::FullyDecoded);
        if (!token.isEmpty())
            return token;
    }
    return url.path().section(u'/', -1, -1, QString::SectionSkipEmpty);
}

} // namespace

std::optional<MailToken> mailTokenFromText(const QString &text)
{
    const QString words = text.trimmed();
    if (words.size() > kLongestText)
        return std::nullopt;
    if (isToken(words))
        return MailToken{words, std::nullopt};
    static const QRegularExpression kLink(u"https?://[^\\s<>\"]+"_s);
    const auto link = kLink.match(words);
    const QUrl url(link.captured(), QUrl::StrictMode);
    const QString token = tokenOf(url);
    if (!link.hasMatch() || !isToken(token))
        return std::nullopt;
    return MailToken{token, ServerAddress::fromUrl(url)};
}

std::optional<MailLink> mailLinkFromText(const QString &text)
{
    static const QRegularExpression kShape(
        u"^kith:/{0,2}(verify-email|reset-password)/?\\?(.+)$"_s,
        QRegularExpression::CaseInsensitiveOption
    );
    const auto found = kShape.match(text.trimmed());
    if (!found.hasMatch())
        return std::nullopt;
    MailLink mail;
    mail.link = QUrlQuery(found.captured(2)).queryItemValue(u"url"_s, QUrl::FullyDecoded);
    const auto token = mailTokenFromText(mail.link);
    if (!token || !token->server)
        return std::nullopt;
    mail.server = *token->server;
    mail.purpose = found.captured(1).startsWith(u'v', Qt::CaseInsensitive)
        ? MailLink::Purpose::Verify
        : MailLink::Purpose::Reset;
    return mail;
}

} // namespace app
