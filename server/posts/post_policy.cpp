// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_policy.h"

namespace server {

using common::Visibility;

QList<Visibility> visibilitiesShown(const PostStanding &standing)
{
    const RelationFlags &author = standing.towardsAuthor;
    if (author.self)
        return {
            Visibility::Public, Visibility::Followers, Visibility::Friends, Visibility::Private};
    if (author.blockedEitherWay)
        return {};
    QList<Visibility> shown{Visibility::Public};
    if (author.following || author.friends || standing.mentioned)
        shown.append(Visibility::Followers);
    if (author.friends || standing.mentioned)
        shown.append(Visibility::Friends);
    return shown;
}

bool maySee(const PostRow &post, const PostStanding &standing)
{
    if (standing.towardsAuthor.self)
        return true;
    return post.isPublished() && visibilitiesShown(standing).contains(post.visibility);
}

Result<> mayReadPosts(const Caller &caller, const Settings &settings)
{
    if (!caller.isSignedIn() && !settings.publicTimeline())
        return common::fail(ErrorCode::AuthTokenMissing);
    return {};
}

Result<> mayEdit(const PostRow &post, const PostStanding &standing)
{
    if (!maySee(post, standing))
        return common::fail(ErrorCode::ResourceNotFound);
    if (!standing.towardsAuthor.self)
        return common::fail(ErrorCode::AuthForbidden);
    return {};
}

Result<> mayRemove(const Caller &caller, const PostRow &post, const PostStanding &standing)
{
    if (standing.towardsAuthor.self)
        return {};
    PostStanding seen = standing;
    // A member cannot shake off the moderators by blocking them.
    seen.towardsAuthor.blockedEitherWay = seen.towardsAuthor.blockedEitherWay && !caller.isStaff();
    if (!maySee(post, seen))
        return common::fail(ErrorCode::ResourceNotFound);
    if (!caller.isStaff())
        return common::fail(ErrorCode::AuthForbidden);
    return {};
}

Result<> mayShare(const PostRow &post, const PostStanding &standing)
{
    if (!maySee(post, standing))
        return common::fail(ErrorCode::ResourceNotFound);
    if (!post.isPublished() || post.visibility != Visibility::Public)
        return common::fail(ErrorCode::PostNotShareable);
    return {};
}

Result<> mayVote(int value, const Settings &settings)
{
    if (value < 0 && !settings.downvotes)
        return common::fail(ErrorCode::FeatureDisabled);
    return {};
}

bool reachesFollowers(Visibility visibility)
{
    return visibility == Visibility::Public || visibility == Visibility::Followers;
}

bool reachesFriends(Visibility visibility)
{
    return visibility != Visibility::Private;
}

} // namespace server
