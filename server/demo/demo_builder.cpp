// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_builder.h"

#include "common/users/user_rules.h"

#include <algorithm>
#include <cmath>

namespace server {

using common::FollowState;
using common::Timestamp;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
// What ids are counted back from: 2026-01-01T00:00:00Z.
constexpr qint64 kIdNowMs = 1'767'225'600'000;
constexpr size_t kNamed = kNamedPeople;

QString linksJson(const QString &url)
{
    QByteArray json;
    wire::JsonWriter out(json);
    out.beginArray();
    if (!url.isEmpty()) {
        const common::ProfileLink link{.label = QStringLiteral("soil-slowly.example"), .url = url};
        wire::Codec<common::ProfileLink>::write(link, out);
    }
    out.endArray();
    return QString::fromUtf8(json);
}

QString settingsJson(const DemoPerson &person)
{
    common::UserSettings settings;
    if (person.languages.front() != "en")
        settings.locale = wire::toQString(person.languages.front());
    return QString::fromUtf8(wire::toJson(settings));
}

std::optional<QString> statusJson(const DemoPerson &person)
{
    if (person.statusText.isEmpty())
        return std::nullopt;
    common::UserStatus status;
    status.text = person.statusText;
    return QString::fromUtf8(wire::toJson(status));
}

} // namespace

DemoBuilder::DemoBuilder(const DemoOptions &options, Timestamp now, const QString &passwordHash)
    : m_options(options)
    , m_now(startOfHour(now))
    , m_passwordHash(passwordHash)
    , m_peopleRandom(options.seed, 1)
    , m_postRandom(options.seed, 2)
    , m_voteRandom(options.seed, 3)
{
}

Timestamp DemoBuilder::startOfHour(Timestamp now)
{
    return {now.ms - now.ms % kHourMs};
}

DemoWorld DemoBuilder::build()
{
    addPeople(m_passwordHash);
    addFollows();
    addFriendships();
    addPosts();
    addVotes();
    fillTimelines();
    addNotifications();
    return std::move(m_world);
}

qint64 DemoBuilder::newId(Timestamp at)
{
    qint64 id = common::ClockIdSource::firstAt({kIdNowMs - ageOf(at)});
    while (m_usedIds.contains(id))
        ++id;
    m_usedIds.insert(id);
    return id;
}

void DemoBuilder::addPeople(const QString &passwordHash)
{
    m_people = demoPeople(m_peopleRandom, m_options.users);
    for (const DemoPerson &person : m_people) {
        DemoUserRow row;
        row.createdAt = ago(person.joinedDaysAgo * kDayMs + m_peopleRandom.below(kDayMs));
        row.updatedAt = row.createdAt;
        row.id = common::UserId{newId(row.createdAt)};
        row.username = person.username;
        row.usernameFolded = common::foldedUsername(person.username);
        row.email = person.username + QLatin1String("@millbrook.example");
        row.emailFolded = row.email;
        row.passwordHash = passwordHash;
        row.firstName = person.firstName;
        row.lastName = person.lastName;
        row.displayName = common::displayName(person.firstName, person.lastName, person.username);
        row.bio = person.bio;
        row.status = statusJson(person);
        row.links = linksJson(person.linkUrl);
        row.settings = settingsJson(person);
        row.locked = person.locked;
        row.role = person.role;
        row.lastSeenAt = ago(m_peopleRandom.below(2 * kDayMs) / kMinuteMs * kMinuteMs);
        row.lastActiveAt = row.lastSeenAt;
        m_byName.insert(row.usernameFolded, m_world.users.size());
        m_byId.insert(row.id, m_world.users.size());
        m_world.users.push_back(row);
    }
    m_followers.resize(m_world.users.size());
}

std::optional<DemoBuilder::Index> DemoBuilder::indexOf(const QString &username) const
{
    const auto found = m_byName.constFind(username);
    return found == m_byName.constEnd() ? std::nullopt : std::optional(*found);
}

DemoBuilder::Index DemoBuilder::somebody(DemoRandom &random, double steepness) const
{
    const double place = std::pow(random.unit(), steepness);
    return static_cast<Index>(place * static_cast<double>(m_world.users.size()));
}

