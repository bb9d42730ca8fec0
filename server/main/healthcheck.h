// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// `kithd healthcheck`: what containers and monitors call.

#include <QByteArray>
#include <QUrl>

namespace server {

class Arguments;
class Config;

int runHealthcheck(const Arguments &arguments);

// Where the settings say that this machine's server listens; every address means the own one.
QUrl ownUrl(const Config &config);
// What a server answers on /readyz, "200" if it is ready; empty: there is none.
QByteArray readyStatus(const QUrl &url);

} // namespace server
