// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/data_file.h"

#include <QFile>
#include <QRegularExpression>
#include <QSqlError>
#include <QSqlQuery>
#include <QStringList>

#include <sqlite3.h>

namespace tests {

namespace {

constexpr int kPatienceMs = 30'000;

void bind(sqlite3_stmt *statement, int at, const QVariant &value)
{
    if (value.typeId() == QMetaType::QString) {
        const QByteArray text = value.toString().toUtf8();
        sqlite3_bind_text(
            statement, at, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT
        );
    } else {
        sqlite3_bind_int64(statement, at, value.toLongLong());
    }
}

QVariant read(sqlite3_stmt *statement)
{
    switch (sqlite3_column_type(statement, 0)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return static_cast<qlonglong>(sqlite3_column_int64(statement, 0));
    default:
        return QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_column_text(statement, 0)),
            sqlite3_column_bytes(statement, 0)
        );
    }
}

QSqlDatabase openPostgres(const server::PostgresAddress &address)
{
    static int last = 0;
    QSqlDatabase db = QSqlDatabase::addDatabase(
        QStringLiteral("QPSQL"), QStringLiteral("data-file-%1").arg(++last)
    );
    db.setHostName(address.host);
    db.setPort(address.port);
    db.setUserName(address.user);
    db.setPassword(address.password);
    db.setDatabaseName(address.database);
    if (!db.open())
        qFatal("%s", qUtf8Printable(db.lastError().text()));
    return db;
}

// Numbered parameters in the order of their use, bytes as PostgreSQL writes them.
QString inPostgres(QString sql, const QVariantList &values, QVariantList &bound)
{
    static const QRegularExpression kBytes(QStringLiteral("x'([0-9a-f]*)'"));
    static const QRegularExpression kParameter(QStringLiteral("\\?(\\d*)"));
    sql.replace(kBytes, QStringLiteral("'\\\\x\\1'::bytea"));
    for (auto each = kParameter.globalMatch(sql); each.hasNext();) {
        const QString number = each.next().captured(1);
        bound.append(values.value(number.isEmpty() ? bound.size() : number.toInt() - 1));
    }
    return sql.replace(kParameter, QStringLiteral("?"));
}

struct Count {
    const char *name;
    const char *wrong; // how many are wrong
};

constexpr Count kCounts[] = {
    {"posts.likes_count",
     "SELECT COUNT(*) FROM posts p WHERE likes_count <> (SELECT COUNT(*) FROM votes v"
     " WHERE v.target_type = 'post' AND v.target_id = p.id AND v.value = 1"
     " AND v.user_id NOT IN (SELECT id FROM users WHERE state = 'deleting'))"},
    {"posts.score",
     "SELECT COUNT(*) FROM posts p WHERE score <> COALESCE((SELECT SUM(v.value) FROM votes v"
     " WHERE v.target_type = 'post' AND v.target_id = p.id"
     " AND v.user_id NOT IN (SELECT id FROM users WHERE state = 'deleting')), 0)"},
    {"posts.shares_count",
     "SELECT COUNT(*) FROM posts p WHERE shares_count <> (SELECT COUNT(*) FROM posts s"
     " WHERE s.shared_post_id = p.id AND s.state = 'published'"
     " AND s.author_id NOT IN (SELECT id FROM users WHERE state = 'deleting'))"},
    {"users.posts_count",
     "SELECT COUNT(*) FROM users u WHERE posts_count <> (SELECT COUNT(*) FROM posts p"
     " WHERE p.author_id = u.id AND p.state = 'published') AND u.state <> 'deleting'"},
    {"users.followers_count",
     "SELECT COUNT(*) FROM users u WHERE followers_count <> (SELECT COUNT(*) FROM follows f"
     " WHERE f.followed_id = u.id AND f.state = 'following'"
     " AND f.follower_id NOT IN (SELECT id FROM users WHERE state = 'deleting')) AND u.state <> "
     "'deleting'"},
    {"users.following_count",
     "SELECT COUNT(*) FROM users u WHERE following_count <> (SELECT COUNT(*) FROM follows f"
     " WHERE f.follower_id = u.id AND f.state = 'following'"
     " AND f.followed_id NOT IN (SELECT id FROM users WHERE state = 'deleting')) AND u.state <> "
     "'deleting'"},
    {"users.friends_count",
     "SELECT COUNT(*) FROM users u WHERE friends_count <> (SELECT COUNT(*) FROM friendships f"
     " WHERE f.user_id = u.id"
     " AND f.friend_id NOT IN (SELECT id FROM users WHERE state = 'deleting')) AND u.state <> "
     "'deleting'"},
    {"notifications.actors_count",
     "SELECT COUNT(*) FROM notifications n WHERE actors_count <> (SELECT COUNT(*)"
     " FROM notification_actors a WHERE a.notification_id = n.id)"},
};

} // namespace

