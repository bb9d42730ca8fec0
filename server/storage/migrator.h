// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Brings the schema up to date: files NNNN_name.sql on one number line, each in one transaction,
// kept with its checksum in schema_migrations. A file that differs between the engines is a pair
// NNNN_name.sqlite.sql and NNNN_name.postgres.sql. A file that has been released is never changed.
// The errors are sentences for whoever starts the program.

#include "server/storage/database.h"

#include <QByteArray>
#include <QList>

namespace server {

struct Migration {
    int number = 0;
    QString name{}; // "0001_base"
    QByteArray sql{};
    QString checksum{}; // SHA-256 of the file, hex
    QString folder{};
};

// Those of a folder for one engine, in order. ":/migrations" has the ones of this program.
Result<QList<Migration>> loadMigrations(const QString &folder, Engine engine);
// The number of the last one of this program.
int newestMigration();

class Migrator {
public:
    Migrator(Database &db, const common::Clock &clock, QList<Migration> migrations);

    // With those of this program; the database is open.
    static Result<int> bringUpToDate(Database &db, const common::Clock &clock);

    // Applies what is missing and says how many that was. A database that has something in it is
    // first copied (migration_copy.h); without the copy nothing is changed. If one fails, it leaves
    // nothing behind, and those before it stay.
    Result<int> run();
    // Number of the last migration that a database has; an error if it is none of Kith.
    static Result<int> schemaOf(Database &db);
    // Changes nothing: an error if run() would have something to do, or would refuse.
    Result<> check();

private:
    struct Applied {
        int number = 0;
        QString checksum;
    };

    Result<QList<Applied>> applied(Connection &connection) const;
    Result<> refuseStrange(const QList<Applied> &applied) const;
    Result<> refuseStrange(const Applied &one) const;
    QList<Migration> missing(const QList<Applied> &applied) const;
    Result<> backUp(const Migration &first) const;
    Result<> apply(Connection &connection, const Migration &migration) const;
    Result<> applyInTransaction(Connection &connection, const Migration &migration) const;

    Database &m_db;
    const common::Clock &m_clock;
    const QList<Migration> m_migrations;
};

} // namespace server
