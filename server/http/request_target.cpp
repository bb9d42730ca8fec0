// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_target.h"

#include <QList>
#include <QStringDecoder>

#include <algorithm>

namespace server {

namespace {

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

// The absolute form, "http://host/path", is for proxies, but servers must take it too.
QByteArrayView withoutAuthority(QByteArrayView target)
{
    for (const QByteArrayView scheme : {QByteArrayView("http://"), QByteArrayView("https://")}) {
        if (target.first(std::min(target.size(), scheme.size()))
                .compare(scheme, Qt::CaseInsensitive))
            continue;
        const qsizetype slash = target.indexOf('/', scheme.size());
        return slash < 0 ? QByteArrayView("/") : target.sliced(slash);
    }
    return target;
}

// What decoding would turn into a separator or an end is refused before it can.
bool hasHiddenSeparator(QByteArrayView path)
{
    for (qsizetype i = path.indexOf('%'); i >= 0; i = path.indexOf('%', i + 1)) {
        const QByteArrayView escape =
            path.sliced(i + 1).first(std::min<qsizetype>(2, path.size() - i - 1));
        if (!escape.compare("2f", Qt::CaseInsensitive)
            || !escape.compare("5c", Qt::CaseInsensitive))
            return true;
    }
    return path.contains('\\');
}

bool isControl(QChar c)
{
    return c.unicode() < 0x20 || (c.unicode() >= 0x7f && c.unicode() < 0xa0);
}

bool climbs(const QString &path)
{
    if (!path.contains(QLatin1String("..")))
        return false;
    const auto segments = QStringView(path).split(u'/');
    return std::ranges::any_of(segments, [](QStringView one) { return one == u".."; });
}

std::optional<QString> decodedPath(QByteArrayView raw)
{
    if (hasHiddenSeparator(raw))
        return std::nullopt;
    const auto bytes = percentDecoded(raw);
    if (!bytes)
        return std::nullopt;
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString path = decoder(*bytes);
    if (decoder.hasError() || std::ranges::any_of(path, isControl) || climbs(path))
        return std::nullopt;
    return path;
}

} // namespace

std::optional<QByteArray> percentDecoded(QByteArrayView text)
{
    if (!text.contains('%'))
        return text.toByteArray();
    QByteArray out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            out.append(text[i]);
            continue;
        }
        if (text.size() - i < 3)
            return std::nullopt;
        const int high = hexValue(text[i + 1]);
        const int low = hexValue(text[i + 2]);
        if (high < 0 || low < 0)
            return std::nullopt;
        out.append(static_cast<char>(high * 16 + low));
        i += 2;
    }
    return out;
}

std::optional<RequestTarget> parseTarget(QByteArrayView method, QByteArrayView target)
{
    if (target == "*" && method == "OPTIONS")
        return RequestTarget{QStringLiteral("*"), {}};
    target = withoutAuthority(target);
    if (!target.startsWith('/'))
        return std::nullopt;
    const qsizetype mark = target.indexOf('?');
    auto path = decodedPath(mark < 0 ? target : target.first(mark));
    if (!path)
        return std::nullopt;
    return RequestTarget{
        std::move(*path), mark < 0 ? QByteArray() : target.sliced(mark + 1).toByteArray()};
}

} // namespace server
