// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All accounts as the staff see them, page by page: name, role, state, since when, last seen.

#include "app/base/list_roles.h"
#include "app/moderation/applicant_store.h"

#include <QAbstractTableModel>

#include <optional>

namespace app {

class PeopleModel final : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { Name, RoleColumn, State, Joined, Seen, ColumnCount };

    explicit PeopleModel(ApplicantStore &store, QObject *parent = nullptr);

    // Loads anew.
    void search(const QString &words, std::optional<common::Role> role);
    LoadState state() const { return m_state; }
    const Error &lastError() const { return m_error; }
    const common::AdminUser &person(int row) const { return m_rows.at(row); }
    void replace(const common::AdminUser &person);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    static QString roleText(common::Role role);

signals:
    void stateChanged();

private:
    void load(const QString &cursor);
    void take(const Result<common::AdminUserPage> &page, bool first);
    QString text(const common::AdminUser &person, int column) const;

    ApplicantStore &m_store;
    common::ListAccountsRequest m_request;
    QList<common::AdminUser> m_rows;
    QString m_nextCursor;
    int m_generation = 0; // answers to an earlier search are dropped
    bool m_loading = false;
    LoadState m_state = LoadState::Loading;
    Error m_error;
};

} // namespace app
