// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How fast a real server answers: a demo community, kept connections, one request at a time on
// each. For comparisons on one machine (performance.md); build with the preset "bench".
//
//     cmake --build --preset bench --target bench

#include "tests/support/api.h"
#include "tests/support/test_server.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <algorithm>
#include <cstdio>
#include <mutex>
#include <thread>
#include <vector>

#include <unistd.h>

namespace {

constexpr int kConnections = 8;
constexpr int kWarmUpMs = 1'000;
constexpr int kMeasureMs = 5'000;

struct Measured {
    std::vector<qint64> ns{};
    int failed = 0;
};

// Time of the processor that the server has used so far.
qint64 processorUs(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray stat = file.readAll();
    const auto fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const qint64 ticks = fields.value(11).toLongLong() + fields.value(12).toLongLong();
    return ticks * 1'000'000 / ::sysconf(_SC_CLK_TCK);
}

Measured run(quint16 port, const QString &path, const QString &token, int forMs)
{
    Measured all;
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (int i = 0; i < kConnections; ++i) {
        threads.emplace_back([&] {
            tests::Api api(port);
            Measured own;
            QElapsedTimer total;
            total.start();
            while (total.elapsed() < forMs) {
                QElapsedTimer timer;
                timer.start();
                own.failed += api.get(path, token).status == 200 ? 0 : 1;
                own.ns.push_back(timer.nsecsElapsed());
            }
            const std::scoped_lock lock(mutex);
            all.ns.insert(all.ns.end(), own.ns.begin(), own.ns.end());
            all.failed += own.failed;
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    std::ranges::sort(all.ns);
    return all;
}

void measure(
    const char *name, const tests::TestServer &server, const QString &path, const QString &token
)
{
    run(server.port(), path, token, kWarmUpMs);
    const qint64 before = processorUs(server.processId());
    const Measured measured = run(server.port(), path, token, kMeasureMs);
    const auto count = static_cast<qint64>(measured.ns.size());
    const auto at = [&](qint64 percent) {
        return static_cast<double>(measured.ns[static_cast<size_t>((count - 1) * percent / 100)])
            / 1e6;
    };
    std::printf(
        "%-24s %8lld %9.2f %9.2f %12.1f %7d\n",
        name,
        static_cast<long long>(count * 1'000 / kMeasureMs),
        at(50),
        at(99),
        static_cast<double>(processorUs(server.processId()) - before) / static_cast<double>(count),
        measured.failed
    );
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QString users = QString::fromLocal8Bit(argc > 1 ? argv[1] : "200");
    const QString posts = QString::fromLocal8Bit(argc > 2 ? argv[2] : "20000");
    tests::TestServer server;
    QByteArray output;
    const QStringList demo{
        QStringLiteral("demo"), QStringLiteral("--users"), users, QStringLiteral("--posts"), posts};
    if (server.run(demo, {}, &output, 600'000) != 0 || !server.start())
        qFatal("no server: %s %s", output.constData(), server.log().constData());
    tests::Api api(server.port());
    const QString token = api.login(QStringLiteral("nora"), QStringLiteral("kith-demo"))
                              .json()
                              .value(QStringLiteral("accessToken"))
                              .toString();
    if (token.isEmpty())
        qFatal("nobody can sign in: %s", output.constData());
    std::printf(
        "%s members, %s posts, %d connections\n%-24s %8s %9s %9s %12s %7s\n",
        qPrintable(users),
        qPrintable(posts),
        kConnections,
        "",
        "req/s",
        "median ms",
        "p99 ms",
        "cpu us/req",
        "failed"
    );
    measure("GET /healthz", server, QStringLiteral("/healthz"), {});
    measure("GET /notifications", server, QStringLiteral("/api/v1/notifications?limit=1"), token);
    measure("GET /users/me", server, QStringLiteral("/api/v1/users/me"), token);
    measure("GET /posts/feed", server, QStringLiteral("/api/v1/posts/feed"), token);
    measure("GET /posts (timeline)", server, QStringLiteral("/api/v1/posts"), token);
    return 0;
}
