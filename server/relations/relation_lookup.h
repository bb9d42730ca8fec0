// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How two members stand to each other, for the policies of other rooms. Blocks count both ways.

#include "common/relations/relationship.h"
#include "server/storage/transaction.h"

#include <QSet>

namespace server {

// From the viewer to the other.
struct RelationFlags {
    bool self = false;
    bool following = false;
    bool friends = false;
    bool blockedEitherWay = false;
    bool muted = false; // by the viewer, at this moment
};

class RelationLookup {
public:
    // viewer may be invalid (nobody signed in): all flags are false then. One query for all.
    Result<QHash<common::UserId, RelationFlags>> flags(
        Transaction &tx,
        common::UserId viewer,
        const QList<common::UserId> &others,
        common::Timestamp now
    ) const;
    Result<RelationFlags> flags(
        Transaction &tx, common::UserId viewer, common::UserId other, common::Timestamp now
    ) const;
    // Whether the other has blocked the viewer, who then finds nobody there.
    Result<bool> isBlockedBy(Transaction &tx, common::UserId viewer, common::UserId other) const;
    // Everybody who has blocked the other or is blocked by them.
    Result<QSet<common::UserId>> blockedEitherWay(Transaction &tx, common::UserId other) const;
    // Of many viewers towards one. One query for all.
    Result<QHash<common::UserId, RelationFlags>> flagsTowards(
        Transaction &tx,
        const QList<common::UserId> &viewers,
        common::UserId other,
        common::Timestamp now
    ) const;
    // What the API tells of it; being blocked by them is not disclosed.
    Result<common::Relationship> relationship(
        Transaction &tx, common::UserId viewer, common::UserId other, common::Timestamp now
    ) const;
};

} // namespace server
