// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/invite_list.h"

namespace app {

InviteList::InviteList(ApiClient &api, QObject *parent)
    : QObject(parent)
    , m_api(api)
{
}

void InviteList::refresh()
{
    common::ListInvitesRequest request;
    request.limit = kPage;
    m_api.call(routes::listInvites, request)
        .then(this, [this](const Result<common::InvitePage> &page) { take(page); });
}

void InviteList::take(const Result<common::InvitePage> &page)
{
    if (!page) {
        m_error = page.error();
        m_state = LoadState::Error;
    } else {
        m_invites = page->items;
        m_state = m_invites.isEmpty() ? LoadState::Empty : LoadState::Ready;
    }
    emit changed();
}

Future<common::Invite> InviteList::create(const common::InviteCreate &wanted)
{
    return m_api.call(routes::createInvite, wanted)
        .then(this, [this](const Result<common::Invite> &invite) {
            if (invite) {
                m_invites.prepend(*invite);
                m_state = LoadState::Ready;
                emit changed();
            }
            return invite;
        });
}

void InviteList::revoke(common::InviteId id)
{
    m_api.call(routes::revokeInvite, {id}).then(this, [this](const Result<wire::Empty> &done) {
        if (!done && done.error().httpStatus() != 404)
            emit failed(done.error());
        refresh();
    });
}

} // namespace app
