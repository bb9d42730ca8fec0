// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/invite_api.h"

#include "server/auth/invite_service.h"
#include "server/http/router.h"

namespace server {

void bindInviteRoutes(Router &router, InviteService &invites)
{
    using namespace common;
    router.bind(routes::createInvite, [&](const Caller &caller, const InviteCreate &request) {
        return invites.create(caller, request);
    });
    router.bind(routes::listInvites, [&](const Caller &caller, const ListInvitesRequest &request) {
        return invites.list(caller, request);
    });
    router.bind(routes::revokeInvite, [&](const Caller &caller, const InvitePath &request) {
        return invites.revoke(caller, request.inviteId);
    });
    router.bind(routes::getInvite, [&](const Caller &, const InviteCodePath &request) {
        return invites.info(request.code.toText());
    });
    router.bind(routes::getInvitePage, [&](const Caller &caller, const InviteLinkPath &request) {
        return invites.page(caller, request.code.toText());
    });
}

} // namespace server
