// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The operations about leaving.

namespace server {

class DeletionService;
class Router;

void bindDeletionRoutes(Router &router, DeletionService &deletion);

} // namespace server
