// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The address of an account: which it has, whether it is known to be its owner's, and which is to
// take its place.

#include "common/users/user.h"
#include "server/storage/transaction.h"

namespace server {

struct AddressRow {
    common::UserId id;
    QString username;
    std::optional<QString> email;
    std::optional<QString> emailFolded;
    bool emailVerified = false;
    std::optional<QString> pendingEmail;
    std::optional<QString> pendingEmailFolded;
    bool awaitsVerification = false; // with state pending: no sign-in before
    common::AccountState state = common::AccountState::Active;
    QString settings; // UserSettings as the room users stores them
};

class AddressRepository {
public:
    Result<std::optional<AddressRow>> find(Transaction &tx, common::UserId id) const;
    Result<std::optional<AddressRow>> findByEmail(Transaction &tx, const QString &folded) const;
    // Who wants to change to it; the one who asked last.
    Result<std::optional<AddressRow>> findByPending(Transaction &tx, const QString &folded) const;
    // All columns but id, username and settings. auth.email_taken if another account has it.
    Result<> set(Transaction &tx, const AddressRow &row, common::Timestamp now) const;
    // Accounts that were never confirmed since; how many.
    Result<qint64> removeUnconfirmed(Transaction &tx, common::Timestamp registeredBefore) const;
};

} // namespace server

template <>
struct wire::Schema<server::AddressRow> {
    using T = server::AddressRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("username", &T::username),
        field("email", &T::email),
        field("email_folded", &T::emailFolded),
        field("email_verified", &T::emailVerified),
        field("pending_email", &T::pendingEmail),
        field("pending_email_folded", &T::pendingEmailFolded),
        field("awaits_verification", &T::awaitsVerification),
        field("state", &T::state),
        field("settings", &T::settings)};
};
