// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/sd_notify.h"

#include <QtGlobal>

#include <algorithm>
#include <cstddef>
#include <cstring>
#include <ctime>

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

namespace server {

void sdNotify(const QByteArray &state)
{
    const QByteArray path = qgetenv("NOTIFY_SOCKET");
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.isEmpty() || path.size() >= static_cast<qsizetype>(sizeof address.sun_path))
        return;
    std::memcpy(address.sun_path, path.constData(), static_cast<size_t>(path.size()));
    if (path.startsWith('@'))
        address.sun_path[0] = '\0'; // an abstract socket
    const int socket = ::socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (socket < 0)
        return;
    const auto length =
        static_cast<socklen_t>(offsetof(sockaddr_un, sun_path) + static_cast<size_t>(path.size()));
    ::sendto(
        socket,
        state.constData(),
        static_cast<size_t>(state.size()),
        MSG_NOSIGNAL,
        reinterpret_cast<const sockaddr *>(&address),
        length
    );
    ::close(socket);
}

void sdNotifyReloading()
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    const qint64 micros = static_cast<qint64>(now.tv_sec) * 1'000'000 + now.tv_nsec / 1000;
    sdNotify("RELOADING=1\nMONOTONIC_USEC=" + QByteArray::number(micros));
}

int sdWatchdogMs()
{
    const qint64 micros = qgetenv("WATCHDOG_USEC").toLongLong();
    const QByteArray process = qgetenv("WATCHDOG_PID");
    if (micros <= 0 || (!process.isEmpty() && process.toLongLong() != ::getpid()))
        return 0;
    return static_cast<int>(std::clamp<qint64>(micros / 2000, 1000, 3'600'000));
}

} // namespace server
