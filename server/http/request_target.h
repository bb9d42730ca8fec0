// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The target of a request, taken apart: the path decoded exactly once, the query left as it is
// (security.md, rule 7). Pure.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <optional>

namespace server {

struct RequestTarget {
    QString path{}; // starts with a slash, or is "*"
    QByteArray query{};
};

// nullopt: not "/...", "http://host/...", or "*" with OPTIONS; a bad escape; "..", an encoded or
// plain backslash, an encoded slash, a control character; not UTF-8.
std::optional<RequestTarget> parseTarget(QByteArrayView method, QByteArrayView target);

// nullopt: a % without two hex digits. Leaves everything else to the caller.
std::optional<QByteArray> percentDecoded(QByteArrayView text);

} // namespace server
