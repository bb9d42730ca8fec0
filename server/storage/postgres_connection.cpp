// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgres_connection.h"

#include "server/storage/postgres_error.h"
#include "server/storage/postgres_statement.h"

#include <QSqlDriver>

#include <atomic>

namespace server {

namespace {

constexpr int kConnectSeconds = 5;

QString nextName()
{
    static std::atomic<qint64> last{0};
    return QStringLiteral("kith-%1").arg(++last);
}

QString connectOptions(const PostgresAddress &address)
{
    QString options =
        QStringLiteral("application_name=kithd;connect_timeout=%1").arg(kConnectSeconds);
    if (!address.sslMode.isEmpty())
        options += QLatin1String(";sslmode=") + address.sslMode;
    return options;
}

void describe(QSqlDatabase &db, const PostgresAddress &address)
{
    db.setHostName(address.host);
    db.setPort(address.port);
    db.setUserName(address.user);
    db.setPassword(address.password);
    db.setDatabaseName(address.database);
    db.setConnectOptions(connectOptions(address));
    db.setNumericalPrecisionPolicy(QSql::HighPrecision);
}

} // namespace

PostgresConnection::PostgresConnection(const PostgresAddress &address, QString name)
    : Connection(Dialect::of(Engine::Postgres))
    , m_address(address)
    , m_name(std::move(name))
{
}

PostgresConnection::~PostgresConnection()
{
    // In this order: otherwise each statement would be taken leave of by a message of its own, also
    // to a server that is gone.
    QSqlDatabase::removeDatabase(m_name);
    dropStatements();
}

Result<std::unique_ptr<PostgresConnection>>
PostgresConnection::open(const PostgresAddress &address, const PostgresOptions &options)
{
    std::unique_ptr<PostgresConnection> connection(new PostgresConnection(address, nextName()));
    QSqlDatabase db = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), connection->m_name);
    if (!db.isValid())
        return common::fail(unavailable(
            QStringLiteral("PostgreSQL needs Qt's driver for it: install libqt6sql6-psql.")
        ));
    describe(db, address);
    if (!db.open())
        return common::fail(unavailable(
            QStringLiteral("The database %1 cannot be opened.").arg(address.shown()),
            db.lastError().databaseText().simplified()
        ));
    if (const auto ready = connection->setUp(options); !ready)
        return common::fail(unavailable(
            QStringLiteral("The database %1 cannot be used.").arg(address.shown()),
            ready.error().detail
        ));
    return connection;
}

Result<> PostgresConnection::setUp(const PostgresOptions &options)
{
    TRY(runOnce(
        "SET client_min_messages = error; SET statement_timeout = "
        + std::to_string(options.statementMs) + "; SET lock_timeout = "
        + std::to_string(options.lockMs)
        // A process that hangs must not hold its locks for ever.
        + "; SET idle_in_transaction_session_timeout = 60000"
    ));
    TRY_INTO(const auto statement, prepare({"SELECT pg_backend_pid()"}));
    TRY(statement->step());
    m_processId = statement->integer(0);
    return {};
}

Result<> PostgresConnection::runOnce(const std::string &sql)
{
    QSqlQuery query(db());
    if (!query.exec(QString::fromStdString(sql)))
        return common::fail(failed(query.lastError(), sql));
    noteText(sql);
    return {};
}

// The driver does not tell whether a transaction is open.
void PostgresConnection::noteText(std::string_view sql)
{
    const bool begin = sql.starts_with("BEGIN");
    const bool toSavepoint = sql.starts_with("ROLLBACK TO");
    const bool end = sql.starts_with("COMMIT") || (sql.starts_with("ROLLBACK") && !toSavepoint);
    if (begin || end)
        m_inTransaction = begin;
    if (begin)
        m_conflict = false;
    if (begin || end || toSavepoint)
        m_aborted = false;
}

void PostgresConnection::interrupt()
{
    stopper()();
}

std::function<void()> PostgresConnection::stopper() const
{
    return [address = m_address, processId = m_processId] {
        const auto other = open(address);
        if (other)
            (void)(*other)->runOnce("SELECT pg_cancel_backend(" + std::to_string(processId) + ")");
    };
}

Error PostgresConnection::failed(const QSqlError &error, std::string_view sql)
{
    const QString state = error.nativeErrorCode();
    if (sql.starts_with("COMMIT"))
        m_inTransaction = false;
    m_aborted = m_inTransaction;
    m_conflict = m_conflict || meansConflict(state);
    if (breaksConnection(state) || !db().isOpen()) {
        m_broken = true;
        m_inTransaction = false;
    }
    return postgresError(error, sql);
}

Result<std::unique_ptr<Statement>> PostgresConnection::compile(const std::string &sql)
{
    QSqlQuery query(db());
    const bool isText = !canBePrepared(sql);
    if (!isText && !query.prepare(QString::fromStdString(sql)))
        return common::fail(failed(query.lastError(), sql));
    return std::make_unique<PostgresStatement>(*this, std::move(query), sql, isText);
}

} // namespace server
