// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rooms of accounts over a database of their own: the members stand in order of dependence, as
// in the server. Registration is open, passwords cost next to nothing.

#include "server/auth/account_service.h"
#include "server/auth/auth_service.h"
#include "server/auth/password_service.h"
#include "server/auth/session_table.h"
#include "server/relations/relation_service.h"
#include "server/users/user_service.h"
#include "tests/support/test_database.h"

namespace tests {

inline const QString kGoodPassword = QStringLiteral("difference engine");

struct Accounts {
    Accounts();
    ~Accounts() { db.close(); } // nothing is announced to what goes now

    TestDatabase database;
    TestClock &clock = database.clock();
    server::Database &db = database.db();
    common::ClockIdSource ids{clock};
    server::Outbox outbox{db, clock};
    server::SettingsSource settings;
    server::Keys keys = server::Keys::generate();
    server::CursorKey cursors{keys.cursor};
    server::PasswordHasher hasher{{.memoryKib = 8, .passes = 1}};
    server::AccessTokens tokens{keys.access, clock};
    server::SessionTable table{db, outbox, tokens, clock};
    server::UserService users{db, outbox, settings, clock};
    server::SessionService sessions{db, outbox, tokens, cursors, ids, clock};
    server::SignInGuard guard{clock};
    server::SecondFactorService secondFactor{db, settings, keys.seal, guard, clock};
    server::PasswordService passwords{
        {.db = db,
         .hasher = hasher,
         .sessions = sessions,
         .sessionTable = table,
         .secondFactor = secondFactor,
         .guard = guard,
         .clock = clock}};
    server::AuthService auth{
        db, outbox, settings, hasher, sessions, secondFactor, guard, users, ids, clock};
    server::AccountService accounts{db, outbox, hasher, sessions, ids, clock};
    server::RelationService relations{db, outbox, settings, cursors, clock};

    // With kGoodPassword and NAME@example.com; stops the program if it cannot be.
    common::UserId add(const QString &name, common::Role role = common::Role::User);
    server::Caller caller(common::UserId id) const;
    // Signs in by password; stops the program if it cannot be.
    common::AuthResult signIn(const QString &login);

    void exec(std::string_view sql, const auto &...args)
    {
        must(db.write([&](server::Transaction &tx) { return tx.exec(sql, args...); }));
    }
    qint64 number(std::string_view sql, const auto &...args)
    {
        const auto found =
            db.read([&](server::Transaction &tx) { return tx.value<qint64>(sql, args...); });
        must(found);
        return found->value_or(0);
    }
    // Kinds of all events so far, in order.
    QStringList eventKinds();
    void setMode(common::RegistrationMode mode);

    template <typename T>
    static void must(const common::Result<T> &result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().shownMessage() + result.error().detail));
    }
};

} // namespace tests
