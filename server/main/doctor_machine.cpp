// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Port, disk and clock.
#include "common/base/clock.h"
#include "server/instance/instance_service.h"
#include "server/main/doctor.h"
#include "server/main/healthcheck.h"

#include <QFile>
#include <QFileInfo>
#include <QUrl>

#include <cerrno>
#include <cstring>

#include <netdb.h>
#include <sys/socket.h>
#include <sys/statvfs.h>
#include <sys/timex.h>
#include <unistd.h>

namespace server {

namespace {

constexpr qint64 kLowDiskBytes = 500'000'000; // security.md, rule 43
constexpr qint64 kLowDiskPercent = 5;
constexpr qint64 kNoEarlierMs = 1'735'689'600'000; // 2025-01-01: no clock that is set says less

using Level = Finding::Level;

// errno of an attempt to listen there; 0: it can be done.
int tryToListen(const Endpoint &endpoint)
{
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
    addrinfo *found = nullptr;
    const QByteArray host = endpoint.host == u"*" ? QByteArray("::") : endpoint.host.toLatin1();
    const QByteArray port = QByteArray::number(endpoint.port);
    if (::getaddrinfo(host.constData(), port.constData(), &hints, &found) != 0)
        return EADDRNOTAVAIL;
    const int socket = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    const bool bound =
        ::bind(socket, found->ai_addr, found->ai_addrlen) == 0 && ::listen(socket, 1) == 0;
    const int cause = bound ? 0 : errno;
    ::close(socket);
    ::freeaddrinfo(found);
    return cause;
}

Finding checkWhoServes(const Config &config, const QString &where)
{
    const QString area = QStringLiteral("port");
    const QByteArray status = readyStatus(ownUrl(config));
    if (status == "200")
        return {Level::Ok, area, QStringLiteral("a kithd that is ready serves %1").arg(where)};
    if (!status.isEmpty())
        return {
            Level::Warn,
            area,
            QStringLiteral("the server on %1 is not ready (%2); its log tells more")
                .arg(where, QString::fromLatin1(status))};
    return {
        Level::Fail,
        area,
        QStringLiteral("%1 is in use by another program; stop that, or choose another port with "
                       "server.listen")
            .arg(where)};
}

Finding checkPort(const Config &config)
{
    const QString area = QStringLiteral("port");
    const QString where = config.listenOn().toText();
    switch (const int cause = tryToListen(config.listenOn())) {
    case 0:
        return {Level::Ok, area, QStringLiteral("%1 is free").arg(where)};
    case EADDRINUSE:
        return checkWhoServes(config, where);
    case EACCES:
        return {
            Level::Fail,
            area,
            QStringLiteral("listening on %1 is not allowed; ports below 1024 need a right of their "
                           "own, as the systemd unit gives it")
                .arg(where)};
    case EADDRNOTAVAIL:
        return {
            Level::Fail,
            area,
            QStringLiteral("%1 is no address of this machine; set server.listen").arg(where)};
    default:
        return {
            Level::Fail,
            area,
            QStringLiteral("%1: %2").arg(where, QString::fromLocal8Bit(std::strerror(cause)))};
    }
}

// The disk of the folder, or of where it will be.
Finding checkDisk(const QString &folder)
{
    const QString area = QStringLiteral("disk");
    QString path = folder;
    while (!QFileInfo::exists(path) && path.size() > 1)
        path = QFileInfo(path).path();
    struct statvfs disk { };
    if (::statvfs(QFile::encodeName(path).constData(), &disk) != 0)
        return {Level::Fail, area, QStringLiteral("the disk of %1 cannot be looked at").arg(path)};
    const auto free = static_cast<qint64>(disk.f_bavail * disk.f_frsize);
    const auto whole = static_cast<qint64>(disk.f_blocks * disk.f_frsize);
    const QString room =
        QStringLiteral("%1 MiB of %2 MiB are free").arg(free >> 20).arg(whole >> 20);
    if (free < InstanceService::kLeastDiskBytes || (disk.f_files > 0 && disk.f_favail == 0))
        return {Level::Fail, area, room + QStringLiteral(": nothing can be saved; make room")};
    if (free < kLowDiskBytes || free < whole / 100 * kLowDiskPercent)
        return {Level::Warn, area, room + QStringLiteral(": make room soon")};
    return {Level::Ok, area, room};
}

Finding checkClock()
{
    const QString area = QStringLiteral("clock");
    const common::Timestamp now = common::SystemClock().now();
    timex state{};
    if (now.ms < kNoEarlierMs)
        return {Level::Fail, area, now.toRfc3339() + QStringLiteral(" is wrong; set the clock")};
    if (::adjtimex(&state) == TIME_ERROR)
        return {
            Level::Warn,
            area,
            now.toRfc3339(
            ) + QStringLiteral(", but nothing keeps it right; systemd-timesyncd or chrony would")};
    return {Level::Ok, area, now.toRfc3339() + QStringLiteral(", kept right by the network")};
}

} // namespace

Findings checkMachine(const Config &config)
{
    return {checkPort(config), checkDisk(config.dataFolder()), checkClock()};
}

} // namespace server
