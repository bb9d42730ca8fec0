// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/log.h"

#include "common/base/timestamp.h"

#include <QDateTime>

#include <algorithm>
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

bool needsEscape(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f || c == '"' || c == '\\';
}

void appendEscaped(QByteArray &out, QByteArrayView text)
{
    if (std::ranges::none_of(text, needsEscape)) {
        out.append(text);
        return;
    }
    for (const char c : text) {
        if (c == '"' || c == '\\')
            out.append('\\').append(c);
        else if (c == '\n')
            out.append("\\n");
        else if (needsEscape(c))
            out.append("\\u00").append(QByteArray::number(c, 16).rightJustified(2, '0'));
        else
            out.append(c);
    }
}

// One write, so that lines of several threads do not mix.
void writeLine(LogLevel level, QByteArrayView category, QByteArrayView message)
{
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    QByteArray line =
        formatLogLine(gFormat.load(std::memory_order_relaxed), level, category, message, now);
    line.append('\n');
    [[maybe_unused]] const auto written =
        ::write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size()));
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const LogLevel level = levelOf(type);
    if (!isLogged(level))
        return;
    writeLine(level, context.category, message.toUtf8());
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

bool isLogged(LogLevel level)
{
    return level >= gLevel.load(std::memory_order_relaxed);
}

void logLine(LogLevel level, const char *category, QByteArrayView message)
{
    if (isLogged(level))
        writeLine(level, category, message);
}

QByteArray formatLogLine(
    LogFormat format, LogLevel level, QByteArrayView category, QByteArrayView message, qint64 ms
)
{
    const auto time = Timestamp{ms}.rfc3339();
    const QByteArrayView at(time.data(), static_cast<qsizetype>(time.size()));
    QByteArray line;
    line.reserve(message.size() + category.size() + 96);
    switch (format) {
    case LogFormat::Json:
        line.append("{\"time\":\"").append(at).append("\",\"level\":\"");
        line.append(levelName(level)).append("\",\"category\":\"");
        appendEscaped(line, category);
        line.append("\",\"message\":\"");
        appendEscaped(line, message);
        return line.append("\"}");
    case LogFormat::Journal:
        line.append('<').append(QByteArray::number(syslogLevel(level))).append('>');
        break;
    case LogFormat::Auto:
    case LogFormat::Text:
        line.append(at).append(' ').append(levelName(level)).append(' ');
        break;
    }
    line.append(category).append(": ");
    appendEscaped(line, message);
    return line;
}

} // namespace common
