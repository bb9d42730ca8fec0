// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A statement of PostgreSQL by Qt Sql; seen by postgres_connection.cpp alone. What QPSQL can
// prepare is prepared once, the rest (tables, BEGIN) is given as text. The rows of a query come at
// once, so that another statement can run while they are read.

#include "server/storage/statement.h"

#include <QSqlQuery>
#include <QVariantList>

namespace server {

class PostgresConnection;

class PostgresStatement final : public Statement {
public:
    // query: prepared, or empty if isText.
    PostgresStatement(
        PostgresConnection &connection, QSqlQuery query, std::string sql, bool isText
    );

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

    int parameterCount() const override { return static_cast<int>(m_values.size()); }
    // Known once it has run.
    int columnCount() const override { return m_columnCount; }
    std::string_view columnName(int column) const override;
    bool isReadOnly() const override { return m_isReadOnly; }
    qint64 rowsChanged() const override;
    const std::string &sql() const override { return m_sql; }

private:
    void put(int index, QVariant value) { m_values[index] = std::move(value); }
    Result<> run();
    Result<> learnColumns();

    PostgresConnection &m_connection;
    QSqlQuery m_query;
    std::string m_sql;
    const bool m_isText;
    const bool m_isReadOnly;
    QVariantList m_values;
    std::vector<std::string> m_columnNames;
    int m_columnCount = -1;
    bool m_hasRun = false;
    bool m_cannotBind = false;
};

// What QPSQL can prepare: it refuses all else, such as CREATE TABLE.
bool canBePrepared(std::string_view sql);

} // namespace server
