// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/posts/post_service.h"

#include "server/posts/post_outbox.h"

#include <QLoggingCategory>

namespace server {

using common::FieldCode;
using common::Post;
using common::PostCreate;
using common::PostId;
using common::PostUpdate;
using common::UserId;

namespace {

Q_LOGGING_CATEGORY(logPosts, "kith.posts")

template <typename T>
QList<T> without(const QList<T> &all, const QList<T> &removed)
{
    QList<T> left;
    for (const T &each : all) {
        if (!removed.contains(each))
            left.append(each);
    }
    return left;
}

Error alreadyShared()
{
    return common::makeError(
        ErrorCode::PostState, QStringLiteral("You have shared this post already.")
    );
}

} // namespace

PostService::PostService(
    Database &db,
    Outbox &outbox,
    const common::Clock &clock,
    common::IdSource &ids,
    const SettingsSource &settings
)
    : m_db(db)
    , m_outbox(outbox)
    , m_clock(clock)
    , m_ids(ids)
    , m_settings(settings)
    , m_reader(clock)
    , m_timeline(clock)
{
}

Result<PostService::Created> PostService::create(const Caller &caller, const PostCreate &request)
{
    return m_db.write([&](Transaction &tx) -> Result<Created> {
        return createIn(tx, caller, request);
    });
}

Result<Post> PostService::get(const Caller &caller, PostId id)
{
    TRY(mayReadPosts(caller, *m_settings.get()));
    return m_db.read([&](Transaction &tx) -> Result<Post> {
        TRY_INTO(const auto post, m_reader.get(tx, caller.id, id));
        return m_reader.presentOne(tx, caller.id, post, PostForm::Whole);
    });
}

Result<Post> PostService::update(const Caller &caller, PostId id, const PostUpdate &request)
{
    return m_db.write([&](Transaction &tx) -> Result<Post> {
        TRY_INTO(const auto post, m_reader.get(tx, caller.id, id));
        TRY_INTO(const auto standing, m_reader.standing(tx, caller.id, post));
        TRY(mayEdit(post, standing));
        return updateIn(tx, caller, post, request);
    });
}

Result<> PostService::remove(const Caller &caller, PostId id)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto post, m_posts.find(tx, id));
        if (!post)
            return common::fail(ErrorCode::ResourceNotFound);
        TRY_INTO(const auto standing, m_reader.standing(tx, caller.id, *post));
        TRY(mayRemove(caller, *post, standing));
        TRY_INTO(const auto shares, m_posts.listPlainShares(tx, id));
        for (const PostId shareId : shares) {
            TRY_INTO(const auto share, m_posts.find(tx, shareId));
            if (share)
                TRY(removeOne(tx, caller, *share));
        }
        return removeOne(tx, caller, *post);
    });
}

Result<int> PostService::publishDue(int most)
{
    return m_db.write([&](Transaction &tx) -> Result<int> {
        TRY_INTO(const auto due, m_posts.listDue(tx, m_clock.now(), most));
        int published = 0;
        for (const PostId id : due) {
            // Each for itself: one that cannot be published does not hold up the others.
            const auto done = m_db.write([&](Transaction &inner) { return publishOne(inner, id); });
            if (done)
                ++published;
            else
                qCWarning(logPosts)
                    << "a scheduled post was not published:" << id.value << done.error().detail;
        }
        return published;
    });
}

