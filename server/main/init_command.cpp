// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/init_command.h"

#include "server/auth/invite_service.h"
#include "server/auth/keys.h"
#include "server/main/commands.h"
#include "server/main/self_signed.h"
#include "server/main/store.h"

#include <QFile>

namespace server {

namespace {

// A file to begin with: every setting with its default, commented out.
Result<> writeSettingsFile(const QString &path)
{
    QFile file(path);
    if (file.exists())
        return {};
    TRY(createPrivateFile(path));
    QString text =
        QStringLiteral("# Settings of this server; `kithd config show` tells what is in force.\n");
    for (const Option &option : allOptions()) {
        const QString value = QString::fromUtf8(
            option.defaultText.data(), static_cast<qsizetype>(option.defaultText.size())
        );
        text += QStringLiteral("\n# %1\n# %2 = \"%3\"\n")
                    .arg(
                        QString::fromUtf8(
                            option.about.data(), static_cast<qsizetype>(option.about.size())
                        ),
                        option.name(),
                        value
                    );
    }
    if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0 || !file.flush())
        return common::fail(
            unavailable(QStringLiteral("%1 cannot be written: %2.").arg(path, file.errorString()))
        );
    return {};
}

// Nothing: there is an administrator.
Result<std::optional<QString>>
firstAdminUrl(const Store &store, const Keys &keys, const common::Clock &clock)
{
    TRY_INTO(Settings settings, pinnedSettings(store.config, store.config.listenOn().port));
    TRY_INTO(const qint64 greatestId, store.db->greatestId());
    const SettingsSource source(std::move(settings));
    const CursorKey cursors(keys.cursor);
    common::ClockIdSource ids(clock, 0, greatestId);
    return InviteService(*store.db, source, cursors, ids, clock).firstAdminUrl();
}

// As it must be started for the link to lead to it.
QString serveLine(const Arguments &arguments, const QString &folder)
{
    QString line = QStringLiteral("kithd serve --data ") + folder;
    for (const char *option : {"config", "listen"}) {
        if (arguments.has(option))
            line += QStringLiteral(" --%1 %2").arg(QLatin1String(option), arguments.value(option));
    }
    for (const QString &assignment : arguments.values("set"))
        line += QStringLiteral(" --set '%1'").arg(assignment);
    return line;
}

} // namespace

int runInit(const Arguments &arguments)
{
    const common::SystemClock clock;
    const auto store = openStore(sourcesOf(arguments), StoreUse::Alone, clock);
    if (!store)
        return failWith(store.error());
    const QString folder = store->config.dataFolder();
    const auto keys = Keys::load(folder);
    if (!keys)
        return failWith(keys.error());
    if (const auto written = writeSettingsFile(folder + QLatin1String("/kithd.toml")); !written)
        return failWith(written.error());
    const auto url = firstAdminUrl(*store, *keys, clock);
    if (!url)
        return failWith(url.error());
    print(QStringLiteral("%1 is ready. Start the server:\n\n    %2\n\n")
              .arg(folder, serveLine(arguments, folder)));
    if (!*url) {
        print(QStringLiteral("It has an administrator already.\n"));
        return kDone;
    }
    print(
        QStringLiteral("Then open this link in Kith. It works once, for %1 days, and makes whoever "
                       "joins by it the\nfirst administrator:\n\n    %2\n\n"
                       "Without a link: kithd admin create --data %3 --username NAME --email "
                       "ADDRESS\n")
            .arg(InviteService::kFirstAdminSeconds / (24 * 60 * 60))
            .arg(**url, folder)
    );
    return kDone;
}

} // namespace server
