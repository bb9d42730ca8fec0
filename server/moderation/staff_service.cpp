// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/moderation/staff_service.h"

#include "server/moderation/moderation_policy.h"

namespace server {

using common::AdminUser;
using common::UserId;
using common::UserRef;

namespace {

template <typename T>
QString textOf(const wire::Absent<T> &value)
{
    return value.isPresent() ? wire::enumText(*value) : QString();
}

AccountFilter filterOf(const Caller &caller, const common::ListAccountsRequest &request)
{
    AccountFilter filter;
    filter.words = request.query.valueOr({}).trimmed();
    if (filter.words.startsWith(u'@'))
        filter.words.remove(0, 1);
    filter.inAddresses = caller.isAdmin();
    filter.state = textOf(request.state);
    filter.role = textOf(request.role);
    filter.since = request.since.valueOr(filter.since);
    filter.until = request.until.valueOr(filter.until);
    filter.sort = request.sort;
    return filter;
}

// What a cursor is bound to.
QString queryOf(const AccountFilter &filter)
{
    return QStringList{
        QStringLiteral("accounts"),
        wire::enumText(filter.sort),
        filter.state,
        filter.role,
        QString::number(filter.since.ms),
        QString::number(filter.until.ms),
        filter.words}
        .join(u';');
}

AdminUser toAdminUser(const StaffRow &row, const common::User &profile, const Settings &settings)
{
    AdminUser account;
    static_cast<common::User &>(account) = profile;
    account.email = row.email;
    account.emailVerified = row.emailVerified;
    account.phone = row.phone;
    account.state = row.state;
    account.suspendedUntil = row.suspendedUntil;
    account.quota.limitBytes = row.mediaQuotaBytes.value_or(settings.mediaQuotaBytes);
    account.registrationIp = row.registrationIp;
    account.registrationMessage = row.registrationMessage;
    account.note = row.staffNote;
    account.lastLoginAt = row.lastLoginAt;
    account.lastActiveAt = row.lastActiveAt;
    return account;
}

} // namespace

StaffService::StaffService(
    Database &db,
    const SettingsSource &settings,
    AccountService &accounts,
    SecondFactorService &factors,
    const UserService &users,
    const CursorKey &cursors
)
    : m_db(db)
    , m_settings(settings)
    , m_accounts(accounts)
    , m_factors(factors)
    , m_users(users)
    , m_cursors(cursors)
{
}

Result<common::AdminUserPage>
StaffService::list(const Caller &caller, const common::ListAccountsRequest &request)
{
    const AccountFilter filter = filterOf(caller, request);
    const QString query = queryOf(filter);
    AccountPlace after;
    if (request.cursor.isPresent()) {
        TRY_INTO(const auto at, m_cursors.read(*request.cursor, caller.id.value, query));
        after = {.key = at.value(0), .id = {at.value(1)}};
    }
    return m_db.read([&](Transaction &tx) -> Result<common::AdminUserPage> {
        TRY_INTO(auto rows, m_list.list(tx, filter, after, request.limit + 1));
        common::AdminUserPage page;
        if (rows.size() > request.limit) {
            rows.removeLast();
            const AccountPlace last = AccountListRepository::placeOf(rows.last(), filter.sort);
            page.nextCursor = m_cursors.sign(caller.id.value, query, {last.key, last.id.value});
        }
        TRY_INTO(page.items, present(tx, caller, rows));
        return page;
    });
}

Result<AdminUser> StaffService::get(const Caller &caller, const UserRef &ref)
{
    return m_db.read([&](Transaction &tx) { return present(tx, caller, ref); });
}

Result<AdminUser>
StaffService::update(const Caller &caller, const common::UpdateAccountRequest &request)
{
    return m_db.write([&](Transaction &tx) -> Result<AdminUser> {
        TRY_INTO(const auto row, find(tx, caller, request.userId));
        TRY(apply(tx, row, request));
        TRY_INTO(auto account, present(tx, caller, UserRef(row.id)));
        if (request.recoveryLink.isPresent()) {
            const QString url = m_settings.get()->publicUrl;
            TRY_INTO(account.recoveryUrl, m_accounts.makeRecoveryLink(tx, row.id, url));
        }
        return account;
    });
}

Result<>
StaffService::apply(Transaction &tx, const StaffRow &row, const common::AdminUserUpdate &update)
{
    if (update.role.isPresent())
        TRY(m_accounts.setRole(tx, row.id, *update.role));
    if (update.emailVerified.isPresent() && *update.emailVerified != row.emailVerified)
        TRY(m_accounts.setEmailVerified(tx, row.id, *update.emailVerified));
    if (update.totpEnabled.isPresent())
        TRY(m_factors.disable(tx, row.id));
    if (update.mediaQuotaBytes.isPresent())
        TRY(m_list.setQuota(tx, row.id, update.mediaQuotaBytes.optional()));
    if (update.note.isPresent())
        TRY(m_list.setNote(tx, row.id, *update.note));
    return {};
}

Result<AdminUser> StaffService::approve(const Caller &caller, const UserRef &ref)
{
    return m_db.write([&](Transaction &tx) -> Result<AdminUser> {
        TRY_INTO(const auto row, find(tx, caller, ref));
        TRY(mayDecideAbout(caller, row.role));
        TRY(m_accounts.approve(tx, row.id, caller.id));
        return present(tx, caller, UserRef(row.id));
    });
}

Result<> StaffService::reject(const Caller &caller, const UserRef &ref)
{
    return m_db.write([&](Transaction &tx) -> Result<> {
        TRY_INTO(const auto row, find(tx, caller, ref));
        TRY(mayDecideAbout(caller, row.role));
        return m_accounts.reject(tx, row.id, caller.id);
    });
}

Result<StaffRow> StaffService::find(Transaction &tx, const Caller &caller, const UserRef &ref) const
{
    return m_list.get(tx, ref.isMe() ? UserRef(caller.id) : ref);
}

Result<AdminUser>
StaffService::present(Transaction &tx, const Caller &caller, const UserRef &ref) const
{
    TRY_INTO(const auto row, find(tx, caller, ref));
    TRY_INTO(const auto shown, present(tx, caller, QList<StaffRow>{row}));
    return shown.first();
}

Result<QList<AdminUser>>
StaffService::present(Transaction &tx, const Caller &caller, const QList<StaffRow> &rows) const
{
    QList<UserId> ids;
    QList<UserId> inviters;
    for (const StaffRow &row : rows) {
        ids.append(row.id);
        if (row.invitedBy)
            inviters.append(*row.invitedBy);
    }
    TRY_INTO(const auto profiles, m_users.profiles(tx, ids));
    TRY_INTO(const auto people, m_directory.summaries(tx, inviters));
    TRY_INTO(const auto guarded, m_factors.withFactor(tx, ids));
    const auto settings = m_settings.get();
    QList<AdminUser> accounts;
    for (const StaffRow &row : rows) {
        AdminUser account = toAdminUser(row, profiles.value(row.id), *settings);
        if (row.invitedBy && people.contains(*row.invitedBy))
            account.invitedBy = people.value(*row.invitedBy);
        account.totpEnabled = guarded.contains(row.id);
        hideFromModerators(caller, account);
        accounts.append(std::move(account));
    }
    return accounts;
}

} // namespace server
