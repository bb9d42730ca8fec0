// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/export_api.h"

#include "server/export/export_service.h"
#include "server/http/router.h"

namespace server {

void bindExportRoutes(Router &router, ExportService &exports)
{
    router.bind(routes::createExport, [&](const Caller &caller, const wire::Empty &) {
        return exports.create(caller);
    });
    router.bind(routes::listExports, [&](const Caller &caller, const wire::PageQuery &request) {
        return exports.list(caller, request);
    });
    router.bind(
        routes::downloadExport,
        [&](const Caller &caller, const common::DownloadExportRequest &request) {
            return exports.download(caller, request.exportId);
        }
    );
}

} // namespace server
