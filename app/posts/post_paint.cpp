// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How PostDelegate paints a row; what stands where is in PostLayout.
#include "app/base/relative_time.h"
#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/paint.h"
#include "app/posts/post_delegate.h"
#include "app/posts/visibility_button.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kVisibilityIcon = 14;
constexpr int kPillIcon = 18;

// In the direction of the program, whatever letters it begins with.
QString inReadingDirection(const QString &text)
{
    return QChar(QGuiApplication::isRightToLeft() ? 0x200F : 0x200E) + text;
}

// Where to paint so that words of the other direction start where all words do.
int startOf(const TextBlock &block, const QRect &rect)
{
    const bool rtl = QGuiApplication::isRightToLeft();
    if (block.lastLineRightToLeft() == rtl)
        return rect.left();
    const int spare = rect.width() - std::min(block.usedWidth(), rect.width());
    return rect.left() + (rtl ? spare : -spare);
}

} // namespace

int PostDelegate::paintLine(
    QPainter &painter, const QRect &rect, const QString &text, Type::Role role, Token ink
) const
{
    const TextBlock &block = line(text, role, rect.width());
    const int y = rect.top() + (rect.height() - block.height()) / 2;
    block.paint(painter, {startOf(block, rect), y}, ink);
    return std::min(block.usedWidth(), rect.width());
}

void PostDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index
) const
{
    const Row row = rowOf(index);
    if (!row.post) {
        if (row.gap)
            paintGap(*painter, option, index);
        return;
    }
    const PostLayout layout(shapeOf(row, option.rect.width(), true));
    paintCard(*painter, option.rect, metrics::kRadiusCard);
    paintHead(*painter, option, row, layout);
    if (!layout.notice.isEmpty())
        paintNotice(*painter, mirrored(option, layout.notice), row);
    if (!layout.text.isEmpty())
        textOf(row, layout.text.width())
            .paint(*painter, layout.text.topLeft() + option.rect.topLeft());
    if (!layout.pill.isEmpty())
        paintPill(*painter, option, row, layout);
    if (!row.status.isEmpty())
        paintStatus(*painter, option, row, layout);
}

void PostDelegate::paintHead(
    QPainter &painter, const QStyleOption &option, const Row &row, const PostLayout &layout
) const
{
    const common::UserSummary &author = row.post->author;
    AvatarLook look;
    look.id = author.id.toString();
    look.name = author.displayName;
    if (m_presenceOf)
        look.presence = m_presenceOf(author.id);
    paintAvatar(painter, mirrored(option, layout.avatar), look);
    paintLine(
        painter,
        mirrored(option, layout.name),
        author.displayName.simplified(),
        Type::Role::BodyStrong,
        Token::Text
    );
    paintMeta(painter, mirrored(option, layout.meta), row);
    Icon::paint(
        painter, mirrored(option, layout.more), u"ellipsis"_s, Token::Text2, metrics::kIconTool
    );
}

void PostDelegate::paintMeta(QPainter &painter, const QRect &rect, const Row &row) const
{
    const common::Post &post = *row.post;
    const QString when = RelativeTime::brief(post.publishedAt.value_or(post.createdAt));
    const QString first = inReadingDirection(tr("%1 · %2 ·", "handle, time; an icon follows")
                                                 .arg(isolated(u'@' + post.author.username), when));
    const QString last = post.editedAt ? inReadingDirection(tr("· edited")) : QString();
    const int lastRoom = last.isEmpty() ? 0
                                        : line(last, Type::Role::Small, rect.width()).usedWidth()
            + metrics::kSpace4 + PostLayout::kSlack;
    const int icon = kVisibilityIcon + metrics::kSpace4;
    const auto part = [&](int start, int width) {
        return QStyle::visualRect(
            QGuiApplication::layoutDirection(),
            rect,
            QRect(rect.left() + start, rect.top(), std::max(1, width), rect.height())
        );
    };
    const int room = rect.width() - icon - lastRoom;
    int at = paintLine(painter, part(0, room), first, Type::Role::Small, Token::Text3)
        + metrics::kSpace4;
    Icon::paint(
        painter,
        part(at, kVisibilityIcon),
        visibilityIcon(post.visibility),
        Token::Text3,
        kVisibilityIcon
    );
    at += icon;
    if (!last.isEmpty())
        paintLine(painter, part(at, lastRoom), last, Type::Role::Small, Token::Text3);
}

