// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/raw_sqlite.h"

#include "server/posts/post_list_service.h"

#include <mutex>

#include <sqlite3.h>

namespace tests {

namespace {

std::mutex gMutex;
QList<QByteArray> *gTaken = nullptr; // guarded by gMutex

int takeDown(unsigned, void *, void *statement, void *text)
{
    const std::scoped_lock lock(gMutex);
    // What begins like a comment is a part of another statement.
    if (!gTaken || QByteArrayView(static_cast<const char *>(text)).startsWith("--"))
        return 0;
    char *const sql = sqlite3_expanded_sql(static_cast<sqlite3_stmt *>(statement));
    gTaken->append(QByteArray(sql));
    sqlite3_free(sql);
    return 0;
}

int listenTo(sqlite3 *db, const char **, const sqlite3_api_routines *)
{
    return sqlite3_trace_v2(db, SQLITE_TRACE_STMT, takeDown, nullptr);
}

void takeDownInto(QList<QByteArray> *list)
{
    const std::scoped_lock lock(gMutex);
    gTaken = list;
}

} // namespace

QList<QByteArray> feedStatements(const QString &dataFolder, qint64 user)
{
    sqlite3_auto_extension(reinterpret_cast<void (*)()>(listenTo));
    QList<QByteArray> statements;
    {
        const common::SystemClock clock;
        server::Database db({.path = dataFolder + QStringLiteral("/kith.db")});
        const server::SettingsSource settings(server::Settings{});
        const server::CursorKey cursors(QByteArray(32, 'k'));
        server::PostListService lists(db, clock, settings, cursors);
        server::Caller caller;
        caller.id = common::UserId{user};
        if (!db.open() || !lists.feed(caller, {}))
            qFatal("no feed in %s", qUtf8Printable(dataFolder));
        // Once more: now every connection is open.
        takeDownInto(&statements);
        const auto page = lists.feed(caller, {});
        takeDownInto(nullptr);
        if (!page || page->items.isEmpty())
            qFatal("an empty feed in %s", qUtf8Printable(dataFolder));
    }
    sqlite3_reset_auto_extension();
    return statements;
}

RawDatabase::RawDatabase(const QString &path)
{
    if (sqlite3_open_v2(path.toUtf8().constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr)
        != SQLITE_OK)
        qFatal("%s: %s", qUtf8Printable(path), sqlite3_errmsg(m_db));
    sqlite3_busy_timeout(m_db, 30'000);
    sqlite3_exec(
        m_db,
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON",
        nullptr,
        nullptr,
        nullptr
    );
}

RawDatabase::~RawDatabase()
{
    for (sqlite3_stmt *statement : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

sqlite3_stmt *RawDatabase::prepare(const QByteArray &sql)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(
            m_db, sql.constData(), -1, SQLITE_PREPARE_PERSISTENT, &statement, nullptr
        )
        != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_db));
    m_statements.push_back(statement);
    return statement;
}

void RawDatabase::run(sqlite3_stmt *statement)
{
    int code = sqlite3_step(statement);
    for (; code == SQLITE_ROW; code = sqlite3_step(statement)) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) {
            if (sqlite3_column_type(statement, i) == SQLITE_INTEGER)
                (void)sqlite3_column_int64(statement, i);
            else
                (void)sqlite3_column_text(statement, i);
        }
    }
    if (code != SQLITE_DONE)
        qFatal("%s: %s", sqlite3_sql(statement), sqlite3_errmsg(m_db));
    sqlite3_reset(statement);
}

RawPage::RawPage(const QString &path, const QList<QByteArray> &statements)
    : m_db(path)
{
    for (const QByteArray &sql : statements)
        m_all.push_back(m_db.prepare(sql));
}

Figure RawPage::run(int forMs)
{
    std::vector<qint64> latencies;
    const qint64 begin = nowNs();
    const qint64 cpuBefore = ownThreadNs();
    qint64 since = begin;
    while (since < begin + forMs * 1'000'000LL) {
        for (sqlite3_stmt *statement : m_all)
            m_db.run(statement);
        const qint64 now = nowNs();
        latencies.push_back(now - since);
        since = now;
    }
    return figureOf(latencies, since - begin, ownThreadNs() - cpuBefore);
}

RawLikes::RawLikes(const QString &path, QList<qint64> users, QList<qint64> posts)
    : m_db(path)
    , m_users(std::move(users))
    , m_posts(std::move(posts))
    , m_begin(m_db.prepare("BEGIN IMMEDIATE"))
    , m_commit(m_db.prepare("COMMIT"))
    , m_vote(
          m_db.prepare("INSERT INTO votes (target_type, target_id, user_id, value, created_at)"
                       " VALUES ('post', ?, ?, 1, 1) ON CONFLICT (target_type, target_id, user_id)"
                       " DO UPDATE SET value = excluded.value")
      )
    , m_count(m_db.prepare(
          "UPDATE posts SET likes_count = likes_count + 1, score = score + 1,"
          " revision = revision + 1 WHERE id = ? RETURNING likes_count, score, revision"
      ))
    , m_event(m_db.prepare(
          "INSERT INTO events (kind, topic, subject_id, actor_id, payload, created_at)"
          " VALUES ('VoteSubmitted', ?, ?, ?, '{\"target\":{\"type\":\"post\"},\"value\":1}', 1)"
          " RETURNING seq"
      ))
    , m_notify(
          m_db.prepare("INSERT INTO notifications (id, user_id, type, actors_count, created_at)"
                       " SELECT ?, author_id, 'like', 1, 1 FROM posts WHERE id = ?")
      )
{
}

void RawLikes::like(qint64 user, qint64 post)
{
    sqlite3_bind_int64(m_vote, 1, post);
    sqlite3_bind_int64(m_vote, 2, user);
    m_db.run(m_vote);
    sqlite3_bind_int64(m_count, 1, post);
    m_db.run(m_count);
    const QByteArray topic = "post:" + QByteArray::number(post);
    sqlite3_bind_text(m_event, 1, topic.constData(), -1, SQLITE_STATIC);
    sqlite3_bind_int64(m_event, 2, post);
    sqlite3_bind_int64(m_event, 3, user);
    m_db.run(m_event);
    sqlite3_bind_int64(m_notify, 1, m_next);
    sqlite3_bind_int64(m_notify, 2, post);
    m_db.run(m_notify);
}

Figure RawLikes::run(int forMs, int together)
{
    std::vector<qint64> latencies;
    const qint64 begin = nowNs();
    const qint64 cpuBefore = ownThreadNs();
    qint64 since = begin;
    while (since < begin + forMs * 1'000'000LL) {
        m_db.run(m_begin);
        for (int i = 0; i < together; ++i, ++m_next)
            like(m_users[m_next % m_users.size()], m_posts[m_next % m_posts.size()]);
        m_db.run(m_commit);
        const qint64 now = nowNs();
        latencies.insert(latencies.end(), static_cast<size_t>(together), now - since);
        since = now;
    }
    return figureOf(latencies, since - begin, ownThreadNs() - cpuBefore);
}

} // namespace tests
