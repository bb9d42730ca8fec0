// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/deletion_api.h"

#include "server/auth/deletion_service.h"
#include "server/http/router.h"

namespace server {

void bindDeletionRoutes(Router &router, DeletionService &deletion)
{
    router.bind(routes::deleteMe, [&](const Caller &caller, const wire::Empty &) {
        return deletion.leave(caller);
    });
    router.bind(routes::restoreMe, [&](const Caller &caller, const wire::Empty &) {
        return deletion.comeBack(caller);
    });
    router.bind(routes::deleteAccount, [&](const Caller &caller, const common::UserPath &request) {
        return deletion.removeAccount(caller, request.userId);
    });
}

} // namespace server
