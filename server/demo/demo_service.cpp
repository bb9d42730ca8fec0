// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_service.h"

namespace server {

namespace {

DemoSummary summaryOf(const DemoWorld &world)
{
    DemoSummary summary;
    for (size_t i = 0; i < world.users.size() && i < kNamedPeople; ++i) {
        const DemoUserRow &row = world.users[i];
        summary.named.append(
            {.username = row.username, .displayName = row.displayName, .role = row.role}
        );
    }
    summary.users = static_cast<qint64>(world.users.size());
    summary.posts = static_cast<qint64>(world.posts.size());
    summary.votes = static_cast<qint64>(world.votes.size());
    return summary;
}

} // namespace

DemoService::DemoService(Database &db, const common::Clock &clock)
    : m_db(db)
    , m_clock(clock)
{
}

Result<> DemoService::setUp(Transaction &tx) const
{
    const common::Timestamp now = m_clock.now();
    TRY(m_settings.set(
        tx, QStringLiteral("server.name"), QStringLiteral("\"Millbrook Commons\""), now
    ));
    TRY(m_settings.set(
        tx,
        QStringLiteral("server.description"),
        QStringLiteral("\"The neighbourhood of Millbrook: gardens, repairs, rides and bread.\""),
        now
    ));
    return m_settings.set(tx, QStringLiteral("registration.mode"), QStringLiteral("\"open\""), now);
}

Result<DemoSummary> DemoService::fill(const DemoOptions &options, const QString &passwordHash)
{
    const DemoWorld world = DemoBuilder(options, m_clock.now(), passwordHash).build();
    return m_db.write([&](Transaction &tx) -> Result<DemoSummary> {
        TRY_INTO(const bool taken, m_repository.hasAccounts(tx));
        if (taken)
            return common::fail(
                ErrorCode::AccountState,
                QStringLiteral("There are accounts in this folder already; the demo community is "
                               "only written into an empty one.")
            );
        TRY(setUp(tx));
        TRY(m_repository.add(tx, world));
        return summaryOf(world);
    });
}

} // namespace server
