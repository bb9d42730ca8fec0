// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_api.h"

#include "common/relations/relationship_routes.h"
#include "server/http/router.h"
#include "server/relations/relation_service.h"

namespace server {

void bindRelationRoutes(Router &router, RelationService &relations)
{
    using common::ListRelationsRequest;
    using common::UserPath;
    router.bind(routes::followUser, [&](const Caller &caller, const UserPath &request) {
        return relations.follow(caller, request.userId);
    });
    router.bind(routes::unfollowUser, [&](const Caller &caller, const UserPath &request) {
        return relations.unfollow(caller, request.userId);
    });
    router.bind(
        routes::listFollowers,
        [&](const Caller &caller, const ListRelationsRequest &request) {
            return relations.followers(caller, request);
        }
    );
    router.bind(
        routes::listFollowing,
        [&](const Caller &caller, const ListRelationsRequest &request) {
            return relations.following(caller, request);
        }
    );
}

} // namespace server
