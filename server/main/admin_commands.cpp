// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/admin_commands.h"

#include "server/auth/account_service.h"
#include "server/auth/keys.h"
#include "server/main/commands.h"
#include "server/main/store.h"

#include <cstdio>

#include <termios.h>
#include <unistd.h>

namespace server {

namespace {

// Ids of this process must not meet those of a server that runs beside it, which is node 0.
constexpr int kCommandNode = 1;

// What the account service stands on.
struct AdminTools {
    AdminTools(Store opened, const Keys &secrets, qint64 greatestId)
        : store(std::move(opened))
        , outbox(*store.db, clock)
        , ids(clock, kCommandNode, greatestId)
        , tokens(secrets.access, clock)
        , cursors(secrets.cursor)
        , sessions(*store.db, outbox, tokens, cursors, ids, clock)
        , accounts(*store.db, outbox, hasher, sessions, ids, clock)
    {
    }

    static Result<std::unique_ptr<AdminTools>> open(const Arguments &arguments)
    {
        const common::SystemClock now;
        TRY_INTO(Store store, openStore(sourcesOf(arguments), StoreUse::Beside, now));
        TRY_INTO(const Keys keys, Keys::load(store.config.dataFolder()));
        TRY_INTO(const qint64 greatestId, store.db->greatestId());
        return std::make_unique<AdminTools>(std::move(store), keys, greatestId);
    }

    common::SystemClock clock;
    Store store;
    Outbox outbox;
    common::ClockIdSource ids;
    const AccessTokens tokens;
    const CursorKey cursors;
    const PasswordHasher hasher;
    SessionService sessions;
    AccountService accounts;
};

QString readLine()
{
    QByteArray line;
    for (int c = std::getchar(); c != EOF && c != '\n'; c = std::getchar())
        line.append(static_cast<char>(c));
    if (line.endsWith('\r'))
        line.chop(1);
    return QString::fromUtf8(line);
}

QString askHidden(const char *question)
{
    termios before{};
    ::tcgetattr(STDIN_FILENO, &before);
    termios hidden = before;
    hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
    std::fputs(question, stderr);
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    const QString answer = readLine();
    ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before);
    std::fputs("\n", stderr);
    return answer;
}

// Nothing: there is none, and why has been said.
std::optional<QString> passwordFor(const Arguments &arguments)
{
    if (arguments.has("password-stdin"))
        return readLine();
    if (::isatty(STDIN_FILENO) == 0) {
        std::fputs(
            "kithd: There is nobody to ask for a password; give it with --password-stdin.\n", stderr
        );
        return std::nullopt;
    }
    const QString password = askHidden("Password: ");
    if (askHidden("Once more: ") == password)
        return password;
    std::fputs("kithd: The two passwords differ.\n", stderr);
    return std::nullopt;
}

common::Role roleOf(const Arguments &arguments)
{
    return wire::enumFromText<common::Role>(arguments.value("role")).value_or(common::Role::Admin);
}

// Here a broken rule is no bad setting, so that it ends with 1; the first fault is told.
int refuse(Error error)
{
    if (error.message.isEmpty() && !error.fields.isEmpty())
        error.message = QStringLiteral("%1: %2").arg(
            error.fields.first().field.mid(1), error.fields.first().message
        );
    error.code = error.code == ErrorCode::ValidationFailed ? ErrorCode::AccountState : error.code;
    return failWith(error);
}

// Whoever gets it chooses the password, so that nobody else ever knows it.
int printRecoveryLink(AdminTools &tools, const QString &login)
{
    const Config &config = tools.store.config;
    const auto link =
        tools.accounts.makeRecoveryLink(login, config.publicUrl(config.listenOn().port));
    if (!link)
        return refuse(link.error());
    print(QStringLiteral("Once and within 24 hours, %1 sets a new password here:\n%2\n")
              .arg(login, *link));
    return kDone;
}

} // namespace

int runAdminCreate(const Arguments &arguments)
{
    const auto password = passwordFor(arguments);
    if (!password)
        return kWrongUse;
    const auto tools = AdminTools::open(arguments);
    if (!tools)
        return failWith(tools.error());
    const AccountOrder order{
        .username = arguments.value("username"),
        .email = arguments.value("email"),
        .password = *password,
        .role = roleOf(arguments)};
    const auto made = (*tools)->accounts.create(order);
    if (!made)
        return refuse(made.error());
    print(QStringLiteral("%1 is %2 now.\n").arg(order.username, wire::enumText(order.role)));
    return kDone;
}

int runAdminResetPassword(const Arguments &arguments)
{
    const QString login = arguments.value("username");
    const QString password = arguments.has("password-stdin") ? readLine() : QString();
    const auto tools = AdminTools::open(arguments);
    if (!tools)
        return failWith(tools.error());
    if (!arguments.has("password-stdin"))
        return printRecoveryLink(**tools, login);
    if (const auto done = (*tools)->accounts.resetPassword(login, password); !done)
        return refuse(done.error());
    print(QStringLiteral("%1 has a new password; all its sessions have ended.\n").arg(login));
    return kDone;
}

int runAdminDisableTotp(const Arguments &arguments)
{
    const auto tools = AdminTools::open(arguments);
    if (!tools)
        return failWith(tools.error());
    const QString login = arguments.value("username");
    if (const auto done = (*tools)->accounts.disableTotp(login); !done)
        return refuse(done.error());
    print(QStringLiteral("%1 signs in with the password alone now.\n").arg(login));
    return kDone;
}

int runAdminSetRole(const Arguments &arguments)
{
    const auto tools = AdminTools::open(arguments);
    if (!tools)
        return failWith(tools.error());
    const QString login = arguments.value("username");
    const common::Role role = roleOf(arguments);
    if (const auto done = (*tools)->accounts.setRole(login, role); !done)
        return refuse(done.error());
    print(QStringLiteral("%1 is %2 now.\n").arg(login, wire::enumText(role)));
    return kDone;
}

} // namespace server
