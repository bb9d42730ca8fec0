// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Operations of the tag auth.

namespace server {

class AuthService;
class PasswordService;
class Router;
class SecondFactorService;
class SessionService;

void bindAuthRoutes(Router &router, AuthService &auth, SessionService &sessions);
void bindGuardRoutes(Router &router, PasswordService &passwords, SecondFactorService &secondFactor);

} // namespace server
