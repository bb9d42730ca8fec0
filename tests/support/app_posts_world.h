// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// An AppWorld with members and posts.

#include "app/posts/post_store.h"
#include "app/users/user_store.h"
#include "tests/support/app_world.h"

namespace tests {

struct PostsWorld : AppWorld {
    explicit PostsWorld(ScriptedServer &server, app::StreamSettings stream = {})
        : AppWorld(server, std::move(stream))
        , users(api, events, cache, outbox)
        , posts(api, events, cache, outbox, users, clock)
    {
        users.setMyId({1});
    }

    app::UserStore users;
    app::PostStore posts;
};

} // namespace tests
