// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The commands of kithd and their options, as one table: from it come parsing, --help and the
// completion of shells.

#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <span>
#include <string_view>

namespace server {

// BSD's sysexits has the last one, which systemd knows.
inline constexpr int kDone = 0;
inline constexpr int kFailed = 1;
inline constexpr int kWrongUse = 2;
inline constexpr int kBadConfiguration = 78;

struct CommandOption {
    std::string_view name; // without the dashes
    std::string_view valueName; // empty: a switch
    std::string_view about;
    std::string_view choices{}; // "a|b"
    bool isFile = false;
    bool needed = false;
};

class Arguments {
public:
    QMap<QString, QStringList> options; // switches have an empty list
    QStringList words;

    bool has(const char *name) const { return options.contains(QLatin1String(name)); }
    QString value(const char *name) const { return values(name).value(0); }
    QStringList values(const char *name) const { return options.value(QLatin1String(name)); }
};

struct Command {
    std::string_view name; // "serve", "admin create"
    std::string_view about;
    std::span<const CommandOption> options;
    int (*run)(const Arguments &);
    std::string_view word{}; // of the one positional argument; empty: there is none
    std::string_view wordChoices{};
};

struct ParsedLine {
    const Command *command = nullptr; // null: print and end with exitCode
    Arguments arguments;
    int exitCode = kDone;
    QString output; // for standard output
    QString complaint; // for standard error
};

// line: without the name of the program. The first command of the table is the default.
ParsedLine parseLine(std::span<const Command> commands, const QStringList &line);

QString helpText(std::span<const Command> commands);
// A script for bash, zsh or fish; nothing for another shell.
std::optional<QString> completionScript(std::span<const Command> commands, const QString &shell);

} // namespace server
