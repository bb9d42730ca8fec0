// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/notifications/notification_writer.h"

#include "common/auth/auth_events.h"
#include "common/posts/post_events.h"
#include "common/relations/relationship_events.h"
#include "common/users/export.h"
#include "common/users/user_events.h"
#include "server/notifications/notification_outbox.h"
#include "server/notifications/notification_text.h"
#include "server/storage/domain_event.h"

#include <QMap>

namespace server {

using common::NotificationId;
using common::NotificationType;
using common::PostId;
using common::TargetType;
using common::UserId;

namespace {

template <typename AnId>
common::Target target(TargetType type, AnId id)
{
    return {.type = type, .id = {id.value}};
}

QString groupKey(const char *what, qint64 id)
{
    return QStringLiteral("%1:%2").arg(QLatin1String(what)).arg(id);
}

// The warning in place of what is hidden behind it, the title of an article.
QString excerptOfPost(const PostRow &post)
{
    if (post.contentWarning)
        return excerptOf(*post.contentWarning);
    return excerptOf(post.title.value_or(post.content));
}

std::optional<QString> nonEmpty(const QString &text)
{
    return text.isEmpty() ? std::nullopt : std::optional(text);
}

} // namespace

NotificationWriter::NotificationWriter(
    Outbox &outbox, const common::Clock &clock, common::IdSource &ids
)
    : m_outbox(outbox)
    , m_clock(clock)
    , m_ids(ids)
    , m_posts(clock)
{
}

void NotificationWriter::listen()
{
    using Reaction = Result<> (NotificationWriter::*)(Transaction &, const OutboxEvent &);
    const auto on = [this](const auto &event, Reaction reaction) {
        m_outbox.onAppend(kindOf(event), [this, reaction](Transaction &tx, const OutboxEvent &row) {
            return (this->*reaction)(tx, row);
        });
    };
    on(events::userRegistered, &NotificationWriter::onUserChanged);
    on(events::userUpdated, &NotificationWriter::onUserChanged);
    on(events::followCreated, &NotificationWriter::onFollowCreated);
    on(events::followDeleted, &NotificationWriter::onFollowDeleted);
    on(events::voteSubmitted, &NotificationWriter::onVote);
    on(events::voteUpdated, &NotificationWriter::onVote);
    on(events::postCreated, &NotificationWriter::onPostCreated);
    on(events::postUpdated, &NotificationWriter::onPostUpdated);
    on(events::postDeleted, &NotificationWriter::onPostDeleted);
    on(events::exportReady, &NotificationWriter::onExportReady);
    on(events::sessionRevoked, &NotificationWriter::onSessionRevoked);
}

Result<> NotificationWriter::notify(Transaction &tx, const Occasion &occasion)
{
    TRY_INTO(const bool allowed, mayNotify(tx, occasion));
    if (!allowed)
        return {};
    const common::Timestamp now = m_clock.now();
    TRY_INTO(auto id, m_notifications.findGroup(tx, occasion.receiver, occasion.groupKey));
    if (!id) {
        id = m_ids.next<NotificationId>();
        NotificationRow row;
        row.id = *id;
        row.userId = occasion.receiver;
        row.type = occasion.type;
        if (occasion.target) {
            row.targetType = occasion.target->type;
            row.targetId = occasion.target->id;
        }
        row.groupKey = nonEmpty(occasion.groupKey);
        row.excerpt = occasion.excerpt;
        row.createdAt = now;
        TRY(m_notifications.add(tx, row));
    }
    TRY_INTO(const bool grown, m_notifications.addActor(tx, *id, occasion.actor, now));
    if (!grown)
        return {};
    return appendSent(m_outbox, tx, occasion.receiver, *id);
}

Result<>
NotificationWriter::notifySystem(Transaction &tx, UserId receiver, const char *what, qint64 id)
{
    NotificationRow row;
    row.id = m_ids.next<NotificationId>();
    row.userId = receiver;
    row.groupKey = groupKey(what, id);
    row.createdAt = m_clock.now();
    TRY(m_notifications.add(tx, row));
    return appendSent(m_outbox, tx, receiver, row.id);
}

Result<> NotificationWriter::takeBack(
    Transaction &tx, UserId receiver, UserId actor, const QString &groupKey
)
{
    TRY_INTO(const auto id, m_notifications.findGroup(tx, receiver, groupKey));
    if (!id)
        return {};
    TRY_INTO(const auto row, m_notifications.find(tx, receiver, *id));
    return row ? removeActor(tx, *row, actor) : Result<>();
}

Result<> NotificationWriter::onBlocked(Transaction &tx, UserId blocker, UserId blocked)
{
    const QList<std::pair<UserId, UserId>> sides{{blocker, blocked}, {blocked, blocker}};
    for (const auto &[user, actor] : sides) {
        TRY_INTO(const auto rows, m_notifications.listOfActor(tx, user, actor));
        for (const NotificationRow &row : rows)
            TRY(removeActor(tx, row, actor));
    }
    return {};
}

// Those who wait to be let in are one notification of the server, with as many actors as there are.
// They begin to wait when they register, or when they have confirmed their address.
Result<> NotificationWriter::onUserChanged(Transaction &tx, const OutboxEvent &event)
{
    const UserId newcomer{event.subjectId};
    TRY_INTO(const auto staff, m_notifications.staffFor(tx, newcomer));
    for (const UserId member : staff)
        TRY(notify(
            tx, {.receiver = member, .actor = newcomer, .groupKey = QLatin1String(kJoinRequests)}
        ));
    return {};
}

Result<> NotificationWriter::onJoinDecided(Transaction &tx, UserId newcomer)
{
    const QString group = QLatin1String(kJoinRequests);
    TRY_INTO(const auto rows, m_notifications.listOfStaff(tx, group, newcomer));
    for (const NotificationRow &row : rows)
        TRY(removeActor(tx, row, newcomer));
    return {};
}

Result<> NotificationWriter::onFollowCreated(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::followCreated, event));
    const UserId follower = change.followerId;
    // A request that was granted by the receiver is settled; that is no news to them.
    TRY(takeBack(tx, change.followedId, follower, groupKey("followRequest", follower.value)));
    if (event.actorId == change.followedId.value)
        return {};
    const char *what = change.requested ? "followRequest" : "follow";
    return notify(
        tx,
        {.receiver = change.followedId,
         .actor = follower,
         .type = change.requested ? NotificationType::FollowRequest : NotificationType::Follow,
         .target = target(TargetType::User, follower),
         .groupKey = groupKey(what, follower.value)}
    );
}

