// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_delegate.h"

#include "app/base/list_roles.h"
#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/metrics.h"
#include "app/kit/numbers.h"
#include "app/kit/paint.h"
#include "app/kit/relative_time.h"
#include "app/posts/post_list_model.h"
#include "app/posts/post_text.h"
#include "app/posts/visibility_button.h"

#include <QGuiApplication>
#include <QPainter>
#include <QStyle>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kShownLines = 8;
constexpr int kGapRow = 48;
constexpr int kNoticePadding = 12;
constexpr int kNoticeIcon = 16;
constexpr int kVisibilityIcon = 14;
constexpr int kStatusIcon = 16;
constexpr int kPillIcon = 18;
constexpr int kSlack = 2; // a line as wide as its text alone might break

QString actionTextOf(bool revealed)
{
    return revealed ? PostDelegate::tr("Hide", "a warned post") : PostDelegate::tr("Show");
}

TextStyle noticeStyle()
{
    return {.role = Type::Role::SmallMedium, .maxLines = 3, .showMore = false, .links = false};
}

int noticeTextWidth(int width)
{
    const int action = std::max(
        textWidth(Type::Role::SmallStrong, actionTextOf(true)),
        textWidth(Type::Role::SmallStrong, actionTextOf(false))
    );
    return std::max(1, width - 2 * kNoticePadding - kNoticeIcon - 2 * metrics::kSpace8 - action);
}

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

QRect inRow(const QSize &size, const QRect &rect)
{
    return QStyle::visualRect(QGuiApplication::layoutDirection(), QRect({}, size), rect);
}

} // namespace

// What is asked of the model, once for each look at a row.
struct PostDelegate::Row {
    const common::Post *post = nullptr;
    QString id{};
    SendState state = SendState::Sent;
    QString status{}; // empty: it is on the server
    bool gap = false;
    bool local = false; // not on the server yet
    int vote = 0;
};

PostDelegate::PostDelegate(PresenceOf presenceOf, QObject *parent)
    : RowDelegate(parent)
    , m_presenceOf(std::move(presenceOf))
{
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
        shape.noticeHeight = 2 * kNoticePadding
            + (exact ? noticeOf(row, room).height() : Type::lineHeight(Type::Role::SmallMedium));
    if (!exact)
        return shape; // the rest changes no height
    shape.scoreWidth = line(
                           countText(m_downvotes ? post.score : post.likesCount),
                           Type::Role::SmallStrong,
                           kGapRow * 2
    )
                           .usedWidth();
    if (!row.status.isEmpty())
        shape.statusWidth = kStatusIcon + metrics::kSpace8
            + line(row.status, Type::Role::SmallMedium, room).usedWidth() + kSlack;
    if (row.state == SendState::Failed)
        shape.retryWidth =
            textWidth(Type::Role::SmallStrong, tr("Retry")) + 2 * metrics::kSpace12 + kSlack;
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
        const QString spoken = row.vote > 0 ? tr("Like, %n like(s), liked. Post by %1", nullptr, likes)
                                            : tr("Like, %n like(s). Post by %1", nullptr, likes);
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

// --- painting

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
    const int lastRoom = last.isEmpty()
        ? 0
        : line(last, Type::Role::Small, rect.width()).usedWidth() + metrics::kSpace4 + kSlack;
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
    const QString action = actionTextOf(m_revealed.contains(row.id));
    const int actionWidth =
        line(action, Type::Role::SmallStrong, rect.width()).usedWidth() + kSlack;
    const auto part = [&](int start, int width) {
        return QStyle::visualRect(
            QGuiApplication::layoutDirection(),
            rect,
            QRect(rect.left() + start, rect.top(), width, rect.height())
        );
    };
    Icon::paint(
        painter, part(kNoticePadding, kNoticeIcon), u"triangle-alert"_s, Token::Warn, kNoticeIcon
    );
    const int start = kNoticePadding + kNoticeIcon + metrics::kSpace8;
    const QRect text = part(start, words.width());
    words.paint(painter, {startOf(words, text), rect.top() + kNoticePadding}, Token::Text);
    paintLine(
        painter,
        part(rect.width() - kNoticePadding - actionWidth, actionWidth),
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
    const int wide = line(count, Type::Role::SmallStrong, kGapRow * 2).usedWidth() + kSlack;
    // In the middle of what heart and arrow leave.
    const int end = layout.down.isEmpty() ? layout.like.right() + 1 - PostLayout::kPillPadding
                                          : layout.down.left() + metrics::kSpace4;
    const int room = end - heart.right() - 1;
    const QRect number(
        heart.right() + 1 + (room - wide + kSlack) / 2,
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
    icon.setWidth(kStatusIcon);
    Icon::paint(
        painter, mirrored(option, icon), failed ? u"circle-alert"_s : u"clock"_s, ink, kStatusIcon
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
        + 2 * metrics::kSpace16 + kSlack;
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
