// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A transaction, given by Database::read() and Database::write(). Repositories are written against
// it:
//
//     Result<std::optional<PostRow>> PostRepository::find(Transaction &tx, PostId id)
//     {
//         return tx.one<PostRow>("SELECT {columns} FROM posts WHERE id = ?", id);
//     }
//
// SQL is one text for both engines with ? for parameters; dialect.h has the tokens. Statements are
// prepared once per connection and text. T is a row struct (row.h; names of columns are checked), a
// std::tuple of values (by position) or a value. Belongs to the thread it was given to.

#include "server/storage/connection.h"
#include "server/storage/row.h"

#include <functional>
#include <string>
#include <vector>

namespace server {

class Transaction;

// What is to be done at the end of a transaction that writes.
struct TransactionHooks {
    std::vector<std::function<Result<>(Transaction &)>> before{}; // before COMMIT
    std::vector<std::function<void()>> after{};
};

class Transaction {
public:
    using Hook = std::function<void()>;

    // hooks: null for a transaction that only reads.
    Transaction(Connection &connection, TransactionHooks *hooks);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    // How many rows were changed.
    template <typename... Args>
    Result<qint64> exec(std::string_view sql, const Args &...args)
    {
        TRY_INTO(const auto statement, start({sql}, -1, args...));
        return finish(*statement);
    }

    // The first row, if there is one.
    template <typename T, typename... Args>
    Result<std::optional<T>> one(std::string_view sql, const Args &...args)
    {
        TRY_INTO(const auto statement, start({sql, shapeOf<T>()}, columnCount<T>(), args...));
        TRY_INTO(const bool found, statement->step());
        if (!found)
            return std::optional<T>();
        TRY_INTO(T row, readRow<T>(*statement));
        TRY(finishChange(*statement));
        return std::optional<T>(std::move(row));
    }

    template <typename T, typename... Args>
    Result<QList<T>> all(std::string_view sql, const Args &...args)
    {
        QList<T> rows;
        TRY(forEach<T>([&](T &&row) { rows.append(std::move(row)); }, sql, args...));
        return rows;
    }

    // The first column of the first row. NULL counts as no value, as with MAX() of nothing.
    template <typename T, typename... Args>
    Result<std::optional<T>> value(std::string_view sql, const Args &...args)
    {
        TRY_INTO(auto found, one<std::optional<T>>(sql, args...));
        return found ? std::move(*found) : std::optional<T>();
    }

    template <typename T, typename... Args>
    Result<QList<T>> values(std::string_view sql, const Args &...args)
    {
        return all<T>(sql, args...);
    }

    // Row by row, without keeping them: visit(T &&), returning nothing or a Result<>, whose error
    // ends it.
    template <typename T, typename Visit, typename... Args>
    Result<> forEach(Visit &&visit, std::string_view sql, const Args &...args)
    {
        TRY_INTO(const auto statement, start({sql, shapeOf<T>()}, columnCount<T>(), args...));
        while (true) {
            TRY_INTO(const bool found, statement->step());
            if (!found)
                return {};
            TRY_INTO(T row, readRow<T>(*statement));
            if constexpr (std::is_void_v<std::invoke_result_t<Visit &, T &&>>)
                visit(std::move(row));
            else
                TRY(visit(std::move(row)));
        }
    }

    // All columns from the row.
    template <wire::HasSchema T>
    Result<> insert(std::string_view table, const T &row)
    {
        TRY(insertRow({table, shapeOf<T>(), SqlText::Kind::Insert}, row));
        return {};
    }
    // True: the row is new. False: it is in conflict with one that is there, which stays as it is.
    template <wire::HasSchema T>
    Result<bool> insertIfAbsent(std::string_view table, const T &row)
    {
        TRY_INTO(
            const qint64 changed,
            insertRow({table, shapeOf<T>(), SqlText::Kind::InsertIfAbsent}, row)
        );
        return changed > 0;
    }

    // "id, text", or "p.id, p.text"; for texts that {columns} does not serve.
    template <wire::HasSchema T>
    static std::string columns(std::string_view prefix = {})
    {
        const std::string &all = rowShape<T>().columns;
        return prefix.empty() ? all : prefixedColumns(all, prefix);
    }

    // Called on the thread that writes after COMMIT, before anybody is answered, in the order of
    // the calls; never if the savepoint it was asked for in is rolled back. Must be quick and must
    // not fail.
    void afterCommit(Hook hook);
    // For what must be in the order of the commits. Where there is one writer (SQLite) it is done
    // at once, where there are many, as the last thing before COMMIT.
    Result<> inOrderOfCommits(std::function<Result<>(Transaction &)> work);

    bool isWriting() const { return m_hooks != nullptr; }
    const Dialect &dialect() const { return m_connection.dialect(); }

private:
    template <typename... Args>
    Result<StatementUse> start(const SqlText &text, int columns, const Args &...args)
    {
        constexpr int kLists = (0 + ... + (kIsList<Args> ? 1 : 0));
        TRY_INTO(StatementUse statement, prepareFor(text, columns, sizeof...(Args), kLists));
        [[maybe_unused]] int index = 0;
        (bindValue(*statement, index++, args), ...);
        return statement;
    }

    template <typename T>
    Result<qint64> insertRow(const SqlText &text, const T &row)
    {
        TRY_INTO(const auto statement, prepareFor(text, -1, text.shape->names.size(), 0));
        int index = 0;
        visitColumns(row, [&](const auto &value) { bindValue(*statement, index++, value); });
        return finish(*statement);
    }

    // Prepares and checks that this transaction may run it with so many arguments.
    Result<StatementUse> prepareFor(const SqlText &text, int columns, size_t arguments, int lists);
    static Result<qint64> finish(Statement &statement);
    static Result<> finishChange(Statement &statement);

    Connection &m_connection;
    TransactionHooks *m_hooks;
};

} // namespace server
