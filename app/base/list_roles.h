// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Roles that all list models share, with fixed numbers (UI.md, 14), and the two enums they speak
// of. Roles of one room start at Role::FirstOwn.

#include <QMetaType>
#include <QObject>
#include <QString>

namespace app {
Q_NAMESPACE

enum Role : int {
    IdRole =
        Qt::UserRole + 1, // QString, decimal; negative while only this computer knows the object
    KindRole, // QString, told by the model
    AuthorIdRole, // QString
    TextRole, // QString, plain
    CreatedRole, // qint64, ms since 1970 UTC
    StateRole, // int, a SendState
    UnreadRole, // bool, or a count
    LikeCountRole, // qint64
    LikedRole, // bool
    ScoreRole, // qint64
    MyVoteRole, // int: -1, 0, +1
    CommentCountRole, // qint64
    DepthRole, // int
    ReadStateRole, // int
    FirstOwnRole = Qt::UserRole + 50,
};

enum class SendState { Sent = 0, Waiting = 1, Sending = 2, Failed = 3 };
Q_ENUM_NS(SendState)

// The dynamic property "state" of pages. Error and Offline may come with rows: then they are shown
// as a banner above the rows.
enum class LoadState { Loading, Empty, Error, Ready, Offline };
Q_ENUM_NS(LoadState)

QString stateText(LoadState state); // "loading", "empty", "error", "ready", "offline"

} // namespace app
