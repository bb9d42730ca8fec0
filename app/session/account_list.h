// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The accounts that were used on this computer, latest first, in a JSON file of the profile. No
// secrets.

#include "app/net/server_address.h"
#include "common/base/id.h"
#include "common/base/timestamp.h"

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
    bool save() const;
    void load();

    const QString m_file;
    QList<Account> m_accounts;
};

} // namespace app
