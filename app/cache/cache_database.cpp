// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cache/cache_database.h"

#include <QDir>
#include <QVariant>

namespace app {

namespace {

const QString kMe = QStringLiteral("me");

DatabaseSpec spec(const QString &directory)
{
    return {
        .path = QDir(directory).filePath(QStringLiteral("cache.db")),
        .version = 1,
        .schema =
            {
                QStringLiteral("CREATE TABLE kv (key TEXT PRIMARY KEY, value BLOB) WITHOUT ROWID"),
                QStringLiteral("CREATE TABLE posts (id INTEGER PRIMARY KEY, json BLOB NOT NULL)"),
                QStringLiteral("CREATE TABLE users (id INTEGER PRIMARY KEY, json BLOB NOT NULL)"),
                QStringLiteral(
                    "CREATE TABLE notifications (place INTEGER PRIMARY KEY, json BLOB NOT NULL)"
                ),
                QStringLiteral(
                    "CREATE TABLE timelines (timeline TEXT PRIMARY KEY, next_cursor TEXT, "
                    "saved_at INTEGER NOT NULL) WITHOUT ROWID"
                ),
                QStringLiteral(
                    "CREATE TABLE timeline_rows (timeline TEXT NOT NULL, place INTEGER NOT NULL, "
                    "post_id INTEGER, cursor TEXT, PRIMARY KEY (timeline, place)) WITHOUT ROWID"
                ),
            },
    };
}

// Text of the statement, then its values in order.
template <typename... Values>
QSqlQuery query(QSqlDatabase &database, const QString &text, const Values &...values)
{
    QSqlQuery made(database);
    made.setForwardOnly(true);
    made.prepare(text);
    (made.addBindValue(values), ...);
    execute(made);
    return made;
}

template <typename T>
std::optional<T> read(const QVariant &json)
{
    auto value = wire::fromJson<T>(json.toByteArray(), wire::Strictness::Lenient);
    return value ? std::optional<T>(std::move(*value)) : std::nullopt;
}

template <typename T>
std::optional<T> readFirst(QSqlQuery found)
{
    return found.next() ? read<T>(found.value(0)) : std::nullopt;
}

void setValue(QSqlDatabase &database, const QString &key, const QVariant &value)
{
    query(
        database, QStringLiteral("INSERT OR REPLACE INTO kv (key, value) VALUES (?, ?)"), key, value
    );
}

QVariant getValue(QSqlDatabase &database, const QString &key)
{
    auto found = query(database, QStringLiteral("SELECT value FROM kv WHERE key = ?"), key);
    return found.next() ? found.value(0) : QVariant();
}

CachedTimeline readTimeline(QSqlDatabase &database, const QString &timeline, int limit)
{
    auto found = query(
        database,
        QStringLiteral("SELECT t.next_cursor, t.saved_at, r.post_id, r.cursor, p.json "
                       "FROM timelines t JOIN timeline_rows r ON r.timeline = t.timeline "
                       "LEFT JOIN posts p ON p.id = r.post_id "
                       "WHERE t.timeline = ? ORDER BY r.place LIMIT ?"),
        timeline,
        limit
    );
    CachedTimeline cached;
    while (found.next()) {
        cached.nextCursor = found.value(0).toString();
        cached.savedAt = {found.value(1).toLongLong()};
        CachedRow row{read<common::Post>(found.value(4)), found.value(3).toString()};
        const bool isGap = found.value(2).isNull();
        if (isGap || row.post)
            cached.rows.append(std::move(row));
    }
    return cached;
}

void writePosts(QSqlDatabase &database, const QList<common::Post> &posts)
{
    for (const auto &post : posts)
        query(
            database,
            QStringLiteral("INSERT OR REPLACE INTO posts (id, json) VALUES (?, ?)"),
            post.id.value,
            wire::toJson(post)
        );
}

} // namespace

CacheDatabase::CacheDatabase(const QString &directory)
    : m_worker(spec(directory))
{
}

Task<CachedTimeline> CacheDatabase::loadTimeline(const QString &timeline, int limit)
{
    return m_worker.run([timeline, limit](QSqlDatabase &database) {
        return readTimeline(database, timeline, limit);
    });
}

Task<void> CacheDatabase::saveTimeline(
    const QString &timeline,
    const QList<TimelineRow> &rows,
    const QString &nextCursor,
    common::Timestamp savedAt
)
{
    return m_worker.run([=](QSqlDatabase &database) {
        query(database, QStringLiteral("DELETE FROM timeline_rows WHERE timeline = ?"), timeline);
        query(
            database,
            QStringLiteral("INSERT OR REPLACE INTO timelines (timeline, next_cursor, saved_at) "
                           "VALUES (?, ?, ?)"),
            timeline,
            nextCursor,
            savedAt.ms
        );
        qint64 place = 0;
        for (const auto &row : rows)
            query(
                database,
                QStringLiteral("INSERT INTO timeline_rows (timeline, place, post_id, cursor) "
                               "VALUES (?, ?, ?, ?)"),
                timeline,
                place++,
                row.id.isValid() ? QVariant(row.id.value) : QVariant(),
                row.cursor
            );
    });
}

Task<std::optional<common::Post>> CacheDatabase::findPost(common::PostId id)
{
    return m_worker.run([id](QSqlDatabase &database) {
        return readFirst<common::Post>(
            query(database, QStringLiteral("SELECT json FROM posts WHERE id = ?"), id.value)
        );
    });
}

Task<void> CacheDatabase::savePosts(const QList<common::Post> &posts)
{
    return m_worker.run([posts](QSqlDatabase &database) { writePosts(database, posts); });
}

Task<void> CacheDatabase::removePost(common::PostId id)
{
    return m_worker.run([id](QSqlDatabase &database) {
        query(database, QStringLiteral("DELETE FROM posts WHERE id = ?"), id.value);
        query(database, QStringLiteral("DELETE FROM timeline_rows WHERE post_id = ?"), id.value);
    });
}

Task<std::optional<common::User>> CacheDatabase::findUser(common::UserId id)
{
    return m_worker.run([id](QSqlDatabase &database) {
        return readFirst<common::User>(
            query(database, QStringLiteral("SELECT json FROM users WHERE id = ?"), id.value)
        );
    });
}

Task<void> CacheDatabase::saveUser(const common::User &user)
{
    return m_worker.run([user](QSqlDatabase &database) {
        query(
            database,
            QStringLiteral("INSERT OR REPLACE INTO users (id, json) VALUES (?, ?)"),
            user.id.value,
            wire::toJson(user)
        );
    });
}

Task<std::optional<common::Me>> CacheDatabase::loadMe()
{
    return m_worker.run([](QSqlDatabase &database) {
        return read<common::Me>(getValue(database, kMe));
    });
}

Task<void> CacheDatabase::saveMe(const common::Me &me)
{
    return m_worker.run([me](QSqlDatabase &database) { setValue(database, kMe, wire::toJson(me)); }
    );
}

Task<CachedNotifications> CacheDatabase::loadNotifications(int limit)
{
    return m_worker.run([limit](QSqlDatabase &database) {
        CachedNotifications cached;
        auto found = query(
            database, QStringLiteral("SELECT json FROM notifications ORDER BY place LIMIT ?"), limit
        );
        while (found.next()) {
            if (auto each = read<common::Notification>(found.value(0)))
                cached.items.append(std::move(*each));
        }
        cached.nextCursor = getValue(database, QStringLiteral("notifications.cursor")).toString();
        cached.unreadCount =
            getValue(database, QStringLiteral("notifications.unread")).toLongLong();
        cached.savedAt = {getValue(database, QStringLiteral("notifications.savedAt")).toLongLong()};
        return cached;
    });
}

Task<void> CacheDatabase::saveNotifications(const CachedNotifications &notifications)
{
    return m_worker.run([notifications](QSqlDatabase &database) {
        query(database, QStringLiteral("DELETE FROM notifications"));
        qint64 place = 0;
        for (const auto &each : notifications.items)
            query(
                database,
                QStringLiteral("INSERT INTO notifications (place, json) VALUES (?, ?)"),
                place++,
                wire::toJson(each)
            );
        setValue(database, QStringLiteral("notifications.cursor"), notifications.nextCursor);
        setValue(database, QStringLiteral("notifications.unread"), notifications.unreadCount);
        setValue(database, QStringLiteral("notifications.savedAt"), notifications.savedAt.ms);
    });
}

Task<QString> CacheDatabase::loadValue(const QString &key)
{
    return m_worker.run([key](QSqlDatabase &database) {
        return getValue(database, QStringLiteral("app.") + key).toString();
    });
}

Task<void> CacheDatabase::saveValue(const QString &key, const QString &value)
{
    return m_worker.run([key, value](QSqlDatabase &database) {
        setValue(database, QStringLiteral("app.") + key, value);
    });
}

} // namespace app
