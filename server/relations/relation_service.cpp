// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_service.h"

#include "server/relations/relation_policy.h"
#include "server/storage/domain_event.h"

namespace server {

using common::FollowChanged;
using common::FollowState;
using common::Relationship;
using common::UserId;
using common::UserPage;

RelationService::RelationService(
    Database &db,
    Outbox &outbox,
    const SettingsSource &settings,
    const CursorKey &cursors,
    const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_settings(settings)
    , m_cursors(cursors)
    , m_clock(clock)
{
}

Result<Relationship> RelationService::follow(const Caller &caller, const common::UserRef &ref)
{
    return m_db.write([&](Transaction &tx) -> Result<Relationship> {
        TRY_INTO(const UserId followed, m_directory.resolve(tx, caller, ref));
        TRY_INTO(const auto flags, m_lookup.flags(tx, caller.id, followed, m_clock.now()));
        TRY(mayFollow(flags));
        TRY(set(tx, caller, followed));
        return m_lookup.relationship(tx, caller.id, followed, m_clock.now());
    });
}

Result<Relationship> RelationService::unfollow(const Caller &caller, const common::UserRef &ref)
{
    return m_db.write([&](Transaction &tx) -> Result<Relationship> {
        TRY_INTO(const UserId followed, m_directory.resolve(tx, caller, ref));
        TRY(unset(tx, caller, followed));
        return m_lookup.relationship(tx, caller.id, followed, m_clock.now());
    });
}

Result<> RelationService::set(Transaction &tx, const Caller &caller, UserId followed)
{
    TRY_INTO(const auto old, m_relations.findFollow(tx, caller.id, followed));
    TRY_INTO(const bool locked, m_relations.isLocked(tx, followed));
    const FollowState state = stateOfNewFollow(locked);
    // A request to an account that was unlocked meanwhile needs no answer any more.
    if (old == FollowState::Following || old == state)
        return {};
    if (old) {
        TRY(m_relations.acceptFollow(tx, caller.id, followed, m_clock.now()));
    } else {
        TRY(m_relations.addFollow(tx, {caller.id, followed, state, m_clock.now()}));
    }
    if (state == FollowState::Following)
        TRY(callAll(m_onFollowing, tx, caller.id, followed));
    return announce(
        tx, events::followCreated, {caller.id, followed, state == FollowState::Requested}
    );
}

Result<> RelationService::unset(Transaction &tx, const Caller &caller, UserId followed)
{
    TRY_INTO(const auto removed, m_relations.removeFollow(tx, caller.id, followed));
    if (!removed)
        return {};
    if (removed == FollowState::Following)
        TRY(callAll(m_onUnfollowing, tx, caller.id, followed));
    return announce(
        tx, events::followDeleted, {caller.id, followed, removed == FollowState::Requested}
    );
}

Result<> RelationService::announce(
    Transaction &tx, const wire::DomainEvent<FollowChanged> &event, const FollowChanged &change
)
{
    TRY(m_outbox.append(
        tx,
        outboxEvent(
            event, userTopic(change.followedId), change.followedId, change.followerId, change
        )
    ));
    return {};
}

Result<UserPage>
RelationService::followers(const Caller &caller, const common::ListRelationsRequest &request)
{
    return page(caller, request, "followers", &RelationRepository::listFollowers);
}

Result<UserPage>
RelationService::following(const Caller &caller, const common::ListRelationsRequest &request)
{
    return page(caller, request, "following", &RelationRepository::listFollowing);
}

Result<UserPage> RelationService::page(
    const Caller &caller, const common::ListRelationsRequest &request, const char *name, List list
)
{
    if (!caller.isSignedIn() && !m_settings.get()->publicTimeline())
        return common::fail(ErrorCode::AuthTokenMissing);
    return m_db.read([&](Transaction &tx) -> Result<UserPage> {
        TRY_INTO(const UserId of, m_directory.resolve(tx, caller, request.userId));
        TRY_INTO(const bool blocked, m_lookup.isBlockedBy(tx, caller.id, of));
        if (blocked)
            return common::fail(ErrorCode::ResourceNotFound);
        const QString query = QLatin1String(name) + u':' + of.toString();
        std::optional<FollowPlace> before;
        if (request.cursor.isPresent()) {
            TRY_INTO(const auto at, m_cursors.read(*request.cursor, caller.id.value, query));
            before = {UserId{at.value(1)}, {at.value(0)}};
        }
        // One more than asked for tells whether there is a next page.
        TRY_INTO(
            const auto places, (m_relations.*list)(tx, of, caller.id, before, request.limit + 1)
        );
        return toPage(tx, caller, query, places, request.limit);
    });
}

Result<UserPage> RelationService::toPage(
    Transaction &tx,
    const Caller &caller,
    const QString &query,
    QList<FollowPlace> places,
    int limit
) const
{
    UserPage page;
    if (places.size() > limit) {
        places.resize(limit);
        const FollowPlace &last = places.constLast();
        page.nextCursor =
            m_cursors.sign(caller.id.value, query, {last.createdAt.ms, last.userId.value});
    }
    QList<UserId> ids;
    for (const FollowPlace &place : places)
        ids.append(place.userId);
    TRY_INTO(const auto summaries, m_directory.summaries(tx, ids));
    for (const UserId id : ids) {
        if (const auto found = summaries.constFind(id); found != summaries.constEnd())
            page.items.append(*found);
    }
    return page;
}

Result<> RelationService::callAll(
    const QList<FollowHook> &hooks, Transaction &tx, UserId follower, UserId followed
)
{
    for (const FollowHook &hook : hooks)
        TRY(hook(tx, follower, followed));
    return {};
}

} // namespace server
