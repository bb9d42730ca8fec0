// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A post as it is stored, and its place in a list.

#include "common/posts/post.h"
#include "common/wire/schema.h"

#include <limits>
#include <optional>

namespace server {

struct PostRow {
    common::PostId id{};
    common::UserId authorId{};
    common::PostKind kind = common::PostKind::Post;
    std::optional<QString> title{};
    std::optional<QString> slug{};
    QString content{};
    common::Visibility visibility = common::Visibility::Public;
    common::PostState state = common::PostState::Published;
    std::optional<common::Timestamp> publishAt{};
    std::optional<QString> contentWarning{};
    std::optional<QString> language{};
    std::optional<common::PostId> sharedPostId{};
    bool plainShare = false; // a share with nothing of its own
    qint64 likesCount = 0;
    qint64 score = 0;
    qint64 commentsCount = 0;
    qint64 sharesCount = 0;
    qint64 revision = 1;
    common::Timestamp createdAt{};
    common::Timestamp updatedAt{};
    std::optional<common::Timestamp> publishedAt{};
    std::optional<common::Timestamp> editedAt{};

    bool isPublished() const { return state == common::PostState::Published; }
    bool operator==(const PostRow &) const = default;
};

// Where a post stands in a list: greatest key first, then greatest id. Also the place after which a
// page goes on.
struct PostEntry {
    qint64 key = std::numeric_limits<qint64>::max(); // publication in ms, or what the list sorts by
    common::PostId id{std::numeric_limits<qint64>::max()};

    auto operator<=>(const PostEntry &) const = default;
};

} // namespace server

template <>
struct wire::Schema<server::PostRow> {
    using T = server::PostRow;
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("author_id", &T::authorId),
        field("kind", &T::kind),
        field("title", &T::title),
        field("slug", &T::slug),
        field("content", &T::content),
        field("visibility", &T::visibility),
        field("state", &T::state),
        field("publish_at", &T::publishAt),
        field("content_warning", &T::contentWarning),
        field("language", &T::language),
        field("shared_post_id", &T::sharedPostId),
        field("plain_share", &T::plainShare),
        field("likes_count", &T::likesCount),
        field("score", &T::score),
        field("comments_count", &T::commentsCount),
        field("shares_count", &T::sharesCount),
        field("revision", &T::revision),
        field("created_at", &T::createdAt),
        field("updated_at", &T::updatedAt),
        field("published_at", &T::publishedAt),
        field("edited_at", &T::editedAt),
    };
};
