// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_policy.h"

namespace server {

Result<> mayFollow(const RelationFlags &flags)
{
    if (flags.self)
        return common::fail(ErrorCode::RelationSelf);
    if (flags.blockedEitherWay)
        return common::fail(ErrorCode::RelationNotAllowed);
    return {};
}

common::FollowState stateOfNewFollow(bool followedIsLocked)
{
    return followedIsLocked ? common::FollowState::Requested : common::FollowState::Following;
}

} // namespace server
