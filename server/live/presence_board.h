// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is here. A member is online with any connection, away if all of them say so, and offline 30 s
// after the last one has closed. Belongs to the hub's thread; any may ask it.

#include "common/base/clock.h"
#include "common/users/user.h"

#include <QHash>

#include <chrono>
#include <mutex>

namespace server {

class PresenceBoard {
public:
    static constexpr std::chrono::milliseconds kGrace{30'000};

    explicit PresenceBoard(const common::Clock &clock, std::chrono::milliseconds grace = kGrace)
        : m_clock(clock)
        , m_grace(grace)
    {
    }

    // Each gives whether what others see has changed.
    bool connected(common::UserId user, quint64 connection);
    bool setState(common::UserId user, quint64 connection, common::PresenceState state);
    // If it was the last one nothing changes yet: call settle() after the grace. Who has come back
    // and gone again meanwhile has the grace anew.
    bool disconnected(common::UserId user, quint64 connection);
    bool settle(common::UserId user);

    // Null: not seen since the server started.
    std::optional<common::Presence> presence(common::UserId user) const;
    bool isConnected(common::UserId user) const;
    int onlineCount() const;

private:
    struct Entry {
        QHash<quint64, common::PresenceState> connections;
        common::PresenceState shown = common::PresenceState::Offline;
        common::Timestamp lastSeen; // of those who are not connected
        qint64 goneAt = 0; // steady ms
    };
    static bool show(Entry &entry, common::PresenceState state);
    static common::PresenceState stateOf(const Entry &entry);

    const common::Clock &m_clock;
    const std::chrono::milliseconds m_grace;
    mutable std::mutex m_mutex;
    QHash<common::UserId, Entry> m_entries;
};

} // namespace server
