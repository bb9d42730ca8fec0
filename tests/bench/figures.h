// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is measured and how it is told. Processor time for one operation is the figure to trust on a
// machine that others use too; rates and latencies are of the wall clock.

#include <QList>
#include <QString>

#include <functional>
#include <vector>

namespace tests {

struct Figure {
    double cpuMicros = 0; // for one operation, of the process that is measured
    double perSecond = 0;
    double medianMs = 0;
    double p99Ms = 0;
    qint64 failed = 0;
};

// Each member by itself; of what failed the sum.
Figure medianOf(const QList<Figure> &rounds);

// From the latencies of all operations (sorted by this), how long it took and the processor time.
Figure figureOf(std::vector<qint64> &latenciesNs, qint64 wallNs, qint64 cpuNs);

qint64 nowNs(); // of a clock that never goes back
// Of these processes so far. Threads that have ended are not counted, so measure none that end.
qint64 processorNs(const QList<qint64> &processes);
qint64 ownThreadNs(); // processor time of this thread
QList<qint64> withChildren(qint64 process);
qint64 residentBytes(qint64 process);
// How often its threads have gone to sleep so far: an idle program wakes for its timers.
qint64 sleeps(qint64 process);

using Contender = std::function<Figure()>;
// Each in turn, round after round, so that what else the machine does meets all of them alike.
QList<Figure> interleaved(int rounds, const QList<Contender> &contenders);

// One line of the report.
struct Row {
    QString what;
    Figure own{};
    QString beside{}; // empty: nothing
    Figure peer{};
    QString outcome{}; // the ratio or size that has a target
    QString target{};
    bool met = true;
};

QString percent(double ratio); // "52 %"
QString times(double ratio); // "1.35 x"

class Report {
public:
    explicit Report(QString machine)
        : m_machine(std::move(machine))
    {
    }
    void add(const Row &row); // also told at once on standard error
    void skip(const QString &what, const QString &why);
    QString markdown() const;
    int missed() const { return m_missed; }
    qint64 failed() const { return m_failed; } // operations that were answered with an error

private:
    QString m_machine;
    QStringList m_lines;
    QStringList m_skips;
    int m_missed = 0;
    qint64 m_failed = 0;
};

// Processor, cores, system, load and the time, for the head of a report.
QString machineText();

} // namespace tests
