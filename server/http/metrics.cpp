// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics.h"

#include <algorithm>
#include <cmath>

namespace server {

namespace {

quint64 nextSerial()
{
    static std::atomic<quint64> last = 0;
    return ++last;
}

QByteArray escapedHelp(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('\n', "\\n");
}

QByteArray escapedValue(QByteArray text)
{
    return text.replace('\\', "\\\\").replace('\n', "\\n").replace('"', "\\\"");
}

// name="value",name="value": also the key of a series.
QByteArray labelText(const MetricLabels &labels)
{
    QByteArray text;
    for (const auto &[name, value] : labels) {
        if (!text.isEmpty())
            text.append(',');
        text.append(name).append("=\"").append(escapedValue(value)).append('"');
    }
    return text;
}

QByteArray numberText(double value)
{
    if (std::isnan(value))
        return "NaN";
    if (std::isinf(value))
        return value > 0 ? "+Inf" : "-Inf";
    return QByteArray::number(value, 'g', 15);
}

void line(
    QByteArray &out, const QByteArray &name, const QByteArray &labels, const QByteArray &value
)
{
    out.append(name);
    if (!labels.isEmpty())
        out.append('{').append(labels).append('}');
    out.append(' ').append(value).append('\n');
}

QByteArray withBound(const QByteArray &labels, const QByteArray &bound)
{
    return (labels.isEmpty() ? labels : labels + ',') + "le=\"" + bound + '"';
}

void histogramLines(
    QByteArray &out, const QByteArray &name, const QByteArray &labels, const MetricHistogram &one
)
{
    quint64 below = 0;
    for (size_t i = 0; i < MetricHistogram::kBoundsMs.size(); ++i) {
        below += one.bucket(i);
        const QByteArray bound = numberText(MetricHistogram::kBoundsMs[i] / 1000.0);
        line(out, name + "_bucket", withBound(labels, bound), QByteArray::number(below));
    }
    // Read after the buckets: it may be ahead of them, never behind.
    const QByteArray count = QByteArray::number(std::max(below, one.count()));
    line(out, name + "_bucket", withBound(labels, "+Inf"), count);
    line(out, name + "_sum", labels, numberText(one.sumSeconds()));
    line(out, name + "_count", labels, count);
}

} // namespace

void MetricHistogram::observeMicros(qint64 micros)
{
    const auto bound =
        std::ranges::find_if(kBoundsMs, [micros](int ms) { return micros <= ms * qint64(1000); });
    if (bound != kBoundsMs.end()) {
        const auto index = static_cast<size_t>(bound - kBoundsMs.begin());
        m_buckets[index].fetch_add(1, std::memory_order_relaxed);
    }
    m_count.fetch_add(1, std::memory_order_relaxed);
    m_sumMicros.fetch_add(
        static_cast<quint64>(std::max<qint64>(0, micros)), std::memory_order_relaxed
    );
}

double MetricHistogram::sumSeconds() const
{
    return static_cast<double>(m_sumMicros.load(std::memory_order_relaxed)) / 1e6;
}

Metrics::Metrics()
    : m_serial(nextSerial())
{
}

Metrics::Series &Metrics::series(
    Kind kind, const QByteArray &name, const QByteArray &help, const MetricLabels &labels
)
{
    Family &family = m_families[name];
    if (family.series.empty()) {
        family.kind = kind;
        family.help = help;
    }
    return family.series[labelText(labels)];
}

MetricCounter &
Metrics::counter(const QByteArray &name, const QByteArray &help, const MetricLabels &labels)
{
    const std::lock_guard lock(m_mutex);
    Series &one = series(Kind::Counter, name, help, labels);
    if (!one.counter)
        one.counter = std::make_unique<MetricCounter>();
    return *one.counter;
}

MetricHistogram &
Metrics::histogram(const QByteArray &name, const QByteArray &help, const MetricLabels &labels)
{
    const std::lock_guard lock(m_mutex);
    Series &one = series(Kind::Histogram, name, help, labels);
    if (!one.histogram)
        one.histogram = std::make_unique<MetricHistogram>();
    return *one.histogram;
}

void Metrics::gauge(
    const QByteArray &name, const QByteArray &help, Read read, const MetricLabels &labels
)
{
    const std::lock_guard lock(m_mutex);
    series(Kind::Gauge, name, help, labels).read = std::move(read);
}

void Metrics::counterFrom(
    const QByteArray &name, const QByteArray &help, Read read, const MetricLabels &labels
)
{
    const std::lock_guard lock(m_mutex);
    series(Kind::Counter, name, help, labels).read = std::move(read);
}

void Metrics::requestDone(const QByteArray &route, int status, qint64 micros)
{
    // Each thread remembers the histograms it has used, so that only the first look-up locks.
    using ByStatus = std::array<MetricHistogram *, 6>;
    thread_local std::map<std::pair<quint64, QByteArray>, ByStatus> known;
    const int hundreds = std::clamp(status / 100, 0, 5);
    MetricHistogram *&found = known[{m_serial, route}][static_cast<size_t>(hundreds)];
    if (found == nullptr) {
        const QByteArray statusClass = QByteArray::number(hundreds) + "xx";
        found = &histogram(
            "kith_http_request_duration_seconds",
            "Time from the end of a request to its answer.",
            {{"route", route}, {"status", statusClass}}
        );
    }
    found->observeMicros(micros);
}

void Metrics::write(
    QByteArray &out, const QByteArray &name, const QByteArray &labels, const Series &one
)
{
    if (one.histogram)
        histogramLines(out, name, labels, *one.histogram);
    else if (one.counter)
        line(out, name, labels, QByteArray::number(one.counter->value()));
    else if (one.read)
        line(out, name, labels, numberText(one.read()));
}

QByteArray Metrics::text() const
{
    constexpr const char *kKinds[] = {"counter", "gauge", "histogram"};
    QByteArray out;
    const std::lock_guard lock(m_mutex);
    for (const auto &[name, family] : m_families) {
        out.append("# HELP ")
            .append(name)
            .append(' ')
            .append(escapedHelp(family.help))
            .append('\n');
        out.append("# TYPE ").append(name).append(' ');
        out.append(kKinds[static_cast<int>(family.kind)]).append('\n');
        for (const auto &[labels, one] : family.series)
            write(out, name, labels, one);
    }
    return out;
}

QByteArray Metrics::contentType()
{
    return "text/plain; version=0.0.4; charset=utf-8";
}

} // namespace server
