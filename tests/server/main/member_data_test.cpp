// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A whole community, one member of which leaves: what is left of them, in every table that there
// is.

#include "server/auth/deletion_service.h"
#include "server/demo/demo_service.h"
#include "server/instance/count_repository.h"
#include "server/main/member_data.h"
#include "tests/support/test_database.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace common;
using namespace server;

namespace {

// As in the server.
struct World {
    World()
    {
        addExportSources(maker, db, users, clock);
        addAccountParts(deletion, outbox, sessions, exports);
        deletion.registerJobs();
        exports.registerJobs();
        must(DemoService(db, clock).fill({.users = 30, .posts = 600}, QStringLiteral("none")));
        must(jobs.start(0));
    }
    ~World() { db.close(); }

    template <typename T>
    static void must(const Result<T> &result)
    {
        if (!result)
            qFatal("%s", qUtf8Printable(result.error().shownMessage() + result.error().detail));
    }
    qint64 number(const std::string &sql, const auto &...args)
    {
        const auto found = db.read([&](Transaction &tx) { return tx.value<qint64>(sql, args...); });
        must(found);
        return found->value_or(0);
    }
    void exec(const std::string &sql, const auto &...args)
    {
        must(db.write([&](Transaction &tx) { return tx.exec(sql, args...); }));
    }
    UserId idOf(const QString &name)
    {
        return {number("SELECT id FROM users WHERE username_folded = ?", name)};
    }
    Caller callerOf(const QString &name)
    {
        Caller caller;
        caller.id = idOf(name);
        caller.sessionId = {1};
        return caller;
    }
    QStringList wrongCounts()
    {
        const auto wrong = db.read([](Transaction &tx) { return CountRepository().listWrong(tx); });
        must(wrong);
        QStringList names;
        for (const WrongCount &each : *wrong)
            names.append(QStringLiteral("%1: %2").arg(each.name).arg(each.rows));
        return names;
    }
    QStringList tables()
    {
        const std::string sql(database.db().dialect().tables());
        const auto found = db.read([&](Transaction &tx) { return tx.values<QString>(sql); });
        must(found);
        return *found;
    }
    QStringList columns(const QString &table)
    {
        const bool postgres = tests::onPostgres();
        const std::string sql = postgres
            ? "SELECT column_name::text FROM information_schema.columns WHERE table_name = ?"
              " AND table_schema = current_schema()"
            : "SELECT name FROM pragma_table_info(?)";
        const auto found = db.read([&](Transaction &tx) { return tx.values<QString>(sql, table); });
        must(found);
        return *found;
    }
    // Rows of every table, so that what is not about the member can be compared.
    QMap<QString, qint64> sizes()
    {
        QMap<QString, qint64> rows;
        for (const QString &table : tables())
            rows[table] = number("SELECT COUNT(*) FROM " + table.toStdString());
        return rows;
    }

    tests::TestDatabase database;
    tests::TestClock &clock = database.clock();
    Database &db = database.db();
    ClockIdSource ids{clock};
    Outbox outbox{db, clock};
    SettingsSource settings{Settings{}};
    Keys keys = Keys::generate();
    CursorKey cursors{keys.cursor};
    AccessTokens tokens{keys.access, clock};
    JobQueue jobs{db, clock, ids};
    UserService users{db, outbox, settings, clock};
    SessionService sessions{db, outbox, tokens, cursors, ids, clock};
    ExportMaker maker{clock};
    ExportService exports{
        {.db = db,
         .outbox = outbox,
         .jobs = jobs,
         .cursors = cursors,
         .ids = ids,
         .clock = clock,
         .maker = maker,
         .subjectOf = exportSubjects(db, users),
         .dataFolder = database.folder()}};
    DeletionService deletion{db, outbox, jobs, sessions, users, clock};
};

// What stays of a member, and why.
const QSet<QString> kMayStay{
    QStringLiteral("events.subject_id"), // UserDeleted, for those who missed it
    QStringLiteral("events.topic"),
    QStringLiteral("events.payload"),
    QStringLiteral("reserved_usernames.username_folded"), // for a year
    QStringLiteral("posts.content"), // of others, who wrote the name
    QStringLiteral("post_revisions.content"),
    QStringLiteral("notifications.excerpt"),
};

constexpr qint64 kGraceMs = kDeletionGraceMs + 1000;

} // namespace

