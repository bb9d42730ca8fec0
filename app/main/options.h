// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The command line of kith, as described in cli.md. Pure: nothing is opened or changed here.

#include "app/kit/theme.h"

#include <QSize>
#include <QString>
#include <QStringList>

#include <optional>

namespace app {

struct Options {
    QString profile{}; // absolute; empty: the usual place
    QString server{};
    QString user{};
    bool demo = false;
    QString openLink{}; // "kith:user/mara"
    QString language{};
    std::optional<ThemeMode> theme{};
    QSize size{}; // empty: as it was
    double scale = 0; // 0: that of the screen
    bool motion = true;
    bool hidden = false;
};

// Either options, or a text to print and the code to end with.
struct ParsedOptions {
    std::optional<Options> options{};
    QString text{};
    int exitCode = 0;
};

// args[0] is the program.
ParsedOptions parseOptions(const QStringList &args);
// "kith:user/mara" out of "kith://user/mara" as well; empty if it is no link of ours.
QString cleanedLink(const QString &link);

} // namespace app
