// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A database of its own, migrated as far as this program goes; all is gone at the end. On SQLite a
// file in a folder, or one of PostgreSQL in the tests that run with it.

#include "server/storage/database.h"
#include "tests/support/test_clock.h"
#include "tests/support/test_postgres.h"

#include <QTemporaryDir>

#include <memory>

namespace tests {

class TestDatabase {
public:
    // Stops the program if the database cannot be made.
    TestDatabase();

    server::Database &db() { return *m_db; }
    TestClock &clock() { return m_clock; }
    QString folder() const { return m_dir.path(); }
    QString path() const { return m_dir.filePath(QStringLiteral("kith.db")); }

    // Where it is, for Databases with options of their own.
    server::DatabaseOptions options() const;
    // Null on SQLite.
    const TestPostgres *postgres() const { return m_postgres.get(); }

    // As after a restart of the server.
    void reopen();
    // A second one on the same data, as in another process.
    std::unique_ptr<server::Database> another() const;

private:
    QTemporaryDir m_dir;
    TestClock m_clock;
    std::unique_ptr<TestPostgres> m_postgres;
    std::unique_ptr<server::Database> m_db;
};

} // namespace tests
