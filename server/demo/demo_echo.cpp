// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/demo/demo_builder.h"
#include "server/demo/demo_texts.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

namespace server {

using common::NotificationType;
using common::PostState;
using common::TargetType;
using common::Timestamp;
using common::UserId;

namespace {

constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kHourMs = 60 * kMinuteMs;
constexpr qint64 kDayMs = 24 * kHourMs;
constexpr size_t kTimelineRows = 1000;
// Posts of authors with more followers are merged at read time (performance.md, decision 4).
constexpr size_t kMostFanOut = 1000;
constexpr int kNotesOfAKind = 6;
constexpr int kExcerpt = 200;

QString excerptOf(const PostRow &post)
{
    const QString shown = post.contentWarning.value_or(post.title.value_or(post.content));
    return common::firstCodePoints(shown.simplified(), kExcerpt);
}

// The keys of the room notifications: what comes later joins what is unread.
QString groupKey(const char *what, qint64 id)
{
    return QLatin1String(what) + u':' + QString::number(id);
}

} // namespace

qint64 DemoBuilder::wantedLikes(const PostRow &post, Index author, qint64 audience)
{
    const FeaturedPost *featured = m_featured.value(post.id);
    if (featured != nullptr)
        return std::min<qint64>(featured->likes, audience);
    const double liked = m_voteRandom.unit();
    const auto reached = static_cast<double>(m_followers[author].size());
    const auto wanted = static_cast<qint64>(reached * 0.4 * liked * liked) + m_voteRandom.below(3);
    return std::min(wanted, audience);
}

void DemoBuilder::vote(PostRow &post, Index author, Index voter, int value, qint64 ageMs)
{
    if (voter == author)
        return;
    DemoVoteRow row{.targetId = post.id, .userId = m_world.users[voter].id, .value = value};
    row.createdAt = ago(ageMs);
    m_world.votes.push_back(row);
    post.likesCount += value == 1 ? 1 : 0;
    post.score += value;
    ++post.revision;
}

// Some likes are so fresh that they lead the list of a notification.
qint64 DemoBuilder::likeAge(const PostRow &post, Index voter, qint64 drawn) const
{
    const FeaturedPost *featured = m_featured.value(post.id);
    if (featured == nullptr || featured->lastLiker.empty())
        return drawn;
    const bool last = m_world.users[voter].username == wire::toQString(featured->lastLiker);
    return last ? 25 * kMinuteMs : drawn;
}

void DemoBuilder::addVotes()
{
    std::vector<Index> everybody(m_world.users.size());
    std::iota(everybody.begin(), everybody.end(), Index{0});
    for (PostRow &post : m_world.posts) {
        const Index author = indexOf(post.authorId);
        if (post.state != PostState::Published || post.plainShare)
            continue;
        // Those who read the author vote; posts written for the front page reach everybody.
        std::vector<Index> &readers =
            m_featured.contains(post.id) ? everybody : m_followers[author];
        const qint64 wanted = wantedLikes(post, author, static_cast<qint64>(readers.size()));
        const qint64 age = ageOf(post.createdAt);
        for (qint64 i = 0; i < wanted; ++i) {
            const qint64 left = static_cast<qint64>(readers.size()) - i;
            const auto drawn = static_cast<size_t>(i + m_voteRandom.below(left));
            std::swap(readers[static_cast<size_t>(i)], readers[drawn]);
            const Index voter = readers[static_cast<size_t>(i)];
            const qint64 voteAge = likeAge(post, voter, age * m_voteRandom.between(2, 95) / 100);
            const bool against = !m_featured.contains(post.id) && m_voteRandom.chance(3);
            if (maySee(voter, post) && ageOf(m_world.users[voter].createdAt) > voteAge)
                vote(post, author, voter, against ? -1 : 1, voteAge);
        }
    }
}

void DemoBuilder::fillTimelines()
{
    for (Index author = 0; author < m_world.users.size(); ++author) {
        if (m_followers[author].size() > kMostFanOut)
            m_world.mergedAuthors.push_back({.authorId = m_world.users[author].id, .since = {}});
    }
    for (Index reader = 0; reader < m_world.users.size(); ++reader)
        fillTimeline(reader);
}

// Newest first, until it is full.
void DemoBuilder::fillTimeline(Index reader)
{
    const UserId id = m_world.users[reader].id;
    DemoTimelineStateRow state{.userId = id};
    for (auto post = m_world.posts.rbegin(); post != m_world.posts.rend(); ++post) {
        const Index author = indexOf(post->authorId);
        const bool own = author == reader;
        if (post->state != PostState::Published || (!own && !follows(reader, author))
            || !maySee(reader, *post) || (!own && m_followers[author].size() > kMostFanOut))
            continue;
        if (state.rowsAtMost == kTimelineRows) {
            state.completeFrom = post->publishedAt->plusMs(1);
            break;
        }
        m_world.timeline.push_back(
            {.userId = id,
             .publishedAt = *post->publishedAt,
             .postId = post->id,
             .authorId = post->authorId,
             .reason = own ? QStringLiteral("own") : QStringLiteral("follow")}
        );
        ++state.rowsAtMost;
    }
    m_world.timelineStates.push_back(state);
}

// Mara, as whom the app signs in, has one of each kind unread; others what came today.
void DemoBuilder::notify(NotificationRow note, const std::vector<DemoActorRow> &actors)
{
    const bool mara = indexOf(note.userId) == 0;
    const bool unreadOfKind =
        mara && std::ranges::any_of(m_world.notifications, [&](const auto &other) {
            return other.userId == note.userId && other.type == note.type && !other.readAt;
        });
    note.id = common::NotificationId{newId(note.createdAt)};
    note.actorsCount = static_cast<qint64>(actors.size());
    const bool fresh = ageOf(note.createdAt) < 12 * kHourMs;
    if (mara ? unreadOfKind : !fresh)
        note.readAt = std::min(note.createdAt.plusMs(kHourMs), m_now);
    for (DemoActorRow actor : actors) {
        actor.notificationId = note.id;
        m_world.actors.push_back(actor);
    }
    m_world.notifications.push_back(std::move(note));
}

void DemoBuilder::addNotifications()
{
    notifyFollows();
    notifyMentions();
    notifyLikes();
    notifyShares();
}

void DemoBuilder::notifyFollows()
{
    auto latest = m_world.follows;
    std::ranges::sort(latest, [](const DemoFollowRow &a, const DemoFollowRow &b) {
        return std::pair(a.createdAt, a.followerId) > std::pair(b.createdAt, b.followerId);
    });
    std::map<UserId, int> told;
    for (const DemoFollowRow &row : latest) {
        if (++told[row.followedId] > kNotesOfAKind)
            continue;
        NotificationRow note{.userId = row.followedId};
        note.type = row.state == common::FollowState::Requested ? NotificationType::FollowRequest
                                                                : NotificationType::Follow;
        note.targetType = TargetType::User;
        note.groupKey = groupKey(
            row.state == common::FollowState::Requested ? "followRequest" : "follow",
            row.followerId.value
        );
        note.targetId = common::AnyId{row.followerId.value};
        note.createdAt = row.createdAt;
        notify(note, {{.userId = row.followerId, .createdAt = row.createdAt}});
    }
}

void DemoBuilder::notifyMentions()
{
    std::map<Index, int> told;
    for (auto mention = m_world.mentions.rbegin(); mention != m_world.mentions.rend(); ++mention) {
        const PostRow &post = m_world.posts[m_postAt.value(mention->postId)];
        const Index reader = indexOf(mention->userId);
        if (post.authorId == mention->userId || !maySee(reader, post)
            || ++told[reader] > kNotesOfAKind)
            continue;
        NotificationRow note{.userId = mention->userId, .type = NotificationType::Mention};
        note.targetType = TargetType::Post;
        note.targetId = common::AnyId{post.id.value};
        note.groupKey = groupKey("mention", post.id.value);
        note.excerpt = excerptOf(post);
        note.createdAt = post.createdAt;
        notify(note, {{.userId = post.authorId, .createdAt = post.createdAt}});
    }
}

void DemoBuilder::notifyLikes()
{
    QHash<common::PostId, std::vector<DemoActorRow>> likes;
    for (const DemoVoteRow &vote : m_world.votes) {
        if (vote.value == 1)
            likes[vote.targetId].push_back({.userId = vote.userId, .createdAt = vote.createdAt});
    }
    std::map<Index, int> told;
    for (auto post = m_world.posts.rbegin(); post != m_world.posts.rend(); ++post) {
        auto actors = likes.value(post->id);
        if (actors.empty() || ++told[indexOf(post->authorId)] > kNotesOfAKind)
            continue;
        std::ranges::sort(actors, std::greater(), &DemoActorRow::createdAt);
        NotificationRow note{.userId = post->authorId, .type = NotificationType::Like};
        note.targetType = TargetType::Post;
        note.targetId = common::AnyId{post->id.value};
        note.groupKey = groupKey("like", post->id.value);
        note.excerpt = excerptOf(*post);
        note.createdAt = actors.front().createdAt;
        notify(note, actors);
    }
}

void DemoBuilder::notifyShares()
{
    for (const PostRow &share : m_world.posts) {
        if (!share.sharedPostId || ageOf(share.createdAt) > 14 * kDayMs)
            continue;
        const PostRow &shared = m_world.posts[m_postAt.value(*share.sharedPostId)];
        NotificationRow note{.userId = shared.authorId, .type = NotificationType::Share};
        note.targetType = TargetType::Post;
        note.targetId = common::AnyId{shared.id.value};
        note.excerpt = excerptOf(shared);
        note.createdAt = share.createdAt;
        note.readAt = m_now; // the group of another one may be unread already
        notify(note, {{.userId = share.authorId, .createdAt = share.createdAt}});
    }
}

} // namespace server
