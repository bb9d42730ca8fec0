// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_delegate.h"

#include "app/base/list_roles.h"
#include "app/base/relative_time.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/paint.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_text.h"

#include <QGuiApplication>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kShownLines = 8;
constexpr int kGapRow = 48;

TextStyle noticeStyle()
{
    return {.role = Type::Role::SmallMedium, .maxLines = 3, .showMore = false, .links = false};
}

int noticeTextWidth(int width)
{
    const int action = std::max(
        textWidth(Type::Role::SmallStrong, PostDelegate::revealText(true)),
        textWidth(Type::Role::SmallStrong, PostDelegate::revealText(false))
    );
    return std::max(
        1,
        width - 2 * PostLayout::kNoticePadding - PostLayout::kNoticeIcon - 2 * metrics::kSpace8
            - action
    );
}

QRect inRow(const QSize &size, const QRect &rect)
{
    return QStyle::visualRect(QGuiApplication::layoutDirection(), QRect({}, size), rect);
}

} // namespace

PostDelegate::PostDelegate(PresenceOf presenceOf, QObject *parent)
    : RowDelegate(parent)
    , m_presenceOf(std::move(presenceOf))
{
}

QString PostDelegate::revealText(bool revealed)
{
    return revealed ? tr("Hide", "a warned post") : tr("Show");
}

void PostDelegate::toggleRevealed(const QString &id)
{
    if (!m_revealed.remove(id))
        m_revealed.insert(id);
}

PostDelegate::Row PostDelegate::rowOf(const QModelIndex &index) const
{
    Row row;
    row.post = index.data(PostListModel::PostRole).value<const common::Post *>();
    if (!row.post) {
        row.gap = index.data(KindRole).toString() == u"gap"_s;
        return row;
    }
    row.id = row.post->id.toString();
    row.local = !row.post->id.isValid();
    row.vote = row.post->viewer ? row.post->viewer->vote : 0;
    row.state = SendState(index.data(StateRole).toInt());
    if (row.state != SendState::Sent)
        row.status = index.data(PostListModel::FailureRole).toString();
    return row;
}

// --- heights and places

bool PostDelegate::showsText(const Row &row) const
{
    return !row.post->content.isEmpty()
        && (!row.post->contentWarning || m_revealed.contains(row.id));
}

TextStyle PostDelegate::styleOf(const Row &row) const
{
    return {.maxLines = m_whole || m_expanded.contains(row.id) ? 0 : kShownLines};
}

const TextBlock &PostDelegate::textOf(const Row &row, int width) const
{
    const QString &text = row.post->content;
    return m_texts.get(row.id, qint64(qHash(text)), text, styleOf(row), width);
}

const TextBlock &PostDelegate::noticeOf(const Row &row, int width) const
{
    const QString text = row.post->contentWarning->simplified();
    return m_lines.get(text, 0, text, noticeStyle(), noticeTextWidth(width));
}

const TextBlock &PostDelegate::line(const QString &text, Type::Role role, int width) const
{
    const TextStyle style{.role = role, .maxLines = 1, .showMore = false, .links = false};
    return m_lines.get(text, 0, text, style, width);
}

PostShape PostDelegate::shapeOf(const Row &row, int width, bool exact) const
{
    const common::Post &post = *row.post;
    const int room = PostLayout::textWidth(width, padding());
    PostShape shape{.width = width, .padding = padding()};
    shape.votable = !row.local;
    shape.downvotes = m_downvotes;
    if (showsText(row))
        shape.textHeight = exact ? textOf(row, room).height()
                                 : TextBlock::estimateHeight(post.content, styleOf(row), room);
    if (post.contentWarning)
        shape.noticeHeight = 2 * PostLayout::kNoticePadding
            + (exact ? noticeOf(row, room).height() : Type::lineHeight(Type::Role::SmallMedium));
    if (!exact)
        return shape; // the rest changes no height
    shape.scoreWidth = line(
                           countText(m_downvotes ? post.score : post.likesCount),
                           Type::Role::SmallStrong,
                           PostLayout::kNumberRoom
    )
                           .usedWidth();
    if (!row.status.isEmpty())
        shape.statusWidth = PostLayout::kStatusIcon + metrics::kSpace8
            + line(row.status, Type::Role::SmallMedium, room).usedWidth() + PostLayout::kSlack;
    if (row.state == SendState::Failed)
        shape.retryWidth = textWidth(Type::Role::SmallStrong, tr("Retry")) + 2 * metrics::kSpace12
            + PostLayout::kSlack;
    return shape;
}

