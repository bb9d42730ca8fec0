// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_postgres.h"

#include "server/storage/migrator.h"
#include "server/storage/postgres_connection.h"
#include "tests/support/test_clock.h"

#include <QCryptographicHash>
#include <QUrl>
#include <QUuid>

#include <cstdio>
#include <cstdlib>

namespace tests {

namespace {

constexpr int kSkipped = 77; // SKIP_RETURN_CODE of tests/CMakeLists.txt

template <typename T>
void mustWork(const server::Result<T> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message + u' ' + result.error().detail));
}

QUrl serverUrl()
{
    return QUrl(qEnvironmentVariable("KITH_TEST_POSTGRES"));
}

server::PostgresAddress addressOf(const QString &database)
{
    QUrl url = serverUrl();
    url.setPath(u'/' + database);
    const auto address = server::parsePostgresUrl(url.toString(QUrl::FullyEncoded));
    mustWork(address);
    return *address;
}

std::unique_ptr<server::PostgresConnection> connectTo(const QString &database)
{
    auto connection = server::PostgresConnection::open(addressOf(database), {.statementMs = 0});
    mustWork(connection);
    return std::move(*connection);
}

std::unique_ptr<server::PostgresConnection> maintenance()
{
    return connectTo(serverUrl().path().mid(1));
}

void run(server::Connection &connection, const QString &sql)
{
    mustWork(connection.runOnce(sql.toStdString()));
}

// Changes with the migrations, so that a server may be kept between runs.
QString templateName()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto migrations =
        server::loadMigrations(QStringLiteral(":/migrations"), server::Engine::Postgres);
    mustWork(migrations);
    for (const server::Migration &each : *migrations)
        hash.addData(each.checksum.toLatin1());
    return QStringLiteral("kith_template_") + QString::fromLatin1(hash.result().toHex().left(12));
}

bool exists(server::Connection &connection, const QString &database)
{
    const auto found = connection.prepare({"SELECT count(*) FROM pg_database WHERE datname = ?"});
    mustWork(found);
    (*found)->bindText(0, database);
    mustWork((*found)->step());
    return (*found)->integer(0) > 0;
}

void migrate(const QString &database)
{
    const TestClock clock;
    server::Database db({.postgres = addressOf(database)});
    mustWork(db.open());
    mustWork(server::Migrator::bringUpToDate(db, clock));
}

// Several programs may want it at the same time: the lock lets one make it.
QString migratedTemplate()
{
    const QString name = templateName();
    const auto connection = maintenance();
    run(*connection, QStringLiteral("SELECT pg_advisory_lock(7562443, 3)"));
    if (!exists(*connection, name)) {
        const QString making = name + QStringLiteral("_new");
        run(*connection, QStringLiteral("DROP DATABASE IF EXISTS %1").arg(making));
        run(*connection,
            QStringLiteral("CREATE DATABASE %1 TEMPLATE template0 ENCODING 'UTF8'").arg(making));
        migrate(making);
        run(*connection, QStringLiteral("ALTER DATABASE %1 RENAME TO %2").arg(making, name));
    }
    return name;
}

} // namespace

void needPostgres()
{
    if (serverUrl().isValid())
        return;
    std::puts("SKIP   : KITH_TEST_POSTGRES is not set, so there is no PostgreSQL to test with");
    std::fflush(stdout);
    std::_Exit(kSkipped);
}

bool onPostgres()
{
    static const bool wanted = qEnvironmentVariable("KITH_TEST_ENGINE") == u"postgres";
    if (wanted)
        needPostgres();
    return wanted;
}

TestPostgres::TestPostgres(Content content)
{
    static const QString kMigrated = migratedTemplate();
    const QString name =
        QStringLiteral("kith_test_") + QUuid::createUuid().toString(QUuid::Id128).left(16);
    run(*maintenance(),
        QStringLiteral("CREATE DATABASE %1 TEMPLATE %2 ENCODING 'UTF8'")
            .arg(name, content == Content::Migrated ? kMigrated : QStringLiteral("template0")));
    m_address = addressOf(name);
}

TestPostgres::~TestPostgres()
{
    run(*maintenance(), QStringLiteral("DROP DATABASE %1 WITH (FORCE)").arg(m_address.database));
}

QString TestPostgres::url() const
{
    QUrl url = serverUrl();
    url.setPath(u'/' + m_address.database);
    return url.toString(QUrl::FullyEncoded);
}

void TestPostgres::dropConnections() const
{
    run(*maintenance(),
        QStringLiteral("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '%1'"
        )
            .arg(m_address.database));
}

} // namespace tests
