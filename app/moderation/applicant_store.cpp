// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moderation/applicant_store.h"

#include "common/notifications/notification_events.h"

#include <algorithm>

namespace app {

ApplicantStore::ApplicantStore(ApiClient &api, EventStream &events, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
    m_look.setInterval(kLookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &ApplicantStore::refresh);
    events.onEvent(events::notificationCreated, this, [this](const common::Notification &) {
        if (m_active)
            refresh();
    });
    // What came meanwhile was not told.
    connect(&events, &EventStream::connectionChanged, this, [this, &events] {
        if (m_active && events.isOnline())
            refresh();
    });
}

void ApplicantStore::setActive(bool active)
{
    if (active == m_active)
        return;
    m_active = active;
    if (active) {
        m_look.start();
        refresh();
        return;
    }
    m_look.stop();
    m_applicants.clear();
    emit changed();
}

void ApplicantStore::refresh()
{
    common::ListAccountsRequest request;
    request.state = common::AccountState::Pending;
    request.limit = kPage;
    m_api.call(routes::listAccounts, request)
        .then(this, [this](const Result<common::AdminUserPage> &page) { take(page); });
}

void ApplicantStore::take(const Result<common::AdminUserPage> &page)
{
    if (!m_active)
        return;
    if (!page) {
        m_error = page.error();
        m_state = LoadState::Error;
    } else {
        m_applicants = page->items;
        m_hasMore = page->nextCursor.has_value();
        m_state = m_applicants.isEmpty() ? LoadState::Empty : LoadState::Ready;
    }
    emit changed();
}

QString ApplicantStore::nameOf(common::UserId id) const
{
    for (const common::AdminUser &each : m_applicants) {
        if (each.id == id)
            return each.username;
    }
    return {};
}

template <typename Response>
void ApplicantStore::decide(
    common::UserId id,
    const wire::Route<common::UserPath, Response> &route,
    void (ApplicantStore::*told)(const QString &)
)
{
    if (m_deciding.contains(id))
        return;
    m_deciding.insert(id);
    emit changed();
    const common::UserPath request{common::UserRef(id)};
    m_api.call(route, request)
        .then(this, [this, id, told, name = nameOf(id)](const Result<Response> &done) {
            m_deciding.remove(id);
            if (done) {
                m_applicants.removeIf([id](const auto &each) { return each.id == id; });
                emit(this->*told)(name);
            } else {
                emit failed(done.error()); // somebody else was quicker, perhaps
            }
            refresh();
        });
}

void ApplicantStore::approve(common::UserId id)
{
    decide(id, routes::approveAccount, &ApplicantStore::approved);
}

void ApplicantStore::reject(common::UserId id)
{
    decide(id, routes::rejectAccount, &ApplicantStore::rejected);
}

Future<common::AdminUserPage>
ApplicantStore::listAccounts(const common::ListAccountsRequest &request)
{
    return m_api.call(routes::listAccounts, request);
}

Future<common::AdminUser> ApplicantStore::setRole(common::UserId id, common::Role role)
{
    common::UpdateAccountRequest request;
    request.userId = common::UserRef(id);
    request.role = role;
    return m_api.call(routes::updateAccount, request);
}

} // namespace app
