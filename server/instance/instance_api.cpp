// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/instance/instance_api.h"

#include "server/http/router.h"
#include "server/instance/instance_service.h"

namespace server {

void bindInstanceRoutes(Router &router, InstanceService &instance)
{
    router.bind(routes::getServer, [&](const Caller &, const wire::Conditional &) {
        return instance.info();
    });
    router.bind(routes::getLiveness, [&](const Caller &, const wire::Empty &) {
        return instance.liveness();
    });
    router.bind(routes::getReadiness, [&](const Caller &, const wire::Empty &) {
        return instance.readiness();
    });
    router.bind(routes::getMetrics, [&](const Caller &, const wire::Empty &) {
        return instance.metrics();
    });
    router.bind(routes::getOpenApi, [&](const Caller &, const wire::Empty &) {
        return instance.openApi();
    });
}

} // namespace server
