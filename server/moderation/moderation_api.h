// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag moderation.

namespace server {

class Router;
class StaffService;

void bindModerationRoutes(Router &router, StaffService &staff);

} // namespace server
