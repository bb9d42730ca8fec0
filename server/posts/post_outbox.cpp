// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_outbox.h"

#include "server/storage/domain_event.h"

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
    const PostChanged change{.postId = post.id, .authorId = post.authorId, .mentioned = mentioned};
    const QString topic = post.isPublished() ? postTopic(post.id) : userTopic(post.authorId);
    TRY(outbox.append(tx, outboxEvent(event, topic, post.id, actor, change)));
    return {};
}

Result<> appendVoteEvent(
    Outbox &outbox,
    Transaction &tx,
    const wire::DomainEvent<VoteChanged> &event,
    const VoteChanged &change
)
{
    const QString topic = postTopic({change.target.id.value});
    TRY(outbox.append(tx, outboxEvent(event, topic, change.target.id, change.voterId, change)));
    return {};
}

} // namespace server
