// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The accounts that were used on this computer, latest first, in a JSON file of the profile. No
// secrets.

#include "app/net/server_address.h"
#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/wire/codec.h"

#include <QList>
#include <QString>

#include <optional>

namespace app {

struct Account {
    QString server; // origin
    common::UserId userId;
    QString username;
    QString displayName;
    QString serverName;
    bool stayedSignedIn = false; // its tokens were kept
    common::Timestamp lastUsedAt;

    std::optional<ServerAddress> address() const { return ServerAddress::fromText(server); }
};

struct AccountsFile {
    QList<Account> accounts;
};

class AccountList {
public:
    explicit AccountList(QString file);

    const QList<Account> &accounts() const { return m_accounts; }
    const Account *last() const; // that stayed signed in
    const Account *find(const ServerAddress &server, const QString &username) const;
    QStringList servers() const; // for suggestions

    // Each writes the file; false: it could not be written.
    bool remember(const Account &account);
    bool setSignedOut(const ServerAddress &server, common::UserId user);
    bool forget(const ServerAddress &server, common::UserId user);

private:
    Account *at(const ServerAddress &server, common::UserId user);
    bool save() const;
    void load();
    void sort();

    const QString m_file;
    QList<Account> m_accounts;
};

} // namespace app

template <>
struct wire::Schema<app::Account> {
    using T = app::Account;
    static constexpr auto fields = Fields{
        field("server", &T::server),
        field("userId", &T::userId),
        field("username", &T::username),
        field("displayName", &T::displayName),
        field("serverName", &T::serverName, defaulted()),
        field("stayedSignedIn", &T::stayedSignedIn, defaulted()),
        field("lastUsedAt", &T::lastUsedAt)};
};
template <>
struct wire::Schema<app::AccountsFile> {
    static constexpr auto fields = Fields{field("accounts", &app::AccountsFile::accounts)};
};

extern template struct wire::Codec<app::Account>;
extern template struct wire::Codec<app::AccountsFile>;
