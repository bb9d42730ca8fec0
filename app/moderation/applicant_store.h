// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who asked to be let in and waits for an answer, and how many they are; for moderators. The list
// is asked for again with each notification that comes, as one tells of a new applicant, and once a
// minute for those that nobody was told of.

#include "app/base/list_roles.h"
#include "app/net/api_client.h"
#include "app/net/event_stream.h"
#include "common/moderation/account_routes.h"

#include <QTimer>

#include <optional>

namespace app {

class ApplicantStore final : public QObject {
    Q_OBJECT

public:
    static constexpr int kLookEveryMs = 60'000;
    static constexpr int kPage = 50;

    ApplicantStore(ApiClient &api, EventStream &events, QObject *parent = nullptr);

    // Only for staff; others would be refused.
    void setActive(bool active);
    void refresh();

    const QList<common::AdminUser> &applicants() const { return m_applicants; } // latest first
    bool hasMore() const { return m_hasMore; } // than a page of them
    int count() const { return int(m_applicants.size()); }
    LoadState state() const { return m_state; }
    const Error &lastError() const { return m_error; }
    bool isBeingDecided(common::UserId id) const { return m_deciding.contains(id); }

    void approve(common::UserId id);
    void reject(common::UserId id); // deletes what the applicant sent
    // Members of every state, for the table.
    Future<common::AdminUserPage> listAccounts(const common::ListAccountsRequest &request);
    Future<common::AdminUser> setRole(common::UserId id, common::Role role);

signals:
    void changed();
    void approved(const QString &username);
    void rejected(const QString &username);
    void failed(const common::Error &error); // of a decision; the list is as the server has it

private:
    void take(const Result<common::AdminUserPage> &page);
    template <typename Response>
    void decide(
        common::UserId id,
        const wire::Route<common::UserPath, Response> &route,
        void (ApplicantStore::*told)(const QString &)
    );
    QString nameOf(common::UserId id) const;

    ApiClient &m_api;
    QTimer m_look;
    QList<common::AdminUser> m_applicants;
    QSet<common::UserId> m_deciding;
    LoadState m_state = LoadState::Loading;
    Error m_error;
    bool m_hasMore = false;
    bool m_active = false;
};

} // namespace app