void PostDelegate::paintNotice(QPainter &painter, const QRect &rect, const Row &row) const
{
    paintCard(painter, rect, metrics::kRadiusMedia, Token::Surface3, Token::Surface3);
    const TextBlock &words = noticeOf(row, rect.width());
    const QString action = revealText(m_revealed.contains(row.id));
    const int actionWidth =
        line(action, Type::Role::SmallStrong, rect.width()).usedWidth() + PostLayout::kSlack;
    const auto part = [&](int start, int width) {
        return QStyle::visualRect(
            QGuiApplication::layoutDirection(),
            rect,
            QRect(rect.left() + start, rect.top(), width, rect.height())
        );
    };
    Icon::paint(
        painter,
        part(PostLayout::kNoticePadding, PostLayout::kNoticeIcon),
        u"triangle-alert"_s,
        Token::Warn,
        PostLayout::kNoticeIcon
    );
    const int start = PostLayout::kNoticePadding + PostLayout::kNoticeIcon + metrics::kSpace8;
    const QRect text = part(start, words.width());
    words.paint(
        painter, {startOf(words, text), rect.top() + PostLayout::kNoticePadding}, Token::Text
    );
    paintLine(
        painter,
        part(rect.width() - PostLayout::kNoticePadding - actionWidth, actionWidth),
        action,
        Type::Role::SmallStrong,
        Token::AccentText
    );
}

void PostDelegate::paintPill(
    QPainter &painter, const QStyleOption &option, const Row &row, const PostLayout &layout
) const
{
    const bool liked = row.vote > 0;
    const bool down = row.vote < 0;
    const Token ground = liked ? Token::LikeSoft : Token::Surface2;
    paintCard(
        painter,
        mirrored(option, layout.pill),
        layout.pill.height() / 2.0,
        ground,
        liked ? ground : Token::Border
    );
    const Token ink = liked ? Token::Like : down ? Token::VoteDown : Token::Text2;
    QRect heart = layout.like;
    heart.setLeft(heart.left() + PostLayout::kPillPadding);
    heart.setWidth(PostLayout::kVoteIcon);
    const auto fill = [](bool filled) { return filled ? Icon::Fill::Filled : Icon::Fill::Outline; };
    Icon::paint(
        painter,
        mirrored(option, heart),
        u"heart"_s,
        liked ? Token::Like : Token::Text2,
        kPillIcon,
        fill(liked)
    );
    const QString count = countText(m_downvotes ? row.post->score : row.post->likesCount);
    const int wide = line(count, Type::Role::SmallStrong, PostLayout::kNumberRoom).usedWidth()
        + PostLayout::kSlack;
    // In the middle of what heart and arrow leave.
    const int end = layout.down.isEmpty() ? layout.like.right() + 1 - PostLayout::kPillPadding
                                          : layout.down.left() + metrics::kSpace4;
    const int room = end - heart.right() - 1;
    const QRect number(
        heart.right() + 1 + (room - wide + PostLayout::kSlack) / 2,
        layout.like.top(),
        wide,
        layout.like.height()
    );
    paintLine(painter, mirrored(option, number), count, Type::Role::SmallStrong, ink);
    if (layout.down.isEmpty())
        return;
    QRect arrow = layout.down;
    arrow.setLeft(arrow.left() + metrics::kSpace4);
    arrow.setWidth(PostLayout::kVoteIcon);
    Icon::paint(painter, mirrored(option, arrow), u"arrow-big-down"_s, ink, kPillIcon, fill(down));
}

void PostDelegate::paintStatus(
    QPainter &painter, const QStyleOption &option, const Row &row, const PostLayout &layout
) const
{
    const bool failed = row.state == SendState::Failed;
    const Token ink = failed ? Token::Danger : Token::Text3;
    QRect icon = layout.status;
    icon.setWidth(PostLayout::kStatusIcon);
    Icon::paint(
        painter,
        mirrored(option, icon),
        failed ? u"circle-alert"_s : u"clock"_s,
        ink,
        PostLayout::kStatusIcon
    );
    QRect words = layout.status;
    words.setLeft(icon.right() + 1 + metrics::kSpace8);
    if (words.width() > 0)
        paintLine(painter, mirrored(option, words), row.status, Type::Role::SmallMedium, ink);
    if (layout.retry.isEmpty())
        return;
    const QRect retry = mirrored(option, layout.retry.adjusted(0, 2, 0, -2));
    paintCard(painter, retry, metrics::kRadiusControl, Token::AccentSoft, Token::AccentSoft);
    paintLine(
        painter,
        retry.adjusted(metrics::kSpace12, 0, -metrics::kSpace12, 0),
        tr("Retry"),
        Type::Role::SmallStrong,
        Token::AccentText
    );
}

void PostDelegate::paintGap(QPainter &painter, const QStyleOption &option, const QModelIndex &index)
    const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const int wide = line(text, Type::Role::SmallStrong, option.rect.width()).usedWidth()
        + 2 * metrics::kSpace16 + PostLayout::kSlack;
    const QRect pill = QStyle::alignedRect(
        option.direction,
        Qt::AlignCenter,
        {std::min(wide, option.rect.width()), metrics::kControlSmall},
        option.rect
    );
    app::paintPill(painter, pill, Token::AccentSoft);
    paintLine(
        painter,
        pill.adjusted(metrics::kSpace16, 0, -metrics::kSpace16, 0),
        text,
        Type::Role::SmallStrong,
        Token::AccentText
    );
}

} // namespace app
