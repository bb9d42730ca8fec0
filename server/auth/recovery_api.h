// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations that confirm an address or set a forgotten password, and the change of the address.

namespace server {

class RecoveryService;
class Router;

void bindRecoveryRoutes(Router &router, RecoveryService &recovery);

} // namespace server
