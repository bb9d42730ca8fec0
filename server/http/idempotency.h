// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Idempotency-Key (conventions.md): a request of a member that was carried out is answered again
// with its first answer for 24 hours. The answer is kept in the transaction of the change, so that
// neither is ever there without the other; a refused request uses nothing up.

#include "common/base/clock.h"
#include "common/wire/route_codec.h"
#include "server/http/caller.h"
#include "server/storage/database.h"

#include <functional>

namespace server {

class Idempotency {
public:
    Idempotency(Database &db, const common::Clock &clock)
        : m_db(db)
        , m_clock(clock)
    {
    }

    // In the write lane. requestHash: of method, path and body.
    Result<wire::ResponseParts>
    run(const Caller &caller,
        const QString &key,
        const QByteArray &requestHash,
        const std::function<Result<wire::ResponseParts>()> &handler);
    // For a periodic job: forgets what is older than 24 hours.
    Result<> prune();

    // Of an account that goes for good: some of its answers, how many.
    static Result<qint64> removeSome(Transaction &tx, common::UserId user, int limit);

    static constexpr qint64 kKeepSeconds = 24 * 60 * 60;

private:
    Result<std::optional<wire::ResponseParts>>
    find(Transaction &tx, const Caller &caller, const QString &key, const QByteArray &requestHash);
    Result<> keep(
        Transaction &tx,
        const Caller &caller,
        const QString &key,
        const QByteArray &requestHash,
        const wire::ResponseParts &answer
    );

    Database &m_db;
    const common::Clock &m_clock;
};

} // namespace server
