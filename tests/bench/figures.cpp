// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/figures.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <cstdio>

#include <time.h>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The number behind a word of /proc/.../status.
qint64 statusNumber(const QByteArray &status, QByteArrayView word)
{
    const qsizetype at = status.indexOf(word);
    if (at < 0)
        return 0;
    const QByteArray rest = status.mid(at + word.size());
    return rest.left(rest.indexOf('\n')).simplified().split(' ').first().toLongLong();
}

QStringList taskFolders(qint64 process)
{
    const QString tasks = u"/proc/%1/task/"_s.arg(process);
    QStringList folders;
    for (const QString &task : QDir(tasks).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
        folders.append(tasks + task);
    return folders;
}

qint64 clockNs(clockid_t clock)
{
    timespec time{};
    ::clock_gettime(clock, &time);
    return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
}

template <typename Member>
auto middleOf(const QList<Figure> &rounds, Member member)
{
    QList<double> values;
    for (const Figure &round : rounds)
        values.append(round.*member);
    std::ranges::sort(values);
    return values.isEmpty() ? 0.0 : values.at(values.size() / 2);
}

QString number(double value)
{
    if (value == 0)
        return u"-"_s;
    const int decimals = value >= 100 ? 0 : value >= 10 ? 1 : 2;
    return QString::number(value, 'f', decimals);
}

} // namespace

Figure medianOf(const QList<Figure> &rounds)
{
    Figure middle{
        .cpuMicros = middleOf(rounds, &Figure::cpuMicros),
        .perSecond = middleOf(rounds, &Figure::perSecond),
        .medianMs = middleOf(rounds, &Figure::medianMs),
        .p99Ms = middleOf(rounds, &Figure::p99Ms)};
    for (const Figure &round : rounds)
        middle.failed += round.failed;
    return middle;
}

Figure figureOf(std::vector<qint64> &latenciesNs, qint64 wallNs, qint64 cpuNs)
{
    if (latenciesNs.empty())
        return {.failed = 1};
    std::ranges::sort(latenciesNs);
    const size_t count = latenciesNs.size();
    const auto ms = [&](size_t percent) {
        return static_cast<double>(latenciesNs[(count - 1) * percent / 100]) / 1e6;
    };
    return {
        .cpuMicros = static_cast<double>(cpuNs) / 1e3 / static_cast<double>(count),
        .perSecond = static_cast<double>(count) * 1e9 / static_cast<double>(wallNs),
        .medianMs = ms(50),
        .p99Ms = ms(99)};
}

qint64 nowNs()
{
    return clockNs(CLOCK_MONOTONIC);
}

qint64 ownThreadNs()
{
    return clockNs(CLOCK_THREAD_CPUTIME_ID);
}

qint64 processorNs(const QList<qint64> &processes)
{
    qint64 total = 0;
    for (const qint64 process : processes) {
        for (const QString &task : taskFolders(process))
            total += contentOf(task + u"/schedstat"_s).split(' ').first().toLongLong();
    }
    return total;
}

QList<qint64> withChildren(qint64 process)
{
    QList<qint64> all{process};
    const QByteArray children = contentOf(u"/proc/%1/task/%1/children"_s.arg(process));
    for (const QByteArray &child : children.simplified().split(' ')) {
        if (!child.isEmpty())
            all.append(child.toLongLong());
    }
    return all;
}

qint64 residentBytes(qint64 process)
{
    return statusNumber(contentOf(u"/proc/%1/status"_s.arg(process)), "VmRSS:") * 1024;
}

qint64 sleeps(qint64 process)
{
    qint64 total = 0;
    for (const QString &task : taskFolders(process))
        total += statusNumber(contentOf(task + u"/status"_s), "\nvoluntary_ctxt_switches:");
    return total;
}

QList<Figure> interleaved(int rounds, const QList<Contender> &contenders)
{
    QList<QList<Figure>> all(contenders.size());
    for (int round = 0; round < rounds; ++round) {
        for (qsizetype i = 0; i < contenders.size(); ++i)
            all[i].append(contenders[i]());
    }
    QList<Figure> medians;
    for (const QList<Figure> &each : std::as_const(all))
        medians.append(medianOf(each));
    return medians;
}

QString percent(double ratio)
{
    return u"%1 %"_s.arg(ratio * 100, 0, 'f', 0);
}

QString times(double ratio)
{
    return u"%1 x"_s.arg(ratio, 0, 'f', 2);
}

void Report::add(const Row &row)
{
    QStringList cells{
        row.what,
        number(row.own.cpuMicros),
        number(row.own.perSecond),
        number(row.own.medianMs),
        number(row.own.p99Ms),
        row.beside.isEmpty() ? u"-"_s : row.beside,
        number(row.peer.cpuMicros),
        number(row.peer.perSecond),
        row.outcome,
        row.target,
        row.target.isEmpty() ? QString()
            : row.met        ? u"yes"_s
                             : u"**no**"_s};
    const qint64 failed = row.own.failed + row.peer.failed;
    if (failed > 0)
        cells[0] += u" (%1 FAILED)"_s.arg(failed);
    m_failed += failed;
    m_missed += row.met ? 0 : 1;
    m_lines.append(u"| "_s + cells.join(u" | "_s) + u" |"_s);
    std::fprintf(stderr, "%s\n", qUtf8Printable(m_lines.last()));
}

void Report::skip(const QString &what, const QString &why)
{
    m_skips.append(u"SKIP %1: %2"_s.arg(what, why));
    std::fprintf(stderr, "%s\n", qUtf8Printable(m_skips.last()));
}

QString Report::markdown() const
{
    QStringList all{
        m_machine,
        QString(),
        u"| what | CPU µs | per s | median ms | p99 ms | beside | its CPU µs | its per s | outcome | target | met |"_s,
        u"|---|---|---|---|---|---|---|---|---|---|---|"_s};
    all += m_lines;
    if (!m_skips.isEmpty())
        all += QStringList{QString()} + m_skips;
    return all.join(u'\n') + u'\n';
}

QString machineText()
{
    QByteArray model = contentOf(u"/proc/cpuinfo"_s);
    model = model.mid(model.indexOf("model name"));
    model = model.mid(model.indexOf(':') + 1);
    model = model.left(model.indexOf('\n')).trimmed();
    return u"%1, %2 cores, %3, load %4, %5"_s.arg(
        QString::fromUtf8(model),
        QString::number(QThread::idealThreadCount()),
        QSysInfo::prettyProductName(),
        QString::fromLatin1(contentOf(u"/proc/loadavg"_s).split(' ').first()),
        QDateTime::currentDateTimeUtc().toString(u"yyyy-MM-dd hh:mm 'UTC'"_s)
    );
}

} // namespace tests
