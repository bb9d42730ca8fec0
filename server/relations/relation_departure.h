// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What becomes of follows, friendships, blocks and mutes when a member leaves. Counters count those
// who are there: what is hidden is taken off the others' counters at once, so that nothing has to
// be counted when the rows go.

#include "server/storage/transaction.h"

namespace server {

class RelationDeparture {
public:
    Result<> hide(Transaction &tx, common::UserId member) const { return count(tx, member, -1); }
    Result<> reveal(Transaction &tx, common::UserId member) const { return count(tx, member, 1); }
    // How many rows.
    Result<qint64> removeSome(Transaction &tx, common::UserId member, int limit) const;

private:
    Result<> count(Transaction &tx, common::UserId member, int by) const;
};

} // namespace server
