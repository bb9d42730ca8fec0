// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Logging: Qt's logging categories with one message handler for both programs. Messages go to
// standard error (or a file) as text, as JSON lines, or with the <N> prefix that journald reads.
// Control characters are escaped, so that a line is always one line. No bodies, tokens, codes or
// query strings belong into a message. Any thread may log.

#include <QLoggingCategory>
#include <QString>

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

// For what is logged with every request: asks first, takes UTF-8 and formats it without a detour.
bool isLogged(LogLevel level);
void logLine(LogLevel level, const char *category, QByteArrayView message);

// One line of the log, without the line break; for the tests of the formats.
QByteArray formatLogLine(
    LogFormat format, LogLevel level, QByteArrayView category, QByteArrayView message, qint64 ms
);

} // namespace common
