// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd serve`: the life of the process around ServerApp - the ready line, signals, systemd.

namespace server {

class Arguments;

int runServe(const Arguments &arguments);

} // namespace server
