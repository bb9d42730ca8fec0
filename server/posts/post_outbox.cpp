// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_outbox.h"

namespace server {

using common::PostChanged;
using common::PostId;
using common::VoteChanged;

QString postTopic(PostId id)
{
    return QStringLiteral("post:") + id.toString();
}

Result<> appendPostEvent(
    Outbox &outbox,
    Transaction &tx,
    const wire::DomainEvent<PostChanged> &event,
    const PostRow &post,
    common::UserId actor,
    const QList<common::UserId> &mentioned
)
{
    const QString topic = post.isPublished() ? postTopic(post.id)
                                             : QStringLiteral("user:") + post.authorId.toString();
    const PostChanged change{.postId = post.id, .authorId = post.authorId, .mentioned = mentioned};
    TRY(outbox.append(
        tx,
        {.kind = wire::toQString(event.kind),
         .topic = topic,
         .subjectId = post.id.value,
         .actorId = actor.value,
         .payload = wire::toJson(change)}
    ));
    return {};
}

Result<> appendVoteEvent(
    Outbox &outbox,
    Transaction &tx,
    const wire::DomainEvent<VoteChanged> &event,
    const VoteChanged &change
)
{
    TRY(outbox.append(
        tx,
        {.kind = wire::toQString(event.kind),
         .topic = postTopic({change.target.id.value}),
         .subjectId = change.target.id.value,
         .actorId = change.voterId.value,
         .payload = wire::toJson(change)}
    ));
    return {};
}

} // namespace server
