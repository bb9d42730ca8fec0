// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the parts of a painted post stand (UI.md, 4.2). By arithmetic only: texts are measured by
// who asks. Rectangles count from the row's top left corner as in a left-to-right row.

#include <QRect>

namespace app {

// What decides the places.
struct PostShape {
    int width = 0;
    int padding = 16;
    int textHeight = 0; // 0: no text shown
    int noticeHeight = 0; // of the content warning; 0: none
    int scoreWidth = 0; // of the number in the pill
    int statusWidth = 0; // of "Sending" beside or in place of the pill; 0: none
    int retryWidth = 0; // 0: nothing to retry
    bool votable = true; // false: only this computer knows the post yet
    bool downvotes = true;
};

struct PostLayout {
    explicit PostLayout(const PostShape &shape);

    QRect avatar;
    QRect name;
    QRect meta;
    QRect more;
    QRect notice;
    QRect text;
    QRect pill;
    QRect like; // the heart's and the number's part of the pill
    QRect down; // empty: no down votes
    QRect status;
    QRect retry;
    int height = 0;

    static constexpr int kAvatar = 40;
    static constexpr int kVoteIcon = 24;
    static constexpr int kPillPadding = 4;
    static constexpr int kNoticePadding = 12;
    static constexpr int kNoticeIcon = 16;
    static constexpr int kStatusIcon = 16;
    static constexpr int kNumberRoom = 96; // the widest number of votes
    static constexpr int kSlack = 2; // a line as wide as its text alone might break
    static int textWidth(int width, int padding) { return width - 2 * padding; }

private:
    int placeHead(const PostShape &shape); // where it ends
    int placeBody(const PostShape &shape, int top);
    void placeActions(const PostShape &shape, const QRect &row);
};

} // namespace app