void DataFile::make(const QString &dataFolder, const QByteArray &sql)
{
    const QString path = dataFolder + QStringLiteral("/kith.db");
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner))
        qFatal("%s cannot be made", qPrintable(path));
    file.close();
    DataFile made(dataFolder);
    char *error = nullptr;
    if (sqlite3_exec(made.m_db, sql.constData(), nullptr, nullptr, &error) != SQLITE_OK)
        qFatal("%s: %s", qPrintable(path), error);
}

DataFile::DataFile(const TestServer &server)
{
    if (const TestPostgres *postgres = server.postgres()) {
        m_postgres = openPostgres(postgres->address());
    } else {
        open(server.data() + QStringLiteral("/kith.db"));
    }
}

DataFile::DataFile(const QString &dataFolder, const QString &name)
{
    open(dataFolder + u'/' + name);
}

void DataFile::open(const QString &file)
{
    const QByteArray path = file.toUtf8();
    if (sqlite3_open_v2(path.constData(), &m_db, SQLITE_OPEN_READWRITE, nullptr) != SQLITE_OK)
        qFatal("%s: %s", path.constData(), sqlite3_errmsg(m_db));
    sqlite3_busy_timeout(m_db, kPatienceMs);
}

DataFile::~DataFile()
{
    sqlite3_close(m_db);
    const QString name = m_postgres.connectionName();
    m_postgres = QSqlDatabase();
    if (!name.isEmpty())
        QSqlDatabase::removeDatabase(name);
}

QVariantList DataFile::column(const QByteArray &sql, const QVariantList &values)
{
    return m_db != nullptr ? sqliteColumn(sql, values) : postgresColumn(sql, values);
}

QVariantList DataFile::postgresColumn(const QByteArray &sql, const QVariantList &values)
{
    QVariantList bound;
    QSqlQuery query(m_postgres);
    bool done = query.prepare(inPostgres(QString::fromUtf8(sql), values, bound));
    for (const QVariant &value : bound)
        query.addBindValue(value);
    done = done && query.exec();
    if (!done)
        qFatal("%s: %s", sql.constData(), qUtf8Printable(query.lastError().text()));
    QVariantList found;
    while (query.next())
        found.append(query.value(0));
    return found;
}

QVariantList DataFile::sqliteColumn(const QByteArray &sql, const QVariantList &values)
{
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(m_db, sql.constData(), -1, &statement, nullptr) != SQLITE_OK)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_db));
    for (int i = 0; i < values.size(); ++i)
        bind(statement, i + 1, values[i]);
    QVariantList found;
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(statement)) == SQLITE_ROW)
        found.append(read(statement));
    if (step != SQLITE_DONE)
        qFatal("%s: %s", sql.constData(), sqlite3_errmsg(m_db));
    sqlite3_finalize(statement);
    return found;
}

qint64 DataFile::number(const QByteArray &sql, const QVariantList &values)
{
    return column(sql, values).value(0).toLongLong();
}

// PostgreSQL sees to these by itself.
QStringList DataFile::sqliteFaults()
{
    QStringList faults;
    const QVariant whole = column("PRAGMA integrity_check").value(0);
    if (whole != QStringLiteral("ok"))
        faults.append(QStringLiteral("integrity_check: ") + whole.toString());
    if (!column("PRAGMA foreign_key_check").isEmpty())
        faults.append(QStringLiteral("foreign_key_check"));
    return faults;
}

QStringList DataFile::faults()
{
    QStringList faults = m_db != nullptr ? sqliteFaults() : QStringList();
    for (const Count &count : kCounts) {
        if (const qint64 wrong = number(count.wrong); wrong != 0)
            faults.append(
                QStringLiteral("%1 is wrong in %2 rows").arg(QLatin1String(count.name)).arg(wrong)
            );
    }
    return faults;
}

} // namespace tests
