// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_service.h"

#include "common/users/user_events.h"
#include "server/storage/domain_event.h"
#include "server/users/profile_rules.h"
#include "server/users/user_policy.h"
#include "server/users/user_settings.h"
#include "server/users/user_shape.h"

namespace server {

using common::Me;
using common::User;
using common::UserId;

namespace {

common::Timestamp toTheMinute(common::Timestamp time)
{
    constexpr qint64 kMinuteMs = 60'000;
    return {time.ms - time.ms % kMinuteMs};
}

} // namespace

UserService::UserService(
    Database &db, Outbox &outbox, const SettingsSource &settings, const common::Clock &clock
)
    : m_db(db)
    , m_outbox(outbox)
    , m_settings(settings)
    , m_clock(clock)
{
}

Result<Me> UserService::me(const Caller &caller)
{
    return m_db.read([&](Transaction &tx) { return me(tx, caller.id); });
}

Result<Me> UserService::me(Transaction &tx, UserId id) const
{
    TRY_INTO(const auto row, m_users.get(tx, id));
    TRY_INTO(const auto ways, m_users.signInWays(tx, id));
    Me own = toMe(row, ways, *m_settings.get(), m_clock.now());
    if (maySeePresence(true, false, settingsFrom(row.settings)))
        own.presence = presenceOf(row.id, row.lastSeenAt);
    return own;
}

Result<QHash<UserId, User>> UserService::profiles(Transaction &tx, const QList<UserId> &ids) const
{
    TRY_INTO(const auto rows, m_users.list(tx, ids));
    QHash<UserId, User> profiles;
    for (const UserRow &row : rows)
        profiles.insert(row.id, toUser(row, m_clock.now()));
    return profiles;
}

Result<Me> UserService::update(const Caller &caller, const common::MeUpdate &change)
{
    return m_db.write([&](Transaction &tx) -> Result<Me> {
        TRY_INTO(const auto row, m_users.get(tx, caller.id));
        TRY_INTO(auto changed, getChanged(tx, row, change));
        if (changed == row)
            return me(tx, caller.id);
        changed.updatedAt = m_clock.now();
        TRY(m_users.setProfile(tx, changed));
        TRY(m_outbox.append(
            tx,
            outboxEvent(
                events::userUpdated,
                userTopic(caller.id),
                caller.id,
                caller.id,
                common::UserChanged{caller.id}
            )
        ));
        return me(tx, caller.id);
    });
}

Result<UserRow>
UserService::getChanged(Transaction &tx, const UserRow &row, const common::MeUpdate &change) const
{
    TRY_INTO(const auto changed, changedProfile(row, change, m_clock.now()));
    if (changed.usernameFolded == row.usernameFolded)
        return changed;
    TRY_INTO(const bool held, m_users.isHeldBack(tx, changed.usernameFolded, m_clock.now()));
    if (held)
        return common::fail(usernameTaken());
    return changed;
}

Result<User> UserService::get(const Caller &caller, const common::UserRef &ref)
{
    if (!caller.isSignedIn() && !m_settings.get()->publicTimeline())
        return common::fail(ErrorCode::AuthTokenMissing);
    return m_db.read([&](Transaction &tx) -> Result<User> {
        TRY_INTO(const UserId id, m_directory.resolve(tx, caller, ref));
        TRY_INTO(const bool blocked, m_relations.isBlockedBy(tx, caller.id, id));
        if (blocked)
            return common::fail(ErrorCode::ResourceNotFound);
        TRY_INTO(const auto row, m_users.get(tx, id));
        return profile(tx, caller, row);
    });
}

Result<User> UserService::profile(Transaction &tx, const Caller &caller, const UserRow &row) const
{
    User user = toUser(row, m_clock.now());
    if (!caller.isSignedIn())
        return user;
    const bool isSelf = caller.id == row.id;
    bool areFriends = false;
    if (!isSelf) {
        TRY_INTO(user.relationship, m_relations.relationship(tx, caller.id, row.id, m_clock.now()));
        areFriends = user.relationship->friendship == common::Friendship::Friends;
    }
    if (maySeePresence(isSelf, areFriends, settingsFrom(row.settings)))
        user.presence = presenceOf(row.id, row.lastSeenAt);
    return user;
}

Result<QHash<UserId, common::Presence>>
UserService::presenceSeenBy(Transaction &tx, UserId viewer, const QList<UserId> &others) const
{
    TRY_INTO(const auto flags, m_relations.flags(tx, viewer, others, m_clock.now()));
    TRY_INTO(const auto stored, m_users.lastSeen(tx, others));
    QHash<UserId, common::Presence> seen;
    for (const auto &[user, last] : stored.asKeyValueRange()) {
        const RelationFlags relation = flags.value(user);
        if (maySeePresence(relation.self, relation.friends, settingsFrom(last.settings)))
            seen.insert(user, presenceOf(user, last.at));
    }
    return seen;
}

void UserService::wentOffline(UserId user, common::Timestamp at)
{
    const auto note = [this, user, at](Transaction &tx) {
        return m_users.setLastSeen(tx, user, at);
    };
    // If this is lost, somebody seems to have left a little earlier.
    m_db.submitWrite([this, note] { (void)m_db.write(note); }, [](const Result<> &) {});
}

common::Presence
UserService::presenceOf(UserId user, std::optional<common::Timestamp> lastSeenAt) const
{
    const auto known = m_presence ? m_presence(user) : std::nullopt;
    auto presence = known.value_or(common::Presence{common::PresenceState::Offline, lastSeenAt});
    if (presence.lastSeenAt)
        presence.lastSeenAt = toTheMinute(*presence.lastSeenAt);
    return presence;
}

} // namespace server
