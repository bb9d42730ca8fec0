// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person typed and what has not reached the server: drafts and the outbox. A file of its
// own, because it must survive a damaged cache; it is not deleted when damaged but set aside.

#include "app/cache/database_worker.h"
#include "common/base/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace app {

struct OutboxRow {
    qint64 id = 0;
    QString clientId{};
    QString route{};
    QString subject{}; // what it is about, "post:77"
    QString orderKey{};
    QString collapseKey{};
    QString text{}; // what a person knows it by
    QByteArray request{}; // the encoded request as JSON
    bool failed = false;
    bool keepsFailed = true;
    QString reason{}; // code of the error that it failed with
    common::Timestamp createdAt{};
};

struct DraftRow {
    QString kind{};
    QString target{};
    QString text{};
    QByteArray extras{}; // of the editor, JSON
    QStringList attachments{}; // paths
    common::Timestamp changedAt{};
};

class TypedDatabase {
public:
    explicit TypedDatabase(const QString &directory);

    Task<QList<OutboxRow>> loadOutbox(); // oldest first
    Task<void> saveOutbox(const OutboxRow &row); // inserts or replaces
    Task<void> removeOutbox(qint64 id);

    Task<QList<DraftRow>> loadDrafts();
    Task<void> saveDraft(const DraftRow &row);
    Task<void> removeDraft(const QString &kind, const QString &target);

    Task<void> wipe() { return m_worker.wipe(); }

private:
    DatabaseWorker m_worker;
};

} // namespace app
