// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd healthcheck`: what containers and monitors call.

namespace server {

class Arguments;

int runHealthcheck(const Arguments &arguments);

} // namespace server
