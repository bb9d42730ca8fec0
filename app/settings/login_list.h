// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where one is signed in: the logins of this account on all devices.

#include "app/base/list_roles.h"
#include "app/net/api_client.h"
#include "common/auth/auth_routes.h"

#include <QObject>

namespace app {

class LoginList final : public QObject {
    Q_OBJECT

public:
    explicit LoginList(ApiClient &api, QObject *parent = nullptr);

    void refresh();
    const QList<common::Session> &logins() const { return m_logins; } // this device first
    LoadState state() const { return m_state; }
    const Error &lastError() const { return m_error; }

    void revoke(common::SessionId id);
    void revokeOthers();

signals:
    void changed();
    void failed(const common::Error &error); // of a revocation

private:
    void load(const QString &cursor);
    void take(const Result<common::SessionPage> &page);
    void onRevoked(const Result<wire::Empty> &answer);

    ApiClient &m_api;
    QList<common::Session> m_logins;
    QList<common::Session> m_coming; // pages so far
    LoadState m_state = LoadState::Loading;
    Error m_error;
};

} // namespace app
