// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Which function answers which operation of the tags posts and votes.

#include "server/http/router.h"
#include "server/posts/post_list_service.h"
#include "server/posts/post_service.h"
#include "server/posts/vote_service.h"

namespace server {

void bindPostRoutes(Router &router, PostService &posts, PostListService &lists, VoteService &votes);

} // namespace server
