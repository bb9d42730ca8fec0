// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The database of a TestServer, opened beside it or while it is stopped: to look whether what was
// promised is there, and to put in what no operation makes yet. SQL is written for SQLite, in the
// words that PostgreSQL knows too; ?1 and x'7b7d' are understood. Errors end the test program.

#include "tests/support/test_server.h"

#include <QSqlDatabase>
#include <QString>
#include <QVariantList>

#include <memory>

struct sqlite3;

namespace tests {

class DataFile {
public:
    explicit DataFile(const TestServer &server);
    // A file of SQLite beside the server's.
    explicit DataFile(const QString &dataFolder, const QString &name = QStringLiteral("kith.db"));
    // A new one of these statements.
    static void make(const QString &dataFolder, const QByteArray &sql);
    ~DataFile();
    DataFile(const DataFile &) = delete;
    DataFile &operator=(const DataFile &) = delete;

    // The first column of all rows.
    QVariantList column(const QByteArray &sql, const QVariantList &values = {});
    qint64 number(const QByteArray &sql, const QVariantList &values = {});
    void run(const QByteArray &sql, const QVariantList &values = {}) { column(sql, values); }

    // Empty, or what does not hold: the file is whole, and every stored count is what it counts.
    QStringList faults();

private:
    void open(const QString &file);
    QVariantList sqliteColumn(const QByteArray &sql, const QVariantList &values);
    QVariantList postgresColumn(const QByteArray &sql, const QVariantList &values);
    QStringList sqliteFaults();

    sqlite3 *m_db = nullptr; // null: PostgreSQL
    QSqlDatabase m_postgres;
};

} // namespace tests
