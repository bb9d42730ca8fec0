// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an export tells of posts and votes beyond the types of the API.

#include "common/posts/post.h"

namespace server {

// A text that was published and then edited.
struct ExportedRevision {
    common::PostId postId;
    std::optional<QString> title;
    QString content;
    std::optional<QString> contentWarning;
    common::Timestamp editedAt; // when it was replaced
};

// A vote of the member; 0: taken back.
struct ExportedVote {
    QString targetType;
    common::AnyId targetId;
    int value = 0;
    common::Timestamp createdAt;
};

} // namespace server

template <>
struct wire::Schema<server::ExportedRevision> {
    using T = server::ExportedRevision;
    static constexpr auto fields = Fields{
        field("postId", &T::postId),
        field("title", &T::title),
        field("content", &T::content),
        field("contentWarning", &T::contentWarning),
        field("editedAt", &T::editedAt)};
};
template <>
struct wire::Schema<server::ExportedVote> {
    using T = server::ExportedVote;
    static constexpr auto fields = Fields{
        field("targetType", &T::targetType),
        field("targetId", &T::targetId),
        field("value", &T::value),
        field("createdAt", &T::createdAt)};
};

extern template struct wire::Codec<server::ExportedRevision>;
extern template struct wire::Codec<server::ExportedVote>;
