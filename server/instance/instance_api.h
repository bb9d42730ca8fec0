// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag server.

namespace server {

class InstanceService;
class Router;

void bindInstanceRoutes(Router &router, InstanceService &instance);

} // namespace server
