// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What clients hear of their sessions.

namespace server {

class LiveKinds;

void addAuthKinds(LiveKinds &kinds);

} // namespace server
