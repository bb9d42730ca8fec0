// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/presence_board.h"

#include <algorithm>

namespace server {

using common::PresenceState;
using common::UserId;

bool PresenceBoard::refresh(Entry &entry, bool leaving)
{
    PresenceState state = PresenceState::Offline;
    for (const PresenceState each : entry.connections) {
        if (each == PresenceState::Online)
            state = each;
        else if (state == PresenceState::Offline)
            state = PresenceState::Away;
    }
    // Short gaps, such as a change of network, are not shown.
    if (entry.connections.isEmpty() && !leaving)
        return false;
    entry.lastSeen = m_clock.now();
    const bool changed = state != entry.shown;
    entry.shown = state;
    return changed;
}

bool PresenceBoard::connected(UserId user, quint64 connection)
{
    const std::scoped_lock lock(m_mutex);
    Entry &entry = m_entries[user];
    entry.connections.insert(connection, PresenceState::Online);
    return refresh(entry, false);
}

bool PresenceBoard::setState(UserId user, quint64 connection, PresenceState state)
{
    const std::scoped_lock lock(m_mutex);
    Entry &entry = m_entries[user];
    if (!entry.connections.contains(connection))
        return false;
    entry.connections.insert(connection, state);
    return refresh(entry, false);
}

void PresenceBoard::disconnected(UserId user, quint64 connection)
{
    const std::scoped_lock lock(m_mutex);
    Entry &entry = m_entries[user];
    entry.connections.remove(connection);
    entry.lastSeen = m_clock.now();
}

bool PresenceBoard::settle(UserId user)
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.find(user);
    return it != m_entries.end() && it->connections.isEmpty() && refresh(*it, true);
}

std::optional<common::Presence> PresenceBoard::presence(UserId user) const
{
    const std::scoped_lock lock(m_mutex);
    const auto it = m_entries.constFind(user);
    if (it == m_entries.constEnd())
        return std::nullopt;
    constexpr qint64 kMinute = 60'000;
    return common::Presence{it->shown, common::Timestamp{it->lastSeen.ms / kMinute * kMinute}};
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
