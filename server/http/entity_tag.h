// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// ETag and If-None-Match (RFC 9110, 8.8.3 and 13.1.2). Pure.

#include <QByteArray>

namespace server {

// Of the part of an answer that does not change from second to second.
QByteArray entityTag(const QByteArray &stable);
// Tags are compared weakly; * matches all.
bool matchesTag(const QByteArray &ifNoneMatch, const QByteArray &tag);

} // namespace server
