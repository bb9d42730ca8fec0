// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Votes on posts: -1, 0 or +1; the like is +1. A vote that changes nothing makes no event and
// leaves the revision alone. All functions may be called from any thread.

#include "common/posts/post_routes.h"
#include "server/posts/post_reader.h"
#include "server/storage/cursor.h"
#include "server/storage/outbox.h"

namespace server {

class VoteService {
public:
    VoteService(
        Database &db,
        Outbox &outbox,
        const common::Clock &clock,
        const SettingsSource &settings,
        const CursorKey &cursors
    );

    Result<common::VoteState> vote(const Caller &caller, common::PostId post, int value);
    Result<common::UserPage>
    listLikes(const Caller &caller, const common::ListPostLikesRequest &request);

private:
    Result<> announce(
        Transaction &tx,
        const Caller &caller,
        const PostRow &post,
        int value,
        std::optional<int> previous
    );

    Database &m_db;
    Outbox &m_outbox;
    const common::Clock &m_clock;
    const SettingsSource &m_settings;
    const CursorKey &m_cursors;
    PostReader m_reader;
    VoteRepository m_votes;
    UserDirectory m_users;
};

} // namespace server
