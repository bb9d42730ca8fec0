// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/commands.h"

#include "common/catalogue/all_routes.h"
#include "server/auth/keys.h"
#include "server/auth/password_hash.h"
#include "server/demo/demo_service.h"
#include "server/main/admin_commands.h"
#include "server/main/backup_commands.h"
#include "server/main/doctor.h"
#include "server/main/healthcheck.h"
#include "server/main/init_command.h"
#include "server/main/member_data.h"
#include "server/main/migrate_command.h"
#include "server/main/serve.h"
#include "server/main/store.h"

#include <QFile>
#include <QProcessEnvironment>

#include <array>
#include <cstdio>

namespace server {

namespace {

constexpr int kMostUsers = 100'000;
constexpr int kMostPosts = 5'000'000;

constexpr CommandOption kData{
    .name = "data",
    .valueName = "DIR",
    .about = "Data folder; otherwise $STATE_DIRECTORY or the XDG one",
    .isFile = true};
constexpr CommandOption kConfig{
    .name = "config",
    .valueName = "FILE",
    .about = "Settings file; otherwise kithd.toml in the data folder",
    .isFile = true};
constexpr CommandOption kSet{
    .name = "set", .valueName = "KEY=VALUE", .about = "A setting; may be repeated"};
constexpr CommandOption kListen{
    .name = "listen",
    .valueName = "HOST:PORT",
    .about = "Where to listen; port 0 takes a free one"};
constexpr CommandOption kUser{
    .name = "username", .valueName = "NAME", .about = "Name of the account", .needed = true};
constexpr CommandOption kPasswordStdin{
    .name = "password-stdin", .valueName = "", .about = "Reads the password from standard input"};

constexpr std::array kServeOptions{kData, kListen, kConfig, kSet};
constexpr std::array kStoreOptions{kData, kConfig, kSet};
constexpr std::array kMigrateOptions{
    kData,
    kConfig,
    kSet,
    CommandOption{
        .name = "to", .valueName = "URL", .about = "An empty database: postgresql://USER@HOST/DB"}};
constexpr std::array kCreateOptions{
    kData,
    kConfig,
    kSet,
    kUser,
    CommandOption{.name = "email", .valueName = "ADDRESS", .about = "Mail address of the account"},
    CommandOption{
        .name = "role",
        .valueName = "ROLE",
        .about = "admin (the default), moderator or user",
        .choices = "admin|moderator|user"},
    kPasswordStdin};
constexpr std::array kResetOptions{kData, kConfig, kSet, kUser, kPasswordStdin};
constexpr std::array kRoleOptions{
    kData,
    kConfig,
    kSet,
    kUser,
    CommandOption{
        .name = "role",
        .valueName = "ROLE",
        .about = "admin, moderator or user",
        .choices = "admin|moderator|user",
        .needed = true}};
constexpr std::array kTotpOptions{
    kData,
    kConfig,
    kSet,
    CommandOption{
        .name = "username", .valueName = "NAME", .about = "Name or address", .needed = true}};
constexpr std::array kDemoOptions{
    kData,
    CommandOption{.name = "seed", .valueName = "N", .about = "Another community for each; 1"},
    CommandOption{.name = "users", .valueName = "N", .about = "People; 12"},
    CommandOption{.name = "posts", .valueName = "N", .about = "Posts; 200"}};
constexpr std::array kExportOptions{
    kData,
    kConfig,
    kSet,
    CommandOption{
        .name = "user", .valueName = "NAME", .about = "Name of the account", .needed = true}};
constexpr std::array kHealthOptions{
    CommandOption{
        .name = "url",
        .valueName = "URL",
        .about = "Address of the server; otherwise the one that the settings say"},
    kData,
    kConfig,
    kSet};

int runDemo(const Arguments &arguments);
int runShow(const Arguments &arguments);
int runCheck(const Arguments &arguments);
int runOpenApi(const Arguments &arguments);
int runCompletion(const Arguments &arguments);

constexpr std::array kCommands{
    Command{"serve", "Runs the server", kServeOptions, runServe},
    Command{
        "init",
        "Makes the data folder, its keys and a settings file; prints the link for the first "
        "administrator",
        kServeOptions,
        runInit},
    Command{
        "admin create",
        "Makes an account, whatever registration.mode says",
        kCreateOptions,
        runAdminCreate},
    Command{
        "admin reset-password",
        "Prints a link that sets a new password once; with --password-stdin sets one",
        kResetOptions,
        runAdminResetPassword},
    Command{"admin set-role", "Changes what an account may do", kRoleOptions, runAdminSetRole},
    Command{
        "admin disable-totp",
        "Switches a lost second factor off",
        kTotpOptions,
        runAdminDisableTotp},
    Command{
        "migrate",
        "Brings the schema of the database up to date; with --to moves it to PostgreSQL",
        kMigrateOptions,
        runMigrate},
    Command{
        "backup",
        "Saves database, media, keys and settings in one file, also while serving",
        kStoreOptions,
        runBackup,
        "FILE"},
    Command{
        "restore",
        "Makes an empty data folder what it was when the file was saved",
        kStoreOptions,
        runRestore,
        "FILE"},
    Command{
        "export",
        "Saves all data of one member as a zip, also while serving",
        kExportOptions,
        runExport,
        "FILE"},
    Command{"demo", "Fills an empty folder with the demo community", kDemoOptions, runDemo},
    Command{
        "config show",
        "Shows the settings in force and where they come from",
        kServeOptions,
        runShow},
    Command{"config check", "Looks for mistakes in the settings", kServeOptions, runCheck},
    Command{
        "doctor",
        "Looks at port, disk, clock, permissions, certificate, database and mail",
        kServeOptions,
        runDoctor},
    Command{
        "healthcheck", "Asks a running server whether it is ready", kHealthOptions, runHealthcheck},
    Command{"openapi", "Prints the description of the API", {}, runOpenApi},
    Command{
        "completion", "Prints a completion script", {}, runCompletion, "SHELL", "bash|zsh|fish"},
};

// A number of an option, or its default; nothing if it is none or outside of its limits.
std::optional<qint64>
numberOf(const Arguments &arguments, const char *name, qint64 fallback, qint64 least, qint64 most)
{
    if (!arguments.has(name))
        return fallback;
    bool ok = false;
    const qint64 number = arguments.value(name).toLongLong(&ok);
    return ok && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

QString accountsText(const DemoSummary &summary)
{
    QString text = QStringLiteral("Millbrook Commons: %1 people, %2 posts, %3 votes.\n\n")
                       .arg(summary.users)
                       .arg(summary.posts)
                       .arg(summary.votes);
    for (const DemoAccount &account : summary.named) {
        const QString role =
            account.role == common::Role::User ? QString() : wire::enumText(account.role);
        text +=
            QStringLiteral("  %1 %2 %3\n")
                .arg(
                    account.username.leftJustified(10), account.displayName.leftJustified(18), role
                );
    }
    return text + QStringLiteral("\nAll share the password %1\n").arg(QLatin1String(kDemoPassword));
}

int runDemo(const Arguments &arguments)
{
    const auto seed = numberOf(arguments, "seed", 1, 0, std::numeric_limits<qint64>::max());
    const auto users = numberOf(arguments, "users", kNamedPeople, 1, kMostUsers);
    const auto posts = numberOf(arguments, "posts", 200, 0, kMostPosts);
    if (!seed || !users || !posts) {
        std::fputs(
            "kithd: --seed, --users and --posts take numbers; at least one user. Try: kithd demo "
            "--help\n",
            stderr
        );
        return kWrongUse;
    }
    const common::SystemClock clock;
    ConfigSources sources = sourcesOf(arguments);
    const auto store = openStore(sources, StoreUse::Alone, clock);
    if (!store)
        return failWith(store.error());
    if (const auto keys = Keys::load(store->config.dataFolder()); !keys)
        return failWith(keys.error());
    const auto hash = PasswordHasher().hash(QLatin1String(kDemoPassword));
    if (!hash)
        return failWith(hash.error());
    const DemoOptions options{
        .seed = static_cast<quint64>(*seed),
        .users = static_cast<int>(*users),
        .posts = static_cast<int>(*posts)};
    const auto filled = DemoService(*store->db, clock).fill(options, *hash);
    if (!filled)
        return failWith(filled.error());
    print(accountsText(*filled));
    return kDone;
}

// The settings as `serve` would have them. A database that cannot be read says nothing here.
Result<Config> effectiveConfig(const Arguments &arguments)
{
    TRY_INTO(Config config, Config::load(sourcesOf(arguments)));
    const auto usable = config.checkDatabase();
    if (!usable)
        return config; // check() tells what is wrong
    const DatabaseOptions options = config.database();
    if (options.postgres || QFile::exists(options.path)) {
        Database db(options);
        if (db.open())
            static_cast<void>(readStored(config, db));
    }
    return config;
}

int runShow(const Arguments &arguments)
{
    const auto config = effectiveConfig(arguments);
    if (!config)
        return failWith(config.error());
    print(config->show());
    return kDone;
}

int runCheck(const Arguments &arguments)
{
    const auto config = effectiveConfig(arguments);
    if (!config)
        return failWith(config.error());
    if (const auto checked = config->check(); !checked)
        return failWith(checked.error());
    print(QStringLiteral("The settings are in order.\n"));
    return kDone;
}

int runOpenApi(const Arguments &)
{
    print(QString::fromUtf8(catalogue::openApiDocument()) + u'\n');
    return kDone;
}

int runCompletion(const Arguments &arguments)
{
    print(completionScript(allCommands(), arguments.words.value(0)).value_or(QString()));
    return kDone;
}

} // namespace

std::span<const Command> allCommands()
{
    return kCommands;
}

ConfigSources sourcesOf(const Arguments &arguments)
{
    ConfigSources sources;
    const auto environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name : environment.keys())
        sources.environment.insert(name, environment.value(name));
    sources.dataFolder = dataFolderOf(arguments.value("data"), sources.environment);
    sources.file = arguments.value("config");
    sources.listen = arguments.value("listen");
    sources.assignments = arguments.values("set");
    return sources;
}

int failWith(const Error &error)
{
    const QByteArray sentence = error.shownMessage().toUtf8();
    std::fprintf(stderr, "kithd: %s\n", sentence.constData());
    if (error.code == ErrorCode::ServerInternal && !error.detail.isEmpty())
        std::fprintf(stderr, "kithd: cause: %s\n", error.detail.toUtf8().constData());
    return error.code == ErrorCode::ValidationFailed ? kBadConfiguration : kFailed;
}

void print(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stdout);
    std::fflush(stdout);
}

int runCommand(const QStringList &line)
{
    // Commands speak to people; what the server logs is told by its settings.
    common::setUpLogging({.level = common::LogLevel::Warning, .format = common::LogFormat::Text});
    const ParsedLine parsed = parseLine(kCommands, line);
    if (parsed.command != nullptr)
        return parsed.command->run(parsed.arguments);
    print(parsed.output);
    if (!parsed.complaint.isEmpty())
        std::fprintf(stderr, "kithd: %s\n", parsed.complaint.toUtf8().constData());
    return parsed.exitCode;
}

} // namespace server
