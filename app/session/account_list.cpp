// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/account_list.h"

#include <QFile>
#include <QSaveFile>

#include <algorithm>

namespace app {

AccountList::AccountList(QString file)
    : m_file(std::move(file))
{
    load();
}

void AccountList::load()
{
    QFile file(m_file);
    if (!file.open(QIODevice::ReadOnly))
        return;
    const auto stored = wire::fromJson<AccountsFile>(file.readAll(), wire::Strictness::Lenient);
    if (stored)
        m_accounts = stored->accounts;
    sort();
}

void AccountList::sort()
{
    std::stable_sort(m_accounts.begin(), m_accounts.end(), [](const Account &a, const Account &b) {
        return a.lastUsedAt > b.lastUsedAt;
    });
}

bool AccountList::save() const
{
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write(wire::toJson(AccountsFile{m_accounts}));
    return file.commit();
}

Account *AccountList::at(const ServerAddress &server, common::UserId user)
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account &each) {
        return each.userId == user && each.server == server.origin();
    });
    return it == m_accounts.end() ? nullptr : &*it;
}

const Account *AccountList::last() const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [](const Account &each) {
        return each.stayedSignedIn;
    });
    return it == m_accounts.end() ? nullptr : &*it;
}

const Account *AccountList::find(const ServerAddress &server, const QString &username) const
{
    const auto it = std::find_if(m_accounts.begin(), m_accounts.end(), [&](const Account &each) {
        return each.server == server.origin()
            && each.username.compare(username, Qt::CaseInsensitive) == 0;
    });
    return it == m_accounts.end() ? nullptr : &*it;
}

QStringList AccountList::servers() const
{
    QStringList all;
    for (const auto &each : m_accounts) {
        if (!all.contains(each.server))
            all.append(each.server);
    }
    return all;
}

bool AccountList::remember(const Account &account)
{
    const auto address = account.address();
    Account *known = address ? at(*address, account.userId) : nullptr;
    if (known != nullptr)
        *known = account;
    else
        m_accounts.prepend(account);
    sort();
    return save();
}

bool AccountList::setSignedOut(const ServerAddress &server, common::UserId user)
{
    Account *known = at(server, user);
    if (known == nullptr)
        return true;
    known->stayedSignedIn = false;
    return save();
}

bool AccountList::forget(const ServerAddress &server, common::UserId user)
{
    m_accounts.removeIf([&](const Account &each) {
        return each.userId == user && each.server == server.origin();
    });
    return save();
}

} // namespace app
