// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The line that each answered request leaves in the log, in the category kith.access:
//
//     kith.access [kt5kbnp169mmb]: GET /api/v1/posts/feed 200 412us 7301444403200000001
//
// No query strings, which may hold what is private, and no codes of invites. Any thread.

#include "common/base/id.h"
#include "server/http/http_message.h"

namespace server {

// caller: invalid if nobody was signed in.
void logAccess(
    QByteArrayView method,
    const QString &path,
    int status,
    qint64 micros,
    const QByteArray &requestId,
    common::UserId caller
);

} // namespace server
