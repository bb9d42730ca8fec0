// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The communities one is signed in to. One is in front; the others that were open stay connected,
// so that what they send arrives and their unread counts are known, and coming back is at once.

#include "app/session/account_list.h"
#include "app/session/session.h"
#include "app/shell/communities_menu.h"

#include <QObject>

#include <map>
#include <memory>

namespace app {

class Communities final : public QObject {
    Q_OBJECT

public:
    explicit Communities(AccountList &accounts, QObject *parent = nullptr);

    // Out of front, but still open.
    void park(const std::shared_ptr<Session> &session);
    // Back to the front; nothing: it is not open.
    std::shared_ptr<Session> take(const Account &account);
    // Open or kept, latest first; what can be switched to.
    QList<CommunityChoice> choices(const Session *current) const;
    // The one after (or before) that of the session, in the order of the menu. Nothing: no other.
    std::optional<Account> neighbour(const Session *current, int step) const;
    std::optional<Account> latest() const; // used last
    static bool isOf(const Session *session, const Account &account);

signals:
    void changed(); // unread counts, or a login that has ended
    void ended(const QString &community); // not by its member

private:
    QList<Account> reachable(const Session *current) const;
    Account accountOf(const QString &key) const;
    static QString key(const ServerAddress &server, common::UserId user);

    AccountList &m_accounts;
    std::map<QString, std::shared_ptr<Session>> m_parked; // shared as all Sessions are
};

} // namespace app
