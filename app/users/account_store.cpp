// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/users/account_store.h"

#include "common/auth/recovery_routes.h"
#include "common/auth/totp_routes.h"
#include "common/users/deletion_routes.h"
#include "common/users/email_routes.h"
#include "common/users/export_routes.h"
#include "common/users/password_routes.h"

namespace app {
namespace {

constexpr int kExportsShown = 5; // there is one a day, and each goes after a week

} // namespace

AccountStore::AccountStore(ApiClient &api, UserStore &users, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_users(users)
{
}

Future<common::Me> AccountStore::told(const Future<common::Me> &answer)
{
    return answer.then(this, [this](const Result<common::Me> &me) {
        if (me)
            m_users.setMe(*me);
        return me;
    });
}

Future<common::Me> AccountStore::changeEmail(const QString &email)
{
    return told(m_api.call(routes::changeEmail, {email}));
}

Future<wire::Empty> AccountStore::resendVerification(const QString &email)
{
    return m_api.call(routes::resendVerification, {email});
}

Future<wire::Empty> AccountStore::changePassword(const QString &password)
{
    return m_api.call(routes::changePassword, {password});
}

Future<common::TotpEnrolment> AccountStore::enrolTotp()
{
    return m_api.call(routes::enrolTotp, {});
}

Future<common::RecoveryCodes> AccountStore::confirmTotp(const QString &code)
{
    return m_api.call(routes::confirmTotp, {code})
        .then(this, [this](const Result<common::RecoveryCodes> &codes) {
            if (codes)
                m_users.loadMe();
            return codes;
        });
}

Future<wire::Empty> AccountStore::disableTotp()
{
    return m_api.call(routes::disableTotp, {}).then(this, [this](const Result<wire::Empty> &done) {
        if (done)
            m_users.loadMe();
        return done;
    });
}

Future<common::RecoveryCodes> AccountStore::renewRecoveryCodes()
{
    return m_api.call(routes::renewRecoveryCodes, {});
}

Future<common::Session> AccountStore::reauthenticate(const QString &password, const QString &code)
{
    common::Reauthentication request;
    request.password = password;
    if (!code.isEmpty())
        request.code = code;
    return m_api.call(routes::reauthenticate, request);
}

Future<common::Export> AccountStore::createExport()
{
    return m_api.call(routes::createExport, {});
}

Future<common::ExportPage> AccountStore::listExports()
{
    wire::PageQuery query;
    query.limit = kExportsShown;
    return m_api.call(routes::listExports, query);
}

Future<HttpAnswer> AccountStore::downloadExport(const QString &link, Download &download)
{
    return m_api.download(link, download)
        .then(&download, [&download](const Result<HttpAnswer> &answer) {
            if (answer)
                download.finish();
            return answer;
        });
}

Future<common::Me> AccountStore::deleteMe()
{
    return told(m_api.call(routes::deleteMe, {}));
}

Future<common::Me> AccountStore::restoreMe()
{
    return told(m_api.call(routes::restoreMe, {}));
}

} // namespace app
