// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What mailed and printed links carry: 256 random bits, of which the server keeps the SHA-256 only
// (security.md, rule 31). A token works once and for a while; a newer one of the same purpose
// outdates those before, and once an account has used one, all of its purpose are gone.

#include "common/base/clock.h"
#include "common/users/user.h"
#include "server/storage/transaction.h"

#include <initializer_list>

namespace server {

enum class TokenPurpose {
    Verify, // that the address of the account is its owner's
    Change, // the same of the address that is to take its place
    Reset, // a new password
};

struct AccountTokenRow {
    QByteArray hash{};
    common::UserId userId{};
    TokenPurpose purpose = TokenPurpose::Verify;
    std::optional<QString> email{}; // folded, where it was sent; none: handed over
    qint64 causeId = 0; // of the job that sends it; grows
    common::Timestamp createdAt{};
    common::Timestamp expiresAt{};
};

// What a token is to be made for.
struct TokenOrder {
    common::UserId user{};
    TokenPurpose purpose = TokenPurpose::Verify;
    std::optional<QString> email{};
    qint64 causeId = 0;
    qint64 seconds = 0; // how long it works
};

class AccountTokenRepository {
public:
    explicit AccountTokenRepository(const common::Clock &clock)
        : m_clock(clock)
    {
    }

    // The text; it is not to be had a second time. Outdates those of other causes.
    Result<QString> add(Transaction &tx, const TokenOrder &order) const;
    // 422 about /token: invalid_token (unknown, used, of another purpose) or expired_token.
    Result<AccountTokenRow>
    get(Transaction &tx, const QString &text, std::initializer_list<TokenPurpose> purposes) const;
    // Whether there is one that was asked for later, or there have been enough in an hour.
    Result<bool> isOutdated(Transaction &tx, const TokenOrder &order) const;
    Result<bool> isTooMany(Transaction &tx, const TokenOrder &order) const;
    Result<> remove(Transaction &tx, common::UserId user, TokenPurpose purpose) const;
    Result<> removeAll(Transaction &tx, common::UserId user) const;
    // Those that have not been good for a week.
    Result<> prune(Transaction &tx) const;

private:
    const common::Clock &m_clock;
};

} // namespace server

template <>
struct wire::EnumText<server::TokenPurpose> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{server::TokenPurpose::Verify, "verify"},
        std::pair{server::TokenPurpose::Change, "change"},
        std::pair{server::TokenPurpose::Reset, "reset"}};
};
template <>
struct wire::Schema<server::AccountTokenRow> {
    using T = server::AccountTokenRow;
    static constexpr auto fields = Fields{
        field("hash", &T::hash),
        field("user_id", &T::userId),
        field("purpose", &T::purpose),
        field("email", &T::email),
        field("cause_id", &T::causeId),
        field("created_at", &T::createdAt),
        field("expires_at", &T::expiresAt)};
};