class MemberDataTest : public QObject {
    Q_OBJECT

private slots:
    void nothingIsLeft()
    {
        World world;
        QCOMPARE(world.wrongCounts(), QStringList());
        const QString name = QStringLiteral("kenji");
        const Caller caller = world.callerOf(name);
        // Something in every table that knows members and that the demo leaves empty.
        const UserId other = world.idOf(QStringLiteral("tomas"));
        world.exec("INSERT INTO blocks VALUES (?, ?, 1)", caller.id, other);
        world.exec("INSERT INTO mutes VALUES (?, ?, NULL, 1)", other, caller.id);
        world.exec("UPDATE users SET invited_by = ? WHERE id = ?", caller.id, other);
        world.exec(
            "INSERT INTO jobs (id, kind, payload, state, run_at, attempts, max_attempts, "
            "last_error,"
            " created_at, finished_at) VALUES (7, 'mail.send', ?, 'done', 1, 1, 1, '', 1, 1)",
            QByteArray("{\"to\":\"kenji@millbrook.example\",\"name\":\"kenji\"}")
        );
        const Device phone{
            .name = QStringLiteral("phone"), .address = QStringLiteral("::1"), .userAgent = {}};
        World::must(world.db.write([&](Transaction &tx) {
            return world.sessions.begin(tx, caller.id, phone);
        }));
        World::must(world.exports.create(caller));
        World::must(world.jobs.runDue());
        QCOMPARE(world.number("SELECT COUNT(*) FROM exports WHERE state = 'ready'"), 1);
        const QString exported = world.database.folder() + QStringLiteral("/exports");
        QCOMPARE(QDir(exported).entryList(QDir::Files).size(), 1);
        const QMap<QString, qint64> before = world.sizes();
        // The search finds what there is.
        const QStringList found = remains(world, QString::number(caller.id.value), name);
        for (const char *place :
             {"users.id",
              "users.username",
              "jobs.payload",
              "users.invited_by",
              "posts.author_id",
              "votes.user_id",
              "sessions.user_id",
              "follows.follower_id",
              "friendships.friend_id",
              "blocks.blocker_id",
              "mutes.muted_id",
              "notifications.user_id",
              "notification_actors.user_id",
              "events.actor_id",
              "exports.user_id",
              "home_timeline.author_id"})
            QVERIFY2(found.contains(QLatin1String(place)), place);
        QVERIFY(world.number("SELECT COUNT(*) FROM posts WHERE author_id = ?", caller.id) > 5);
        QVERIFY(world.number("SELECT COUNT(*) FROM votes WHERE user_id = ?", caller.id) > 5);

        World::must(world.deletion.leave(caller));
        QCOMPARE(world.wrongCounts(), QStringList());
        World::must(world.jobs.runDue());
        QCOMPARE(world.number("SELECT COUNT(*) FROM users WHERE id = ?", caller.id), 1);
        world.clock.advance(kGraceMs);
        World::must(world.jobs.runDue());
        QCOMPARE(world.number("SELECT COUNT(*) FROM users WHERE id = ?", caller.id), 0);
        QCOMPARE(world.wrongCounts(), QStringList());
        QCOMPARE(QDir(exported).entryList(QDir::Files).size(), 0);
        QCOMPARE(
            world.number(
                "SELECT COUNT(*) FROM events WHERE kind <> 'UserDeleted'"
                " AND (actor_id = ? OR subject_id = ?)",
                caller.id,
                caller.id
            ),
            0
        );
        QCOMPARE(remains(world, QString::number(caller.id.value), name), QStringList());
        if (!tests::onPostgres())
            QCOMPARE(world.number("SELECT COUNT(*) FROM pragma_foreign_key_check"), 0);
        // Others keep what is theirs.
        const QMap<QString, qint64> after = world.sizes();
        QCOMPARE(after[QStringLiteral("users")], before[QStringLiteral("users")] - 1);
        QVERIFY(after[QStringLiteral("posts")] > before[QStringLiteral("posts")] / 2);
        QVERIFY(after[QStringLiteral("follows")] > before[QStringLiteral("follows")] / 2);
    }

    // A table that is new and names members says what becomes of its rows: by a foreign key to the
    // account, or by an AccountPart, and then it stands here.
    void everyColumnThatNamesMembersIsThoughtOf()
    {
        if (tests::onPostgres())
            QSKIP("the same tables");
        const QSet<QString> parts{
            QStringLiteral("events.actor_id"),
            QStringLiteral("users.invited_by"),
            QStringLiteral("idempotency.user_id"),
            QStringLiteral("home_timeline.author_id")};
        const QRegularExpression member(QStringLiteral(
            "(^|_)(user|author|actor|member|owner|follower|followed|friend|blocker|blocked|muter|"
            "muted|voter|inviter|invited)_id$|_by$"
        ));
        World world;
        QStringList forgotten;
        int found = 0;
        for (const QString &table : world.tables()) {
            for (const QString &column : world.columns(table)) {
                if (!member.match(column).hasMatch())
                    continue;
                ++found;
                const qint64 keys = world.number(
                    "SELECT COUNT(*) FROM pragma_foreign_key_list(?) WHERE \"from\" = ?"
                    " AND \"table\" = 'users' AND on_delete IN ('CASCADE', 'SET NULL')",
                    table,
                    column
                );
                const QString place = table + u'.' + column;
                if (keys == 0 && !parts.contains(place))
                    forgotten.append(place);
            }
        }
        QVERIFY(found > 15);
        QCOMPARE(forgotten, QStringList());
    }

