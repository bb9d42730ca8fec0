// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which part of a file a request asks for (RFC 9110, 14). One range; of several, or of one that
// cannot be read, nothing is thought and the whole file is sent, as the RFC allows. Pure.

#include <QByteArray>

#include <optional>

namespace server {

struct ByteRange {
    qint64 first = 0;
    qint64 length = 0;
};

struct RangeAnswer {
    std::optional<ByteRange> range; // none: the whole file
    bool isSatisfiable = true;
};

// header: the value of Range, empty if there is none.
RangeAnswer rangeOf(const QByteArray &header, qint64 size);

} // namespace server
