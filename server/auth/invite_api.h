// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag auth about invites.

namespace server {

class InviteService;
class Router;

void bindInviteRoutes(Router &router, InviteService &invites);

} // namespace server
