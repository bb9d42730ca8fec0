// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a request says of a post, checked and made whole. Pure. All faults of a request are told at
// once.

#include "server/posts/post_row.h"
#include "server/settings/settings.h"
#include "server/storage/storage_error.h"

namespace server {

struct PostRules {
    common::Limits limits;
    common::Timestamp now;
    common::Visibility defaultVisibility = common::Visibility::Public;
};

// Without id, author and counts; slug is what it should be, not yet what is free.
Result<PostRow> newPost(const common::PostCreate &request, const PostRules &rules);
// What is absent in the request stays. post.state for a published post that should go back.
Result<PostRow>
changedPost(const PostRow &old, const common::PostUpdate &request, const PostRules &rules);

// Those of the text first, then those given; folded, each once, at most kMostHashtags.
QStringList hashtagsOf(const QString &content, const QStringList &given);
// Tags that were given beside the text, so that they outlive a change of it.
QStringList givenHashtags(const QStringList &all, const QString &content);

// "Tea, at five!" gives "tea-at-five"; "article" where nothing is left.
QString slugOf(const QString &title);
// The slug with "-2" and the like at its end, within the limit of its length.
QString numberedSlug(const QString &slug, int number);

// Whether the text that readers see differs.
bool isOtherText(const PostRow &a, const PostRow &b);

} // namespace server
