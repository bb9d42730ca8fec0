// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Some kinds of notifications only. Headings stand above the first row that is left of a section.

#include "common/notifications/notification.h"

#include <QSet>
#include <QSortFilterProxyModel>

namespace app {

class NotificationListModel;

class NotificationFilter final : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit NotificationFilter(NotificationListModel &source, QObject *parent = nullptr);

    void setTypes(const QSet<QString> &types); // KindRole; empty: all
    common::NotificationId notificationId(const QModelIndex &index) const;
    // Rows that begin with that member look different now.
    void touchActor(common::UserId id);

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    bool isFirstOfSection(int row) const;
    void touchRow(int row);

    NotificationListModel &m_source;
    QSet<QString> m_types;
};

} // namespace app
