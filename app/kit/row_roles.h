// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Roles with the same number in every list model, so that views, delegates and tests can read any
// of them. A room adds its own from FirstOwnRole on.

#include <qnamespace.h>

namespace app {

enum RowRole {
    IdRole = Qt::UserRole + 1, // QString; unique in the model
    KindRole, // int, an enum of the room
    AuthorIdRole, // QString
    TextRole, // QString
    CreatedRole, // qint64, ms since 1970
    StateRole, // int, RowState
    UnreadRole, // bool
    LikeCountRole, // int
    LikedRole, // bool
    ScoreRole, // int
    MyVoteRole, // int: -1, 0, 1
    CommentCountRole, // int
    DepthRole, // int
    ReadStateRole, // int
    FirstOwnRole = Qt::UserRole + 40
};

enum class RowState { Sent = 0, Waiting = 1, Sending = 2, Failed = 3 };

} // namespace app
