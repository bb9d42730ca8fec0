// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag relations.

namespace server {

class RelationService;
class Router;

void bindRelationRoutes(Router &router, RelationService &relations);

} // namespace server