void DemoBuilder::follow(Index follower, Index followed)
{
    if (follower == followed || m_askedPairs.contains(pairKey(follower, followed)))
        return;
    m_askedPairs.insert(pairKey(follower, followed));
    DemoUserRow &from = m_world.users[follower];
    DemoUserRow &to = m_world.users[followed];
    // Nobody else's is as young as that of setLatestFollower().
    const qint64 bothHere = std::min(ageOf(from.createdAt), ageOf(to.createdAt));
    DemoFollowRow row{.followerId = from.id, .followedId = to.id};
    row.createdAt = ago(2 * kHourMs + m_peopleRandom.below(bothHere - 3 * kHourMs));
    if (to.locked && m_peopleRandom.chance(20)) {
        row.state = FollowState::Requested;
    } else {
        ++from.followingCount;
        ++to.followersCount;
        m_followers[followed].push_back(follower);
        m_followPairs.insert(pairKey(follower, followed));
    }
    m_world.follows.push_back(row);
}

// A few are followed by nearly everybody, most by a handful.
void DemoBuilder::addFollows()
{
    const Index people = m_world.users.size();
    const auto newcomers = {indexOf(QStringLiteral("omar")), indexOf(QStringLiteral("june"))};
    for (Index one = 0; one < std::min(people, kNamed); ++one) {
        for (Index other = 0; other < std::min(people, kNamed); ++other) {
            const bool introduced = std::ranges::count(newcomers, std::optional(other)) == 0;
            const bool known = other < 2 || m_peopleRandom.chance(70);
            if (one == 0 ? introduced : known)
                follow(one, other);
        }
    }
    for (Index one = 0; one < people; ++one) {
        const double wish = 3.0 / std::pow(1.0 - m_peopleRandom.unit(), 0.9);
        const auto wanted = static_cast<int>(std::min(wish, static_cast<double>(people) / 2));
        for (int i = 0; i < wanted && people > kNamed; ++i) {
            const Index other = somebody(m_peopleRandom, 2.2);
            if (one != 0)
                follow(one, other);
        }
    }
    setLatestFollower(QStringLiteral("omar"));
}

// Somebody new is told of when the app is opened.
void DemoBuilder::setLatestFollower(const QString &username)
{
    const auto newcomer = indexOf(username);
    for (DemoFollowRow &row : m_world.follows) {
        if (newcomer && row.followerId == m_world.users[*newcomer].id
            && row.followedId == m_world.users.front().id)
            row.createdAt = ago(40 * kMinuteMs);
    }
}

void DemoBuilder::befriend(Index one, Index other)
{
    if (one == other || friends(one, other) || !follows(one, other) || !follows(other, one))
        return;
    const qint64 age =
        std::min(ageOf(m_world.users[one].createdAt), ageOf(m_world.users[other].createdAt));
    const Timestamp since = ago(kHourMs + m_peopleRandom.below(age - 2 * kHourMs));
    for (const auto &[from, to] : {std::pair(one, other), std::pair(other, one)}) {
        m_friendPairs.insert(pairKey(from, to));
        ++m_world.users[from].friendsCount;
        m_world.friendships.push_back(
            {.userId = m_world.users[from].id, .friendId = m_world.users[to].id, .createdAt = since}
        );
    }
}

// Only those who follow each other, so that their timelines need no other reason.
void DemoBuilder::addFriendships()
{
    for (Index other = 1; other < std::min(m_world.users.size(), kNamed); ++other)
        befriend(0, other);
    for (const DemoFollowRow &row : std::vector(m_world.follows)) {
        if (m_peopleRandom.chance(40))
            befriend(indexOf(row.followerId), indexOf(row.followedId));
    }
}

bool DemoBuilder::maySee(Index reader, const PostRow &post) const
{
    const Index author = indexOf(post.authorId);
    if (reader == author)
        return true;
    if (post.state != common::PostState::Published)
        return false;
    const bool mentioned = m_mentionPairs.contains(std::pair(reader, post.id.value))
        && post.visibility != common::Visibility::Private;
    if (mentioned)
        return true;
    switch (post.visibility) {
    case common::Visibility::Public:
        return true;
    case common::Visibility::Followers:
        return follows(reader, author);
    case common::Visibility::Friends:
        return friends(reader, author);
    case common::Visibility::Private:
        break;
    }
    return false;
}

} // namespace server
