// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One connection to a database, with its cache of prepared statements. Used by one thread at a
// time; only interrupt() may be called from another.

#include "server/storage/dialect.h"
#include "server/storage/statement.h"

#include <functional>
#include <memory>
#include <unordered_map>

namespace server {

// A statement in use; gives it back to the cache at the end.
class StatementUse {
public:
    // The statement belongs to a cache.
    StatementUse(Statement &statement, bool &inUse);
    // The cached one is in use further up: this is a second one of the same text.
    explicit StatementUse(std::unique_ptr<Statement> own);
    StatementUse(StatementUse &&other) noexcept;
    StatementUse(const StatementUse &) = delete;
    StatementUse &operator=(const StatementUse &) = delete;
    StatementUse &operator=(StatementUse &&) = delete;
    ~StatementUse();

    Statement &operator*() const { return *m_statement; }
    Statement *operator->() const { return m_statement; }

private:
    std::unique_ptr<Statement> m_own;
    Statement *m_statement;
    bool *m_inUse = nullptr;
};

// Whether the columns of the result are those that the statement was asked for with.
Result<> checkColumns(const Statement &statement);

// Of a copy that may take long, in bytes; called from time to time, may be empty.
using CopyProgress = std::function<void(qint64 done, qint64 total)>;

class Connection {
public:
    explicit Connection(const Dialect &dialect);
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;
    virtual ~Connection();

    const Dialect &dialect() const { return m_dialect; }

    // Checks that the result has the columns of the shape, in its order (PostgreSQL: when it first
    // runs).
    Result<StatementUse> prepare(const SqlText &text);
    // As it is, neither cached nor expanded.
    Result<std::unique_ptr<Statement>> prepareOnce(const std::string &sql) { return compile(sql); }
    // One statement without parameters, such as BEGIN.
    Result<> run(std::string_view sql);

    // One statement as it is, neither cached nor expanded: for migrations.
    virtual Result<> runOnce(const std::string &sql) = 0;
    virtual bool inTransaction() const = 0;
    // An I/O error came: this connection is to be closed and replaced.
    virtual bool isBroken() const = 0;
    // Stops the running statement, which fails with server.unavailable. From any thread.
    virtual void interrupt() = 0;

protected:
    virtual Result<std::unique_ptr<Statement>> compile(const std::string &sql) = 0;
    // To be called by the destructors of the engines: statements die before their connection.
    void dropStatements() { m_cache.clear(); }

private:
    struct Key {
        std::string text;
        const RowShape *shape;
        SqlText::Kind kind;
        operator SqlText() const { return {text, shape, kind}; }
    };
    struct KeyHash {
        using is_transparent = void;
        size_t operator()(const SqlText &text) const;
        size_t operator()(const Key &key) const { return (*this)(SqlText(key)); }
    };
    struct KeyEqual {
        using is_transparent = void;
        bool operator()(const SqlText &a, const SqlText &b) const
        {
            return a.shape == b.shape && a.kind == b.kind && a.text == b.text;
        }
    };
    struct Entry {
        std::unique_ptr<Statement> statement;
        bool inUse = false;
    };

    Result<std::unique_ptr<Statement>> make(const SqlText &text);
    void forgetUnused();

    const Dialect &m_dialect;
    std::unordered_map<Key, Entry, KeyHash, KeyEqual> m_cache;
};

} // namespace server
