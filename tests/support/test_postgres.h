// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// PostgreSQL for the tests. Those that ctest registers a second time with the suffix @postgres have
// KITH_TEST_ENGINE=postgres; KITH_TEST_POSTGRES is the address of a server (any database of it) on
// which databases may be made. tests/run.sh starts one.

#include "server/storage/postgres_address.h"

#include <optional>

namespace tests {

// Whether this run is for PostgreSQL.
bool onPostgres();
// Without a server the program ends here, with a line that says SKIP and the exit code that ctest
// takes for it. For tests that have to do with both engines; onPostgres() calls it.
void needPostgres();

// A database of its own, gone with this.
class TestPostgres {
public:
    enum class Content { Nothing, Migrated };

    explicit TestPostgres(Content content = Content::Migrated);
    ~TestPostgres();
    TestPostgres(const TestPostgres &) = delete;
    TestPostgres &operator=(const TestPostgres &) = delete;

    const server::PostgresAddress &address() const { return m_address; }
    // For database.url.
    QString url() const;
    // Ends all connections to it, as a restart of the server would.
    void dropConnections() const;

private:
    server::PostgresAddress m_address;
};

} // namespace tests
