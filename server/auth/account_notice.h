// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the owner of an account should hear of, because it may not have been them.

#include "server/storage/transaction.h"

#include <functional>

namespace server {

enum class AccountNotice {
    PasswordChanged,
    SecondFactorOn,
    SecondFactorOff,
    RecoveryCodesRenewed,
    RecoveryCodeUsed,
    Leaving, // the account goes when its time is over
    RefreshTokenReused, // two have had the same token: a session was ended
};

// Called in the transaction of the change, which an error undoes.
using TellOwner = std::function<Result<>(Transaction &, common::UserId, AccountNotice)>;

} // namespace server
