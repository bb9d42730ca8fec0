// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who hears of commits: the afterCommit() hooks of what was committed, then those who hear of every
// one. One at a time, on the thread that has committed. Part of Database.

#include "server/storage/transaction.h"

#include <exception>
#include <mutex>
#include <utility>

namespace server {

class CommitListeners {
public:
    void add(const void *owner, Transaction::Hook listener);
    void forget(const void *owner);
    void announce(const std::vector<Transaction::Hook> &hooks);

private:
    std::mutex m_mutex;
    std::vector<std::pair<const void *, Transaction::Hook>> m_listeners;
};

// Runs work and turns strangers' exceptions into errors.
template <typename Run>
Result<> guarded(Run &&run)
{
    try {
        return run();
    } catch (const std::exception &exception) {
        return common::fail(common::internalError(QString::fromUtf8(exception.what())));
    } catch (...) {
        return common::fail(common::internalError(QStringLiteral("an unknown exception")));
    }
}

// For what must not fail and has nobody to tell; logs it.
void callQuietly(const Transaction::Hook &hook);

} // namespace server
