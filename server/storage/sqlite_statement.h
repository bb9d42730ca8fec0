// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A statement of SQLite; seen by sqlite_connection.cpp alone.

#include "server/storage/statement.h"

struct sqlite3_stmt;

namespace server {

class SqliteConnection;

class SqliteStatement final : public Statement {
public:
    SqliteStatement(SqliteConnection &connection, sqlite3_stmt *statement, std::string sql);
    ~SqliteStatement() override;

    void bindNull(int index) override;
    void bindInteger(int index, qint64 value) override;
    void bindBoolean(int index, bool value) override;
    void bindReal(int index, double value) override;
    void bindText(int index, const QString &value) override;
    void bindBytes(int index, const QByteArray &value) override;

    Result<bool> step() override;
    void reset() override;

    bool isNull(int column) const override;
    qint64 integer(int column) const override;
    double real(int column) const override;
    QString text(int column) const override;
    QByteArray bytes(int column) const override;

    int parameterCount() const override;
    int columnCount() const override;
    std::string_view columnName(int column) const override;
    bool isReadOnly() const override;
    qint64 rowsChanged() const override;
    const std::string &sql() const override { return m_sql; }

private:
    void note(int code);

    SqliteConnection &m_connection;
    sqlite3_stmt *m_statement;
    std::string m_sql;
    std::vector<QByteArray> m_held; // what was bound without being copied
    int m_bindError = 0;
    bool m_used = false;
};

} // namespace server
