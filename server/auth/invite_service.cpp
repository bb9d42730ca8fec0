// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/invite_service.h"

#include "server/auth/random.h"

#include <limits>

namespace server {

using common::Invite;
using common::InviteId;
using common::InviteInfo;
using common::UserId;

InviteService::InviteService(
    Database &db,
    const SettingsSource &settings,
    const CursorKey &cursors,
    common::IdSource &ids,
    const common::Clock &clock
)
    : m_db(db)
    , m_settings(settings)
    , m_cursors(cursors)
    , m_ids(ids)
    , m_clock(clock)
{
}

QString InviteService::fill(InviteRow &row)
{
    const QString code = QString::fromLatin1(base64Url(randomBytes(kCodeBytes)));
    row.id = m_ids.next<InviteId>();
    row.codeHash = hashOfInviteCode(code);
    return code;
}

Result<Invite> InviteService::create(const Caller &caller, const common::InviteCreate &request)
{
    TRY(mayInvite(caller, *m_settings.get()));
    TRY_INTO(auto row, newInvite(request, m_clock.now()));
    row.code = fill(row);
    row.createdBy = caller.id;
    return m_db.write([&](Transaction &tx) -> Result<Invite> {
        TRY(m_invites.add(tx, row));
        TRY_INTO(const auto shown, present(tx, {row}));
        // Who is leaving is shown to nobody, and invites nobody.
        if (shown.isEmpty())
            return common::fail(ErrorCode::AccountState);
        return shown.first();
    });
}

Result<common::InvitePage>
InviteService::list(const Caller &caller, const common::ListInvitesRequest &request)
{
    if (request.all && !caller.isAdmin())
        return common::fail(ErrorCode::AuthForbidden);
    const QString query = request.all ? QStringLiteral("invites:all") : QStringLiteral("invites");
    InviteId below{std::numeric_limits<qint64>::max()};
    if (request.cursor.isPresent()) {
        TRY_INTO(const auto at, m_cursors.read(*request.cursor, caller.id.value, query));
        below.value = at.value(0);
    }
    const auto creator = request.all ? std::nullopt : std::optional(caller.id);
    return m_db.read([&](Transaction &tx) -> Result<common::InvitePage> {
        TRY_INTO(auto rows, m_invites.list(tx, creator, below, request.limit + 1));
        common::InvitePage page;
        if (rows.size() > request.limit) {
            rows.removeLast();
            page.nextCursor = m_cursors.sign(caller.id.value, query, {rows.last().id.value});
        }
        TRY_INTO(page.items, present(tx, rows));
        return page;
    });
}

Result<> InviteService::revoke(const Caller &caller, InviteId id)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto row, m_invites.find(tx, id));
        TRY(mayRevoke(caller, row));
        return m_invites.revoke(tx, id, m_clock.now());
    });
}

Result<InviteInfo> InviteService::info(const QString &code)
{
    return m_db.read([&](Transaction &tx) -> Result<InviteInfo> {
        const auto row = getUsable(tx, code);
        const bool closed = m_settings.get()->registrationMode == common::RegistrationMode::Closed;
        // Why it does not hold is told only to who tries to join with it.
        if (!row && row.error().code == ErrorCode::ValidationFailed)
            return common::fail(ErrorCode::ResourceNotFound);
        if (!row)
            return common::fail(row.error());
        if (closed && row->role != common::Role::Admin)
            return common::fail(ErrorCode::ResourceNotFound);
        return infoOf(tx, *row, code);
    });
}

Result<InviteInfo> InviteService::infoOf(Transaction &tx, const InviteRow &row, const QString &code)
{
    const auto settings = m_settings.get();
    InviteInfo info;
    info.code = code;
    info.serverName = settings->serverName;
    info.serverDescription = settings->serverDescription;
    info.membersCount = m_membersCount ? m_membersCount() : 0;
    info.invitedBy = settings->serverName;
    if (row.createdBy) {
        TRY_INTO(const auto creator, m_directory.summary(tx, *row.createdBy));
        info.invitedBy = creator.displayName;
    }
    info.expiresAt = row.expiresAt;
    return info;
}

Result<wire::Reply<wire::HtmlBody>> InviteService::page(const Caller &caller, const QString &code)
{
    const auto found = info(code);
    if (found)
        return m_pages.invitation(caller.locale, *found, *m_settings.get());
    if (found.error().code == ErrorCode::ResourceNotFound && caller.wantsHtml)
        return m_pages.gone(caller.locale, *m_settings.get());
    return common::fail(found.error());
}

Result<Invitation> InviteService::use(Transaction &tx, const QString &code, UserId newMember)
{
    TRY_INTO(const auto row, getUsable(tx, code));
    if (newMember.isValid()) {
        TRY_INTO(const bool counted, m_invites.addUse(tx, row.id, m_clock.now()));
        if (!counted)
            return common::fail(exhaustedInvite());
    }
    return Invitation{.by = row.createdBy, .role = row.role};
}

Result<InviteRow> InviteService::getUsable(Transaction &tx, const QString &code) const
{
    TRY_INTO(const auto row, m_invites.findByCode(tx, hashOfInviteCode(code)));
    TRY(mayJoinWith(row, m_clock.now()));
    if (row->createdBy) {
        // Those who are shut out invite nobody.
        TRY_INTO(const auto creator, m_accounts.find(tx, *row->createdBy));
        if (!creator || creator->state != common::AccountState::Active)
            return common::fail(unknownInvite());
    } else {
        TRY_INTO(const qint64 admins, m_accounts.countOtherAdmins(tx, UserId()));
        if (admins > 0)
            return common::fail(unknownInvite());
    }
    return *row;
}

Result<QList<Invite>> InviteService::present(Transaction &tx, const QList<InviteRow> &rows) const
{
    QList<UserId> creators;
    for (const InviteRow &row : rows)
        creators.append(row.createdBy.value_or(UserId()));
    TRY_INTO(const auto people, m_directory.summaries(tx, creators));
    const auto settings = m_settings.get();
    QList<Invite> invites;
    for (const InviteRow &row : rows) {
        const auto creator = people.constFind(row.createdBy.value_or(UserId()));
        if (creator == people.constEnd())
            continue;
        Invite invite;
        invite.id = row.id;
        invite.code = row.code.value_or(QString());
        invite.url = inviteUrl(*settings, invite.code);
        invite.note = row.note;
        invite.createdBy = *creator;
        if (row.maxUses)
            invite.maxUses = static_cast<int>(*row.maxUses);
        invite.uses = row.uses;
        invite.expiresAt = row.expiresAt;
        invite.createdAt = row.createdAt;
        invites.append(std::move(invite));
    }
    return invites;
}

Result<std::optional<QString>> InviteService::firstAdminUrl()
{
    InviteRow row;
    const QString code = fill(row);
    row.role = common::Role::Admin;
    row.maxUses = 1;
    row.createdAt = m_clock.now();
    row.expiresAt = row.createdAt.plusSeconds(kFirstAdminSeconds);
    return m_db.write([&](Transaction &tx) -> Result<std::optional<QString>> {
        TRY(m_invites.revokeOfConsole(tx, m_clock.now()));
        TRY_INTO(const qint64 admins, m_accounts.countOtherAdmins(tx, UserId()));
        if (admins > 0)
            return std::optional<QString>();
        TRY(m_invites.add(tx, row));
        return std::optional(inviteUrl(*m_settings.get(), code));
    });
}

Result<> InviteService::prune()
{
    return m_db.write([&](Transaction &tx) {
        return m_invites.removeEnded(tx, m_clock.now().plusSeconds(-kKeepEndedSeconds));
    });
}

} // namespace server
