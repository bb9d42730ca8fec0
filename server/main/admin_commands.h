// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd admin ...`: accounts from the command line, before the first start and while a server
// runs, which hears of the changes by the outbox.

namespace server {

class Arguments;

int runAdminCreate(const Arguments &arguments);
int runAdminResetPassword(const Arguments &arguments);
int runAdminSetRole(const Arguments &arguments);
int runAdminDisableTotp(const Arguments &arguments);

} // namespace server
