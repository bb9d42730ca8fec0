// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_lookup.h"

namespace server {

using common::Timestamp;
using common::UserId;

namespace {

using FlagColumns = std::tuple<bool, bool, bool, bool>;
using FlagsOfOne = std::tuple<UserId, bool, bool, bool, bool>;

void setFlags(RelationFlags &flags, const FlagColumns &columns)
{
    std::tie(flags.following, flags.friends, flags.blockedEitherWay, flags.muted) = columns;
}

void setFlags(QHash<UserId, RelationFlags> &found, const FlagsOfOne &columns)
{
    const auto &[user, following, friends, blocked, muted] = columns;
    setFlags(found[user], {following, friends, blocked, muted});
}

} // namespace

Result<QHash<UserId, RelationFlags>> RelationLookup::flags(
    Transaction &tx, UserId viewer, const QList<UserId> &others, Timestamp now
) const
{
    QHash<UserId, RelationFlags> found;
    for (const UserId other : others)
        found[other].self = viewer.isValid() && other == viewer;
    if (!viewer.isValid() || others.isEmpty())
        return found;
    // Four questions for each: SQLite would build a table of the list for every IN.
    TRY(tx.forEach<FlagsOfOne>(
        [&](const FlagsOfOne &columns) { setFlags(found, columns); },
        "SELECT o.value, EXISTS (SELECT 1 FROM follows"
        "      WHERE follower_id = ? AND followed_id = o.value AND state = 'following'),"
        " EXISTS (SELECT 1 FROM friendships WHERE user_id = ? AND friend_id = o.value),"
        " EXISTS (SELECT 1 FROM blocks WHERE blocker_id = ? AND blocked_id = o.value)"
        "      OR EXISTS (SELECT 1 FROM blocks WHERE blocker_id = o.value AND blocked_id = ?),"
        " EXISTS (SELECT 1 FROM mutes WHERE muter_id = ? AND muted_id = o.value"
        "      AND (until_at IS NULL OR until_at > ?)) FROM {ids} o",
        viewer,
        viewer,
        viewer,
        viewer,
        viewer,
        now,
        others
    ));
    return found;
}

Result<RelationFlags>
RelationLookup::flags(Transaction &tx, UserId viewer, UserId other, Timestamp now) const
{
    RelationFlags found;
    found.self = viewer.isValid() && viewer == other;
    if (!viewer.isValid())
        return found;
    // Not by the statement for many: every like and every post that is opened asks this.
    TRY_INTO(
        const auto row,
        tx.one<FlagColumns>(
            "SELECT EXISTS (SELECT 1 FROM follows"
            "      WHERE follower_id = ? AND followed_id = ? AND state = 'following'),"
            " EXISTS (SELECT 1 FROM friendships WHERE user_id = ? AND friend_id = ?),"
            " EXISTS (SELECT 1 FROM blocks WHERE blocker_id = ? AND blocked_id = ?)"
            "      OR EXISTS (SELECT 1 FROM blocks WHERE blocker_id = ? AND blocked_id = ?),"
            " EXISTS (SELECT 1 FROM mutes WHERE muter_id = ? AND muted_id = ?"
            "      AND (until_at IS NULL OR until_at > ?))",
            viewer,
            other,
            viewer,
            other,
            viewer,
            other,
            other,
            viewer,
            viewer,
            other,
            now
        )
    );
    if (row)
        setFlags(found, *row);
    return found;
}

Result<bool> RelationLookup::isBlockedBy(Transaction &tx, UserId viewer, UserId other) const
{
    TRY_INTO(
        const auto found,
        tx.value<qint64>(
            "SELECT 1 FROM blocks WHERE blocker_id = ? AND blocked_id = ?", other, viewer
        )
    );
    return found.has_value();
}

Result<QSet<UserId>> RelationLookup::blockedEitherWay(Transaction &tx, UserId other) const
{
    TRY_INTO(
        const auto blocked,
        tx.values<UserId>(
            "SELECT blocked_id FROM blocks WHERE blocker_id = ?"
            " UNION ALL SELECT blocker_id FROM blocks WHERE blocked_id = ?",
            other,
            other
        )
    );
    return QSet<UserId>(blocked.cbegin(), blocked.cend());
}

Result<QHash<UserId, RelationFlags>> RelationLookup::flagsTowards(
    Transaction &tx, const QList<UserId> &viewers, UserId other, Timestamp now
) const
{
    QHash<UserId, RelationFlags> found;
    for (const UserId viewer : viewers)
        found[viewer].self = viewer == other;
    if (viewers.isEmpty())
        return found;
    TRY(tx.forEach<FlagsOfOne>(
        [&](const FlagsOfOne &columns) { setFlags(found, columns); },
        "SELECT v.value, EXISTS (SELECT 1 FROM follows"
        "      WHERE follower_id = v.value AND followed_id = ? AND state = 'following'),"
        " EXISTS (SELECT 1 FROM friendships WHERE user_id = v.value AND friend_id = ?),"
        " EXISTS (SELECT 1 FROM blocks WHERE blocker_id = ? AND blocked_id = v.value)"
        "      OR EXISTS (SELECT 1 FROM blocks WHERE blocker_id = v.value AND blocked_id = ?),"
        " EXISTS (SELECT 1 FROM mutes WHERE muter_id = v.value AND muted_id = ?"
        "      AND (until_at IS NULL OR until_at > ?)) FROM {ids} v",
        other,
        other,
        other,
        other,
        other,
        now,
        viewers
    ));
    return found;
}

Result<common::Relationship>
RelationLookup::relationship(Transaction &tx, UserId viewer, UserId other, Timestamp now) const
{
    common::Relationship told{.userId = other, .mutedUntil = {}};
    const auto state = [&](UserId from, UserId to) {
        return tx.value<common::FollowState>(
            "SELECT state FROM follows WHERE follower_id = ? AND followed_id = ?", from, to
        );
    };
    TRY_INTO(const auto following, state(viewer, other));
    TRY_INTO(const auto followedBy, state(other, viewer));
    told.following = following.value_or(common::FollowState::None);
    told.followedBy = followedBy.value_or(common::FollowState::None);
    TRY_INTO(told.blocking, isBlockedBy(tx, other, viewer));
    TRY_INTO(const auto seen, flags(tx, viewer, other, now));
    told.friendship = seen.friends ? common::Friendship::Friends : common::Friendship::None;
    told.muting = seen.muted;
    if (seen.muted) {
        TRY_INTO(
            told.mutedUntil,
            tx.value<Timestamp>(
                "SELECT until_at FROM mutes WHERE muter_id = ? AND muted_id = ?", viewer, other
            )
        );
    }
    told.canMessage = !seen.blockedEitherWay;
    return told;
}

} // namespace server
