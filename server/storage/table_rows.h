// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of any table, whatever its columns are: to be bound to an INSERT as they were read, and
// counted and added up so that two engines can be compared. Part of copyDatabase().

#include "server/storage/connection.h"

#include <QByteArray>
#include <QList>

#include <variant>

namespace server {

enum class CellType { Integer, Boolean, Real, Text, Bytes };

struct TableColumn {
    std::string name;
    CellType type = CellType::Text;
};

struct TableShape {
    std::string name;
    std::vector<TableColumn> columns;

    std::string columnList() const; // "\"id\", \"text\""
};

using Cell = std::variant<std::monostate, qint64, double, QString, QByteArray>;
using TableRow = std::vector<Cell>;

TableRow readCells(const Statement &statement, const TableShape &shape);
// parameter: of the first cell.
void bindCells(Statement &statement, int parameter, const TableShape &shape, const TableRow &row);

// Count and checksum of rows in any order: engines sort texts differently.
class RowSum {
public:
    void add(const TableRow &row);
    qint64 count() const { return m_count; }
    bool operator==(const RowSum &) const = default;

private:
    qint64 m_count = 0;
    quint64 m_low = 0; // of the SHA-256 of each row, added up
    quint64 m_high = 0;
};

} // namespace server
