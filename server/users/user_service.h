// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Profiles and the own account.

#include "server/relations/relation_lookup.h"
#include "server/settings/settings.h"
#include "server/storage/outbox.h"
#include "server/users/user_directory.h"
#include "server/users/user_repository.h"

#include <functional>

namespace server {

class UserService {
public:
    // Of somebody who is connected now; nothing otherwise.
    using PresenceOf = std::function<std::optional<common::Presence>(common::UserId)>;

    UserService(
        Database &db, Outbox &outbox, const SettingsSource &settings, const common::Clock &clock
    );

    // Who is connected is known to the live hub. Before the server starts.
    void setPresence(PresenceOf presence) { m_presence = std::move(presence); }

    Result<common::Me> me(const Caller &caller);
    Result<common::Me> update(const Caller &caller, const common::MeUpdate &change);
    // Being blocked is not disclosed: who is, finds nobody.
    Result<common::User> get(const Caller &caller, const common::UserRef &ref);

    // For other rooms, within their transaction.
    Result<common::Me> me(Transaction &tx, common::UserId id) const;
    // Whatever the state of the account; without presence and relationship.
    Result<QHash<common::UserId, common::User>>
    profiles(Transaction &tx, const QList<common::UserId> &ids) const;
    // For the live hub: the presence of those with whom the viewer may see it, and that somebody
    // has left (from any thread, without waiting).
    Result<QHash<common::UserId, common::Presence>> presenceSeenBy(
        Transaction &tx, common::UserId viewer, const QList<common::UserId> &others
    ) const;
    void wentOffline(common::UserId user, common::Timestamp at);

private:
    Result<UserRow>
    getChanged(Transaction &tx, const UserRow &row, const common::MeUpdate &change) const;
    Result<common::User> profile(Transaction &tx, const Caller &caller, const UserRow &row) const;
    common::Presence
    presenceOf(common::UserId user, std::optional<common::Timestamp> lastSeenAt) const;

    Database &m_db;
    Outbox &m_outbox;
    const SettingsSource &m_settings;
    const common::Clock &m_clock;
    UserRepository m_users;
    UserDirectory m_directory;
    RelationLookup m_relations;
    PresenceOf m_presence;
};

} // namespace server
