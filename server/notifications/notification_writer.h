// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Makes notifications of what happens, in the transaction of its happening, and takes them back.
// Nobody hears of what they did themselves, nor of people they have muted or where there is a block
// either way. Votes and shares of one post are one notification while it is unread.

#include "server/notifications/notification_repository.h"
#include "server/posts/post_reader.h"
#include "server/relations/relation_lookup.h"
#include "server/storage/outbox.h"

namespace server {

// Why somebody is to be notified.
struct Occasion {
    common::UserId receiver;
    common::UserId actor;
    common::NotificationType type = common::NotificationType::System;
    std::optional<common::Target> target{};
    // What is one notification while unread; the same actor counts once in it.
    QString groupKey{};
    std::optional<QString> excerpt{};
};

class NotificationWriter {
public:
    NotificationWriter(Outbox &outbox, const common::Clock &clock, common::IdSource &ids);

    // Begins to listen to the outbox. Once, before anything is appended; must then outlive it.
    void listen();

    // For rooms whose events it does not know.
    Result<> notify(Transaction &tx, const Occasion &occasion);
    // Without anybody who caused it; what and id as in NotificationText::system().
    Result<> notifySystem(Transaction &tx, common::UserId receiver, const char *what, qint64 id);
    // The actor is taken out of the unread notification, which goes with the last of them.
    Result<> takeBack(
        Transaction &tx, common::UserId receiver, common::UserId actor, const QString &groupKey
    );
    // For the room relations, in the transaction of a block: neither is left in what the other has.
    Result<> onBlocked(Transaction &tx, common::UserId blocker, common::UserId blocked);
    // Somebody who waited has been let in or not: the staff need not look any more.
    Result<> onJoinDecided(Transaction &tx, common::UserId newcomer);

private:
    Result<> onUserChanged(Transaction &tx, const OutboxEvent &event);
    Result<> onFollowCreated(Transaction &tx, const OutboxEvent &event);
    Result<> onFollowDeleted(Transaction &tx, const OutboxEvent &event);
    Result<> onVote(Transaction &tx, const OutboxEvent &event);
    Result<> onPostCreated(Transaction &tx, const OutboxEvent &event);
    Result<> onPostUpdated(Transaction &tx, const OutboxEvent &event);
    Result<> onPostDeleted(Transaction &tx, const OutboxEvent &event);
    Result<> onExportReady(Transaction &tx, const OutboxEvent &event);
    Result<> onSessionRevoked(Transaction &tx, const OutboxEvent &event);

    Result<>
    notifyMentioned(Transaction &tx, const PostRow &post, const QList<common::UserId> &mentioned);
    Result<> notifyShared(Transaction &tx, const PostRow &post);
    Result<bool> mayNotify(Transaction &tx, const Occasion &occasion) const;
    Result<> removeActor(Transaction &tx, const NotificationRow &row, common::UserId actor);
    Result<> removeAll(Transaction &tx, const QList<NotificationRow> &rows);

    Outbox &m_outbox;
    const common::Clock &m_clock;
    common::IdSource &m_ids;
    NotificationRepository m_notifications;
    PostReader m_posts;
    RelationLookup m_relations;
};

} // namespace server
