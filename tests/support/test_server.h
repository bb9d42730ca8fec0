// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A real kithd in a process of its own, on a throw-away folder and a free port of 127.0.0.1, and on
// a database of its own in the tests that run with PostgreSQL. With KITH_TEST_TLS=1 it speaks TLS,
// see dial.h.

#include "tests/support/test_postgres.h"

#include <QByteArray>
#include <QProcess>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>

namespace tests {

class TestServer {
public:
    // settings: "key=value"; registration is open and the rate classes are off unless said
    // otherwise.
    explicit TestServer(const QStringList &settings = {});
    ~TestServer(); // asks it to stop, then kills it
    TestServer(const TestServer &) = delete;
    TestServer &operator=(const TestServer &) = delete;

    bool start(); // false: it did not get ready; see log()
    void stop(); // SIGTERM, waits
    void kill(); // SIGKILL, waits
    // From the next start on; what was said before loses.
    void set(const QString &setting) { m_settings.append(setting); }
    // From the next start on: how many files it may have open.
    void limitFiles(unsigned most);
    void signal(int number);
    bool waitForLog(const QByteArray &text); // in what it wrote so far or will
    // From the next start on; what was there is added to.
    void setVariable(const QString &name, const QString &value);
    // Another kithd command on the same folder; its exit code.
    int
    run(const QStringList &arguments,
        const QByteArray &input = {},
        QByteArray *output = nullptr,
        int patienceMs = 30'000) const;

    quint16 port() const { return m_port; } // kept over restarts
    QString url() const;
    QString data() const;
    qint64 residentBytes() const; // -1: unknown
    const TestPostgres *postgres() const { return m_postgres.get(); } // null on SQLite
    qint64 processId() const { return m_process.processId(); }
    int exitCode() const { return m_process.exitCode(); }
    QByteArray log(); // what it wrote to standard error so far

    static QString binary();

private:
    QProcessEnvironment environment() const;

    QTemporaryDir m_folder;
    std::unique_ptr<TestPostgres> m_postgres;
    QStringList m_settings;
    QProcess m_process;
    quint16 m_port = 0;
    QString m_scheme;
};

} // namespace tests