PostLayout PostDelegate::layoutOf(const QModelIndex &index, int width) const
{
    const Row row = rowOf(index);
    return PostLayout(row.post ? shapeOf(row, width, true) : PostShape{.width = width});
}

int PostDelegate::height(const QModelIndex &index, int width) const
{
    const Row row = rowOf(index);
    if (!row.post)
        return row.gap ? kGapRow : 1;
    return PostLayout(shapeOf(row, width, true)).height;
}

int PostDelegate::estimateHeight(const QModelIndex &index, int width) const
{
    const Row row = rowOf(index);
    if (!row.post)
        return row.gap ? kGapRow : 1;
    return PostLayout(shapeOf(row, width, false)).height;
}

// --- what can be pressed

RowHit PostDelegate::hitTest(const QModelIndex &index, const QRect &rect, const QPoint &point) const
{
    const Row row = rowOf(index);
    if (!row.post)
        return row.gap ? RowHit{ButtonHit, u"rowGapButton"_s, {}} : RowHit();
    const PostLayout layout(shapeOf(row, rect.width(), true));
    const QPoint at = point - rect.topLeft();
    const auto under = [&](const QRect &part) { return inRow(rect.size(), part).contains(at); };
    if (under(layout.avatar))
        return {AuthorHit, {}, row.post->author.displayName};
    if (under(layout.name)) {
        QRect name = layout.name;
        name.setWidth(
            line(row.post->author.displayName, Type::Role::BodyStrong, name.width()).usedWidth()
        );
        return under(name) ? RowHit{AuthorHit, {}, {}} : RowHit();
    }
    if (under(layout.meta) && !row.local) {
        QRect meta = layout.meta;
        meta.setWidth(meta.width() * 2 / 3);
        const auto time = row.post->publishedAt.value_or(row.post->createdAt);
        return under(meta) ? RowHit{OpenHit, {}, RelativeTime::full(time)} : RowHit();
    }
    if (under(layout.notice))
        return {RevealHit, {}, {}};
    if (under(layout.text))
        return hitInText(row, layout, at);
    for (const RowButton &button : buttons(index, rect.size())) {
        if (button.rect.contains(at))
            return {ButtonHit, button.objectName, {}};
    }
    return {};
}

RowHit PostDelegate::hitInText(const Row &row, const PostLayout &layout, const QPoint &point) const
{
    // Both sides have the same padding, so mirroring leaves the text where it is.
    const TextHit hit = textOf(row, layout.text.width()).hitTest(point - layout.text.topLeft());
    switch (hit.kind) {
    case TextHit::Kind::Mention:
        return {MentionHit, hit.value, {}};
    case TextHit::Kind::Link:
        return {LinkHit, hit.value, hit.value};
    case TextHit::Kind::More:
        return {MoreHit, {}, {}};
    case TextHit::Kind::Hashtag: // leads nowhere yet
    case TextHit::Kind::None:
        break;
    }
    return {};
}

QList<RowButton> PostDelegate::buttons(const QModelIndex &index, const QSize &size) const
{
    const Row row = rowOf(index);
    if (row.gap) {
        const QString text = index.data(Qt::DisplayRole).toString();
        return {{u"rowGapButton"_s, text, text, QRect({}, size)}};
    }
    if (!row.post)
        return {};
    const PostLayout layout(shapeOf(row, size.width(), true));
    const QString name = row.post->author.displayName;
    const int likes = int(row.post->likesCount);
    QList<RowButton> buttons;
    if (!layout.pill.isEmpty()) {
        const QString spoken = row.vote > 0
            ? tr("Like, %Ln like(s), liked. Post by %1", nullptr, likes)
            : tr("Like, %Ln like(s). Post by %1", nullptr, likes);
        buttons.append(
            {u"rowLikeButton"_s,
             spoken.arg(name),
             votesText(*row.post, m_downvotes),
             inRow(size, layout.like),
             true,
             true,
             row.vote > 0,
             16}
        );
    }
    if (!layout.down.isEmpty()) {
        const QString spoken =
            row.vote < 0 ? tr("Vote down, voted down. Post by %1") : tr("Vote down. Post by %1");
        buttons.append(
            {u"rowDownvoteButton"_s,
             spoken.arg(name),
             tr("Vote down"),
             inRow(size, layout.down),
             true,
             true,
             row.vote < 0,
             16}
        );
    }
    if (!layout.retry.isEmpty())
        buttons.append(
            {u"rowRetryButton"_s,
             tr("Try to send again"),
             tr("Try to send again"),
             inRow(size, layout.retry)}
        );
    buttons.append(
        {u"rowMoreButton"_s, tr("More. Post by %1").arg(name), tr("More"), inRow(size, layout.more)}
    );
    return buttons;
}

} // namespace app
