// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What differs between the two engines, kept out of the repositories: a few words of SQL, written
// as tokens in braces, and a few whole statements.
//
//     {columns}, {p.columns}  the columns of the row type, in the order of its Schema
//     IN {ids}, IN {texts}    a list given as one QList argument
//     {id}                    in tables: a 63-bit primary key that the program gives
//     {seq}                   in tables: a growing primary key that the database gives, never twice
//     {bytes}                 in tables: a column of bytes

#include <span>
#include <string>
#include <string_view>

namespace server {

enum class Engine { Sqlite, Postgres };

struct ExpandedSql {
    std::string text;
    int lists = 0; // how many {ids} and {texts} there were
};

class Dialect {
public:
    static const Dialect &of(Engine engine);

    Engine engine() const { return m_engine; }

    // Replaces the tokens; columns may be empty where no row type is known.
    ExpandedSql expand(std::string_view sql, std::string_view columns = {}) const;

    // Names of all tables.
    std::string_view tables() const;
    // Names of those whose primary key is {id}.
    std::string_view tablesWithIds() const;

    // The outbox. The last seq of an event that can be seen, also after its row is gone.
    std::string_view lastEvent() const;
    // Sees to it that the next seq is above its parameter; empty: a row of that seq does it.
    std::string_view raiseEvents() const;
    // Lets one transaction at a time give out seqs, until it ends; empty: there is only one.
    std::string_view lockEvents() const;

    // Migrations: begins a transaction that no other one of them gets beside.
    std::span<const std::string_view> beginMigration() const;

private:
    explicit constexpr Dialect(Engine engine)
        : m_engine(engine)
    {
    }

    std::string_view word(std::string_view token) const;

    Engine m_engine;
};

// "id, text" and "p" give "p.id, p.text".
std::string prefixedColumns(std::string_view columns, std::string_view prefix);

} // namespace server
