// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is here. A member is online with any connection, away if all of them say so, and offline 30 s
// after the last one has closed. Belongs to the hub's thread, but for presence(), which any may
// call.

#include "common/base/clock.h"
#include "common/users/user.h"

#include <QHash>

#include <mutex>

namespace server {

class PresenceBoard {
public:
    static constexpr int kGraceSeconds = 30;

    explicit PresenceBoard(const common::Clock &clock)
        : m_clock(clock)
    {
    }

    // Each gives whether what others see has changed.
    bool connected(common::UserId user, quint64 connection);
    bool setState(common::UserId user, quint64 connection, common::PresenceState state);
    // The connection is gone; if it was the last one, call settle() after the grace.
    void disconnected(common::UserId user, quint64 connection);
    bool settle(common::UserId user);

    // Null: not seen since the server started.
    std::optional<common::Presence> presence(common::UserId user) const;
    bool isConnected(common::UserId user) const;
    int onlineCount() const;

private:
    struct Entry {
        QHash<quint64, common::PresenceState> connections;
        common::PresenceState shown = common::PresenceState::Offline;
        common::Timestamp lastSeen;
    };
    bool refresh(Entry &entry, bool leaving);

    const common::Clock &m_clock;
    mutable std::mutex m_mutex;
    QHash<common::UserId, Entry> m_entries;
};

} // namespace server
