// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of exports. What they say of files is kept true by ExportService.

#include "common/users/export.h"
#include "server/storage/transaction.h"

namespace server {

struct ExportRow {
    common::ExportId id{};
    common::UserId userId{};
    common::ExportState state = common::ExportState::Queued;
    std::optional<qint64> sizeBytes{};
    common::Timestamp createdAt{};
    std::optional<common::Timestamp> expiresAt{};
};

class ExportRepository {
public:
    Result<> add(Transaction &tx, const ExportRow &row) const;
    Result<std::optional<ExportRow>> find(Transaction &tx, common::ExportId id) const;
    // Newest first, below the id.
    Result<QList<ExportRow>>
    list(Transaction &tx, common::UserId user, common::ExportId below, int limit) const;
    Result<QList<ExportRow>>
    listInState(Transaction &tx, const QList<common::ExportState> &states) const;
    // State, size and end. False: the row is gone.
    Result<bool> set(Transaction &tx, const ExportRow &row) const;
};

} // namespace server

template <>
struct wire::Schema<server::ExportRow> {
    using T = server::ExportRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("user_id", &T::userId),
        field("state", &T::state),
        field("size_bytes", &T::sizeBytes),
        field("created_at", &T::createdAt),
        field("expires_at", &T::expiresAt),
    };
};
