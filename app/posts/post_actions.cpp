// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of PostStore that changes posts: each step shows at once, goes through the outbox, and
// is put right by the answer.

#include "app/posts/post_overlay.h"
#include "app/posts/post_store.h"

namespace app {

namespace {

QString idText(common::PostId id)
{
    return id.toString();
}

QString preview(const QString &text)
{
    return common::firstCodePoints(text.simplified(), 80);
}

bool isGone(const Error &error)
{
    return error.code == common::ErrorCode::ResourceNotFound;
}

} // namespace

void PostStore::bindOutbox()
{
    using common::Post;
    m_outbox.handle(
        routes::createPost,
        this,
        [this](const OutboxEntry &entry, const Result<Post> &answer) { onCreated(entry, answer); }
    );
    m_outbox.handle(
        routes::updatePost,
        this,
        [this](const OutboxEntry &entry, const Result<Post> &answer) { onEdited(entry, answer); }
    );
    m_outbox.handle(
        routes::deletePost,
        this,
        [this](const OutboxEntry &entry, const Result<wire::Empty> &answer) {
            onDeleted(entry, answer);
        }
    );
    m_outbox.handle(
        routes::votePost,
        this,
        [this](const OutboxEntry &entry, const Result<common::VoteState> &answer) {
            onVoted(entry, answer);
        }
    );
    connect(&m_outbox, &Outbox::loaded, this, &PostStore::onOutboxLoaded);
    connect(&m_outbox, &Outbox::entryChanged, this, &PostStore::onEntryChanged);
    connect(&m_outbox, &Outbox::entryDiscarded, this, &PostStore::onDiscarded);
}

// --- votes ---------------------------------------------------------------------------------------

void PostStore::vote(common::PostId id, int value)
{
    if (!id.isValid())
        return;
    const int wanted = std::clamp(value, -1, 1);
    m_votes.insert(id, wanted);
    show(id);
    m_outbox.add(
        routes::votePost,
        common::VotePostRequest{{wanted}, id},
        {.subject = QStringLiteral("post:") + idText(id),
         .orderKey = QStringLiteral("vote:") + idText(id),
         .collapseKey = QStringLiteral("vote:") + idText(id),
         .keepFailed = false}
    );
}

void PostStore::toggleLike(common::PostId id)
{
    const common::Post *post = find(id);
    vote(id, post != nullptr && post->viewer && post->viewer->vote == 1 ? 0 : 1);
}

void PostStore::toggleDownvote(common::PostId id)
{
    const common::Post *post = find(id);
    vote(id, post != nullptr && post->viewer && post->viewer->vote == -1 ? 0 : -1);
}

void PostStore::onVoted(const OutboxEntry &entry, const Result<common::VoteState> &answer)
{
    const auto request = Outbox::request(routes::votePost, entry);
    if (!request)
        return;
    const common::PostId id = request->postId;
    if (!m_outbox.isSuperseded(entry))
        m_votes.remove(id);
    common::Post *held = base(id);
    if (answer && held != nullptr) {
        applyVote(*held, *answer);
        m_cache.savePosts({*held});
    }
    show(id);
    if (answer)
        return;
    emit actionFailed(id, answer.error());
    if (isGone(answer.error()))
        drop(id);
}

// --- new posts -----------------------------------------------------------------------------------

common::PostId PostStore::create(const common::PostCreate &post)
{
    common::CreatePostRequest request;
    static_cast<common::PostCreate &>(request) = post;
    const OutboxId entry = m_outbox.add(
        routes::createPost,
        request,
        {.subject = QStringLiteral("newPost"), .text = preview(post.content.valueOr({}))}
    );
    const common::PostId local{-entry};
    m_posts.insert_or_assign(local, Held{localPost(*m_outbox.find(entry), post), std::nullopt});
    emit postAdded(local);
    return local;
}

common::Post PostStore::localPost(const OutboxEntry &entry, const common::PostCreate &create) const
{
    common::Post post;
    post.id = {-entry.id};
    if (const common::Me *me = m_users.me())
        post.author = *me;
    else
        post.author.id = m_users.myId();
    fillFrom(post, create);
    post.createdAt = entry.createdAt;
    post.updatedAt = entry.createdAt;
    post.publishedAt = entry.createdAt;
    return post;
}

void PostStore::onCreated(const OutboxEntry &entry, const Result<common::Post> &answer)
{
    if (!answer)
        return; // the row tells why, onEntryChanged() comes
    const common::PostId local{-entry.id};
    put({*answer});
    const bool wasShown = m_posts.erase(local) > 0;
    if (wasShown)
        emit postReplaced(local, answer->id);
}

std::optional<common::PostCreate> PostStore::takeBack(common::PostId id)
{
    const OutboxEntry *entry = id.isValid() ? nullptr : entryOf(id);
    if (entry == nullptr)
        return std::nullopt;
    const auto request = Outbox::request(routes::createPost, *entry);
    if (!request || !m_outbox.discard(entry->id))
        return std::nullopt;
    return *request;
}

// --- edits and deletions -------------------------------------------------------------------------

void PostStore::edit(common::PostId id, const common::PostUpdate &update)
{
    if (!id.isValid())
        return editLocal(id, update);
    const common::PostUpdate all = mergedUpdate(m_edits.value(id), update);
    m_edits.insert(id, all);
    common::UpdatePostRequest request;
    static_cast<common::PostUpdate &>(request) = all;
    request.postId = id;
    const OutboxId entry = m_outbox.add(
        routes::updatePost,
        request,
        {.subject = QStringLiteral("post:") + idText(id),
         .collapseKey = QStringLiteral("edit:") + idText(id),
         .text = preview(all.content.valueOr({}))}
    );
    m_edited.insert(id, entry);
    show(id);
}

void PostStore::editLocal(common::PostId id, const common::PostUpdate &update)
{
    const OutboxEntry *entry = entryOf(id);
    if (entry == nullptr)
        return;
    auto request = Outbox::request(routes::createPost, *entry);
    if (!request)
        return;
    applyToCreate(*request, update);
    if (!m_outbox.replace(routes::createPost, entry->id, *request))
        return;
    m_posts[id].shown = localPost(*entry, *request);
    emit postChanged(id);
}

void PostStore::onEdited(const OutboxEntry &entry, const Result<common::Post> &answer)
{
    const auto request = Outbox::request(routes::updatePost, entry);
    if (!request || !answer)
        return; // the text stays with the row, which tells why
    if (!m_outbox.isSuperseded(entry)) {
        m_edits.remove(request->postId);
        m_edited.remove(request->postId);
    }
    put({*answer});
    show(request->postId);
}

void PostStore::discardEdit(common::PostId id)
{
    if (m_edited.contains(id))
        m_outbox.discard(m_edited.value(id));
}

void PostStore::remove(common::PostId id)
{
    if (!id.isValid()) {
        m_outbox.discard(-id.value);
        return;
    }
    m_deleting.insert(id);
    m_outbox.add(
        routes::deletePost,
        common::PostPath{id},
        {.subject = QStringLiteral("post:") + idText(id),
         .collapseKey = QStringLiteral("delete:") + idText(id),
         .keepFailed = false}
    );
    emit postRemoved(id);
}

void PostStore::onDeleted(const OutboxEntry &entry, const Result<wire::Empty> &answer)
{
    const auto request = Outbox::request(routes::deletePost, entry);
    if (!request)
        return;
    const common::PostId id = request->postId;
    if (answer || isGone(answer.error()))
        return drop(id);
    m_deleting.remove(id);
    emit postRestored(id);
    emit actionFailed(id, answer.error());
}

// --- the outbox ----------------------------------------------------------------------------------

const OutboxEntry *PostStore::entryOf(common::PostId id) const
{
    if (!id.isValid())
        return m_outbox.find(-id.value);
    return m_edited.contains(id) ? m_outbox.find(m_edited.value(id)) : nullptr;
}

SendState PostStore::sendState(common::PostId id) const
{
    const OutboxEntry *entry = entryOf(id);
    return entry == nullptr ? SendState::Sent : entry->state;
}

const Error *PostStore::sendError(common::PostId id) const
{
    const OutboxEntry *entry = entryOf(id);
    return entry != nullptr && entry->state == SendState::Failed ? &entry->error : nullptr;
}

void PostStore::retry(common::PostId id)
{
    if (const OutboxEntry *entry = entryOf(id))
        m_outbox.retry(entry->id);
}

// What an earlier run left: waiting posts stand in the lists again, votes and edits show.
void PostStore::onOutboxLoaded()
{
    for (const auto &entry : m_outbox.entries()) {
        if (entry.route == QLatin1String("createPost")) {
            const auto request = Outbox::request(routes::createPost, entry);
            const common::PostId local{-entry.id};
            if (!request || find(local) != nullptr)
                continue;
            m_posts.insert_or_assign(local, Held{localPost(entry, *request), std::nullopt});
            emit postAdded(local);
        } else if (entry.route == QLatin1String("updatePost")) {
            if (const auto request = Outbox::request(routes::updatePost, entry)) {
                m_edits.insert(request->postId, *request);
                m_edited.insert(request->postId, entry.id);
                show(request->postId);
            }
        } else if (entry.route == QLatin1String("votePost")) {
            if (const auto request = Outbox::request(routes::votePost, entry)) {
                m_votes.insert(request->postId, request->value);
                show(request->postId);
            }
        } else if (entry.route == QLatin1String("deletePost")) {
            if (const auto request = Outbox::request(routes::deletePost, entry)) {
                m_deleting.insert(request->postId);
                emit postRemoved(request->postId);
            }
        }
    }
}

void PostStore::onEntryChanged(OutboxId id)
{
    const common::PostId local{-id};
    if (m_posts.contains(local))
        emit postChanged(local);
    const common::PostId edited = m_edited.key(id);
    if (edited.isValid())
        emit postChanged(edited);
}

void PostStore::onDiscarded(const OutboxEntry &entry)
{
    if (entry.route == QLatin1String("createPost")) {
        drop({-entry.id});
    } else if (entry.route == QLatin1String("updatePost")) {
        const common::PostId id = m_edited.key(entry.id);
        m_edits.remove(id);
        m_edited.remove(id);
        show(id);
    } else if (entry.route == QLatin1String("votePost")) {
        if (const auto request = Outbox::request(routes::votePost, entry)) {
            m_votes.remove(request->postId);
            show(request->postId);
        }
    } else if (entry.route == QLatin1String("deletePost")) {
        if (const auto request = Outbox::request(routes::deletePost, entry)) {
            m_deleting.remove(request->postId);
            emit postRestored(request->postId);
        }
    }
}

} // namespace app
