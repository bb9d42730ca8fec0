// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/log.h"

#include "common/base/journal.h"
#include "common/base/timestamp.h"

#include <QDateTime>

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdio>
#include <utility>

#include <unistd.h>

namespace common {

namespace {

std::atomic<LogLevel> gLevel{LogLevel::Info};
std::atomic<LogFormat> gFormat{LogFormat::Text};
thread_local QByteArray tRequest;
thread_local std::function<void()> tOnFirstHeld; // null: each line is written at once
thread_local QByteArray tHeld;

// Up to this lines are not mixed with those of other threads when standard error is a pipe.
constexpr qsizetype kMostHeld = PIPE_BUF;

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
            out.append("\\u00").append(
                QByteArray::number(static_cast<unsigned char>(c), 16).rightJustified(2, '0')
            );
        else
            out.append(c);
    }
}

void appendHead(QByteArray &out, const LogEntry &entry)
{
    out.append(entry.category);
    if (!entry.request.isEmpty()) {
        out.append(" [");
        appendEscaped(out, entry.request);
        out.append(']');
    }
    out.append(": ");
}

QByteArray escaped(QByteArrayView text)
{
    QByteArray out;
    appendEscaped(out, text);
    return out;
}

bool tellJournal(const LogEntry &entry)
{
    return sendToJournal(
        {{"MESSAGE", escaped(entry.message)},
         {"PRIORITY", QByteArray::number(syslogLevel(entry.level))},
         {"SYSLOG_IDENTIFIER", program_invocation_short_name},
         {"KITH_CATEGORY", entry.category},
         {"KITH_REQUEST", escaped(entry.request)}}
    );
}

// One write, so that lines of several threads do not mix.
void writeOut(const QByteArray &lines)
{
    [[maybe_unused]] const auto written =
        ::write(STDERR_FILENO, lines.constData(), static_cast<size_t>(lines.size()));
}

void hold(const QByteArray &line)
{
    if (tHeld.size() + line.size() > kMostHeld)
        writeHeldLines();
    const bool isFirst = tHeld.isEmpty();
    tHeld.append(line);
    if (isFirst)
        tOnFirstHeld();
}

void writeEntry(LogLevel level, QByteArrayView category, QByteArrayView message)
{
    const LogFormat format = gFormat.load(std::memory_order_relaxed);
    const LogEntry entry{
        .level = level,
        .category = category,
        .message = message,
        .request = tRequest,
        .ms = QDateTime::currentMSecsSinceEpoch()};
    if (format == LogFormat::Journal && tellJournal(entry))
        return;
    const QByteArray line = formatLogLine(format, entry).append('\n');
    if (tOnFirstHeld && level < LogLevel::Warning)
        hold(line);
    else {
        writeHeldLines();
        writeOut(line);
    }
}

void handleMessage(QtMsgType type, const QMessageLogContext &context, const QString &message)
{
    const LogLevel level = levelOf(type);
    if (!isLogged(level))
        return;
    writeEntry(level, context.category, message.toUtf8());
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

bool isLogged(LogLevel level)
{
    return level >= gLevel.load(std::memory_order_relaxed);
}

void logLine(LogLevel level, const char *category, QByteArrayView message)
{
    if (isLogged(level))
        writeEntry(level, category, message);
}

void holdLines(std::function<void()> onFirst)
{
    writeHeldLines();
    tOnFirstHeld = std::move(onFirst);
}

void writeHeldLines()
{
    if (tHeld.isEmpty())
        return;
    writeOut(tHeld);
    tHeld.resize(0);
}

QByteArray formatLogLine(LogFormat format, const LogEntry &entry)
{
    const auto time = Timestamp{entry.ms}.rfc3339();
    const QByteArrayView at(time.data(), static_cast<qsizetype>(time.size()));
    QByteArray line;
    line.reserve(entry.message.size() + entry.category.size() + entry.request.size() + 112);
    switch (format) {
    case LogFormat::Json:
        line.append("{\"time\":\"").append(at).append("\",\"level\":\"");
        line.append(levelName(entry.level)).append("\",\"category\":\"");
        appendEscaped(line, entry.category);
        if (!entry.request.isEmpty()) {
            line.append("\",\"request\":\"");
            appendEscaped(line, entry.request);
        }
        line.append("\",\"message\":\"");
        appendEscaped(line, entry.message);
        return line.append("\"}");
    case LogFormat::Journal:
        line.append('<').append(QByteArray::number(syslogLevel(entry.level))).append('>');
        break;
    case LogFormat::Auto:
    case LogFormat::Text:
        line.append(at).append(' ').append(levelName(entry.level)).append(' ');
        break;
    }
    appendHead(line, entry);
    appendEscaped(line, entry.message);
    return line;
}

} // namespace common
