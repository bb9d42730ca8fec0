// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a server takes that does nothing.
#include "tests/bench/benchmarks.h"

#include <QThread>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr double kMb = 1024 * 1024;
constexpr double kMostIdleMb = 40;

// Of a start, from the exec to the line on standard output.
double startMs(TestServer &server)
{
    const qint64 before = nowNs();
    if (!server.start())
        qFatal("no server: %s", server.log().constData());
    return static_cast<double>(nowNs() - before) / 1e6;
}

QString ms(double value)
{
    return u"%1 ms"_s.arg(value, 0, 'f', 0);
}

} // namespace

void measureIdleServer(Report &report, const Scale &scale)
{
    TestServer server;
    startMs(server); // makes the folder
    QList<double> starts;
    for (int i = 0; i < scale.rounds; ++i) {
        server.stop();
        starts.append(startMs(server));
    }
    std::ranges::sort(starts);
    report.add(
        {.what = u"start to ready, no members"_s, .outcome = ms(starts.at(starts.size() / 2))}
    );
    QThread::sleep(2); // what a start leaves behind is over
    const qint64 sleepsBefore = sleeps(server.processId());
    const qint64 cpuBefore = processorNs({server.processId()});
    const int seconds = scale.rounds > 1 ? 20 : 5;
    QThread::sleep(static_cast<unsigned long>(seconds));
    const double wakes = static_cast<double>(sleeps(server.processId()) - sleepsBefore) / seconds;
    const double cpu =
        static_cast<double>(processorNs({server.processId()}) - cpuBefore) / 1e3 / seconds;
    const double resident = static_cast<double>(residentBytes(server.processId())) / kMb;
    report.add(
        {.what = u"idle server, resident"_s,
         .outcome = u"%1 MB"_s.arg(resident, 0, 'f', 1),
         .target = u"< 40 MB"_s,
         .met = resident < kMostIdleMb}
    );
    // One timer of a second, and what one tick wakes.
    report.add(
        {.what = u"idle server, wake-ups a second"_s,
         .own = {.cpuMicros = cpu},
         .outcome = u"%1"_s.arg(wakes, 0, 'f', 1),
         .target = u"no timer < 1 s"_s,
         .met = wakes <= 4}
    );
}

void measureStart(Bench &bench)
{
    const double first = startMs(bench.world.server);
    const double resident =
        static_cast<double>(residentBytes(bench.world.server.processId())) / kMb;
    bench.report.add(
        {.what = u"start to ready, %1 members, %2 posts"_s.arg(bench.scale().users)
                     .arg(bench.scale().posts),
         .outcome = u"%1, %2 MB"_s.arg(ms(first)).arg(resident, 0, 'f', 1)}
    );
}

} // namespace tests
