// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/users/user_directory.h"

namespace server {

using common::UserId;
using common::UserSummary;

namespace {
using SummaryColumns =
    std::tuple<UserId, common::UserKind, QString, QString, std::optional<common::MediaId>>;

UserSummary toSummary(const SummaryColumns &columns)
{
    const auto &[id, kind, username, displayName, avatar] = columns;
    UserSummary summary{
        .id = id, .kind = kind, .username = username, .displayName = displayName, .avatarUrl = {}};
    if (avatar)
        summary.avatarUrl =
            QStringLiteral("/api/v1/media/%1/files/thumbnail").arg(avatar->toString());
    return summary;
}

} // namespace

Result<QHash<UserId, UserSummary>>
UserDirectory::summaries(Transaction &tx, const QList<UserId> &ids) const
{
    QHash<UserId, UserSummary> found;
    if (ids.isEmpty())
        return found;
    TRY(tx.forEach<SummaryColumns>(
        [&](SummaryColumns &&columns) {
            const UserSummary summary = toSummary(columns);
            found.insert(summary.id, summary);
        },
        "SELECT id, kind, username, display_name, avatar_id FROM users"
        " WHERE id IN {ids} AND state IN ('active', 'suspended')",
        ids
    ));
    return found;
}

Result<std::optional<UserSummary>> UserDirectory::own(Transaction &tx, UserId id) const
{
    TRY_INTO(
        const auto columns,
        tx.one<SummaryColumns>(
            "SELECT id, kind, username, display_name, avatar_id FROM users WHERE id = ?", id
        )
    );
    return columns ? std::optional(toSummary(*columns)) : std::nullopt;
}

Result<UserSummary> UserDirectory::summary(Transaction &tx, UserId id) const
{
    TRY_INTO(const auto found, summaries(tx, {id}));
    if (!found.contains(id))
        return common::fail(ErrorCode::ResourceNotFound);
    return found.value(id);
}

Result<UserId>
UserDirectory::resolve(Transaction &tx, const Caller &caller, const common::UserRef &ref) const
{
    if (ref.isMe()) {
        if (!caller.isSignedIn())
            return common::fail(ErrorCode::AuthTokenMissing);
        return caller.id;
    }
    std::optional<UserId> id;
    if (ref.username().isEmpty()) {
        TRY_INTO(
            id,
            tx.value<UserId>(
                "SELECT id FROM users WHERE id = ? AND state IN ('active', 'suspended')", ref.id()
            )
        );
    } else {
        TRY_INTO(
            id,
            tx.value<UserId>(
                "SELECT id FROM users WHERE username_folded = ?"
                " AND state IN ('active', 'suspended')",
                ref.username()
            )
        );
    }
    if (!id)
        return common::fail(ErrorCode::ResourceNotFound);
    return *id;
}

Result<QHash<QString, UserId>>
UserDirectory::idsOfNames(Transaction &tx, const QStringList &names) const
{
    QHash<QString, UserId> ids;
    if (names.isEmpty())
        return ids;
    using Columns = std::tuple<QString, UserId>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) { ids.insert(std::get<0>(columns), std::get<1>(columns)); },
        "SELECT username_folded, id FROM users"
        " WHERE username_folded IN {texts} AND state IN ('active', 'suspended')",
        QList<QString>(names)
    ));
    return ids;
}

} // namespace server
