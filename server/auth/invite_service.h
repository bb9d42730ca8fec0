// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Invites: made, listed and withdrawn by members, looked at and used by strangers. The console
// makes one that leads to the first administrator.

#include "common/auth/invite_routes.h"
#include "server/auth/account_repository.h"
#include "server/auth/invite_page.h"
#include "server/auth/invite_policy.h"
#include "server/auth/invite_repository.h"
#include "server/storage/cursor.h"
#include "server/storage/database.h"
#include "server/users/user_directory.h"

#include <functional>

namespace server {

class InviteService {
public:
    static constexpr int kCodeBytes = 16; // random
    static constexpr qint64 kFirstAdminSeconds = 3 * 24 * 60 * 60;
    static constexpr qint64 kKeepEndedSeconds = 30 * 24 * 60 * 60;

    InviteService(
        Database &db,
        const SettingsSource &settings,
        const CursorKey &cursors,
        common::IdSource &ids,
        const common::Clock &clock
    );

    // How many members there are is counted elsewhere. Before the server starts.
    void setMembersCount(std::function<qint64()> count) { m_membersCount = std::move(count); }

    Result<common::Invite> create(const Caller &caller, const common::InviteCreate &request);
    Result<common::InvitePage>
    list(const Caller &caller, const common::ListInvitesRequest &request);
    Result<> revoke(const Caller &caller, common::InviteId id);

    // resource.not_found unless somebody could join with it now.
    Result<common::InviteInfo> info(const QString &code);
    // The same for browsers, who get a page also of what is not there.
    Result<wire::Reply<wire::HtmlBody>> page(const Caller &caller, const QString &code);

    // In the transaction that makes the account, which an error undoes (422 about /inviteCode).
    // newMember not valid: only asked whether it would do.
    Result<Invitation> use(Transaction &tx, const QString &code, common::UserId newMember);

    // The link that makes the first administrator: once, within three days, and only as long as
    // there is none. An earlier one ends. Nothing: there is an administrator.
    Result<std::optional<QString>> firstAdminUrl();

    // Forgets what ended a month ago. Once a day or so.
    Result<> prune();

private:
    Result<InviteRow> getUsable(Transaction &tx, const QString &code) const;
    Result<common::InviteInfo> infoOf(Transaction &tx, const InviteRow &row, const QString &code);
    Result<QList<common::Invite>> present(Transaction &tx, const QList<InviteRow> &rows) const;
    // Gives the code.
    QString fill(InviteRow &row);

    Database &m_db;
    const SettingsSource &m_settings;
    const CursorKey &m_cursors;
    common::IdSource &m_ids;
    const common::Clock &m_clock;
    InviteRepository m_invites;
    AccountRepository m_accounts;
    UserDirectory m_directory;
    const InvitePages m_pages{};
    std::function<qint64()> m_membersCount;
};

} // namespace server
