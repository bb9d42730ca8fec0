// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What guards an account: name and address to sign in with, password, role and state. The profile
// in the same table belongs to the room users.

#include "common/users/user.h"
#include "server/storage/transaction.h"

namespace server {

struct AccountRow {
    common::UserId id;
    QString username;
    std::optional<QString> email;
    std::optional<QString> passwordHash;
    common::Role role = common::Role::User;
    common::AccountState state = common::AccountState::Active;
    std::optional<common::Timestamp> suspendedUntil; // with state suspended; none: for good
    bool awaitsVerification = false; // with state pending: of the address
    QString settings; // UserSettings as the room users stores them
};

// A new account; the other columns have their defaults.
struct NewAccountRow {
    common::UserId id;
    QString username;
    QString usernameFolded;
    std::optional<QString> email;
    std::optional<QString> emailFolded;
    std::optional<QString> passwordHash;
    std::optional<QString> firstName;
    std::optional<QString> lastName;
    QString displayName;
    QString bio;
    QString settings = QStringLiteral("{}");
    std::optional<common::Date> dateOfBirth;
    common::Role role = common::Role::User;
    common::AccountState state = common::AccountState::Active;
    bool awaitsVerification = false;
    std::optional<QString> registrationIp;
    std::optional<QString> registrationMessage;
    std::optional<common::UserId> invitedBy;
    common::Timestamp createdAt;
    common::Timestamp updatedAt;
};

class AccountRepository {
public:
    Result<std::optional<AccountRow>> find(Transaction &tx, common::UserId id) const;
    // By name or address, already folded; what has an @ is an address.
    Result<std::optional<AccountRow>> findByLogin(Transaction &tx, const QString &folded) const;
    Result<QList<AccountRow>> list(Transaction &tx, const QList<common::UserId> &ids) const;
    // Those that have a session or are not simply active.
    Result<QList<AccountRow>> listNoteworthy(Transaction &tx, common::Timestamp now) const;

    // auth.username_taken or auth.email_taken if it is.
    Result<> add(Transaction &tx, const NewAccountRow &row) const;
    // The same as an early answer, before the costly part of a registration. Names of deleted
    // accounts count.
    Result<> checkFree(Transaction &tx, const NewAccountRow &row) const;

    // Links that would set another one are worth nothing then.
    Result<> setPassword(
        Transaction &tx, common::UserId id, const QString &hash, common::Timestamp now
    ) const;
    Result<>
    setRole(Transaction &tx, common::UserId id, common::Role role, common::Timestamp now) const;
    Result<> setState(
        Transaction &tx, common::UserId id, common::AccountState state, common::Timestamp now
    ) const;
    Result<> setEmailVerified(
        Transaction &tx, common::UserId id, bool verified, common::Timestamp now
    ) const;
    // With all that is of it; its name and address are free again.
    Result<> remove(Transaction &tx, common::UserId id) const;
    Result<> setLastLogin(Transaction &tx, common::UserId id, common::Timestamp now) const;
    // The account is leaving, for good at that time. False: it was leaving already; then only the
    // time may come nearer.
    Result<bool> startLeaving(
        Transaction &tx, common::UserId id, common::Timestamp deletionAt, common::Timestamp now
    ) const;
    // False: it was not, or its time is over.
    Result<bool> stopLeaving(Transaction &tx, common::UserId id, common::Timestamp now) const;
    Result<QList<common::UserId>> listDue(Transaction &tx, common::Timestamp now) const;
    Result<> removePassword(Transaction &tx, common::UserId id) const;
    // Of one that is leaving, with all that refers to it; its name stays taken until then. False:
    // there is none.
    Result<bool> remove(Transaction &tx, common::UserId id, common::Timestamp nameHeldUntil) const;
    // Administrators who can act, besides this one.
    Result<qint64> countOtherAdmins(Transaction &tx, common::UserId id) const;
};

// 409 with the place of the address.
Error emailTaken();

} // namespace server

template <>
struct wire::Schema<server::AccountRow> {
    using T = server::AccountRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("username", &T::username),
        field("email", &T::email),
        field("password_hash", &T::passwordHash),
        field("role", &T::role),
        field("state", &T::state),
        field("suspended_until", &T::suspendedUntil),
        field("awaits_verification", &T::awaitsVerification),
        field("settings", &T::settings),
    };
};
template <>
struct wire::Schema<server::NewAccountRow> {
    using T = server::NewAccountRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("username", &T::username),
        field("username_folded", &T::usernameFolded),
        field("email", &T::email),
        field("email_folded", &T::emailFolded),
        field("password_hash", &T::passwordHash),
        field("first_name", &T::firstName),
        field("last_name", &T::lastName),
        field("display_name", &T::displayName),
        field("bio", &T::bio),
        field("settings", &T::settings),
        field("date_of_birth", &T::dateOfBirth),
        field("role", &T::role),
        field("state", &T::state),
        field("awaits_verification", &T::awaitsVerification),
        field("registration_ip", &T::registrationIp),
        field("registration_message", &T::registrationMessage),
        field("invited_by", &T::invitedBy),
        field("created_at", &T::createdAt),
        field("updated_at", &T::updatedAt),
    };
};
