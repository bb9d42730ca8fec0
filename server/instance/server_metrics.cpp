// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/instance/server_metrics.h"

#include "server/instance/instance_repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <chrono>

#include <sys/resource.h>
#include <unistd.h>

namespace server {

namespace {

double residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.value(1).toDouble() * static_cast<double>(::sysconf(_SC_PAGESIZE));
}

double openDescriptors()
{
    const QDir folder(QStringLiteral("/proc/self/fd"));
    return static_cast<double>(
        folder.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot).size()
    );
}

double mostDescriptors()
{
    rlimit limit{};
    return ::getrlimit(RLIMIT_NOFILE, &limit) == 0 ? static_cast<double>(limit.rlim_cur) : 0;
}

double secondsOf(const timeval &time)
{
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_SELF, &usage);
    return secondsOf(usage.ru_utime) + secondsOf(usage.ru_stime);
}

double jobsIn(Database &db, const QString &state)
{
    const auto counts = db.read([](Transaction &tx) { return InstanceRepository().countJobs(tx); });
    return counts ? static_cast<double>(counts->value(state)) : 0;
}

// Reads one figure of a struct that is asked for as a whole.
template <typename Source, typename Member>
Metrics::Read figure(Source source, Member member)
{
    return [source, member] { return static_cast<double>(source().*member); };
}

} // namespace

void addProcessMetrics(Metrics &metrics)
{
    metrics.gauge("process_resident_memory_bytes", "Resident memory.", residentBytes);
    metrics.gauge("process_open_fds", "Open file descriptors.", openDescriptors);
    metrics.gauge("process_max_fds", "Most file descriptors.", mostDescriptors);
    metrics.counterFrom("process_cpu_seconds_total", "Processor time used.", processorSeconds);
    metrics.gauge(
        "kith_build_info",
        "Version of the program.",
        [] { return 1.0; },
        {{"version", KITH_VERSION}}
    );
}

void addDatabaseMetrics(Metrics &metrics, Database &db, const Outbox &outbox)
{
    const auto stats = [&db] { return db.stats(); };
    metrics.counterFrom(
        "kith_db_commits_total", "Transactions committed.", figure(stats, &WriterStats::commits)
    );
    metrics.counterFrom(
        "kith_db_writes_total", "Pieces of work in these.", figure(stats, &WriterStats::writes)
    );
    metrics.counterFrom(
        "kith_db_failed_commits_total",
        "Transactions that failed.",
        figure(stats, &WriterStats::failedCommits)
    );
    metrics.counterFrom(
        "kith_db_refused_total",
        "Writes that waited too long.",
        figure(stats, &WriterStats::refused)
    );
    metrics.gauge("kith_db_queued", "Writes that wait.", figure(stats, &WriterStats::queued));
    metrics.gauge(
        "kith_db_last_batch", "Writes in the latest commit.", figure(stats, &WriterStats::lastBatch)
    );
    metrics.gauge("kith_db_bytes", "Size of the database file.", [&db] {
        return static_cast<double>(QFileInfo(db.path()).size());
    });
    metrics.gauge("kith_db_log_bytes", "Size of its log of changes.", [&db] {
        return static_cast<double>(QFileInfo(db.path() + QLatin1String("-wal")).size());
    });
    metrics.gauge("kith_outbox_head", "Sequence number of the latest event.", [&outbox] {
        return static_cast<double>(outbox.head());
    });
    for (const char *state : {"queued", "running", "dead"}) {
        metrics.gauge(
            "kith_jobs",
            "Durable jobs by state.",
            [&db, state] { return jobsIn(db, QLatin1String(state)); },
            {{"state", state}}
        );
    }
}

void addLaneMetrics(Metrics &metrics, const Lanes &lanes)
{
    for (const auto &[pool, name] :
         {std::pair(Pool::Work, "work"), std::pair(Pool::Hash, "hash")}) {
        const auto counts = [&lanes, pool = pool] { return lanes.counts(pool); };
        const MetricLabels labels{{"lane", name}};
        metrics.gauge(
            "kith_lane_running", "Handlers that run.", figure(counts, &LaneCounts::running), labels
        );
        metrics.gauge(
            "kith_lane_queued", "Handlers that wait.", figure(counts, &LaneCounts::queued), labels
        );
        metrics.counterFrom(
            "kith_lane_done_total", "Handlers that ran.", figure(counts, &LaneCounts::done), labels
        );
        metrics.counterFrom(
            "kith_lane_refused_total",
            "Handlers refused.",
            figure(counts, &LaneCounts::refused),
            labels
        );
    }
}

void addConnectionMetrics(
    Metrics &metrics,
    std::function<ConnectionCounts()> connections,
    std::function<LiveCounts()> live
)
{
    using Http = ConnectionCounts;
    metrics.gauge("kith_connections", "Open connections.", figure(connections, &Http::open));
    metrics.gauge(
        "kith_connections_unauthenticated",
        "Those without a valid token.",
        figure(connections, &Http::unauthenticated)
    );
    metrics.counterFrom(
        "kith_connections_accepted_total",
        "Connections accepted.",
        figure(connections, &Http::accepted)
    );
    metrics.counterFrom(
        "kith_connections_evicted_total",
        "Connections closed to make room.",
        figure(connections, &Http::evicted)
    );
    metrics.counterFrom(
        "kith_connections_refused_total",
        "Connections for which there was no room.",
        figure(connections, &Http::refused)
    );
    metrics.gauge("kith_live_sockets", "Open WebSockets.", figure(live, &LiveCounts::open));
    metrics.counterFrom(
        "kith_live_frames_total", "Frames sent to them.", figure(live, &LiveCounts::framesSent)
    );
    metrics.counterFrom(
        "kith_live_dropped_total",
        "Hints dropped for want of room.",
        figure(live, &LiveCounts::hintsDropped)
    );
    metrics.counterFrom(
        "kith_live_slow_total",
        "Sockets closed for being slow.",
        figure(live, &LiveCounts::slowClosed)
    );
}

} // namespace server