Result<> NotificationWriter::onFollowDeleted(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::followDeleted, event));
    const UserId follower = change.followerId;
    TRY(takeBack(tx, change.followedId, follower, groupKey("followRequest", follower.value)));
    return takeBack(tx, change.followedId, follower, groupKey("follow", follower.value));
}

Result<> NotificationWriter::onVote(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::voteUpdated, event));
    if (change.target.type != TargetType::Post || change.voterId == change.authorId)
        return {};
    const QString key = groupKey("like", change.target.id.value);
    if (change.value != 1 && change.previous == 1)
        return takeBack(tx, change.authorId, change.voterId, key);
    if (change.value != 1 || change.previous == 1)
        return {};
    TRY_INTO(
        const auto post,
        m_posts.get(tx, change.authorId, {change.target.id.value}, PostForm::Listed)
    );
    return notify(
        tx,
        {.receiver = change.authorId,
         .actor = change.voterId,
         .type = NotificationType::Like,
         .target = change.target,
         .groupKey = key,
         .excerpt = nonEmpty(excerptOfPost(post))}
    );
}

Result<> NotificationWriter::onPostCreated(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::postCreated, event));
    TRY_INTO(const auto post, m_posts.get(tx, change.authorId, change.postId, PostForm::Listed));
    TRY(notifyMentioned(tx, post, change.mentioned));
    return notifyShared(tx, post);
}

Result<> NotificationWriter::onPostUpdated(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::postUpdated, event));
    if (change.mentioned.isEmpty())
        return {};
    TRY_INTO(const auto post, m_posts.get(tx, change.authorId, change.postId, PostForm::Listed));
    return notifyMentioned(tx, post, change.mentioned);
}

