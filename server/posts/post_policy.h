// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who may see a post and do what with it. Pure; what it needs to know is looked up by the caller in
// the transaction of the act.

#include "server/http/caller.h"
#include "server/posts/post_row.h"
#include "server/relations/relation_lookup.h"
#include "server/settings/settings.h"

namespace server {

// How somebody stands to a post. Nobody in particular: all false.
struct PostStanding {
    RelationFlags towardsAuthor;
    bool mentioned = false;
};

// Of what visibility published posts of an author may be to be seen. Every list and every single
// post goes by this.
QList<common::Visibility> visibilitiesShown(const PostStanding &standing);
bool maySee(const PostRow &post, const PostStanding &standing);

// auth.token_missing for nobody where the server shows nothing without a sign-in.
Result<> mayReadPosts(const Caller &caller, const Settings &settings);
// resource.not_found for who may not see it, auth.forbidden for everybody but the author.
Result<> mayEdit(const PostRow &post, const PostStanding &standing);
// The author; staff too if it can be seen, a block aside.
Result<> mayRemove(const Caller &caller, const PostRow &post, const PostStanding &standing);
// post.not_shareable; whoever may not see it hears that there is no such post.
Result<> mayShare(const PostRow &post, const PostStanding &standing);
// feature.disabled for -1 where down votes are off.
Result<> mayVote(int value, const Settings &settings);

// Whether a post is put into the feeds of all followers, or of friends and the mentioned only.
bool reachesFollowers(common::Visibility visibility);
bool reachesFriends(common::Visibility visibility);

} // namespace server
