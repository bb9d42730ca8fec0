// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The lower limits: what SQLite alone takes for the same work, through its own C interface, with
// statements that are prepared once.

#include "tests/bench/figures.h"

#include <QByteArray>

#include <memory>

struct sqlite3;
struct sqlite3_stmt;

namespace tests {

// The statements, with their values in them, that one page of the member's feed runs: taken down
// while the service itself makes the page.
QList<QByteArray> feedStatements(const QString &dataFolder, qint64 user);

class RawDatabase {
public:
    // path: of the file; opened for writing as the server does.
    explicit RawDatabase(const QString &path);
    ~RawDatabase();
    RawDatabase(const RawDatabase &) = delete;
    RawDatabase &operator=(const RawDatabase &) = delete;

    sqlite3_stmt *prepare(const QByteArray &sql);
    // All rows are read.
    void run(sqlite3_stmt *statement);

private:
    sqlite3 *m_db = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
};

class RawPage {
public:
    RawPage(const QString &path, const QList<QByteArray> &statements);
    Figure run(int forMs);

private:
    RawDatabase m_db;
    std::vector<sqlite3_stmt *> m_all;
};

// A like as the least that keeps it: the vote, the counters, the event and the notification,
// `together` of them in one durable commit. Writes to the file: give it a copy.
class RawLikes {
public:
    RawLikes(const QString &path, QList<qint64> users, QList<qint64> posts);
    Figure run(int forMs, int together);

private:
    void like(qint64 user, qint64 post);

    RawDatabase m_db;
    const QList<qint64> m_users;
    const QList<qint64> m_posts;
    qint64 m_next = 0;
    sqlite3_stmt *m_begin;
    sqlite3_stmt *m_commit;
    sqlite3_stmt *m_vote;
    sqlite3_stmt *m_count;
    sqlite3_stmt *m_event;
    sqlite3_stmt *m_notify;
};

} // namespace tests
