// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// "now", "4 min", "2 h", "yesterday", "9 June": times as rows show them (UI.md, 10).

#include "common/base/timestamp.h"

#include <QLocale>
#include <QString>

namespace app {

QString
relativeTime(common::Timestamp at, common::Timestamp now, const QLocale &locale = QLocale());
// For screen readers: "24 minutes ago".
QString spokenTime(common::Timestamp at, common::Timestamp now, const QLocale &locale = QLocale());

} // namespace app
