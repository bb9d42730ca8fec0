// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/export/export_repository.h"

namespace server {

using common::ExportId;
using common::UserId;

Result<> ExportRepository::add(Transaction &tx, const ExportRow &row) const
{
    return tx.insert("exports", row);
}

Result<std::optional<ExportRow>> ExportRepository::find(Transaction &tx, ExportId id) const
{
    return tx.one<ExportRow>("SELECT {columns} FROM exports WHERE id = ?", id);
}

Result<QList<ExportRow>>
ExportRepository::list(Transaction &tx, UserId user, ExportId below, int limit) const
{
    return tx.all<ExportRow>(
        "SELECT {columns} FROM exports WHERE user_id = ? AND id < ? ORDER BY id DESC LIMIT ?",
        user,
        below,
        limit
    );
}

Result<QList<ExportRow>>
ExportRepository::listInState(Transaction &tx, const QList<common::ExportState> &states) const
{
    return tx.all<ExportRow>(
        "SELECT {columns} FROM exports WHERE state IN {texts} ORDER BY id", states
    );
}

Result<bool> ExportRepository::set(Transaction &tx, const ExportRow &row) const
{
    TRY_INTO(
        const qint64 changed,
        tx.exec(
            "UPDATE exports SET state = ?, size_bytes = ?, expires_at = ? WHERE id = ?",
            row.state,
            row.sizeBytes,
            row.expiresAt,
            row.id
        )
    );
    return changed > 0;
}

} // namespace server
