// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_overlay.h"

namespace app {

namespace {

template <typename T>
void merge(wire::Absent<T> &into, const wire::Absent<T> &from)
{
    if (from.isPresent())
        into = from;
}

template <typename T>
void merge(wire::Patch<T> &into, const wire::Patch<T> &from)
{
    if (from.isPresent())
        into = from;
}

template <typename T>
void assign(T &into, const wire::Absent<T> &from)
{
    if (from.isPresent())
        into = from.value();
}

// What PostCreate and PostUpdate have in common.
template <typename Into, typename From>
void mergeAll(Into &into, const From &from)
{
    merge(into.title, from.title);
    merge(into.slug, from.slug);
    merge(into.content, from.content);
    merge(into.visibility, from.visibility);
    merge(into.mediaIds, from.mediaIds);
    merge(into.contentWarning, from.contentWarning);
    merge(into.hashtags, from.hashtags);
    merge(into.language, from.language);
    merge(into.publishAt, from.publishAt);
}

template <typename Change>
void showChange(common::Post &post, const Change &change)
{
    post.title = change.title.applied(post.title);
    assign(post.content, change.content);
    assign(post.visibility, change.visibility);
    post.contentWarning = change.contentWarning.applied(post.contentWarning);
    post.language = change.language.applied(post.language);
    if (change.content.isPresent()) {
        post.truncated = false;
        post.hashtags = common::findHashtags(post.content);
    }
    if (change.hashtags.isPresent())
        post.hashtags += change.hashtags.value();
    if (change.mediaIds.isPresent())
        post.media.removeIf([&](const common::Media &media) {
            return !change.mediaIds.value().contains(media.id);
        });
}

} // namespace

void overlayVote(common::Post &post, int value)
{
    if (!post.viewer)
        post.viewer.emplace();
    const int before = post.viewer->vote;
    post.viewer->vote = value;
    post.likesCount = std::max<qint64>(0, post.likesCount + int(value == 1) - int(before == 1));
    post.score += value - before;
}

void overlayEdit(common::Post &post, const common::PostUpdate &update)
{
    showChange(post, update);
    assign(post.state, update.state);
}

void applyVote(common::Post &post, const common::VoteState &state)
{
    if (!post.viewer)
        post.viewer.emplace();
    post.viewer->vote = state.value;
    if (state.revision < post.revision)
        return;
    post.likesCount = state.likesCount;
    post.score = state.score;
    post.revision = state.revision;
}

void replaceKeepingMore(common::Post &held, const common::Post &newer)
{
    const bool keepContent = newer.truncated && !held.truncated && newer.revision == held.revision;
    const QString content = held.content;
    const auto viewer = held.viewer;
    held = newer;
    if (keepContent) {
        held.content = content;
        held.truncated = false;
    }
    if (!held.viewer)
        held.viewer = viewer;
}

void fillFrom(common::Post &post, const common::PostCreate &create)
{
    post.kind = create.kind;
    post.state = create.state;
    post.viewer.emplace().canEdit = true;
    showChange(post, create);
}

common::PostUpdate mergedUpdate(const common::PostUpdate &older, const common::PostUpdate &newer)
{
    common::PostUpdate all = older;
    mergeAll(all, newer);
    merge(all.state, newer.state);
    merge(all.poll, newer.poll);
    return all;
}

void applyToCreate(common::PostCreate &create, const common::PostUpdate &update)
{
    mergeAll(create, update);
    assign(create.state, update.state);
    if (update.poll.hasValue())
        create.poll = update.poll.value();
}

} // namespace app
