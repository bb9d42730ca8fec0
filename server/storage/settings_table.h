// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an administrator has set by the API. Keys are those of api/cli.md, values are JSON.

#include "server/storage/transaction.h"

#include <QMap>

namespace server {

class SettingsTable {
public:
    Result<std::optional<QString>> find(Transaction &tx, const QString &key) const;
    Result<QMap<QString, QString>> list(Transaction &tx) const;
    Result<>
    set(Transaction &tx, const QString &key, const QString &json, common::Timestamp now) const;
    // The default counts again.
    Result<> remove(Transaction &tx, const QString &key) const;
};

} // namespace server
