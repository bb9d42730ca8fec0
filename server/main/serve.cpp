// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/serve.h"

#include "server/http/file_limit.h"
#include "server/main/commands.h"
#include "server/main/sd_notify.h"
#include "server/main/server_app.h"
#include "server/main/unix_signals.h"

#include <QCoreApplication>
#include <QLoggingCategory>
#include <QTimer>

#include <csignal>

#include <unistd.h>

Q_LOGGING_CATEGORY(lcServe, "kith.serve")

namespace server {

namespace {

constexpr int kTickMs = 1000;

void tellReady(const ServerApp &app)
{
    sdNotify("READY=1\nSTATUS=Serving " + app.listenUrl().toUtf8());
}

// A server whose database does not answer is started again by systemd, once it has been silent for
// long enough.
void tellAlive(ServerApp &app)
{
    if (app.databaseAnswers()) {
        sdNotify("WATCHDOG=1");
        return;
    }
    qCCritical(lcServe) << "the database does not answer";
    sdNotify("STATUS=The database does not answer");
}

void reload(ServerApp &app, const ConfigSources &sources)
{
    sdNotifyReloading();
    auto config = Config::load(sources);
    const Result<> done =
        config ? app.reload(std::move(*config)) : Result<>(common::fail(config.error()));
    if (done)
        qCInfo(lcServe) << "settings reloaded";
    else
        qCCritical(lcServe).noquote() << "not reloaded:" << done.error().shownMessage();
    tellReady(app);
}

void handleSignal(int signal, ServerApp &app, const ConfigSources &sources)
{
    if (signal == SIGHUP) {
        reload(app, sources);
        return;
    }
    qCInfo(lcServe) << "stopping";
    sdNotify("STOPPING=1\nSTATUS=Finishing what is under way");
    QCoreApplication::quit();
}

// What is allowed, but seldom meant.
void warnOf(const Config &config)
{
    if (::geteuid() == 0)
        qCWarning(lcServe) << "running as root: an account of its own would be safer";
    if (!config.listenOn().isLoopback() && config.tlsMode() == u"off")
        qCWarning(lcServe) << "no TLS: only a proxy on a network of trust may reach this server";
}

Result<std::unique_ptr<ServerApp>> makeApp(const ConfigSources &sources)
{
    const common::SystemClock clock;
    TRY_INTO(const Config config, Config::load(sources));
    common::setUpLogging(config.log());
    warnOf(config);
    TRY_INTO(Store store, openStore(sources, StoreUse::Alone, clock));
    return ServerApp::make(std::move(store));
}

} // namespace

int runServe(const Arguments &arguments)
{
    const ConfigSources sources = sourcesOf(arguments);
    raiseFileLimit();
    auto made = makeApp(sources);
    if (!made)
        return failWith(made.error());
    ServerApp &app = **made;
    // A signal that comes while the server starts is kept until the loop runs.
    const UnixSignals caught([&](int signal) { handleSignal(signal, app, sources); });
    const auto port = app.start();
    if (!port)
        return failWith(port.error());
    QTimer tick;
    tick.setTimerType(Qt::PreciseTimer); // other processes' revocations wait for it
    QObject::connect(&tick, &QTimer::timeout, &tick, [&] { app.tick(); });
    tick.start(kTickMs);
    QTimer watchdog;
    QObject::connect(&watchdog, &QTimer::timeout, &watchdog, [&] { tellAlive(app); });
    if (const int period = sdWatchdogMs(); period > 0)
        watchdog.start(period);
    print(QStringLiteral("kithd ready on %1\n").arg(app.listenUrl()));
    tellReady(app);
    const int code = QCoreApplication::exec();
    tick.stop();
    app.stop();
    qCInfo(lcServe) << "stopped";
    return code == 0 ? kDone : kFailed;
}

} // namespace server
