// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How many files (and so connections) the process may have open (security.md, rule 5).

namespace server {

// Raises the limit to 65,536 where that is allowed, and gives what there is now.
int raiseFileLimit();
// How many of them may be connections: half, and 64 always stay free.
int connectionsByFiles();

} // namespace server
