// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_text.h"

#include "app/base/relative_time.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace app {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::PostText)
};

int countOf(qint64 number)
{
    return static_cast<int>(std::min<qint64>(number, 1'000'000'000));
}

QString mediaText(const QList<common::Media> &media)
{
    QStringList described;
    for (const auto &each : media) {
        if (!each.altText.isEmpty())
            described.append(each.altText);
    }
    const QString count = Words::tr("%Ln attachment(s)", nullptr, countOf(media.size()));
    return described.isEmpty()
        ? count
        : Words::tr("%1: %2").arg(count, described.join(QStringLiteral("; ")));
}

QString likesText(const common::Post &post)
{
    const QString count = Words::tr("%Ln like(s)", nullptr, countOf(post.likesCount));
    const int vote = post.viewer ? post.viewer->vote : 0;
    if (vote > 0)
        return Words::tr("%1, liked by you").arg(count);
    return vote < 0 ? Words::tr("%1, voted down by you").arg(count) : count;
}

} // namespace

QString visibilityName(common::Visibility visibility)
{
    switch (visibility) {
    case common::Visibility::Followers:
        return Words::tr("Followers");
    case common::Visibility::Friends:
        return Words::tr("Friends");
    case common::Visibility::Private:
        return Words::tr("Only me");
    case common::Visibility::Public:
        break;
    }
    return Words::tr("Public");
}

QString votesText(const common::Post &post, bool downvotes)
{
    const QString likes = Words::tr("%Ln like(s)", nullptr, countOf(post.likesCount));
    if (!downvotes)
        return likes;
    const int down = countOf(std::max<qint64>(0, post.likesCount - post.score));
    return Words::tr("%1, %2", "likes, down votes")
        .arg(likes, Words::tr("%Ln down vote(s)", nullptr, down));
}

QString deletionText(const common::Post &post)
{
    const QString likes = Words::tr("%Ln like(s)", nullptr, countOf(post.likesCount));
    const QString comments = Words::tr("%Ln comment(s)", nullptr, countOf(post.commentsCount));
    if (post.likesCount > 0 && post.commentsCount > 0)
        return Words::tr("The post, its %1 and %2 will be gone for everybody.", "comments, likes")
            .arg(comments, likes);
    if (post.likesCount > 0 || post.commentsCount > 0)
        return Words::tr("The post and its %1 will be gone for everybody.", "comments or likes")
            .arg(post.likesCount > 0 ? likes : comments);
    return Words::tr("The post will be gone for everybody.");
}

QString accessiblePost(const common::Post &post, common::Timestamp now)
{
    QStringList parts{post.author.displayName};
    if (post.contentWarning)
        parts.append(Words::tr("Warning: %1").arg(*post.contentWarning));
    if (post.title)
        parts.append(*post.title);
    if (!post.content.isEmpty())
        parts.append(post.content);
    if (post.sharedPost.hasValue())
        parts.append(Words::tr("Shared from %1: %2")
                         .arg(post.sharedPost->author.displayName, post.sharedPost->content));
    if (!post.media.isEmpty())
        parts.append(mediaText(post.media));
    parts.append(likesText(post));
    parts.append(Words::tr("%Ln comment(s)", nullptr, countOf(post.commentsCount)));
    parts.append(RelativeTime::spoken(post.publishedAt.value_or(post.createdAt), now));
    parts.append(visibilityName(post.visibility));
    return parts.join(QStringLiteral(". ")) + u'.';
}

} // namespace app
