// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/commit_listeners.h"

#include <QLoggingCategory>

namespace server {

namespace {

Q_LOGGING_CATEGORY(logCommit, "kith.storage")

} // namespace

void CommitListeners::add(const void *owner, Transaction::Hook listener)
{
    const std::scoped_lock lock(m_mutex);
    m_listeners.emplace_back(owner, std::move(listener));
}

void CommitListeners::forget(const void *owner)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_listeners, [owner](const auto &each) { return each.first == owner; });
}

void CommitListeners::announce(const std::vector<Transaction::Hook> &hooks)
{
    const std::scoped_lock lock(m_mutex);
    for (const auto &hook : hooks)
        callQuietly(hook);
    for (const auto &[owner, listener] : m_listeners)
        callQuietly(listener);
}

void callQuietly(const Transaction::Hook &hook)
{
    const auto called = guarded([&]() -> Result<> {
        hook();
        return {};
    });
    if (!called)
        qCCritical(logCommit).noquote() << "After a commit:" << called.error().detail;
}

} // namespace server