    // Nobody is touched by somebody who leaves and comes back.
    void comingBackIsAsIfNothingHadBeen()
    {
        World world;
        const auto counts = [&] {
            return world.number(
                "SELECT SUM(followers_count * 7 + following_count * 5 + friends_count * 3"
                " + posts_count) FROM users"
            );
        };
        const auto votes = [&] {
            return world.number("SELECT SUM(likes_count * 7 + score * 5 + shares_count) FROM posts"
            );
        };
        const qint64 countsBefore = counts();
        const qint64 votesBefore = votes();
        const Caller nora = world.callerOf(QStringLiteral("nora"));
        const Caller leo = world.callerOf(QStringLiteral("leo"));
        // Two at a time, who follow each other or not, and the other way round.
        World::must(world.deletion.leave(nora));
        World::must(world.deletion.leave(leo));
        QVERIFY(counts() != countsBefore);
        QVERIFY(votes() != votesBefore);
        QCOMPARE(world.wrongCounts(), QStringList());
        World::must(world.deletion.comeBack(nora));
        QCOMPARE(world.wrongCounts(), QStringList());
        World::must(world.deletion.comeBack(leo));
        QCOMPARE(world.wrongCounts(), QStringList());
        QCOMPARE(counts(), countsBefore);
        QCOMPARE(votes(), votesBefore);
        world.clock.advance(kGraceMs);
        World::must(world.jobs.runDue());
        QCOMPARE(counts(), countsBefore);
    }

    void everybodyCanGoButTheLastAdmin()
    {
        World world;
        const auto everybody = world.db.read([](Transaction &tx) {
            return tx.values<UserId>("SELECT id FROM users WHERE role <> 'admin' ORDER BY id");
        });
        World::must(everybody);
        for (const UserId id : *everybody) {
            Caller caller;
            caller.id = id;
            World::must(world.deletion.leave(caller));
        }
        QCOMPARE(world.wrongCounts(), QStringList());
        world.clock.advance(kGraceMs);
        World::must(world.jobs.runDue());
        QCOMPARE(world.number("SELECT COUNT(*) FROM users"), 1);
        QCOMPARE(world.wrongCounts(), QStringList());
        QCOMPARE(world.number("SELECT COUNT(*) FROM follows"), 0);
        QCOMPARE(world.number("SELECT COUNT(*) FROM reserved_usernames"), everybody->size());
        const auto last = world.deletion.leave(world.callerOf(QStringLiteral("mara")));
        QVERIFY(!last);
        QCOMPARE(last.error().code, ErrorCode::AccountLastAdmin);
    }

private:
    // "table.column" of each place where the id or the name still stands.
    static QStringList remains(World &world, const QString &id, const QString &name)
    {
        QStringList found;
        for (const QString &table : world.tables()) {
            for (const QString &column : world.columns(table)) {
                const QString place = table + u'.' + column;
                if (!kMayStay.contains(place) && isIn(world, table, column, {id, name}))
                    found.append(place);
            }
        }
        return found;
    }
    static bool
    isIn(World &world, const QString &table, const QString &column, const QStringList &words)
    {
        const bool postgres = tests::onPostgres();
        for (const QString &word : words) {
            // Bytes as text: payloads are JSON, hashes match nothing.
            const QString sql = postgres
                ? QStringLiteral("SELECT COUNT(*) FROM %1 WHERE CASE WHEN pg_typeof(%2)::text = "
                                 "'bytea' THEN encode(%2::text::bytea, 'escape') ELSE %2::text END "
                                 "LIKE ?")
                : QStringLiteral("SELECT COUNT(*) FROM %1 WHERE CAST(%2 AS TEXT) LIKE ?");
            const QString pattern = u'%' + word + u'%';
            if (world.number(sql.arg(table, column).toStdString(), pattern) > 0)
                return true;
        }
        return false;
    }
};

QTEST_GUILESS_MAIN(MemberDataTest)
#include "member_data_test.moc"
