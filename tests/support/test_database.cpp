// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "server/storage/data_folder.h"
#include "server/storage/migrator.h"

#include <QFile>

namespace tests {

namespace {

void mustWork(const server::Result<> &result)
{
    if (!result)
        qFatal("%s", qUtf8Printable(result.error().message + u' ' + result.error().detail));
}

// The migrated, empty file; made once, since each migration costs a commit.
QByteArray makeEmptyFile()
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("kith.db"));
    const TestClock clock;
    {
        server::Database db({.path = path});
        mustWork(db.open());
        const auto migrated = server::Migrator::bringUpToDate(db, clock);
        mustWork(migrated ? server::Result<>() : common::fail(migrated.error()));
    }
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void writePrivateFile(const QString &path, const QByteArray &content)
{
    mustWork(server::createPrivateFile(path));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("no room for the tests");
}

} // namespace

TestDatabase::TestDatabase()
{
    if (onPostgres()) {
        m_postgres = std::make_unique<TestPostgres>();
    } else {
        static const QByteArray kEmptyFile = makeEmptyFile();
        writePrivateFile(path(), kEmptyFile);
    }
    m_db = another();
}

void TestDatabase::reopen()
{
    m_db.reset();
    m_db = another();
}

server::DatabaseOptions TestDatabase::options() const
{
    if (m_postgres)
        return {.postgres = m_postgres->address()};
    return {.path = path()};
}

std::unique_ptr<server::Database> TestDatabase::another() const
{
    auto made = std::make_unique<server::Database>(options());
    mustWork(made->open());
    return made;
}

} // namespace tests
