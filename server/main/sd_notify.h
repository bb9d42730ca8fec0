// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The little that the server tells systemd, without its library (sd_notify(3)).

#include <QByteArray>

namespace server {

// Lines such as "READY=1"; nothing happens outside of systemd.
void sdNotify(const QByteArray &state);
// "RELOADING=1" with the time that systemd wants beside it.
void sdNotifyReloading();
// How often systemd wants to hear "WATCHDOG=1", halved; 0: not at all.
int sdWatchdogMs();

} // namespace server