Result<PostService::Created>
PostService::createIn(Transaction &tx, const Caller &caller, const PostCreate &request)
{
    TRY_INTO(const auto rules, rulesFor(tx, caller));
    TRY_INTO(PostRow post, newPost(request, rules));
    post.authorId = caller.id;
    TRY(resolveShared(tx, caller, post));
    if (post.plainShare && post.isPublished()) {
        TRY_INTO(const auto first, m_posts.findPlainShare(tx, caller.id, *post.sharedPostId));
        if (first) {
            TRY_INTO(const auto row, m_reader.get(tx, caller.id, *first));
            TRY_INTO(auto shown, m_reader.presentOne(tx, caller.id, row, PostForm::Whole));
            return Created{.post = std::move(shown), .isNew = false};
        }
    }
    post.id = m_ids.next<PostId>();
    TRY(freeSlug(tx, post));
    TRY(m_posts.add(tx, post));
    TRY(m_posts.setHashtags(
        tx, post, hashtagsOf(post.content, QStringList(request.hashtags.valueOr({})))
    ));
    TRY_INTO(const auto mentioned, findMentioned(tx, post));
    TRY(m_posts.setMentions(tx, post.id, mentioned));
    if (post.isPublished()) {
        TRY(announceNew(tx, post, mentioned));
    } else {
        TRY(appendPostEvent(m_outbox, tx, events::postUpdated, post, caller.id));
    }
    TRY_INTO(auto shown, m_reader.presentOne(tx, caller.id, post, PostForm::Whole));
    return Created{.post = std::move(shown), .isNew = true};
}

Result<Post> PostService::updateIn(
    Transaction &tx, const Caller &caller, const PostRow &old, const PostUpdate &request
)
{
    TRY_INTO(const auto rules, rulesFor(tx, caller));
    TRY_INTO(PostRow post, changedPost(old, request, rules));
    if (post.slug != old.slug)
        TRY(freeSlug(tx, post));
    if (post.isPublished() && !old.isPublished())
        TRY(resolveShared(tx, caller, post));
    if (post.plainShare && post.isPublished()) {
        TRY_INTO(const auto first, m_posts.findPlainShare(tx, caller.id, *post.sharedPostId));
        if (first && *first != post.id)
            return common::fail(alreadyShared());
    }
    TRY_INTO(const auto storedTags, m_posts.hashtags(tx, {post.id}));
    const QStringList oldTags = storedTags.value(post.id);
    const QStringList tags = hashtagsOf(
        post.content,
        request.hashtags.isPresent() ? QStringList(*request.hashtags)
                                     : givenHashtags(oldTags, old.content)
    );
    if (post == old && tags == oldTags)
        return m_reader.presentOne(tx, caller.id, old, PostForm::Whole);
    post.revision = old.revision + 1;
    post.updatedAt = rules.now;
    if (old.isPublished() && isOtherText(old, post)) {
        TRY(m_posts.addRevision(tx, old, rules.now));
        post.editedAt = rules.now;
    }
    TRY(m_posts.set(tx, post));
    TRY(m_posts.setHashtags(tx, post, tags));
    TRY_INTO(const auto before, m_posts.mentions(tx, {post.id}));
    TRY_INTO(const auto mentioned, findMentioned(tx, post));
    TRY(m_posts.setMentions(tx, post.id, mentioned));
    TRY(announceChange(tx, old, post, before.value(post.id), mentioned));
    TRY_INTO(const auto row, m_reader.get(tx, caller.id, post.id));
    return m_reader.presentOne(tx, caller.id, row, PostForm::Whole);
}

Result<> PostService::leaveOutAbsent()
{
    constexpr int kAtOnce = 50; // others write in between
    int done = kAtOnce;
    while (done == kAtOnce) {
        TRY_INTO(done, m_db.write([&](Transaction &tx) {
            return m_timeline.leaveOutAbsent(tx, kAtOnce);
        }));
    }
    return {};
}

Result<> PostService::publishOne(Transaction &tx, PostId id)
{
    TRY_INTO(const auto old, m_posts.find(tx, id));
    if (!old)
        return {};
    PostRow post = *old;
    post.state = common::PostState::Published;
    post.publishAt.reset();
    post.publishedAt = m_clock.now();
    post.updatedAt = m_clock.now();
    post.revision += 1;
    if (post.plainShare && post.sharedPostId) {
        // A share of what may no longer be shared, or was shared meanwhile, has become pointless.
        Caller author;
        author.id = post.authorId;
        const auto shared = resolveShared(tx, author, post);
        TRY_INTO(const auto first, m_posts.findPlainShare(tx, author.id, *post.sharedPostId));
        if (!shared || first)
            return removeOne(tx, author, *old);
    }
    TRY(m_posts.set(tx, post));
    TRY_INTO(const auto tags, m_posts.hashtags(tx, {id}));
    TRY(m_posts.setHashtags(tx, post, tags.value(id)));
    TRY_INTO(const auto mentioned, findMentioned(tx, post));
    TRY(m_posts.setMentions(tx, id, mentioned));
    return announceNew(tx, post, mentioned);
}

