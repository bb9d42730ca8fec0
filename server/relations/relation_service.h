// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Following, and the lists of it.

#include "common/relations/relationship_events.h"
#include "common/relations/relationship_routes.h"
#include "server/relations/relation_lookup.h"
#include "server/relations/relation_repository.h"
#include "server/settings/settings.h"
#include "server/storage/cursor.h"
#include "server/storage/outbox.h"
#include "server/users/user_directory.h"

#include <functional>

namespace server {

class RelationService {
public:
    // In the transaction of the change; an error undoes it.
    using FollowHook =
        std::function<Result<>(Transaction &, common::UserId follower, common::UserId followed)>;

    RelationService(
        Database &db,
        Outbox &outbox,
        const SettingsSource &settings,
        const CursorKey &cursors,
        const common::Clock &clock
    );

    // Called when somebody begins or ceases to follow; a request alone is neither. For rooms that
    // keep lists of their own. Before the server starts.
    void onFollowing(FollowHook hook) { m_onFollowing.append(std::move(hook)); }
    void onUnfollowing(FollowHook hook) { m_onUnfollowing.append(std::move(hook)); }

    // Both can be repeated: counters and events move once.
    Result<common::Relationship> follow(const Caller &caller, const common::UserRef &ref);
    Result<common::Relationship> unfollow(const Caller &caller, const common::UserRef &ref);

    // Newest first, without people blocked either way.
    Result<common::UserPage>
    followers(const Caller &caller, const common::ListRelationsRequest &request);
    Result<common::UserPage>
    following(const Caller &caller, const common::ListRelationsRequest &request);

private:
    using List = Result<QList<FollowPlace>> (RelationRepository::*)(
        Transaction &, common::UserId, common::UserId, const std::optional<FollowPlace> &, int
    ) const;

    Result<> set(Transaction &tx, const Caller &caller, common::UserId followed);
    Result<> unset(Transaction &tx, const Caller &caller, common::UserId followed);
    Result<> announce(
        Transaction &tx,
        const wire::DomainEvent<common::FollowChanged> &event,
        const common::FollowChanged &change
    );
    Result<common::UserPage> page(
        const Caller &caller,
        const common::ListRelationsRequest &request,
        const char *name,
        List list
    );
    Result<common::UserPage> toPage(
        Transaction &tx,
        const Caller &caller,
        const QString &query,
        QList<FollowPlace> places,
        int limit
    ) const;
    static Result<> callAll(
        const QList<FollowHook> &hooks,
        Transaction &tx,
        common::UserId follower,
        common::UserId followed
    );

    Database &m_db;
    Outbox &m_outbox;
    const SettingsSource &m_settings;
    const CursorKey &m_cursors;
    const common::Clock &m_clock;
    RelationRepository m_relations;
    RelationLookup m_lookup;
    UserDirectory m_directory;
    QList<FollowHook> m_onFollowing;
    QList<FollowHook> m_onUnfollowing;
};

} // namespace server
