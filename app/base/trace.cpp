// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/trace.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QSet>

#include <cstdio>
#include <ctime>

#include <unistd.h>

namespace app {
namespace {

double nowMs()
{
    timespec now{};
    clock_gettime(CLOCK_BOOTTIME, &now);
    return double(now.tv_sec) * 1000 + double(now.tv_nsec) / 1e6;
}

// Of this process, since boot; 0 where the system does not tell.
double startMs()
{
    QFile stat(QStringLiteral("/proc/self/stat"));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray text = stat.readAll();
    // The second field is a name in brackets, which may hold blanks; the 22nd is what we want.
    const QList<QByteArray> fields = text.mid(text.lastIndexOf(')') + 2).split(' ');
    return fields.value(19).toDouble() * 1000 / double(sysconf(_SC_CLK_TCK));
}

} // namespace

void traceOnce(const char *name)
{
    static const bool enabled = qEnvironmentVariableIntValue("KITH_TRACE") == 1;
    static QSet<QByteArray> told;
    if (!enabled || told.contains(name))
        return;
    told.insert(name);
    std::fprintf(stderr, "kith-trace %s %.0f ms\n", name, nowMs() - startMs());
}

} // namespace app
