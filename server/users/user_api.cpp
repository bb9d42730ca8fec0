// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_api.h"

#include "common/users/user_routes.h"
#include "server/http/router.h"
#include "server/users/user_service.h"

namespace server {

void bindUserRoutes(Router &router, UserService &users)
{
    router.bind(routes::getMe, [&](const Caller &caller, const wire::Conditional &) {
        return users.me(caller);
    });
    router.bind(routes::updateMe, [&](const Caller &caller, const common::MeUpdate &request) {
        return users.update(caller, request);
    });
    router.bind(routes::getUser, [&](const Caller &caller, const common::GetUserRequest &request) {
        return users.get(caller, request.userId);
    });
}

} // namespace server
