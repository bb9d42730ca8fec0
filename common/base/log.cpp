// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/log.h"

#include "common/base/journal.h"
#include "common/base/timestamp.h"

#include <QDateTime>

#include <atomic>
#include <cerrno>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace common {

namespace {

std::atomic<LogLevel> gLevel{LogLevel::Info};
std::atomic<LogFormat> gFormat{LogFormat::Text};
thread_local QByteArray tRequest;

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

QByteArray escaped(const QByteArray &text)
{
    QByteArray out;
    for (const char c : text) {
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

// "kith.access [ID]: "
QByteArray headOf(const LogEntry &entry)
{
    return entry.category + (entry.request.isEmpty() ? "" : " [" + escaped(entry.request) + ']')
        + ": ";
}

bool tellJournal(const LogEntry &entry)
{
    return sendToJournal(
        {{"MESSAGE", escaped(entry.message.toUtf8())},
         {"PRIORITY", QByteArray::number(syslogLevel(levelOf(entry.type)))},
         {"SYSLOG_IDENTIFIER", program_invocation_short_name},
         {"KITH_CATEGORY", entry.category},
         {"KITH_REQUEST", escaped(entry.request)}}
    );
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    if (levelOf(type) < gLevel.load(std::memory_order_relaxed))
        return;
    const LogFormat format = gFormat.load(std::memory_order_relaxed);
    const LogEntry entry{
        .type = type,
        .category = context.category,
        .message = message,
        .request = tRequest,
        .ms = QDateTime::currentMSecsSinceEpoch()};
    if (format != LogFormat::Journal || !tellJournal(entry)) {
        const QByteArray line = formatLogLine(format, entry) + '\n';
        // One write, so that lines of several threads do not mix.
        [[maybe_unused]] const auto written =
            ::write(STDERR_FILENO, line.constData(), static_cast<size_t>(line.size()));
    }
    if (type == QtFatalMsg)
        abort();
}

} // namespace

void setUpLogging(const LogOptions &options)
{
    LogFormat format = options.format;
    if (format == LogFormat::Auto) {
        if (isJournalOnStandardError())
            format = LogFormat::Journal;
        else
            format = ::isatty(STDERR_FILENO) != 0 ? LogFormat::Text : LogFormat::Json;
    }
    gLevel = options.level;
    gFormat = format;
    qInstallMessageHandler(handleMessage);
}

LogRequest::LogRequest(const QByteArray &id)
    : m_outer(std::exchange(tRequest, id))
{
}

LogRequest::~LogRequest()
{
    tRequest = m_outer;
}

QByteArray formatLogLine(LogFormat format, const LogEntry &entry)
{
    const LogLevel level = levelOf(entry.type);
    const QByteArray text = escaped(entry.message.toUtf8());
    const QByteArray time = Timestamp{entry.ms}.toRfc3339().toLatin1();
    switch (format) {
    case LogFormat::Json:
        return "{\"time\":\"" + time + "\",\"level\":\"" + levelName(level) + "\",\"category\":\""
            + escaped(entry.category)
            + (entry.request.isEmpty() ? "" : "\",\"request\":\"" + escaped(entry.request))
            + "\",\"message\":\"" + text + "\"}";
    case LogFormat::Journal:
        return '<' + QByteArray::number(syslogLevel(level)) + '>' + headOf(entry) + text;
    case LogFormat::Auto:
    case LogFormat::Text:
        break;
    }
    return time + ' ' + levelName(level) + ' ' + headOf(entry) + text;
}

} // namespace common
