// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the two engines do differently when a whole database is copied from one to the other. Part
// of copyDatabase(); each function takes a side as it comes.

#include "server/storage/table_rows.h"

#include <functional>
#include <map>

namespace server {

// Tables with rows of the community: none of the engine, nor the list of migrations.
Result<std::vector<std::string>> communityTables(Connection &side);
// In their order. SQLite knows no types: all are Text there.
Result<std::vector<TableColumn>> columnsOf(Connection &side, const std::string &table);
Result<qint64> countRows(Connection &side, const std::string &table);

// All rows, a piece at a time, whatever their number. Within a transaction.
using RowVisitor = std::function<Result<>(TableRow &&row)>;
Result<> eachRowOf(Connection &side, const TableShape &shape, const RowVisitor &visit);

// A transaction that reads one moment, and others are not kept waiting by.
Result<> beginSnapshot(Connection &side);
// Number of its last migration; 0 if it has none.
Result<int> migratedTo(Connection &side);

// Last number that the engine gave out, by table.
Result<std::map<std::string, qint64>> lastSeqs(Connection &side);
Result<> setLastSeq(Connection &side, const std::string &table, qint64 seq);

// Rows may refer to rows that come later, also in their own table. While this is open nothing is
// checked; check() does so for all (SQLite: COMMIT does), and must come before COMMIT.
class OpenReferences {
public:
    explicit OpenReferences(Connection &side)
        : m_side(side)
    {
    }
    Result<> open();
    Result<> check(const std::function<void(const std::string &name)> &step);

private:
    struct ForeignKey {
        std::string table;
        std::string name;
        std::string definition;
    };

    Connection &m_side;
    std::vector<ForeignKey> m_keys;
};

} // namespace server
