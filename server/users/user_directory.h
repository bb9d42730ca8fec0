// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who is who: the short form of members for every other room, and the ids behind names.

#include "common/users/user.h"
#include "server/http/caller.h"
#include "server/storage/transaction.h"

namespace server {

class UserDirectory {
public:
    // Those that exist and are not banned or deleted; one query for all.
    Result<QHash<common::UserId, common::UserSummary>>
    summaries(Transaction &tx, const QList<common::UserId> &ids) const;
    // Whatever the state of the account: for the member's own eyes.
    Result<std::optional<common::UserSummary>> own(Transaction &tx, common::UserId id) const;
    // resource.not_found if there is none.
    Result<common::UserSummary> summary(Transaction &tx, common::UserId id) const;
    // The id behind "me", "@name" or an id; resource.not_found if there is none.
    Result<common::UserId>
    resolve(Transaction &tx, const Caller &caller, const common::UserRef &ref) const;
    // Folded names to ids; unknown ones are left out.
    Result<QHash<QString, common::UserId>>
    idsOfNames(Transaction &tx, const QStringList &names) const;
};

} // namespace server
