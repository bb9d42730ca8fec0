// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/vote_service.h"

#include "server/posts/post_outbox.h"

namespace server {

using common::PostId;
using common::UserPage;
using common::VoteState;

VoteService::VoteService(
    Database &db,
    Outbox &outbox,
    const common::Clock &clock,
    const SettingsSource &settings,
    const CursorKey &cursors
)
    : m_db(db)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_settings(settings)
    , m_cursors(cursors)
    , m_reader(clock)
{
}

Result<VoteState> VoteService::vote(const Caller &caller, PostId id, int value)
{
    TRY(mayVote(value, *m_settings.get()));
    return m_db.write([&](Transaction &tx) -> Result<VoteState> {
        TRY_INTO(const auto post, m_reader.get(tx, caller.id, id, PostForm::Listed));
        if (!post.isPublished())
            return common::fail(
                ErrorCode::ResourceNotFound, QStringLiteral("What is not published has no votes.")
            );
        TRY_INTO(const auto previous, m_votes.find(tx, id, caller.id));
        if (previous.value_or(0) == value)
            return VoteState{
                .value = value,
                .likesCount = post.likesCount,
                .score = post.score,
                .revision = post.revision};
        TRY_INTO(const auto state, m_votes.set(tx, id, caller.id, value, previous, m_clock.now()));
        TRY(announce(tx, caller, post, value, previous));
        return state;
    });
}

Result<> VoteService::announce(
    Transaction &tx,
    const Caller &caller,
    const PostRow &post,
    int value,
    std::optional<int> previous
)
{
    const common::VoteChanged change{
        .target = {common::TargetType::Post, {post.id.value}},
        .voterId = caller.id,
        .authorId = post.authorId,
        .value = value,
        .previous = previous.value_or(0)};
    return appendVoteEvent(
        m_outbox, tx, previous ? events::voteUpdated : events::voteSubmitted, change
    );
}

Result<UserPage>
VoteService::listLikes(const Caller &caller, const common::ListPostLikesRequest &request)
{
    TRY(mayReadPosts(caller, *m_settings.get()));
    const QString query = QStringLiteral("likes:") + request.postId.toString();
    return m_db.read([&](Transaction &tx) -> Result<UserPage> {
        TRY(m_reader.get(tx, caller.id, request.postId, PostForm::Listed));
        constexpr qint64 kLast = std::numeric_limits<qint64>::max();
        VoteRepository::Like after{.at = {kLast}, .userId = {kLast}};
        if (request.cursor.isPresent()) {
            TRY_INTO(const auto position, m_cursors.read(*request.cursor, caller.id.value, query));
            if (position.size() != 2)
                return common::fail(ErrorCode::RequestInvalidCursor);
            after = {.at = {position[0]}, .userId = {position[1]}};
        }
        TRY_INTO(
            auto likes, m_votes.listLikes(tx, request.postId, caller.id, after, request.limit + 1)
        );
        UserPage page;
        if (likes.size() > request.limit) {
            likes.removeLast();
            page.nextCursor = m_cursors.sign(
                caller.id.value, query, {likes.last().at.ms, likes.last().userId.value}
            );
        }
        QList<common::UserId> ids;
        for (const auto &like : likes)
            ids.append(like.userId);
        TRY_INTO(const auto users, m_users.summaries(tx, ids));
        for (const common::UserId id : ids) {
            if (users.contains(id))
                page.items.append(users.value(id));
        }
        return page;
    });
}

} // namespace server
