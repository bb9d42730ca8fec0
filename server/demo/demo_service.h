// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Fills an empty database with the demo community "Millbrook Commons".

#include "server/demo/demo_builder.h"
#include "server/demo/demo_repository.h"
#include "server/storage/database.h"
#include "server/storage/settings_table.h"

namespace server {

inline constexpr const char *kDemoPassword = "kith-demo";

struct DemoAccount {
    QString username;
    QString displayName;
    common::Role role = common::Role::User;
};

struct DemoSummary {
    QList<DemoAccount> named; // the twelve
    qint64 users = 0;
    qint64 posts = 0;
    qint64 votes = 0;
};

class DemoService {
public:
    DemoService(Database &db, const common::Clock &clock);

    // account.state if there are accounts already. All or nothing.
    Result<DemoSummary> fill(const DemoOptions &options, const QString &passwordHash);

private:
    Result<> setUp(Transaction &tx) const;

    Database &m_db;
    const common::Clock &m_clock;
    const DemoRepository m_repository{};
    const SettingsTable m_settings{};
};

} // namespace server
