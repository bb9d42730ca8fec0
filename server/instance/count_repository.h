// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Every count that is stored beside what it counts, held against it. Whoever adds such a column
// adds it here. Reads whole tables.

#include "server/storage/transaction.h"

#include <QList>
#include <QString>

namespace server {

struct WrongCount {
    QString name; // "posts.likes_count"
    qint64 rows = 0; // in how many it is wrong
};

class CountRepository {
public:
    Result<QList<WrongCount>> listWrong(Transaction &tx) const;
};

} // namespace server
