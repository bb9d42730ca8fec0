// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// X-Request-Id: what a member quotes and the log knows.

#include <QByteArray>

namespace server {

// 13 letters and digits, unique while the server runs and without meaning. Any thread.
QByteArray nextRequestId();

} // namespace server
