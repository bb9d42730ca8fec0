// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server says of itself: name and limits, whether it is alive and ready, its metrics, its
// API document. Any thread.

#include "common/instance/server_info_routes.h"
#include "server/http/metrics.h"
#include "server/instance/instance_repository.h"
#include "server/settings/settings.h"
#include "server/storage/database.h"

#include <atomic>
#include <mutex>

namespace server {

class InstanceService {
public:
    static constexpr qint64 kCountAgainMs = 60'000;
    static constexpr qint64 kLeastDiskBytes = 1024 * 1024; // below this the next write may fail
    static constexpr qint64 kMostQueued = 5'000; // writes that wait

    struct Parts {
        Database &db;
        const SettingsSource &settings;
        const Metrics &metrics;
        const common::Clock &clock;
        QString dataFolder; // whose disk is looked at
        QByteArray openApi; // the document
    };

    explicit InstanceService(Parts parts);

    // True from the moment when all is up until the stop begins.
    void setServing(bool serving) { m_serving = serving; }

    // Whether the database can be read just now.
    bool databaseAnswers();

    // As of the last minute.
    qint64 usersCount();

    Result<common::ServerInfo> info();
    Result<wire::TextBody> liveness() const;
    Result<wire::Reply<common::Readiness>> readiness();
    Result<wire::TextBody> metrics() const;
    Result<wire::RawJson> openApi() const;

private:
    common::ReadinessCheck checkDatabase();
    common::ReadinessCheck checkMigrations();
    common::ReadinessCheck checkDisk() const;
    common::ReadinessCheck checkQueue() const;

    const Parts m_parts;
    const InstanceRepository m_repository{};
    std::atomic<bool> m_serving{false};
    std::atomic<bool> m_migrated{false}; // seen once, it stays so

    std::mutex m_countMutex;
    qint64 m_usersCount = 0;
    std::optional<qint64> m_countedAt; // steady ms
};

} // namespace server
