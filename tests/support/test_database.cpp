// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_database.h"

#include "server/storage/migrator.h"

namespace tests {

TestDatabase::TestDatabase()
    : m_db(another())
{
    const auto migrated = server::Migrator::bringUpToDate(*m_db, m_clock);
    if (!migrated)
        qFatal("%s", qUtf8Printable(migrated.error().message + migrated.error().detail));
}

void TestDatabase::reopen()
{
    m_db.reset();
    m_db = another();
}

std::unique_ptr<server::Database> TestDatabase::another() const
{
    auto made = std::make_unique<server::Database>(server::DatabaseOptions{.path = path()});
    if (const auto opened = made->open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().message + opened.error().detail));
    return made;
}

} // namespace tests
