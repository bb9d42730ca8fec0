// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/access_log.h"

#include "common/base/log.h"

Q_LOGGING_CATEGORY(lcAccess, "kith.access")

namespace server {

// Not by qCInfo: formatting a line took a sixth of a small request.
void logAccess(
    QByteArrayView method,
    const QString &path,
    int status,
    qint64 micros,
    const QByteArray &requestId,
    common::UserId caller
)
{
    if (!lcAccess().isInfoEnabled() || !common::isLogged(common::LogLevel::Info))
        return;
    const common::LogRequest inRequest(requestId);
    QByteArray line;
    line.reserve(method.size() + path.size() + 64);
    line.append(method.isEmpty() ? "-" : method).append(' ');
    line.append(path.isEmpty() ? QByteArrayLiteral("-") : path.toUtf8()).append(' ');
    line.append(QByteArray::number(status)).append(' ');
    line.append(QByteArray::number(micros)).append("us ");
    line.append(caller.isValid() ? QByteArray::number(caller.value) : QByteArrayLiteral("-"));
    common::logLine(common::LogLevel::Info, lcAccess().categoryName(), line);
}

} // namespace server
