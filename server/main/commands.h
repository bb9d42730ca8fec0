// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What kithd can be told to do (api/cli.md).

#include "server/main/command_line.h"
#include "server/main/config.h"

namespace server {

std::span<const Command> allCommands();

// line: without the name of the program. Gives the exit code.
int runCommand(const QStringList &line);

// --data, --config, --set, --listen and the environment.
ConfigSources sourcesOf(const Arguments &arguments);
// Writes the sentence to standard error; 78 if it is about settings, else 1.
int failWith(const Error &error);
void print(const QString &text);

} // namespace server
