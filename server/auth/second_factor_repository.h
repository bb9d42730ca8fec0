// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Authenticators and recovery codes.

#include "server/storage/transaction.h"

namespace server {

struct SecondFactorRow {
    common::UserId userId;
    QByteArray secret; // sealed
    std::optional<common::Timestamp> confirmedAt; // none: enrolled, not switched on yet
    qint64 lastStep = 0; // of the last code that was taken
    common::Timestamp createdAt;

    bool isOn() const { return confirmedAt.has_value(); }
};

class SecondFactorRepository {
public:
    Result<std::optional<SecondFactorRow>> find(Transaction &tx, common::UserId user) const;
    // Those of these who have it on.
    Result<QList<common::UserId>> listOn(Transaction &tx, const QList<common::UserId> &users) const;
    // In place of what was enrolled before.
    Result<> setEnrolled(Transaction &tx, const SecondFactorRow &row) const;
    Result<>
    setConfirmed(Transaction &tx, common::UserId user, qint64 step, common::Timestamp now) const;
    // False: a code of this step or a later one was taken meanwhile.
    Result<bool> takeStep(Transaction &tx, common::UserId user, qint64 step) const;
    // With the recovery codes.
    Result<> remove(Transaction &tx, common::UserId user) const;

    Result<>
    setRecoveryCodes(Transaction &tx, common::UserId user, const QList<QByteArray> &hashes) const;
    // False: there is no such code, or not any more.
    Result<bool>
    takeRecoveryCode(Transaction &tx, common::UserId user, const QByteArray &hash) const;
};

} // namespace server

template <>
struct wire::Schema<server::SecondFactorRow> {
    using T = server::SecondFactorRow;
    static constexpr auto fields = Fields{
        field("user_id", &T::userId),
        field("secret", &T::secret),
        field("confirmed_at", &T::confirmedAt),
        field("last_step", &T::lastStep),
        field("created_at", &T::createdAt),
    };
};
