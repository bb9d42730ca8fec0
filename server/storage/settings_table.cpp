// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/settings_table.h"

namespace server {

Result<std::optional<QString>> SettingsTable::find(Transaction &tx, const QString &key) const
{
    return tx.value<QString>("SELECT value FROM settings WHERE key = ?", key);
}

Result<QMap<QString, QString>> SettingsTable::list(Transaction &tx) const
{
    QMap<QString, QString> settings;
    TRY((tx.forEach<std::tuple<QString, QString>>(
        [&](auto &&row) { settings.insert(std::get<0>(row), std::get<1>(row)); },
        "SELECT key, value FROM settings"
    )));
    return settings;
}

Result<> SettingsTable::set(
    Transaction &tx, const QString &key, const QString &json, common::Timestamp now
) const
{
    TRY(tx.exec(
        "INSERT INTO settings (key, value, updated_at) VALUES (?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET value = excluded.value, updated_at = excluded.updated_at",
        key,
        json,
        now
    ));
    return {};
}

Result<> SettingsTable::remove(Transaction &tx, const QString &key) const
{
    TRY(tx.exec("DELETE FROM settings WHERE key = ?", key));
    return {};
}

} // namespace server
