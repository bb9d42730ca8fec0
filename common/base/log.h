// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Logging: Qt's logging categories with one message handler for both programs. Messages go to
// standard error as text or as JSON lines, or to journald with its fields (with the <N> prefix on
// standard error where there is none). A line that belongs to a request names it.
// Control characters are escaped, so that a line is always one line. No bodies, tokens, codes or
// query strings belong into a message. Any thread may log.

#include <QLoggingCategory>
#include <QString>

#include <functional>

namespace common {

enum class LogLevel { Debug, Info, Warning, Error };
// Auto: text on a terminal, journal under systemd, JSON otherwise.
enum class LogFormat { Auto, Text, Json, Journal };

struct LogOptions {
    LogLevel level = LogLevel::Info;
    LogFormat format = LogFormat::Auto;
};

// Installs the handler; can be called again to change level or format.
void setUpLogging(const LogOptions &options);

// As long as it lives, what this thread logs belongs to the request of that id.
class LogRequest {
public:
    explicit LogRequest(const QByteArray &id);
    LogRequest(const LogRequest &) = delete;
    LogRequest &operator=(const LogRequest &) = delete;
    ~LogRequest();

private:
    QByteArray m_outer;
};

// For what is logged with every request: asks first, takes UTF-8 and formats it without a detour.
bool isLogged(LogLevel level);
void logLine(LogLevel level, const char *category, QByteArrayView message);

// For a thread that answers many requests in a row: lines below warnings are written several at a
// time, which saves a system call for each request. onFirst is called when one is held and must see
// to it that writeHeldLines() is called soon, on this thread, also before it ends. null: no more.
void holdLines(std::function<void()> onFirst);
void writeHeldLines();

struct LogEntry {
    LogLevel level = LogLevel::Info;
    QByteArrayView category{};
    QByteArrayView message{}; // UTF-8
    QByteArrayView request{}; // empty: none
    qint64 ms = 0; // since 1970
};

// One line of the log, without the line break; for the tests of the formats.
QByteArray formatLogLine(LogFormat format, const LogEntry &entry);

} // namespace common
