// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The invites that this account has made, latest first.

#include "app/base/list_roles.h"
#include "app/net/api_client.h"
#include "common/auth/invite_routes.h"

#include <QObject>

namespace app {

class InviteList final : public QObject {
    Q_OBJECT

public:
    static constexpr int kPage = 50; // older ones are not shown

    explicit InviteList(ApiClient &api, QObject *parent = nullptr);

    void refresh();
    const QList<common::Invite> &invites() const { return m_invites; }
    LoadState state() const { return m_state; }
    const Error &lastError() const { return m_error; }

    Future<common::Invite> create(const common::InviteCreate &wanted);
    void revoke(common::InviteId id);

signals:
    void changed();
    void failed(const common::Error &error); // of a revocation

private:
    void take(const Result<common::InvitePage> &page);

    ApiClient &m_api;
    QList<common::Invite> m_invites;
    LoadState m_state = LoadState::Loading;
    Error m_error;
};

} // namespace app
