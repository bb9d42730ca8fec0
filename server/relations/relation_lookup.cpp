// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_lookup.h"

namespace server {

using common::Timestamp;
using common::UserId;

namespace {

void addFlag(RelationFlags &flags, const QString &kind)
{
    flags.following = flags.following || kind == u"follow";
    flags.friends = flags.friends || kind == u"friend";
    flags.blockedEitherWay = flags.blockedEitherWay || kind == u"block";
    flags.muted = flags.muted || kind == u"mute";
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
    using Columns = std::tuple<UserId, QString>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { addFlag(found[std::get<0>(columns)], std::get<1>(columns)); },
        "SELECT followed_id, 'follow' FROM follows"
        " WHERE follower_id = ? AND followed_id IN {ids} AND state = 'following'"
        " UNION ALL SELECT friend_id, 'friend' FROM friendships"
        " WHERE user_id = ? AND friend_id IN {ids}"
        " UNION ALL SELECT blocked_id, 'block' FROM blocks"
        " WHERE blocker_id = ? AND blocked_id IN {ids}"
        " UNION ALL SELECT blocker_id, 'block' FROM blocks"
        " WHERE blocked_id = ? AND blocker_id IN {ids}"
        " UNION ALL SELECT muted_id, 'mute' FROM mutes"
        " WHERE muter_id = ? AND muted_id IN {ids} AND (until_at IS NULL OR until_at > ?)",
        viewer,
        others,
        viewer,
        others,
        viewer,
        others,
        viewer,
        others,
        viewer,
        others,
        now
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
    using Columns = std::tuple<bool, bool, bool, bool>;
    TRY_INTO(
        const auto row,
        tx.one<Columns>(
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
        std::tie(found.following, found.friends, found.blockedEitherWay, found.muted) = *row;
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
    using Columns = std::tuple<UserId, QString>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { addFlag(found[std::get<0>(columns)], std::get<1>(columns)); },
        "SELECT follower_id, 'follow' FROM follows"
        " WHERE followed_id = ? AND follower_id IN {ids} AND state = 'following'"
        " UNION ALL SELECT friend_id, 'friend' FROM friendships"
        " WHERE user_id = ? AND friend_id IN {ids}"
        " UNION ALL SELECT blocked_id, 'block' FROM blocks"
        " WHERE blocker_id = ? AND blocked_id IN {ids}"
        " UNION ALL SELECT blocker_id, 'block' FROM blocks"
        " WHERE blocked_id = ? AND blocker_id IN {ids}"
        " UNION ALL SELECT muter_id, 'mute' FROM mutes"
        " WHERE muted_id = ? AND muter_id IN {ids} AND (until_at IS NULL OR until_at > ?)",
        other,
        viewers,
        other,
        viewers,
        other,
        viewers,
        other,
        viewers,
        other,
        viewers,
        now
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
