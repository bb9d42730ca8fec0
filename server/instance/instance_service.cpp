// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/instance/instance_service.h"

#include "server/storage/migrator.h"

#include <QFile>

#include <algorithm>

#include <sys/statvfs.h>

namespace server {

namespace {

common::ReadinessCheck bad(const QString &detail)
{
    common::ReadinessCheck check;
    check.ok = false;
    check.detail = detail;
    return check;
}

} // namespace

InstanceService::InstanceService(Parts parts)
    : m_parts(std::move(parts))
{
}

Result<common::ServerInfo> InstanceService::info()
{
    const auto settings = m_parts.settings.get();
    common::ServerInfo info;
    info.name = settings->serverName;
    info.description = settings->serverDescription;
    info.version = QStringLiteral(KITH_VERSION);
    info.url = settings->publicUrl;
    info.registration.mode = settings->registrationMode;
    info.registration.emailRequired = settings->emailVerification;
    info.registration.emailVerification = settings->emailVerification;
    if (settings->minAge > 0)
        info.registration.minAge = settings->minAge;
    info.rules = settings->rules;
    if (!settings->contactEmail.isEmpty())
        info.contactEmail = settings->contactEmail;
    info.limits = settings->limits;
    info.features.downvotes = settings->downvotes;
    info.features.email = settings->mailOn;
    info.usersCount = usersCount();
    info.time = m_parts.clock.now();
    return info;
}

// Counted at most once a minute; a count that fails leaves the last one.
qint64 InstanceService::usersCount()
{
    const std::scoped_lock lock(m_countMutex);
    const qint64 now = m_parts.clock.steadyMs();
    if (m_countedAt && now - *m_countedAt < kCountAgainMs)
        return m_usersCount;
    const auto counted = m_parts.db.read([&](Transaction &tx) -> Result<qint64> {
        return m_repository.countUsers(tx);
    });
    if (counted) {
        m_usersCount = *counted;
        m_countedAt = now;
    }
    return m_usersCount;
}

Result<wire::TextBody> InstanceService::liveness() const
{
    return wire::TextBody{.text = "ok"};
}

Result<wire::Reply<common::Readiness>> InstanceService::readiness()
{
    wire::Reply<common::Readiness> reply;
    auto &checks = reply.body.checks;
    checks.insert(QStringLiteral("database"), checkDatabase());
    checks.insert(QStringLiteral("migrations"), checkMigrations());
    checks.insert(QStringLiteral("disk"), checkDisk());
    checks.insert(QStringLiteral("queue"), checkQueue());
    if (!m_serving)
        checks.insert(QStringLiteral("server"), bad(QStringLiteral("Starting or stopping.")));
    const bool ready = std::ranges::all_of(checks, [](const auto &check) { return check.ok; });
    reply.body.state = ready ? common::ReadyState::Ready : common::ReadyState::NotReady;
    reply.status = ready ? 200 : 503;
    return reply;
}

bool InstanceService::databaseAnswers()
{
    const auto read =
        m_parts.db.read([&](Transaction &tx) -> Result<> { return m_repository.probe(tx); });
    return read.has_value();
}

common::ReadinessCheck InstanceService::checkDatabase()
{
    return databaseAnswers() ? common::ReadinessCheck()
                             : bad(QStringLiteral("The database cannot be read."));
}

common::ReadinessCheck InstanceService::checkMigrations()
{
    if (m_migrated)
        return {};
    const auto migrations = loadMigrations(QStringLiteral(":/migrations"), Engine::Sqlite);
    m_migrated = migrations && Migrator(m_parts.db, m_parts.clock, *migrations).check();
    return m_migrated ? common::ReadinessCheck()
                      : bad(QStringLiteral("The schema is not up to date."));
}

common::ReadinessCheck InstanceService::checkDisk() const
{
    struct statvfs disk { };
    if (::statvfs(QFile::encodeName(m_parts.dataFolder).constData(), &disk) != 0)
        return bad(QStringLiteral("The data folder cannot be looked at."));
    const auto free = static_cast<qint64>(disk.f_bavail * disk.f_frsize);
    return free >= kLeastDiskBytes ? common::ReadinessCheck()
                                   : bad(QStringLiteral("The disk is full."));
}

common::ReadinessCheck InstanceService::checkQueue() const
{
    return m_parts.db.stats().queued <= kMostQueued
        ? common::ReadinessCheck()
        : bad(QStringLiteral("Too many changes wait to be saved."));
}

Result<wire::TextBody> InstanceService::metrics() const
{
    return wire::TextBody{.text = m_parts.metrics.text(), .contentType = Metrics::contentType()};
}

Result<wire::RawJson> InstanceService::openApi() const
{
    return wire::RawJson{m_parts.openApi};
}

} // namespace server
