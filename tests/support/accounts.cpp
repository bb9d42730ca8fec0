// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts.h"

namespace tests {

namespace {

server::Settings openSettings()
{
    server::Settings settings;
    settings.registrationMode = common::RegistrationMode::Open;
    return settings;
}

} // namespace

Accounts::Accounts()
    : settings(openSettings())
{
    must(outbox.start());
    must(table.load());
}

common::UserId Accounts::add(const QString &name, common::Role role)
{
    const auto made = accounts.create(
        {.username = name,
         .email = name + QStringLiteral("@example.com"),
         .password = kGoodPassword,
         .role = role}
    );
    must(made);
    return *made;
}

server::Caller Accounts::caller(common::UserId id) const
{
    server::Caller caller;
    caller.id = id;
    return caller;
}

common::AuthResult Accounts::signIn(const QString &login)
{
    common::LoginRequest request;
    request.login = login;
    request.password = kGoodPassword;
    auto signedIn = auth.login({}, request);
    must(signedIn);
    return *signedIn;
}

QStringList Accounts::eventKinds()
{
    const auto kinds = db.read([](server::Transaction &tx) {
        return tx.values<QString>("SELECT kind FROM events ORDER BY seq");
    });
    must(kinds);
    return *kinds;
}

void Accounts::setMode(common::RegistrationMode mode)
{
    server::Settings changed = *settings.get();
    changed.registrationMode = mode;
    settings.replace(changed);
}

} // namespace tests
