// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/moderation/moderation_api.h"

#include "server/http/router.h"
#include "server/moderation/staff_service.h"

namespace server {

void bindModerationRoutes(Router &router, StaffService &staff)
{
    using namespace common;
    router.bind(
        routes::listAccounts,
        [&](const Caller &caller, const ListAccountsRequest &request) {
            return staff.list(caller, request);
        }
    );
    router.bind(routes::getAccount, [&](const Caller &caller, const UserPath &request) {
        return staff.get(caller, request.userId);
    });
    router.bind(
        routes::updateAccount,
        [&](const Caller &caller, const UpdateAccountRequest &request) {
            return staff.update(caller, request);
        }
    );
    router.bind(routes::approveAccount, [&](const Caller &caller, const UserPath &request) {
        return staff.approve(caller, request.userId);
    });
    router.bind(routes::rejectAccount, [&](const Caller &caller, const UserPath &request) {
        return staff.reject(caller, request.userId);
    });
}

} // namespace server
