// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Events of posts and votes on their way into the outbox. What happens to a post that is published
// goes to its own topic, what happens to a draft only to the devices of its author.

#include "common/posts/post_events.h"
#include "server/posts/post_row.h"
#include "server/storage/outbox.h"

namespace server {

QString postTopic(common::PostId id);

Result<> appendPostEvent(
    Outbox &outbox,
    Transaction &tx,
    const wire::DomainEvent<common::PostChanged> &event,
    const PostRow &post,
    common::UserId actor,
    const QList<common::UserId> &mentioned = {}
);
Result<> appendVoteEvent(
    Outbox &outbox,
    Transaction &tx,
    const wire::DomainEvent<common::VoteChanged> &event,
    const common::VoteChanged &change
);

} // namespace server
