// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One post as a row of a model: the part of PostListModel that ThreadModel needs as well.
#include "app/net/error_sentence.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_text.h"

namespace app {

QString PostListModel::kindOf(const common::Post &post)
{
    if (post.sharedPost.hasValue())
        return QStringLiteral("share");
    return wire::enumText(post.kind);
}

QVariant PostListModel::rowData(const PostStore &store, common::PostId id, int role)
{
    const common::Post *found = store.find(id);
    if (found == nullptr)
        return {};
    const common::Post &post = *found;
    switch (role) {
    case IdRole:
        return post.id.toString();
    case KindRole:
        return kindOf(post);
    case AuthorIdRole:
        return post.author.id.toString();
    case Qt::DisplayRole:
    case TextRole:
        return post.content;
    case CreatedRole:
        return post.publishedAt.value_or(post.createdAt).ms;
    case StateRole:
        return static_cast<int>(store.sendState(post.id));
    case UnreadRole:
        return false;
    case LikeCountRole:
        return post.likesCount;
    case LikedRole:
        return post.viewer && post.viewer->vote == 1;
    case ScoreRole:
        return post.score;
    case MyVoteRole:
        return post.viewer ? post.viewer->vote : 0;
    case CommentCountRole:
        return post.commentsCount;
    case DepthRole:
        return 0;
    case PostRole:
        return QVariant::fromValue(&post);
    case Qt::AccessibleTextRole:
        return accessiblePost(post, store.clock().now());
    case Qt::AccessibleDescriptionRole:
    case FailureRole:
        return stateSentence(store, post.id);
    default:
        return extraData(post, role);
    }
}

QString PostListModel::stateSentence(const PostStore &store, common::PostId id)
{
    switch (store.sendState(id)) {
    case SendState::Waiting:
        return tr("Waiting to be sent.");
    case SendState::Sending:
        return tr("Sending.");
    case SendState::Failed:
        return tr("Not sent. %1").arg(errorSentence(*store.sendError(id)));
    case SendState::Sent:
        break;
    }
    return {};
}

QVariant PostListModel::extraData(const common::Post &post, int role)
{
    switch (role) {
    case AuthorNameRole:
        return post.author.displayName;
    case UsernameRole:
        return post.author.username;
    case AvatarUrlRole:
        return post.author.avatarUrl.value_or(QString());
    case VisibilityRole:
        return static_cast<int>(post.visibility);
    case EditedRole:
        return post.editedAt.has_value();
    case TruncatedRole:
        return post.truncated;
    case HashtagsRole:
        return QStringList(post.hashtags);
    case ContentWarningRole:
        return post.contentWarning.value_or(QString());
    case ShareCountRole:
        return post.sharesCount;
    case UrlRole:
        return post.url;
    case BookmarkedRole:
        return post.viewer && post.viewer->bookmarked;
    case CanEditRole:
        return post.viewer && post.viewer->canEdit;
    case MediaCountRole:
        return static_cast<int>(post.media.size());
    case TitleRole:
        return post.title.value_or(QString());
    default:
        return {};
    }
}

} // namespace app
