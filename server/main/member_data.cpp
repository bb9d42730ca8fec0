// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/member_data.h"

#include "server/auth/auth_export.h"
#include "server/auth/auth_policy.h"
#include "server/http/idempotency.h"
#include "server/main/commands.h"
#include "server/main/store.h"
#include "server/notifications/notification_departure.h"
#include "server/notifications/notification_export.h"
#include "server/posts/post_departure.h"
#include "server/posts/post_export.h"
#include "server/relations/relation_departure.h"
#include "server/relations/relation_export.h"
#include "server/users/user_export.h"

#include <QDir>

namespace server {

using common::UserId;

namespace {

Result<UserId> accountOf(Database &db, const QString &name)
{
    TRY_INTO(const auto account, db.read([&](Transaction &tx) {
        return AccountRepository().findByLogin(tx, foldedLogin(name));
    }));
    if (!account)
        return common::fail(
            ErrorCode::ResourceNotFound, QStringLiteral("There is no account %1.").arg(name)
        );
    return account->id;
}

Result<qint64> exportTo(const Arguments &arguments, const QString &file)
{
    const common::SystemClock clock;
    TRY_INTO(const Store store, openStore(sourcesOf(arguments), StoreUse::Beside, clock));
    Outbox outbox(*store.db, clock);
    const SettingsSource settings(store.config.settings(0));
    const UserService users(*store.db, outbox, settings, clock);
    ExportMaker maker(clock);
    addExportSources(maker, *store.db, users, clock);
    TRY_INTO(const UserId id, accountOf(*store.db, arguments.value("user")));
    TRY_INTO(const auto subject, exportSubjects(*store.db, users)(id));
    return maker.make(subject, file, [] { return false; });
}

} // namespace

void addExportSources(
    ExportMaker &maker, Database &db, const UserService &users, const common::Clock &clock
)
{
    maker.addSource([&](UserId id, ExportWriter &out) { return exportProfile(db, users, id, out); }
    );
    maker.addSource([&](UserId id, ExportWriter &out) {
        return PostExport(db, clock).write(id, out);
    });
    maker.addSource([&](UserId id, ExportWriter &out) { return exportRelations(db, id, out); });
    maker.addSource([&](UserId id, ExportWriter &out) { return exportNotifications(db, id, out); });
    maker.addSource([&](UserId id, ExportWriter &out) { return exportAccount(db, id, out); });
}

void addAccountParts(
    DeletionService &deletion, Outbox &outbox, SessionService &sessions, ExportService &exports
)
{
    const auto part = [&](const auto &departure) {
        AccountPart made;
        made.removeSome = [departure](Transaction &tx, UserId id, int limit) {
            return departure.removeSome(tx, id, limit);
        };
        made.hide = [departure](Transaction &tx, UserId id) { return departure.hide(tx, id); };
        if constexpr (requires(Transaction & tx) { departure.reveal(tx, UserId()); })
            made.reveal = [departure](Transaction &tx, UserId id) {
                return departure.reveal(tx, id);
            };
        deletion.addPart(std::move(made));
    };
    part(RelationDeparture());
    part(PostDeparture(outbox));
    part(NotificationDeparture(outbox));
    deletion.addPart({.removeSome = [&exports](Transaction &tx, UserId id, int) {
        return exports.removeAll(tx, id);
    }});
    deletion.addPart({.removeSome = [&sessions](Transaction &tx, UserId id, int limit) {
        return sessions.removeSome(tx, id, limit);
    }});
    deletion.addPart({.removeSome = Idempotency::removeSome});
}

ExportService::SubjectOf exportSubjects(Database &db, const UserService &users)
{
    return [&](UserId id) -> Result<ExportSubject> {
        TRY_INTO(const auto me, db.read([&](Transaction &tx) { return users.me(tx, id); }));
        return ExportSubject{me.id, me.username, me.settings.locale.valueOr({})};
    };
}

int runExport(const Arguments &arguments)
{
    const QString file = QDir::current().absoluteFilePath(arguments.words.first());
    const auto bytes = exportTo(arguments, file);
    if (!bytes)
        return failWith(bytes.error());
    print(QStringLiteral("%1: %2 bytes.\n").arg(file).arg(*bytes));
    return kDone;
}

} // namespace server
