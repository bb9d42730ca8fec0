// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the pages of a login want to hear presence and votes of, joined into the one list the server
// keeps for a connection, and which posts the server has confirmed.

#include "common/users/user_events.h"

#include <QHash>
#include <QSet>

class QObject;

namespace app {

class WatchLists {
public:
    bool
    set(QObject *owner, const QList<common::UserId> &users, const QList<common::PostId> &posts
    ); // true: of a new owner
    bool remove(QObject *owner) { return m_lists.remove(owner); }

    common::WsWatch joined() const; // as much as the server takes

    // The server hears of these from now on: those among them it did not before. What happened to
    // them between being loaded and now, nobody told.
    QList<common::PostId> confirm(const QList<common::PostId> &posts);
    void forgetConfirmed() { m_confirmed.clear(); } // the connection is gone

private:
    struct WatchList {
        QList<common::UserId> users;
        QList<common::PostId> posts;
    };

    QHash<QObject *, WatchList> m_lists;
    QSet<common::PostId> m_confirmed;
};

} // namespace app
