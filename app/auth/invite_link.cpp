// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/invite_link.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr qsizetype kLongestText = 4096; // of a message around the link
constexpr int kDeepest = 2; // kith://join?url= around a link, and no further

const auto kCode = u"[A-Za-z0-9_-]{22,64}"_s;

bool isCode(const QString &text)
{
    static const QRegularExpression kShape(u"^%1$"_s.arg(kCode));
    return kShape.match(text).hasMatch();
}

// "spki=..." of the fragment; false: there is something that is no fingerprint.
bool readPin(const QString &fragment, QByteArray &pin)
{
    if (fragment.isEmpty())
        return true;
    static const QRegularExpression kShape(u"^spki=([A-Za-z0-9_-]{43})=?$"_s);
    const auto found = kShape.match(fragment);
    pin = found.captured(1).toLatin1();
    return found.hasMatch();
}

std::optional<InviteLink> fromWebLink(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    InviteLink link;
    link.server = ServerAddress::fromUrl(url);
    static const QRegularExpression kPath(u"^/i/(%1)/?$"_s.arg(kCode));
    const auto path = kPath.match(url.path());
    if (!link.server || !path.hasMatch() || !readPin(url.fragment(), link.pin))
        return std::nullopt;
    link.code = path.captured(1);
    return link;
}

std::optional<InviteLink> fromWords(const QString &words, int depth);

// What follows "join": "?url=LINK", "/LINK", "/HOST/CODE", "/CODE".
std::optional<InviteLink> fromJoin(const QString &rest, int depth)
{
    if (rest.startsWith(u'?')) {
        // A "#" that was not escaped ends the query and belongs to the link.
        const auto hash = rest.indexOf(u'#');
        const QUrlQuery query(rest.mid(1, hash < 0 ? -1 : hash - 1));
        const QString fragment = hash < 0 ? QString() : rest.mid(hash);
        const QString url = query.queryItemValue(u"url"_s, QUrl::FullyDecoded);
        return fromWords(url + fragment, depth + 1);
    }
    const QString inner = QUrl::fromPercentEncoding(rest.mid(1).toUtf8());
    if (isCode(inner))
        return InviteLink{std::nullopt, inner, {}};
    if (inner.contains(u"://"_s))
        return fromWords(inner, depth + 1);
    static const QRegularExpression kShape(u"^([^/#?]+)/(?:i/)?(%1)(#.*)?$"_s.arg(kCode));
    const auto found = kShape.match(inner);
    if (!found.hasMatch())
        return std::nullopt;
    const auto server = ServerAddress::fromText(found.captured(1));
    if (!server)
        return std::nullopt;
    return fromWebLink(server->origin() + u"/i/"_s + found.captured(2) + found.captured(3));
}

std::optional<InviteLink> fromWords(const QString &words, int depth)
{
    if (depth > kDeepest)
        return std::nullopt;
    if (isCode(words))
        return InviteLink{std::nullopt, words, {}};
    static const QRegularExpression kOwn(
        u"(?:^|\\s)kith:/{0,2}join([?/]\\S+)"_s, QRegularExpression::CaseInsensitiveOption
    );
    if (const auto own = kOwn.match(words); own.hasMatch())
        return fromJoin(own.captured(1), depth);
    static const QRegularExpression kWeb(
        u"https?://[^\\s<>\"']+/i/[^\\s<>\"'.,;!)]+"_s, QRegularExpression::CaseInsensitiveOption
    );
    const auto web = kWeb.match(words);
    return web.hasMatch() ? fromWebLink(web.captured()) : std::nullopt;
}

} // namespace

QString InviteLink::text() const
{
    if (!server)
        return code;
    const QString link = QString::fromLatin1(server->url("/i/" + code.toLatin1()).toEncoded());
    return pin.isEmpty() ? link : link + u"#spki="_s + QString::fromLatin1(pin);
}

std::optional<InviteLink> inviteFromText(const QString &text)
{
    const QString words = text.trimmed();
    return words.size() > kLongestText ? std::nullopt : fromWords(words, 0);
}

} // namespace app
