// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/login_list.h"

#include <algorithm>

namespace app {

LoginList::LoginList(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void LoginList::refresh()
{
    m_coming.clear();
    load({});
}

void LoginList::load(const QString &cursor)
{
    wire::PageQuery query;
    if (!cursor.isEmpty())
        query.cursor = cursor;
    m_api.call(routes::listSessions, query)
        .then(this, [this](const Result<common::SessionPage> &page) { take(page); });
}

void LoginList::take(const Result<common::SessionPage> &page)
{
    if (!page) {
        m_error = page.error();
        m_state = LoadState::Error;
        emit changed();
        return;
    }
    for (const common::Session &login : page->items) {
        if (login.kind == common::SessionKind::Login)
            m_coming.append(login);
    }
    if (page->nextCursor) {
        load(*page->nextCursor);
        return;
    }
    std::stable_sort(m_coming.begin(), m_coming.end(), [](const auto &a, const auto &b) {
        return a.current != b.current ? a.current : a.lastUsedAt > b.lastUsedAt;
    });
    m_logins = std::exchange(m_coming, {});
    m_state = LoadState::Ready;
    emit changed();
}

void LoginList::revoke(common::SessionId id)
{
    m_api.call(routes::revokeSession, {id}).then(this, [this](const Result<wire::Empty> &answer) {
        onRevoked(answer);
    });
}

void LoginList::revokeOthers()
{
    m_api.call(routes::revokeOtherSessions, {})
        .then(this, [this](const Result<wire::Empty> &answer) { onRevoked(answer); });
}

void LoginList::onRevoked(const Result<wire::Empty> &answer)
{
    if (!answer)
        emit failed(answer.error());
    refresh();
}

} // namespace app
