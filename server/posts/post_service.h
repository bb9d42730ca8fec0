// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Writing, reading and removing posts. All functions may be called from any thread.

#include "common/posts/post_routes.h"
#include "server/posts/post_input.h"
#include "server/posts/post_reader.h"
#include "server/posts/timeline.h"
#include "server/storage/outbox.h"

namespace server {

class PostService {
public:
    PostService(
        Database &db,
        Outbox &outbox,
        const common::Clock &clock,
        common::IdSource &ids,
        const SettingsSource &settings
    );

    struct Created {
        common::Post post;
        bool isNew = true; // false: the plain share was there already
    };
    Result<Created> create(const Caller &caller, const common::PostCreate &request);
    Result<common::Post> get(const Caller &caller, common::PostId id);
    Result<common::Post>
    update(const Caller &caller, common::PostId id, const common::PostUpdate &request);
    Result<> remove(const Caller &caller, common::PostId id);

    // Publishes what is due; how many. For a job that runs every few seconds.
    Result<int> publishDue(int most = 100);
    // Keeps no feeds for members who stay away (timeline.h). For a job of every day.
    Result<> leaveOutAbsent();

private:
    Result<Created>
    createIn(Transaction &tx, const Caller &caller, const common::PostCreate &request);
    Result<common::Post> updateIn(
        Transaction &tx, const Caller &caller, const PostRow &old, const common::PostUpdate &request
    );
    Result<> publishOne(Transaction &tx, common::PostId id);
    Result<> removeOne(Transaction &tx, const Caller &caller, const PostRow &post);

    Result<PostRules> rulesFor(Transaction &tx, const Caller &caller) const;
    // What is really shared, if the caller may: a plain share has nothing to share of its own.
    Result<> resolveShared(Transaction &tx, const Caller &caller, PostRow &post) const;
    Result<> freeSlug(Transaction &tx, PostRow &post) const;
    Result<QList<common::UserId>> findMentioned(Transaction &tx, const PostRow &post) const;
    // Counts, feeds and the event of a post that readers can see from now on.
    Result<>
    announceNew(Transaction &tx, const PostRow &post, const QList<common::UserId> &mentioned);
    // The same of a change of a post.
    Result<> announceChange(
        Transaction &tx,
        const PostRow &old,
        const PostRow &post,
        const QList<common::UserId> &mentionedBefore,
        const QList<common::UserId> &mentioned
    );

    Database &m_db;
    Outbox &m_outbox;
    const common::Clock &m_clock;
    common::IdSource &m_ids;
    const SettingsSource &m_settings;
    PostReader m_reader;
    Timeline m_timeline;
    PostRepository m_posts;
    UserDirectory m_users;
    RelationLookup m_relations;
};

} // namespace server