Result<> PostService::removeOne(Transaction &tx, const Caller &caller, const PostRow &post)
{
    // While it is still there, so that who listens may look at it.
    TRY(appendPostEvent(m_outbox, tx, events::postDeleted, post, caller.id));
    if (post.isPublished()) {
        TRY(m_posts.countPost(tx, post.authorId, -1));
        if (post.sharedPostId)
            TRY(m_posts.countShare(tx, *post.sharedPostId, -1));
    }
    return m_posts.remove(tx, post.id);
}

Result<PostRules> PostService::rulesFor(Transaction &tx, const Caller &caller) const
{
    PostRules rules{.limits = m_settings.get()->limits, .now = m_clock.now()};
    TRY_INTO(rules.defaultVisibility, m_posts.defaultVisibility(tx, caller.id));
    return rules;
}

Result<> PostService::resolveShared(Transaction &tx, const Caller &caller, PostRow &post) const
{
    if (!post.sharedPostId)
        return {};
    const auto unknown = [] {
        return common::fail(common::fieldError(
            QStringLiteral("/sharedPostId"),
            FieldCode::UnknownReference,
            QStringLiteral("No such post.")
        ));
    };
    TRY_INTO(auto shared, m_posts.find(tx, *post.sharedPostId));
    if (shared && shared->plainShare && shared->sharedPostId) {
        TRY_INTO(shared, m_posts.find(tx, *shared->sharedPostId));
    }
    if (!shared)
        return unknown();
    TRY_INTO(const auto standing, m_reader.standing(tx, caller.id, *shared));
    if (!maySee(*shared, standing))
        return unknown();
    TRY(mayShare(*shared, standing));
    post.sharedPostId = shared->id;
    return {};
}

Result<> PostService::freeSlug(Transaction &tx, PostRow &post) const
{
    if (!post.slug)
        return {};
    const QString wanted = *post.slug;
    for (int number = 2;; ++number) {
        TRY_INTO(const bool taken, m_posts.hasSlug(tx, post.authorId, *post.slug, post.id));
        if (!taken)
            return {};
        post.slug = numberedSlug(wanted, number);
    }
}

Result<QList<UserId>> PostService::findMentioned(Transaction &tx, const PostRow &post) const
{
    const QStringList names = common::findMentions(post.content);
    TRY_INTO(const auto ids, m_users.idsOfNames(tx, names));
    TRY_INTO(const auto flags, m_relations.flags(tx, post.authorId, ids.values(), m_clock.now()));
    QList<UserId> mentioned;
    for (const QString &name : names) {
        const UserId id = ids.value(name);
        if (id.isValid() && id != post.authorId && !flags.value(id).blockedEitherWay)
            mentioned.append(id);
    }
    return mentioned;
}

Result<>
PostService::announceNew(Transaction &tx, const PostRow &post, const QList<UserId> &mentioned)
{
    TRY(m_posts.countPost(tx, post.authorId, 1));
    if (post.sharedPostId)
        TRY(m_posts.countShare(tx, *post.sharedPostId, 1));
    TRY(m_timeline.onPublished(tx, post));
    return appendPostEvent(m_outbox, tx, events::postCreated, post, post.authorId, mentioned);
}

Result<> PostService::announceChange(
    Transaction &tx,
    const PostRow &old,
    const PostRow &post,
    const QList<UserId> &mentionedBefore,
    const QList<UserId> &mentioned
)
{
    if (post.isPublished() && !old.isPublished())
        return announceNew(tx, post, mentioned);
    const QList<UserId> added = without(mentioned, mentionedBefore);
    if (post.isPublished() && (post.visibility != old.visibility || mentioned != mentionedBefore))
        TRY(m_timeline.onAudienceChanged(tx, post));
    return appendPostEvent(m_outbox, tx, events::postUpdated, post, post.authorId, added);
}

} // namespace server
