// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server counts, in the text format of Prometheus (0.0.4). Counters are cheap enough for
// every request; gauges are asked when somebody reads. Any thread.

#include <QByteArray>
#include <QList>

#include <array>
#include <atomic>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <utility>

namespace server {

using MetricLabels = QList<std::pair<QByteArray, QByteArray>>; // names are ours, values are escaped

class MetricCounter {
public:
    void add(quint64 n = 1) { m_value.fetch_add(n, std::memory_order_relaxed); }
    quint64 value() const { return m_value.load(std::memory_order_relaxed); }

private:
    std::atomic<quint64> m_value = 0;
};

// Durations in seconds with fixed bounds, from 1 ms to 10 s.
class MetricHistogram {
public:
    static constexpr std::array kBoundsMs{1, 2, 5, 10, 25, 50, 100, 250, 500, 1000, 2500, 10000};

    void observeMicros(qint64 micros);
    quint64 count() const { return m_count.load(std::memory_order_relaxed); }
    quint64 bucket(size_t i) const { return m_buckets[i].load(std::memory_order_relaxed); }
    double sumSeconds() const;

private:
    std::array<std::atomic<quint64>, kBoundsMs.size()> m_buckets{}; // not cumulative
    std::atomic<quint64> m_count = 0;
    std::atomic<quint64> m_sumMicros = 0;
};

class Metrics {
public:
    using Read = std::function<double()>;

    Metrics();

    // The same name and labels give the same object, which lives as long as the registry: keep
    // the reference, looking it up takes a lock.
    MetricCounter &
    counter(const QByteArray &name, const QByteArray &help, const MetricLabels &labels = {});
    MetricHistogram &
    histogram(const QByteArray &name, const QByteArray &help, const MetricLabels &labels = {});
    // A gauge is read when the text is made; a counter kept elsewhere likewise.
    void gauge(
        const QByteArray &name, const QByteArray &help, Read read, const MetricLabels &labels = {}
    );
    void counterFrom(
        const QByteArray &name, const QByteArray &help, Read read, const MetricLabels &labels = {}
    );

    // kith_http_request_duration_seconds{route="likePost",status="2xx"}. route: a name of ours,
    // never a path of the client.
    void requestDone(const QByteArray &route, int status, qint64 micros);

    QByteArray text() const;
    static QByteArray contentType();

private:
    enum class Kind { Counter, Gauge, Histogram };
    struct Series {
        std::unique_ptr<MetricCounter> counter{};
        std::unique_ptr<MetricHistogram> histogram{};
        Read read{};
    };
    struct Family {
        Kind kind = Kind::Counter;
        QByteArray help{};
        std::map<QByteArray, Series> series{}; // by its labels as written
    };
    Series &
    series(Kind kind, const QByteArray &name, const QByteArray &help, const MetricLabels &labels);
    static void
    write(QByteArray &out, const QByteArray &name, const QByteArray &labels, const Series &one);

    const quint64 m_serial; // tells registries apart that have had the same address
    mutable std::mutex m_mutex;
    std::map<QByteArray, Family> m_families;
};

} // namespace server
