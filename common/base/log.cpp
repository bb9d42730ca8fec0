// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/log.h"

#include "common/base/timestamp.h"

#include <QDateTime>

#include <atomic>
#include <cstdio>

#include <unistd.h>

namespace common {

namespace {

std::atomic<LogLevel> gLevel{LogLevel::Info};
std::atomic<LogFormat> gFormat{LogFormat::Text};

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

const char *levelName(LogLevel level)
{
    constexpr const char *kNames[] = {"debug", "info", "warning", "error"};
    return kNames[static_cast<int>(level)];
}

// RFC 5424 severities, as sd-daemon(3) wants them.
int syslogLevel(LogLevel level)
{
    constexpr int kSeverities[] = {7, 6, 4, 3};
    return kSeverities[static_cast<int>(level)];
}

QByteArray escaped(const QString &text)
{
    QByteArray out;
    for (const char c : text.toUtf8()) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (c == '\n')
            out.append("\\n");
        else if (byte < 0x20 || byte == 0x7f)
            out.append("\\u00").append(QByteArray::number(byte, 16).rightJustified(2, '0'));
        else
            out.append(c);
    }
    return out;
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (levelOf(type) < gLevel.load(std::memory_order_relaxed))
        return;
    const QString category = QString::fromUtf8(context.category);
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    const QByteArray line =
        formatLogLine(gFormat.load(std::memory_order_relaxed), type, category, message, now) + '\n';
    // One write, so that lines of several threads do not mix.
    [[maybe_unused]] const auto written =
        ::write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size()));
    if (type == QtFatalMsg)
        abort();
}

} // namespace

void setUpLogging(const LogOptions &options)
{
    LogFormat format = options.format;
    if (format == LogFormat::Auto) {
        if (qEnvironmentVariableIsSet("JOURNAL_STREAM"))
            format = LogFormat::Journal;
        else
            format = ::isatty(STDERR_FILENO) != 0 ? LogFormat::Text : LogFormat::Json;
    }
    gLevel = options.level;
    gFormat = format;
    qInstallMessageHandler(handleMessage);
}

QByteArray formatLogLine(
    LogFormat format, QtMsgType type, const QString &category, const QString &message, qint64 ms
)
{
    const LogLevel level = levelOf(type);
    const QByteArray text = escaped(message);
    const QByteArray time = Timestamp{ms}.toRfc3339().toLatin1();
    switch (format) {
    case LogFormat::Json:
        return "{\"time\":\"" + time + "\",\"level\":\"" + levelName(level) + "\",\"category\":\""
            + escaped(category) + "\",\"message\":\"" + text + "\"}";
    case LogFormat::Journal:
        return '<' + QByteArray::number(syslogLevel(level)) + '>' + category.toUtf8() + ": " + text;
    case LogFormat::Auto:
    case LogFormat::Text:
        break;
    }
    return time + ' ' + levelName(level) + ' ' + category.toUtf8() + ": " + text;
}

} // namespace common
