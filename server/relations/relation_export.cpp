// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/relations/relation_export.h"

#include "server/users/user_directory.h"

#include <array>

namespace server {

using common::Timestamp;
using common::UserId;

namespace {

constexpr int kPage = 500;

struct Related {
    UserId user;
    Timestamp since;
};

// One list: its file, its title, and a page of it below a place, newest first.
struct RelationList {
    const char *name;
    const char *title;
    std::string_view sql; // member, time, time, id, limit
};

// People whose accounts are hidden or gone are left out.
constexpr std::array kLists{
    RelationList{
        "following",
        QT_TRANSLATE_NOOP("Export", "Following"),
        "SELECT followed_id, created_at FROM follows WHERE follower_id = ?"
        " AND (created_at, followed_id) < (?, ?) ORDER BY created_at DESC, followed_id DESC LIMIT "
        "?"},
    RelationList{
        "followers",
        QT_TRANSLATE_NOOP("Export", "Followers"),
        "SELECT follower_id, created_at FROM follows WHERE followed_id = ?"
        " AND (created_at, follower_id) < (?, ?) ORDER BY created_at DESC, follower_id DESC LIMIT "
        "?"},
    RelationList{
        "friends",
        QT_TRANSLATE_NOOP("Export", "Friends"),
        "SELECT friend_id, created_at FROM friendships WHERE user_id = ?"
        " AND (created_at, friend_id) < (?, ?) ORDER BY created_at DESC, friend_id DESC LIMIT ?"},
    RelationList{
        "blocks",
        QT_TRANSLATE_NOOP("Export", "Blocked"),
        "SELECT blocked_id, created_at FROM blocks WHERE blocker_id = ?"
        " AND (created_at, blocked_id) < (?, ?) ORDER BY created_at DESC, blocked_id DESC LIMIT ?"},
    RelationList{
        "mutes",
        QT_TRANSLATE_NOOP("Export", "Muted"),
        "SELECT muted_id, created_at FROM mutes WHERE muter_id = ?"
        " AND (created_at, muted_id) < (?, ?) ORDER BY created_at DESC, muted_id DESC LIMIT ?"},
};

struct Page {
    QList<Related> related{};
    QHash<UserId, common::UserSummary> people{};
};

Result<Page> read(Transaction &tx, const RelationList &list, UserId member, const Related &below)
{
    Page page;
    using Columns = std::tuple<UserId, Timestamp>;
    TRY(tx.forEach<Columns>(
        [&](Columns &&columns) {
            page.related.append({std::get<0>(columns), std::get<1>(columns)});
        },
        list.sql,
        member,
        below.since,
        below.user,
        kPage
    ));
    QList<UserId> ids;
    for (const Related &each : std::as_const(page.related))
        ids.append(each.user);
    TRY_INTO(page.people, UserDirectory().summaries(tx, ids));
    return page;
}

Result<> write(const Page &page, ExportWriter &out)
{
    for (const Related &each : page.related) {
        const auto person = page.people.constFind(each.user);
        if (person == page.people.constEnd())
            continue;
        TRY(out.add(
            wire::toJson(*person),
            {.heading = QStringLiteral("%1 (@%2)").arg(person->displayName, person->username),
             .at = each.since}
        ));
    }
    return {};
}

Result<> exportList(Database &db, const RelationList &list, UserId member, ExportWriter &out)
{
    TRY(out.beginList(QLatin1String(list.name), list.title));
    constexpr qint64 kEnd = std::numeric_limits<qint64>::max();
    Related below{{kEnd}, {kEnd}};
    while (true) {
        TRY_INTO(const Page page, db.read([&](Transaction &tx) {
            return read(tx, list, member, below);
        }));
        TRY(write(page, out));
        if (page.related.size() < kPage)
            return {};
        below = page.related.constLast();
    }
}

} // namespace

Result<> exportRelations(Database &db, UserId id, ExportWriter &out)
{
    for (const RelationList &list : kLists)
        TRY(exportList(db, list, id, out));
    return {};
}

} // namespace server
