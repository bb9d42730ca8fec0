// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How a post looks with something on top that the server has not confirmed. Pure.

#include "common/posts/post.h"

namespace app {

void overlayVote(common::Post &post, int value);
void overlayEdit(common::Post &post, const common::PostUpdate &update);
// The server's word about one's own vote; counts only if they are not older than ours.
void applyVote(common::Post &post, const common::VoteState &state);
// A newer answer takes the place of an older one. Lists carry only the beginning of long texts: of
// the same revision the complete text is kept.
void replaceKeepingMore(common::Post &held, const common::Post &newer);

void fillFrom(common::Post &post, const common::PostCreate &create);
common::PostUpdate mergedUpdate(const common::PostUpdate &older, const common::PostUpdate &newer);
void applyToCreate(common::PostCreate &create, const common::PostUpdate &update);

} // namespace app
