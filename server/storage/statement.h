// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The seam between the engines: a prepared statement whose parameters and columns have types.
// Behind it is SQLite's own C interface (sqlite_connection.cpp) or Qt Sql for PostgreSQL
// (postgres_connection.cpp). Repositories do not see this; they use Transaction.

#include "server/storage/storage_error.h"

#include <QByteArray>
#include <QString>

#include <string>
#include <string_view>
#include <vector>

namespace server {

// The columns of a row type; one per type, living as long as the program (row.h).
struct RowShape {
    std::vector<std::string_view> names{};
    std::string columns{}; // "id, author_id, text"
};

class Statement {
public:
    Statement() = default;
    Statement(const Statement &) = delete;
    Statement &operator=(const Statement &) = delete;
    virtual ~Statement() = default;

    // Parameters are counted from 0. A value that cannot be bound is reported by step().
    virtual void bindNull(int index) = 0;
    virtual void bindInteger(int index, qint64 value) = 0;
    virtual void bindBoolean(int index, bool value) = 0;
    virtual void bindReal(int index, double value) = 0;
    virtual void bindText(int index, const QString &value) = 0; // a null QString is ''
    virtual void bindBytes(int index, const QByteArray &value) = 0; // a null QByteArray is empty

    // True: there is a row, whose columns can be read until the next call.
    virtual Result<bool> step() = 0;
    // Forgets rows and parameters.
    virtual void reset() = 0;

    virtual bool isNull(int column) const = 0;
    virtual qint64 integer(int column) const = 0;
    virtual double real(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray bytes(int column) const = 0;

    virtual int parameterCount() const = 0;
    virtual int columnCount() const = 0; // -1: not known before it has run
    virtual std::string_view columnName(int column) const = 0;
    // Changes nothing in the database.
    virtual bool isReadOnly() const = 0;
    // Rows changed by the statement just done.
    virtual qint64 rowsChanged() const = 0;
    virtual const std::string &sql() const = 0;

    int lists = 0; // parameters that are {ids} or {texts}
    const RowShape *shape = nullptr; // what its rows are read into, if that is a row type
};

// What a statement is made from.
struct SqlText {
    enum class Kind {
        Query, // text is SQL with tokens (dialect.h)
        Insert, // text is the name of a table that takes a row of this shape
        InsertIfAbsent, // the same; conflicts are no error
    };

    std::string_view text;
    const RowShape *shape = nullptr;
    Kind kind = Kind::Query;
};

} // namespace server
