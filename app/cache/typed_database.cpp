// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cache/typed_database.h"

#include <QDir>
#include <QVariant>

namespace app {

namespace {

DatabaseSpec spec(const QString &directory)
{
    return {
        .path = QDir(directory).filePath(QStringLiteral("typed.db")),
        .version = 1,
        .schema =
            {
                QStringLiteral(
                    "CREATE TABLE outbox (id INTEGER PRIMARY KEY, client_id TEXT NOT NULL, "
                    "route TEXT NOT NULL, subject TEXT NOT NULL, order_key TEXT NOT NULL, "
                    "collapse_key TEXT NOT NULL, text TEXT NOT NULL, request BLOB NOT NULL, "
                    "failed INTEGER NOT NULL, keeps_failed INTEGER NOT NULL, "
                    "reason TEXT NOT NULL, created_at INTEGER NOT NULL)"
                ),
                QStringLiteral(
                    "CREATE TABLE drafts (kind TEXT NOT NULL, target TEXT NOT NULL, "
                    "text TEXT NOT NULL, extras BLOB NOT NULL, attachments TEXT NOT NULL, "
                    "changed_at INTEGER NOT NULL, PRIMARY KEY (kind, target)) WITHOUT ROWID"
                ),
            },
        .keepDamaged = true,
        .durable = true,
    };
}

// SQL tells a null string from an empty one; we do not.
QVariant text(const QString &value)
{
    return value.isNull() ? QStringLiteral("") : value;
}

QVariant blob(const QByteArray &value)
{
    return value.isNull() ? QByteArray("") : value;
}

// Of paths in one column; no path has it.
constexpr QChar kSeparator(u'\x1f');

OutboxRow outboxRow(const QSqlQuery &found)
{
    return {
        .id = found.value(0).toLongLong(),
        .clientId = found.value(1).toString(),
        .route = found.value(2).toString(),
        .subject = found.value(3).toString(),
        .orderKey = found.value(4).toString(),
        .collapseKey = found.value(5).toString(),
        .text = found.value(6).toString(),
        .request = found.value(7).toByteArray(),
        .failed = found.value(8).toBool(),
        .keepsFailed = found.value(9).toBool(),
        .reason = found.value(10).toString(),
        .createdAt = {found.value(11).toLongLong()}};
}

DraftRow draftRow(const QSqlQuery &found)
{
    const QString paths = found.value(4).toString();
    return {
        .kind = found.value(0).toString(),
        .target = found.value(1).toString(),
        .text = found.value(2).toString(),
        .extras = found.value(3).toByteArray(),
        .attachments = paths.isEmpty() ? QStringList() : paths.split(kSeparator),
        .changedAt = {found.value(5).toLongLong()}};
}

} // namespace

TypedDatabase::TypedDatabase(const QString &directory)
    : m_worker(spec(directory))
{
}

Task<QList<OutboxRow>> TypedDatabase::loadOutbox()
{
    return m_worker.run([](QSqlDatabase &database) {
        QSqlQuery found(database);
        found.prepare(
            QStringLiteral("SELECT id, client_id, route, subject, order_key, collapse_key, "
                           "text, request, failed, keeps_failed, reason, created_at "
                           "FROM outbox ORDER BY id")
        );
        execute(found);
        QList<OutboxRow> rows;
        while (found.next())
            rows.append(outboxRow(found));
        return rows;
    });
}

Task<void> TypedDatabase::saveOutbox(const OutboxRow &row)
{
    return m_worker.run([row](QSqlDatabase &database) {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO outbox (id, client_id, route, "
                                     "subject, order_key, collapse_key, "
                                     "text, request, failed, keeps_failed, reason, created_at) "
                                     "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"));
        query.addBindValue(row.id);
        query.addBindValue(text(row.clientId));
        query.addBindValue(text(row.route));
        query.addBindValue(text(row.subject));
        query.addBindValue(text(row.orderKey));
        query.addBindValue(text(row.collapseKey));
        query.addBindValue(text(row.text));
        query.addBindValue(blob(row.request));
        query.addBindValue(row.failed);
        query.addBindValue(row.keepsFailed);
        query.addBindValue(text(row.reason));
        query.addBindValue(row.createdAt.ms);
        execute(query);
    });
}

Task<void> TypedDatabase::removeOutbox(qint64 id)
{
    return m_worker.run([id](QSqlDatabase &database) {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("DELETE FROM outbox WHERE id = ?"));
        query.addBindValue(id);
        execute(query);
    });
}

Task<QList<DraftRow>> TypedDatabase::loadDrafts()
{
    return m_worker.run([](QSqlDatabase &database) {
        QSqlQuery found(database);
        found.prepare(
            QStringLiteral("SELECT kind, target, text, extras, attachments, changed_at FROM drafts")
        );
        execute(found);
        QList<DraftRow> rows;
        while (found.next())
            rows.append(draftRow(found));
        return rows;
    });
}

Task<void> TypedDatabase::saveDraft(const DraftRow &row)
{
    return m_worker.run([row](QSqlDatabase &database) {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("INSERT OR REPLACE INTO drafts (kind, target, text, extras, "
                                     "attachments, changed_at) VALUES (?, ?, ?, ?, ?, ?)"));
        query.addBindValue(text(row.kind));
        query.addBindValue(text(row.target));
        query.addBindValue(text(row.text));
        query.addBindValue(blob(row.extras));
        query.addBindValue(text(row.attachments.join(kSeparator)));
        query.addBindValue(row.changedAt.ms);
        execute(query);
    });
}

Task<void> TypedDatabase::removeDraft(const QString &kind, const QString &target)
{
    return m_worker.run([kind, target](QSqlDatabase &database) {
        QSqlQuery query(database);
        query.prepare(QStringLiteral("DELETE FROM drafts WHERE kind = ? AND target = ?"));
        query.addBindValue(text(kind));
        query.addBindValue(text(target));
        execute(query);
    });
}

} // namespace app
