// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/settings/option.h"

#include "common/users/user_rules.h"
#include "common/wire/scalar.h"
#include "server/http/caller_address.h"
#include "server/http/rate_limiter.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <limits>

namespace server {

namespace {

using common::ErrorCode;
using common::Result;

auto expected(const QString &what)
{
    return common::fail(ErrorCode::ValidationFailed, QLatin1String("must be ") + what);
}

QString choicesOf(const Option &option)
{
    return QString::fromUtf8(option.choices.data(), static_cast<qsizetype>(option.choices.size()));
}

Result<QString> checkBoolean(const QString &text)
{
    const QString folded = text.toLower();
    for (const auto *yes : {"true", "yes", "on", "1"}) {
        if (folded == QLatin1String(yes))
            return QStringLiteral("true");
    }
    for (const auto *no : {"false", "no", "off", "0"}) {
        if (folded == QLatin1String(no))
            return QStringLiteral("false");
    }
    return expected(QStringLiteral("true or false"));
}

Result<QString> checkInteger(const Option &option, const QString &text)
{
    bool ok = false;
    const qint64 value = text.toLongLong(&ok);
    if (!ok || value < option.least || value > option.most) {
        return expected(QStringLiteral("a number from %1 to %2").arg(option.least).arg(option.most)
        );
    }
    return QString::number(value);
}

struct Unit {
    const char *name;
    qint64 bytes;
};
constexpr std::array kUnits{
    Unit{"", 1},
    Unit{"b", 1},
    Unit{"kb", 1000},
    Unit{"mb", 1000 * 1000},
    Unit{"gb", 1000 * 1000 * 1000},
    Unit{"kib", 1024},
    Unit{"mib", 1024 * 1024},
    Unit{"gib", 1024 * 1024 * 1024},
    Unit{"tib", 1024LL * 1024 * 1024 * 1024},
};

// -1: not a size.
qint64 parseBytes(const QString &text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    if (digits == 0 || digits > 15)
        return -1;
    const QString unit = text.mid(digits).trimmed().toLower();
    for (const Unit &each : kUnits) {
        if (unit == QLatin1String(each.name)) {
            const qint64 count = text.left(digits).toLongLong();
            return count <= std::numeric_limits<qint64>::max() / each.bytes ? count * each.bytes
                                                                            : -1;
        }
    }
    return -1;
}

Result<QString> checkBytes(const Option &option, const QString &text)
{
    const qint64 bytes = parseBytes(text);
    if (bytes < option.least || bytes > option.most) {
        return expected(QStringLiteral("a size from %1 to %2 bytes, such as 64MiB")
                            .arg(option.least)
                            .arg(option.most));
    }
    return text;
}

Result<QString> checkText(const Option &option, const QString &text)
{
    if (text.size() < option.least || text.size() > option.most) {
        return expected(
            QStringLiteral("a text of %1 to %2 characters").arg(option.least).arg(option.most)
        );
    }
    return text;
}

Result<QString> checkLines(const Option &option, const QString &text)
{
    const QStringList lines = toLines(text);
    const bool tooLong = std::ranges::any_of(lines, [&](const QString &line) {
        return line.toUcs4().size() > option.longest;
    });
    if (tooLong || lines.size() > option.most) {
        return expected(QStringLiteral("at most %1 lines of at most %2 characters")
                            .arg(option.most)
                            .arg(option.longest));
    }
    return lines.join(u'\n');
}

Result<QString> checkEmail(const QString &text)
{
    QString kept = text;
    wire::ReadContext context(wire::Strictness::Strict);
    wire::checkText(kept, common::kEmail, context);
    if (text.isEmpty() || context.ok())
        return text;
    return expected(QStringLiteral("a mail address"));
}

Result<QString> checkChoice(const Option &option, const QString &text)
{
    const QStringList choices = choicesOf(option).split(u'|');
    if (choices.contains(text) || (text.isEmpty() && option.defaultText.empty()))
        return text;
    return expected(QStringLiteral("one of ") + choices.join(QLatin1String(", ")));
}

bool isWebAddress(const QUrl &url)
{
    return (url.scheme() == u"http" || url.scheme() == u"https") && !url.host().isEmpty()
        && url.userInfo().isEmpty() && !url.hasQuery() && !url.hasFragment();
}

Result<QString> checkUrl(const Option &option, const QString &text)
{
    const QStringList schemes = choicesOf(option).split(u'|');
    const QUrl url(text, QUrl::StrictMode);
    if (text.isEmpty() || (text == u"off" && schemes.contains(text)))
        return text;
    if (!url.isValid() || !schemes.contains(url.scheme()))
        return expected(QStringLiteral("an address with one of the schemes ") + schemes.join(u' '));
    if ((url.scheme() == u"http" || url.scheme() == u"https") && !isWebAddress(url))
        return expected(QStringLiteral("an address such as https://kith.example, without ? and #"));
    QString kept = text;
    while (isWebAddress(url) && kept.endsWith(u'/'))
        kept.chop(1);
    return kept;
}

bool isOrigin(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return url.isValid() && isWebAddress(url) && url.path().isEmpty();
}

bool isNetwork(const QString &text)
{
    return TrustedProxies::parse({text}).has_value();
}

template <typename Is>
Result<QString> checkList(const QString &text, Is is, const QString &what)
{
    const QStringList items = toList(text);
    for (const QString &item : items) {
        if (!is(item))
            return expected(QStringLiteral("a list of %1; \"%2\" is none").arg(what, item));
    }
    return items.join(u',');
}

Result<QString> checkEndpoint(const QString &text)
{
    const Endpoint endpoint = toEndpoint(text);
    if (endpoint.host.isEmpty() || endpoint.port < 0)
        return expected(QStringLiteral("HOST:PORT, such as 127.0.0.1:8080 or [::1]:8080"));
    return endpoint.toText();
}

Result<QString> checkRate(const QString &text)
{
    if (!RateLimit::parse(text))
        return expected(QStringLiteral("a rate such as 100/m, 5/15m, 3/h or none"));
    return text;
}

} // namespace

Result<QString> checkedValue(const Option &option, const QString &given)
{
    const QString text = given.trimmed();
    switch (option.type) {
    case OptionType::Boolean:
        return checkBoolean(text);
    case OptionType::Integer:
        return checkInteger(option, text);
    case OptionType::Bytes:
        return checkBytes(option, text);
    case OptionType::Rate:
        return checkRate(text);
    case OptionType::Text:
        return checkText(option, text);
    case OptionType::Lines:
        return checkLines(option, text);
    case OptionType::Email:
        return checkEmail(text);
    case OptionType::Choice:
        return checkChoice(option, text);
    case OptionType::Url:
        return checkUrl(option, text);
    case OptionType::Origins:
        return checkList(text, isOrigin, QStringLiteral("origins such as https://kith.example"));
    case OptionType::Networks:
        return checkList(
            text, isNetwork, QStringLiteral("addresses and networks such as 10.0.0.0/8")
        );
    case OptionType::Endpoint:
        return checkEndpoint(text);
    case OptionType::Path:
        break;
    }
    return text;
}

bool toBoolean(const QString &text)
{
    return text == u"true";
}

qint64 toInteger(const QString &text)
{
    return text.toLongLong();
}

qint64 toBytes(const QString &text)
{
    return parseBytes(text);
}

QStringList toList(const QString &text)
{
    QStringList items;
    for (const QString &item : text.split(u',', Qt::SkipEmptyParts)) {
        if (!item.trimmed().isEmpty())
            items.append(item.trimmed());
    }
    return items;
}

QStringList toLines(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.trimmed().isEmpty())
            lines.append(line.trimmed());
    }
    return lines;
}

bool Endpoint::isLoopback() const
{
    const auto address = IpAddress::fromText(host.toLatin1());
    return host == u"localhost" || (address && address->isLoopback());
}

QString Endpoint::toText() const
{
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    return shown + u':' + QString::number(port);
}

Endpoint toEndpoint(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    QString host = text.left(colon);
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    else if (host.contains(u':'))
        host.clear();
    bool ok = false;
    const ushort port = text.mid(colon + 1).toUShort(&ok);
    return {.host = colon > 0 ? host : QString(), .port = ok ? port : -1};
}

QString maskedUrl(const QString &text)
{
    QUrl url(text);
    if (url.password().isEmpty())
        return text;
    url.setPassword(QStringLiteral("********"));
    return url.toString();
}

} // namespace server
