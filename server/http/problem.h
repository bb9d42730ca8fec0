// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An Error as an answer: application/problem+json (RFC 9457) with the headers that its status asks
// for. What is not meant for the client goes to the log, under the id of the request.

#include "common/base/error.h"
#include "server/http/http_message.h"

namespace server {

// path: decoded, empty if there was none to understand.
HttpResponse
problemResponse(const common::Error &error, const QByteArray &requestId, const QString &path);

} // namespace server
