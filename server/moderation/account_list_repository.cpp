// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/moderation/account_list_repository.h"

namespace server {

using common::AccountSort;
using common::UserId;

namespace {

// Part of a text for LIKE with ESCAPE '\'; nothing matches where there is nothing to look for.
QString patternOf(QString words)
{
    for (const char16_t special : {u'\\', u'%', u'_'})
        words.replace(QChar(special), QString(u'\\') + QChar(special));
    return u'%' + words + u'%';
}

// The best places are found along an index where there is one; a community is small enough to be
// sorted otherwise.
constexpr std::string_view kNewest =
    "SELECT {columns} FROM users"
    " WHERE (state = ? OR ? = '') AND (role = ? OR ? = '') AND created_at >= ? AND created_at < ?"
    " AND (username_folded LIKE ? ESCAPE '\\' OR display_name LIKE ? ESCAPE '\\'"
    "      OR lower(display_name) LIKE ? ESCAPE '\\' OR email_folded LIKE ? ESCAPE '\\')"
    " AND (created_at, id) < (?, ?) ORDER BY created_at DESC, id DESC LIMIT ?";
constexpr std::string_view kActive =
    "SELECT {columns} FROM users"
    " WHERE (state = ? OR ? = '') AND (role = ? OR ? = '') AND created_at >= ? AND created_at < ?"
    " AND (username_folded LIKE ? ESCAPE '\\' OR display_name LIKE ? ESCAPE '\\'"
    "      OR lower(display_name) LIKE ? ESCAPE '\\' OR email_folded LIKE ? ESCAPE '\\')"
    " AND (COALESCE(last_active_at, 0), id) < (?, ?)"
    " ORDER BY COALESCE(last_active_at, 0) DESC, id DESC LIMIT ?";

} // namespace

Result<QList<StaffRow>> AccountListRepository::list(
    Transaction &tx, const AccountFilter &filter, AccountPlace after, int limit
) const
{
    const QString folded = patternOf(filter.words.toLower());
    return tx.all<StaffRow>(
        filter.sort == AccountSort::Active ? kActive : kNewest,
        filter.state,
        filter.state,
        filter.role,
        filter.role,
        filter.since,
        filter.until,
        folded,
        patternOf(filter.words),
        folded,
        filter.inAddresses ? folded : QString(),
        after.key,
        after.id,
        limit
    );
}

AccountPlace AccountListRepository::placeOf(const StaffRow &row, AccountSort sort)
{
    const auto active = row.lastActiveAt.value_or(common::Timestamp{});
    return {.key = sort == AccountSort::Active ? active.ms : row.createdAt.ms, .id = row.id};
}

Result<StaffRow> AccountListRepository::get(Transaction &tx, const common::UserRef &ref) const
{
    const bool isNamed = !ref.username().isEmpty();
    TRY_INTO(
        auto row,
        isNamed ? tx.one<StaffRow>(
            "SELECT {columns} FROM users WHERE username_folded = ?", ref.username()
        )
                : tx.one<StaffRow>("SELECT {columns} FROM users WHERE id = ?", ref.id())
    );
    if (!row)
        return common::fail(ErrorCode::ResourceNotFound);
    return *row;
}

Result<> AccountListRepository::setNote(Transaction &tx, UserId id, const QString &note) const
{
    TRY(tx.exec("UPDATE users SET staff_note = ? WHERE id = ?", note, id));
    return {};
}

Result<> AccountListRepository::setQuota(
    Transaction &tx, UserId id, const std::optional<qint64> &bytes
) const
{
    TRY(tx.exec("UPDATE users SET media_quota_bytes = ? WHERE id = ?", bytes, id));
    return {};
}

} // namespace server
