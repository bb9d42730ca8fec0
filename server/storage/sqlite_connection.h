// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A connection to SQLite by its C interface.

#include "server/storage/connection.h"

struct sqlite3;

namespace server {

struct SqliteOptions {
    bool readOnly = false; // the connection refuses changes
    int busyTimeoutMs = 5000;
};

class SqliteConnection final : public Connection {
public:
    // Sets what security.md, rule 57, asks of each connection. Errors say what is wrong with the
    // file.
    static Result<std::unique_ptr<SqliteConnection>>
    open(const QString &path, const SqliteOptions &options);
    ~SqliteConnection() override;

    Result<> runOnce(const std::string &sql) override;
    bool inTransaction() const override;
    bool isBroken() const override { return m_broken; }
    void interrupt() override;
    // A copy of the whole database, of one moment. The file must not exist; it is private and is
    // complete once it has its name.
    Result<> backupTo(const QString &path, const CopyProgress &progress = {});

    // The error of a call that returned code; remembers whether the connection can go on.
    Error failed(int code, std::string_view sql);

protected:
    Result<std::unique_ptr<Statement>> compile(const std::string &sql) override;

private:
    explicit SqliteConnection(sqlite3 *db);

    Result<> setUp(const SqliteOptions &options);
    Result<> copyTo(const QByteArray &path, const CopyProgress &progress);

    sqlite3 *m_db;
    bool m_broken = false;
};

} // namespace server
