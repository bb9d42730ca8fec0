// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/presence_board.h"

#include <algorithm>
#include <utility>

namespace server {

using common::PresenceState;
using common::UserId;

// Online with any connection, away if all of them say so.
PresenceState PresenceBoard::stateOf(const Entry &entry)
{
    const auto isOnline = [](PresenceState state) { return state == PresenceState::Online; };
    return std::any_of(entry.connections.cbegin(), entry.connections.cend(), isOnline)
        ? PresenceState::Online
        : PresenceState::Away;
}

bool PresenceBoard::show(Entry &entry, PresenceState state)
{
    return std::exchange(entry.shown, state) != state;
}

bool PresenceBoard::connected(UserId user, quint64 connection)
{
    const std::scoped_lock lock(m_mutex);
    Entry &entry = m_entries[user];
    entry.connections.insert(connection, PresenceState::Online);
    return show(entry, stateOf(entry));
}

bool PresenceBoard::setState(UserId user, quint64 connection, PresenceState state)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.find(user);
    if (it == m_entries.end() || !it->connections.contains(connection))
        return false;
    it->connections.insert(connection, state);
    return show(*it, stateOf(*it));
}

bool PresenceBoard::disconnected(UserId user, quint64 connection)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.find(user);
    if (it == m_entries.end() || it->connections.remove(connection) == 0)
        return false;
    if (!it->connections.isEmpty())
        return show(*it, stateOf(*it));
    // Short gaps, such as a change of network, are not shown.
    it->lastSeen = m_clock.now();
    it->goneAt = m_clock.steadyMs();
    return false;
}

bool PresenceBoard::settle(UserId user)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.find(user);
    if (it == m_entries.end() || !it->connections.isEmpty())
        return false;
    return m_clock.steadyMs() - it->goneAt >= m_grace.count() && show(*it, PresenceState::Offline);
}

std::optional<common::Presence> PresenceBoard::presence(UserId user) const
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.constFind(user);
    if (it == m_entries.constEnd())
        return std::nullopt;
    constexpr qint64 kMinute = 60'000;
    const auto seen = it->connections.isEmpty() ? it->lastSeen : m_clock.now();
    return common::Presence{it->shown, common::Timestamp{seen.ms / kMinute * kMinute}};
}

bool PresenceBoard::isConnected(UserId user) const
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.constFind(user);
    return it != m_entries.constEnd() && !it->connections.isEmpty();
}

int PresenceBoard::onlineCount() const
{
    const std::scoped_lock lock(m_mutex);
    return static_cast<int>(std::count_if(
        m_entries.cbegin(),
        m_entries.cend(),
        [](const Entry &entry) { return entry.shown != PresenceState::Offline; }
    ));
}

} // namespace server
