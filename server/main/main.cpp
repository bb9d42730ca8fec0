// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/commands.h"

#include <QCoreApplication>

#include <sys/stat.h>

int main(int argc, char *argv[])
{
    // Whatever the program makes is its owner's alone (security.md, rule 71).
    ::umask(0077);
    const QCoreApplication application(argc, argv);
    return server::runCommand(QCoreApplication::arguments().mid(1));
}
