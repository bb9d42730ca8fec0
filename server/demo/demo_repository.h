// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writes a whole demo community at once.

#include "server/demo/demo_rows.h"
#include "server/storage/transaction.h"

namespace server {

class DemoRepository {
public:
    // Whether anybody has an account here.
    Result<bool> hasAccounts(Transaction &tx) const;
    Result<> add(Transaction &tx, const DemoWorld &world) const;
};

} // namespace server
