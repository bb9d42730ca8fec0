// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The operations about exports.

namespace server {

class ExportService;
class Router;

void bindExportRoutes(Router &router, ExportService &exports);

} // namespace server
