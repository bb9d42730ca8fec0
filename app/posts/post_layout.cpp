// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/post_layout.h"

#include "app/kit/metrics.h"
#include "app/kit/type.h"

#include <algorithm>

namespace app {
namespace {

constexpr int kHeadGap = 10; // below the head
constexpr int kActionGap = 8; // above and below the actions
constexpr int kLeastScore = 22;

} // namespace

PostLayout::PostLayout(const PostShape &shape)
{
    const int body = placeBody(shape, placeHead(shape));
    const int actions = std::max(metrics::kHitArea, Type::lineHeight(Type::Role::SmallStrong) + 8);
    placeActions(shape, {shape.padding, body, shape.width - 2 * shape.padding, actions});
    height = body + actions + kActionGap;
}

int PostLayout::placeHead(const PostShape &shape)
{
    const int first = Type::lineHeight(Type::Role::BodyStrong);
    const int second = Type::lineHeight(Type::Role::Small);
    const int head = std::max(kAvatar, first + second);
    const int top = shape.padding;
    avatar = {shape.padding, top + (head - kAvatar) / 2, kAvatar, kAvatar};
    more = {
        shape.width - shape.padding - metrics::kHitArea,
        top + (head - metrics::kHitArea) / 2,
        metrics::kHitArea,
        metrics::kHitArea};
    const int start = avatar.right() + 1 + metrics::kSpace12;
    const int room = std::max(1, more.left() - metrics::kSpace8 - start);
    const int lines = top + (head - first - second) / 2;
    name = {start, lines, room, first};
    meta = {start, lines + first, room, second};
    return top + head;
}

int PostLayout::placeBody(const PostShape &shape, int top)
{
    const int room = textWidth(shape.width, shape.padding);
    int y = top;
    if (shape.noticeHeight > 0) {
        notice = {shape.padding, y + kHeadGap, room, shape.noticeHeight};
        y += kHeadGap + shape.noticeHeight;
    }
    if (shape.textHeight > 0) {
        text = {shape.padding, y + kHeadGap, room, shape.textHeight};
        y += kHeadGap + shape.textHeight;
    }
    return y + kActionGap;
}

void PostLayout::placeActions(const PostShape &shape, const QRect &row)
{
    int start = row.left();
    if (shape.votable) {
        const int score = std::max(kLeastScore, shape.scoreWidth + metrics::kSpace8);
        const int first = kPillPadding + kVoteIcon + score + (shape.downvotes ? 0 : kPillPadding);
        like = {start, row.top(), first, row.height()};
        if (shape.downvotes)
            down = {
                like.right() + 1,
                row.top(),
                metrics::kSpace4 + kVoteIcon + kPillPadding,
                row.height()};
        pill = like.united(down);
        start = pill.right() + 1 + metrics::kSpace12;
    }
    int end = row.right() + 1;
    if (shape.retryWidth > 0) {
        retry = {end - shape.retryWidth, row.top(), shape.retryWidth, row.height()};
        end = retry.left() - metrics::kSpace8;
    }
    if (shape.statusWidth > 0)
        status = {
            start, row.top(), std::max(1, std::min(shape.statusWidth, end - start)), row.height()};
}

} // namespace app
