// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd backup` and `kithd restore` (server/backup/). What takes longer than two seconds says on
// standard error how far it is.

namespace server {

class Arguments;

int runBackup(const Arguments &arguments);
int runRestore(const Arguments &arguments);

} // namespace server
