// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/communities.h"

namespace app {

Communities::Communities(AccountList &accounts, QObject *parent)
    : QObject(parent)
    , m_accounts(accounts)
{
}

QString Communities::key(const ServerAddress &server, common::UserId user)
{
    return server.origin() + u' ' + user.toString();
}

Account Communities::accountOf(const QString &name) const
{
    for (const Account &account : m_accounts.accounts()) {
        const auto server = account.address();
        if (server && key(*server, account.userId) == name)
            return account;
    }
    return {};
}

bool Communities::isOf(const Session *session, const Account &account)
{
    return session && account.userId == session->users.myId()
        && account.address() == session->server();
}

void Communities::park(const std::shared_ptr<Session> &session)
{
    const QString name = key(session->server(), session->users.myId());
    m_parked[name] = session;
    // Later, because it may end the session that says it.
    connect(
        session.get(),
        &Session::signedOut,
        this,
        [this, name] {
            const Account account = accountOf(name);
            m_parked.erase(name);
            emit changed();
            emit ended(account.serverName);
        },
        Qt::QueuedConnection
    );
    connect(
        &session->notifications, &NotificationStore::unreadCountChanged, this, &Communities::changed
    );
    emit changed();
}

std::shared_ptr<Session> Communities::take(const Account &account)
{
    const auto server = account.address();
    const auto it = server ? m_parked.find(key(*server, account.userId)) : m_parked.end();
    if (it == m_parked.end())
        return nullptr;
    const auto session = it->second;
    m_parked.erase(it);
    session->disconnect(this);
    session->notifications.disconnect(this);
    return session;
}

QList<Account> Communities::reachable(const Session *current) const
{
    QList<Account> found;
    for (const Account &account : m_accounts.accounts()) {
        const auto server = account.address();
        const bool open =
            isOf(current, account) || (server && m_parked.contains(key(*server, account.userId)));
        if (open || account.stayedSignedIn)
            found.append(account);
    }
    return found;
}

QList<CommunityChoice> Communities::choices(const Session *current) const
{
    QList<CommunityChoice> all;
    const QList<Account> accounts = reachable(current);
    for (const Account &account : accounts) {
        CommunityChoice choice;
        choice.account = account;
        choice.current = isOf(current, account);
        const auto parked = m_parked.find(key(*account.address(), account.userId));
        if (choice.current)
            choice.unread = current->notifications.unreadCount();
        else if (parked != m_parked.end())
            choice.unread = parked->second->notifications.unreadCount();
        all.append(choice);
    }
    return all;
}

std::optional<Account> Communities::latest() const
{
    const QList<Account> all = reachable(nullptr);
    return all.isEmpty() ? std::nullopt : std::optional(all.first());
}

std::optional<Account> Communities::neighbour(const Session *current, int step) const
{
    // By name, so that going on and on passes all of them.
    QList<Account> all = reachable(current);
    std::sort(all.begin(), all.end(), [](const Account &a, const Account &b) {
        return std::pair(a.server, a.username) < std::pair(b.server, b.username);
    });
    const auto count = all.size();
    for (qsizetype i = 0; i < count; ++i) {
        if (isOf(current, all.at(i)))
            return count > 1 ? std::optional(all.at((i + count + step) % count)) : std::nullopt;
    }
    return count > 0 ? std::optional(all.first()) : std::nullopt;
}

} // namespace app
