// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Posts in words: the sentence a screen reader hears (UI.md, 9) and the names of visibilities.

#include "common/base/timestamp.h"
#include "common/posts/post.h"

#include <QString>

namespace app {

QString visibilityName(common::Visibility visibility);
// "48 likes, 2 down votes"; without down votes only the likes.
QString votesText(const common::Post &post, bool downvotes);
// What a deletion takes away: "The post, its 12 comments and 36 likes will be gone for everybody."
QString deletionText(const common::Post &post);
QString accessiblePost(const common::Post &post, common::Timestamp now);

} // namespace app
