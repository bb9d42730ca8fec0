// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A connection to PostgreSQL by Qt Sql (QPSQL). Belongs to the thread that opened it; only
// interrupt() may be called from another.

#include "server/storage/connection.h"
#include "server/storage/postgres_address.h"

#include <QSqlDatabase>
#include <QSqlError>

#include <functional>

namespace server {

struct PostgresOptions {
    int statementMs = 30'000; // how long a statement may run; 0: as long as it likes
    int lockMs = 5'000; // how long it may wait for another transaction
};

class PostgresConnection final : public Connection {
public:
    // Errors are sentences for whoever starts the program.
    static Result<std::unique_ptr<PostgresConnection>>
    open(const PostgresAddress &address, const PostgresOptions &options = {});
    ~PostgresConnection() override;

    Result<> runOnce(const std::string &sql) override;
    bool inTransaction() const override { return m_inTransaction; }
    bool isBroken() const override { return m_broken; }
    void interrupt() override;

    // Does what interrupt() does, also when this connection is gone by then.
    std::function<void()> stopper() const;

    // A statement failed since BEGIN or the last ROLLBACK: COMMIT would not commit.
    bool isAborted() const { return m_aborted; }
    // Since BEGIN another transaction was in the way: to be run again.
    bool hadConflict() const { return m_conflict; }

    // Of the statements.
    Error failed(const QSqlError &error, std::string_view sql);
    void noteText(std::string_view sql);

protected:
    Result<std::unique_ptr<Statement>> compile(const std::string &sql) override;

private:
    PostgresConnection(const PostgresAddress &address, QString name);

    Result<> setUp(const PostgresOptions &options);
    QSqlDatabase db() const { return QSqlDatabase::database(m_name, false); }

    const PostgresAddress m_address;
    const QString m_name; // in Qt's list of connections
    qint64 m_processId = 0; // of the one that serves this connection
    bool m_inTransaction = false;
    bool m_aborted = false;
    bool m_conflict = false;
    bool m_broken = false;
};

} // namespace server
