// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd init`: a data folder, its keys, a settings file to begin with, and the link by which the
// first administrator joins. May be repeated: an earlier link ends then, and there is none once an
// administrator is there.

namespace server {

class Arguments;

int runInit(const Arguments &arguments);

} // namespace server
