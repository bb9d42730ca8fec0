// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cache/database_worker.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QSqlError>

namespace app {

namespace {

Q_LOGGING_CATEGORY(lcCache, "kith.cache")

constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// Set by execute() on the thread of the worker that runs it.
thread_local bool t_damaged = false;

bool isDamage(const QSqlError &error)
{
    // SQLITE_CORRUPT and SQLITE_NOTADB
    const int code = error.nativeErrorCode().toInt() & 0xff;
    return code == 11 || code == 26;
}

bool executeText(QSqlDatabase &database, const QString &statement)
{
    QSqlQuery query(database);
    return query.prepare(statement) && execute(query);
}

QString connectionName()
{
    static std::atomic<int> s_number = 0;
    return QStringLiteral("kith-%1").arg(++s_number);
}

} // namespace

bool execute(QSqlQuery &query)
{
    if (query.exec())
        return true;
    const QSqlError error = query.lastError();
    t_damaged = t_damaged || isDamage(error);
    qCWarning(lcCache) << "query failed:" << error.databaseText() << error.nativeErrorCode();
    return false;
}

DatabaseWorker::DatabaseWorker(DatabaseSpec spec)
    : m_spec(std::move(spec))
    , m_connection(connectionName())
    , m_context(std::make_unique<QObject>())
{
    m_thread.setObjectName(QStringLiteral("database"));
    m_context->moveToThread(&m_thread);
}

DatabaseWorker::~DatabaseWorker()
{
    if (!m_thread.isRunning())
        return;
    // Behind all that was given before.
    postRaw([this] {
        close();
        m_thread.quit();
    });
    m_thread.wait();
}

void DatabaseWorker::postRaw(std::function<void()> work)
{
    if (!m_thread.isRunning())
        m_thread.start(QThread::HighPriority);
    QMetaObject::invokeMethod(m_context.get(), std::move(work), Qt::QueuedConnection);
}

void DatabaseWorker::post(std::function<void(QSqlDatabase &)> work)
{
    postRaw([this, work = std::move(work)] { perform(work); });
}

void DatabaseWorker::perform(const std::function<void(QSqlDatabase &)> &work)
{
    open();
    t_damaged = false;
    {
        // Not valid if the file cannot be opened: every query fails then, and gives nothing.
        QSqlDatabase database = QSqlDatabase::database(m_connection, false);
        database.transaction();
        work(database);
        database.commit();
    }
    if (t_damaged) {
        qCWarning(lcCache) << "damaged, starting anew:" << QFileInfo(m_spec.path).fileName();
        close();
        discardFile(m_spec.keepDamaged);
        m_rebuilt = true;
    }
}

bool DatabaseWorker::open()
{
    if (QSqlDatabase::contains(m_connection))
        return true;
    if (tryOpen())
        return true;
    close();
    if (!QFile::exists(m_spec.path))
        return false;
    discardFile(m_spec.keepDamaged);
    m_rebuilt = true;
    return tryOpen();
}

bool DatabaseWorker::tryOpen()
{
    const QString directory = QFileInfo(m_spec.path).absolutePath();
    QDir().mkpath(directory);
    QFile::setPermissions(directory, kOwnerOnly | QFileDevice::ExeOwner);
    {
        // Made here, so that it is never readable by others; its -wal and -shm take the mode over.
        QFile file(m_spec.path);
        if (!file.open(QIODevice::ReadWrite) || !file.setPermissions(kOwnerOnly))
            return false;
    }
    auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_connection);
    database.setDatabaseName(m_spec.path);
    database.setConnectOptions(QStringLiteral("QSQLITE_BUSY_TIMEOUT=5000"));
    return database.open() && prepareSchema(database);
}

bool DatabaseWorker::prepareSchema(QSqlDatabase &database)
{
    const QString synchronous = m_spec.durable ? QStringLiteral("FULL") : QStringLiteral("NORMAL");
    if (!executeText(database, QStringLiteral("PRAGMA journal_mode=WAL"))
        || !executeText(database, QStringLiteral("PRAGMA synchronous=") + synchronous))
        return false;
    int found = 0;
    bool isEmpty = true;
    {
        QSqlQuery query(database);
        if (!query.exec(QStringLiteral("PRAGMA user_version")) || !query.next())
            return false;
        found = query.value(0).toInt();
        if (!query.exec(QStringLiteral("SELECT count(*) FROM sqlite_master")) || !query.next())
            return false;
        isEmpty = query.value(0).toInt() == 0;
    }
    if (!isEmpty)
        return found == m_spec.version;
    database.transaction();
    for (const QString &statement : m_spec.schema) {
        if (!executeText(database, statement))
            return false;
    }
    return executeText(database, QStringLiteral("PRAGMA user_version=%1").arg(m_spec.version))
        && database.commit();
}

void DatabaseWorker::close()
{
    if (!QSqlDatabase::contains(m_connection))
        return;
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

void DatabaseWorker::discardFile(bool keep)
{
    const QString aside = m_spec.path + QStringLiteral(".damaged");
    if (keep) {
        QFile::remove(aside);
        QFile::rename(m_spec.path, aside);
    }
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(m_spec.path + QLatin1String(suffix));
}

Task<void> DatabaseWorker::wipe()
{
    // Shared, because std::function wants copies.
    auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    postRaw([this, promise] {
        close();
        discardFile(false);
        QFile::remove(m_spec.path + QStringLiteral(".damaged"));
        promise->finish();
    });
    return promise->future();
}

bool DatabaseWorker::wasRebuilt() const
{
    return m_rebuilt;
}

} // namespace app
