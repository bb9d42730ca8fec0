// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/world.h"

#include "common/base/clock.h"
#include "server/auth/access_token.h"
#include "tests/support/data_file.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int kPatienceMs = 1'200'000;
constexpr qint64 kYearMs = 365LL * 86'400'000;
constexpr int kPostsOfAuthor = 400;

QList<qint64> numbers(const QVariantList &values)
{
    QList<qint64> all;
    for (const QVariant &value : values)
        all.append(value.toLongLong());
    return all;
}

} // namespace

Scale Scale::small()
{
    return {
        .rounds = 1,
        .roundMs = 400,
        .users = 1'000,
        .posts = 5'000,
        .sessions = 400,
        .sockets = {100, 300},
        .followees = 50,
        .followers = 200};
}

World::World(const Scale &scaleOfIt)
    : scale(scaleOfIt)
{
}

QString World::databaseFile() const
{
    return server.data() + u"/kith.db"_s;
}

QString World::fill()
{
    // A few that the program makes itself, with passwords; the many are like them.
    QByteArray output;
    const QStringList demo{u"demo"_s, u"--users"_s, u"50"_s, u"--posts"_s, u"200"_s};
    if (server.run(demo, {}, &output, kPatienceMs) != 0)
        return u"no demo community: "_s + QString::fromUtf8(output);
    addMembers();
    addPosts();
    m_users = numbers(DataFile(server.data())
                          .column(
                              "SELECT id FROM users WHERE username LIKE 'member%'"
                              " ORDER BY id LIMIT ?",
                              {scale.sessions}
                          ));
    m_posts = numbers(DataFile(server.data())
                          .column("SELECT p.id FROM posts p JOIN users u ON u.id = p.author_id"
                                  " WHERE u.username LIKE 'member%'"
                                  " ORDER BY p.published_at DESC, p.id DESC LIMIT 200000"));
    if (m_users.size() <= scale.followers)
        return u"the community is too small"_s;
    addSessions();
    addFollows();
    return {};
}

// No timeline is kept for them yet: they are away until they ask for theirs.
void World::addMembers()
{
    DataFile file(server.data());
    const qint64 now = common::SystemClock().now().ms;
    file.run(
        "INSERT INTO users (id, username, username_folded, display_name, password_hash, created_at,"
        " updated_at, last_active_at)"
        " WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ?)"
        " SELECT 1000 + i, 'member' || i, 'member' || i, 'Member Number ' || i,"
        " (SELECT password_hash FROM users WHERE password_hash IS NOT NULL LIMIT 1), ?, ?, ? FROM "
        "n",
        {scale.users, now - kYearMs, now - kYearMs, now}
    );
    file.run(
        "INSERT INTO home_timeline_state (user_id, complete_from, rows_at_most)"
        " SELECT id, ?, 0 FROM users WHERE username LIKE 'member%'",
        {std::numeric_limits<qint64>::max()}
    );
}

// By anybody, over a year, of 40 to 440 characters.
void World::addPosts()
{
    DataFile file(server.data());
    const qint64 now = common::SystemClock().now().ms;
    file.run(
        "INSERT INTO posts (id, author_id, content, visibility, state, created_at, updated_at,"
        " published_at)"
        " WITH RECURSIVE n(i, at) AS (SELECT 1, ? UNION ALL"
        "      SELECT i + 1, ? + (i + 1) * ? / ? FROM n WHERE i < ?)"
        " SELECT 1000 + i, 1001 + abs(random() % ?), substr(replace(hex(zeroblob(60)), '00',"
        " 'morning '), 1, 40 + abs(random() % 400)), 'public', 'published', at, at, at FROM n",
        {now - kYearMs, now - kYearMs, kYearMs, scale.posts, scale.posts, scale.users}
    );
    // One author has the same number of them however many there are.
    file.run(
        "INSERT INTO posts (id, author_id, content, visibility, state, created_at, updated_at,"
        " published_at)"
        " WITH RECURSIVE n(i, at) AS (SELECT 1, ? UNION ALL"
        "      SELECT i + 1, ? + (i + 1) * ? / ? FROM n WHERE i < ?)"
        " SELECT ? + i, ?, substr(replace(hex(zeroblob(60)), '00', 'evening '), 1,"
        "      40 + i * 37 % 400), 'public', 'published', at, at, at FROM n",
        {now - kYearMs,
         now - kYearMs,
         kYearMs,
         kPostsOfAuthor,
         kPostsOfAuthor,
         1000 + scale.posts,
         1001 + kAuthor}
    );
    file.run("UPDATE users SET posts_count = (SELECT COUNT(*) FROM posts p"
             " WHERE p.author_id = users.id AND p.state = 'published')");
    file.run("ANALYZE");
}

void World::addSessions()
{
    DataFile file(server.data());
    const qint64 now = common::SystemClock().now().ms;
    file.run("BEGIN IMMEDIATE");
    for (qsizetype i = 0; i < m_users.size(); ++i)
        file.run(
            "INSERT INTO sessions (id, user_id, created_at, last_used_at, expires_at)"
            " VALUES (?, ?, ?, ?, ?)",
            {i + 1, m_users[i], now, now, now + kYearMs}
        );
    file.run("COMMIT");
}

// The reader's follows go the way of the API, once the server runs; these only make an audience.
void World::addFollows()
{
    DataFile file(server.data());
    const qint64 now = common::SystemClock().now().ms;
    file.run("BEGIN IMMEDIATE");
    file.run("DELETE FROM follows WHERE followed_id = ?", {m_users[kAuthor]});
    for (int i = 0; i < scale.followers; ++i)
        file.run(
            "INSERT INTO follows (follower_id, followed_id, state, created_at)"
            " VALUES (?, ?, 'following', ?)",
            {m_users[m_users.size() - 1 - i], m_users[kAuthor], now}
        );
    file.run(
        "UPDATE users SET followers_count ="
        " (SELECT COUNT(*) FROM follows WHERE followed_id = users.id) WHERE id = ?",
        {m_users[kAuthor]}
    );
    file.run("DELETE FROM merged_authors WHERE author_id = ?", {m_users[kAuthor]});
    file.run("COMMIT");
}

QByteArray World::token(int member) const
{
    const auto keys = server::Keys::load(server.data());
    const common::SystemClock clock;
    if (!keys)
        qFatal("no keys: %s", qUtf8Printable(keys.error().shownMessage()));
    const server::AccessTokens tokens(keys->access, clock);
    return tokens.issue(common::UserId{m_users.at(member)}, common::SessionId{member + 1});
}

QList<QByteArray> World::tokens(int from, int count) const
{
    const auto keys = server::Keys::load(server.data());
    const common::SystemClock clock;
    QList<QByteArray> all;
    if (!keys)
        return all;
    const server::AccessTokens tokens(keys->access, clock);
    for (int i = from; i < from + count; ++i)
        all.append(tokens.issue(common::UserId{m_users.at(i)}, common::SessionId{i + 1}));
    return all;
}

} // namespace tests
