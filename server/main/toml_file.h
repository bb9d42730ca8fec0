// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A settings file (TOML) as a flat list: tables and dotted keys become "server.name". The only file
// that knows the TOML library.

#include "common/base/result.h"

#include <QList>
#include <QString>

namespace server {

struct FileSetting {
    QString key;
    QString text; // as checkedValue() takes it
    int line = 0;
};

// The messages name file, line and key.
common::Result<QList<FileSetting>> readTomlFile(const QString &path);

// A text as TOML writes it, with its quotes.
QString tomlString(const QString &text);

} // namespace server
