// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A list of members, page by page: followers, followed, or whatever a loader gives.

#include "app/base/list_roles.h"
#include "app/users/user_store.h"

#include <QAbstractListModel>

namespace app {

class UserListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString state READ stateName NOTIFY stateChanged)
public:
    enum OwnRole : int {
        UsernameRole = FirstOwnRole, // QString
        AvatarUrlRole, // QString, relative to the server; empty: none
        FollowingRole, // int, a common::FollowState; where the profile is known
    };
    using Loader = std::function<Future<common::UserPage>(const QString &cursor)>;

    UserListModel(UserStore &store, Loader loader, QObject *parent = nullptr);

    void refresh();
    LoadState state() const { return m_state; }
    QString stateName() const { return stateText(m_state); }
    const std::optional<Error> &lastError() const { return m_error; }
    common::UserId userId(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    void load(const QString &cursor, bool replace);
    void take(const Result<common::UserPage> &page, bool replace);
    void append(const QList<common::UserSummary> &users);
    void setState(LoadState state);
    void onUserChanged(common::UserId id);

    UserStore &m_store;
    const Loader m_loader;
    QList<common::UserSummary> m_rows;
    QString m_nextCursor;
    bool m_loading = false;
    int m_generation = 0; // answers of an earlier refresh are dropped
    LoadState m_state = LoadState::Loading;
    std::optional<Error> m_error;
};

} // namespace app
