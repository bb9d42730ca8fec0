// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag users.

namespace server {

class Router;
class UserService;

void bindUserRoutes(Router &router, UserService &users);

} // namespace server
