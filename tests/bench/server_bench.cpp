// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast the server is, each figure beside its limit or its peer in the same run. Prints one
// Markdown table; see tests/bench/run.sh.
//
//     bench.server_bench [--small] [--only NAME,...]
//
// --small takes about a minute and finds out only whether everything still runs: it fails if an
// operation was answered with an error, never for a figure.
#include "tests/bench/benchmarks.h"

#include <QCoreApplication>

#include <cstdio>

#include <sqlite3.h>

using namespace Qt::StringLiterals;

namespace {

using tests::Bench;

struct Part {
    const char *name;
    void (*measure)(Bench &bench);
};

constexpr Part kParts[] = {
    {"get", tests::measureSmallGet},
    {"feed", tests::measureFeed},
    {"growth", tests::measureGrowth},
    {"post", tests::measureGetPost},
    {"like", tests::measureLikes},
    {"create", tests::measureCreatePost},
    {"sign-in", tests::measureSignIn},
    {"fan-out", tests::measureFanOut},
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto scale = arguments.contains(u"--small"_s) ? tests::Scale::small() : tests::Scale();
    const qsizetype only = arguments.indexOf(u"--only"_s);
    const QStringList wanted =
        only < 0 ? QStringList() : arguments.value(only + 1).split(u',', Qt::SkipEmptyParts);
    // The limits count what SQLite allocates no more than the server does.
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    tests::Report report(tests::machineText());
    if (wanted.isEmpty() || wanted.contains(u"idle"_s))
        tests::measureIdleServer(report, scale);
    tests::World world(scale);
    if (const QString fault = world.fill(); !fault.isEmpty())
        qFatal("%s", qUtf8Printable(fault));
    Bench bench{world, report};
    tests::measureStart(bench);
    for (const Part &part : kParts) {
        if (wanted.isEmpty() || wanted.contains(QLatin1String(part.name)))
            part.measure(bench);
    }
    std::printf("%s", qUtf8Printable(report.markdown()));
    return report.failed() == 0 ? 0 : 1;
}