Result<> NotificationWriter::onPostDeleted(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::postDeleted, event));
    const common::Target gone = target(TargetType::Post, change.postId);
    TRY_INTO(const auto rows, m_notifications.listOfTarget(tx, gone.type, gone.id));
    TRY(removeAll(tx, rows));
    const auto post = m_posts.get(tx, change.authorId, change.postId, PostForm::Listed);
    if (!post || !post->sharedPostId)
        return {};
    const auto shared = m_posts.get(tx, change.authorId, *post->sharedPostId, PostForm::Listed);
    if (!shared)
        return {};
    return takeBack(tx, shared->authorId, change.authorId, groupKey("share", shared->id.value));
}

Result<> NotificationWriter::onExportReady(Transaction &tx, const OutboxEvent &event)
{
    return notifySystem(tx, {event.actorId}, "export", event.subjectId);
}

// Who has ended a session knows of it; that somebody else had its token is news.
Result<> NotificationWriter::onSessionRevoked(Transaction &tx, const OutboxEvent &event)
{
    TRY_INTO(const auto change, payloadOf(events::sessionRevoked, event));
    if (change.reason != common::RevokeReason::Reused)
        return {};
    return notifySystem(tx, {event.actorId}, "reused", event.subjectId);
}

Result<> NotificationWriter::notifyMentioned(
    Transaction &tx, const PostRow &post, const QList<UserId> &mentioned
)
{
    if (mentioned.isEmpty())
        return {};
    TRY_INTO(const auto seeing, m_posts.visibleTo(tx, post, mentioned));
    for (const UserId user : mentioned) {
        if (!seeing.contains(user))
            continue;
        TRY(notify(
            tx,
            {.receiver = user,
             .actor = post.authorId,
             .type = NotificationType::Mention,
             .target = target(TargetType::Post, post.id),
             .groupKey = groupKey("mention", post.id.value),
             .excerpt = nonEmpty(excerptOfPost(post))}
        ));
    }
    return {};
}

// About the post that was shared, if its author may see what shares it.
Result<> NotificationWriter::notifyShared(Transaction &tx, const PostRow &post)
{
    if (!post.sharedPostId)
        return {};
    const auto shared = m_posts.get(tx, post.authorId, *post.sharedPostId, PostForm::Listed);
    if (!shared)
        return {};
    TRY_INTO(const auto seeing, m_posts.visibleTo(tx, post, {shared->authorId}));
    if (!seeing.contains(shared->authorId))
        return {};
    return notify(
        tx,
        {.receiver = shared->authorId,
         .actor = post.authorId,
         .type = NotificationType::Share,
         .target = target(TargetType::Post, shared->id),
         .groupKey = groupKey("share", shared->id.value),
         .excerpt = nonEmpty(excerptOfPost(*shared))}
    );
}

Result<bool> NotificationWriter::mayNotify(Transaction &tx, const Occasion &occasion) const
{
    if (!occasion.receiver.isValid() || occasion.receiver == occasion.actor)
        return false;
    TRY_INTO(
        const auto flags, m_relations.flags(tx, occasion.receiver, occasion.actor, m_clock.now())
    );
    return !flags.blockedEitherWay && !flags.muted;
}

Result<> NotificationWriter::removeActor(Transaction &tx, const NotificationRow &row, UserId actor)
{
    TRY_INTO(const auto left, m_notifications.removeActor(tx, row.id, actor));
    return left == 0 ? removeAll(tx, {row}) : Result<>();
}

Result<> NotificationWriter::removeAll(Transaction &tx, const QList<NotificationRow> &rows)
{
    QMap<UserId, QList<NotificationId>> gone;
    for (const NotificationRow &row : rows) {
        TRY(m_notifications.remove(tx, row.id));
        gone[row.userId].append(row.id);
    }
    for (auto each = gone.cbegin(); each != gone.cend(); ++each) {
        TRY_INTO(const qint64 unread, m_notifications.unreadCount(tx, each.key()));
        TRY(appendRead(
            m_outbox, tx, each.key(), {.ids = each.value(), .types = {}, .unreadCount = unread}
        ));
    }
    return {};
}

} // namespace server
