// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One SQLite file and the one thread that touches it. Work is done in the order in which it was
// given; what comes back is a future. The file is 0600 in a folder 0700.

#include "app/base/future.h"

#include <QObject>
#include <QPromise>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QThread>

#include <atomic>
#include <functional>
#include <memory>

namespace app {

struct DatabaseSpec {
    QString path;
    int version = 1; // another version in the file counts as damaged
    QStringList schema{}; // one statement each
    bool keepDamaged = false; // true: set aside as <path>.damaged; false: deleted
    bool durable = false; // true: on disk before the future is fulfilled, even if the power fails
};

// Runs a prepared query; a failure is logged, and damage makes the worker start a new file.
bool execute(QSqlQuery &query);

class DatabaseWorker {
public:
    // Opens when the first work comes, so that it costs the start of the program nothing.
    explicit DatabaseWorker(DatabaseSpec spec);
    DatabaseWorker(const DatabaseWorker &) = delete;
    DatabaseWorker &operator=(const DatabaseWorker &) = delete;
    ~DatabaseWorker(); // finishes what was given

    // work(QSqlDatabase &) runs on the thread of the database, in one transaction.
    template <typename Work>
    auto run(Work work) -> Task<std::invoke_result_t<Work, QSqlDatabase &>>
    {
        using Value = std::invoke_result_t<Work, QSqlDatabase &>;
        // Shared, because std::function wants copies.
        auto promise = std::make_shared<QPromise<Value>>();
        promise->start();
        auto future = promise->future();
        post([promise, work = std::move(work)](QSqlDatabase &database) {
            if constexpr (std::is_void_v<Value>)
                work(database);
            else
                promise->addResult(work(database));
            promise->finish();
        });
        return future;
    }

    // Closes and deletes the file; later work starts with an empty one.
    Task<void> wipe();
    bool wasRebuilt() const; // the file was damaged or of another version

private:
    void post(std::function<void(QSqlDatabase &)> work);
    void postRaw(std::function<void()> work);
    void perform(const std::function<void(QSqlDatabase &)> &work);
    bool open();
    bool tryOpen();
    bool prepareSchema(QSqlDatabase &database);
    void close();
    void discardFile(bool keep);

    const DatabaseSpec m_spec;
    const QString m_connection;
    QThread m_thread;
    std::unique_ptr<QObject> m_context; // lives on m_thread
    std::atomic<bool> m_rebuilt = false;
};

} // namespace app
