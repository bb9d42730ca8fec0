// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/catalogue/all_events.h"
#include "common/catalogue/all_routes.h"

namespace catalogue {

QByteArray openApiDocument()
{
    wire::OpenApi api(QStringLiteral("Kith"), QStringLiteral("1.0.0"));
    forEachRoute([&](const auto &route) { api.add(route); });
    std::apply(
        [&](const auto &...event) {
            (api.addSchema<typename std::decay_t<decltype(event)>::Payload>(), ...);
        },
        kLiveEvents
    );
    api.addSchema<wire::WsAuth>();
    api.addSchema<wire::WsHello>();
    api.addSchema<wire::WsResume>();
    api.addSchema<wire::WsResumed>();
    api.addSchema<common::WsPresence>();
    api.addSchema<common::WsWatch>();
    api.addSchema<common::WsWatching>();
    return api.document();
}

} // namespace catalogue
