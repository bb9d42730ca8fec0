// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/problem.h"

#include "common/base/log.h"
#include "common/wire/route_codec.h"

#include <QLoggingCategory>
#include <QUrl>

Q_LOGGING_CATEGORY(lcRequest, "kith.request")

namespace server {

using common::ErrorCode;

namespace {

constexpr int kRetrySeconds = 2; // of a server that is busy or stops

// A path as it stands in a URL again.
QString encodedPath(const QString &path)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(path, "/@:!$&'()*+,;="));
}

} // namespace

HttpResponse
problemResponse(const common::Error &error, const QByteArray &requestId, const QString &path)
{
    const common::LogRequest inRequest(requestId);
    if (!error.detail.isEmpty() || error.code == ErrorCode::ServerInternal)
        qCWarning(lcRequest).noquote() << common::errorCodeInfo(error.code).text << error.detail;
    HttpResponse response;
    response.status = error.httpStatus();
    response.setHeader("Content-Type", "application/problem+json");
    response.setHeader("Cache-Control", "no-store");
    if (response.status == 401)
        response.setHeader("WWW-Authenticate", "Bearer");
    if (error.retryAfterSeconds > 0 || response.status == 503)
        response.setHeader(
            "Retry-After",
            QByteArray::number(
                error.retryAfterSeconds > 0 ? error.retryAfterSeconds : kRetrySeconds
            )
        );
    response.body = wire::problemJson(error, QString::fromLatin1(requestId), encodedPath(path));
    return response;
}

} // namespace server
