// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What pages with posts need. Made by the composition root from a Session; all of it outlives the
// pages.

#include "app/cache/cache_database.h"
#include "app/kit/dialogs.h"
#include "app/kit/shortcut_map.h"
#include "app/net/community.h"
#include "app/net/event_stream.h"
#include "app/outbox/draft_store.h"
#include "app/posts/post_store.h"
#include "app/users/user_store.h"

namespace app {

struct PostWorld {
    PostStore &posts;
    UserStore &users;
    DraftStore &drafts;
    EventStream &events;
    CacheDatabase &cache;
    const Community &community;
    Dialogs &dialogs;
    ShortcutMap &shortcuts;
};

} // namespace app
