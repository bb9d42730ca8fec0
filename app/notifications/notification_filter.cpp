// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_filter.h"

#include "app/base/list_roles.h"
#include "app/notifications/notification_list_model.h"

namespace app {

NotificationFilter::NotificationFilter(NotificationListModel &source, QObject *parent)
    : QSortFilterProxyModel(parent)
    , m_source(source)
{
    setSourceModel(&source);
    // The next row may begin a section now, or no longer.
    connect(
        this,
        &QAbstractItemModel::rowsInserted,
        this,
        [this](const QModelIndex &, int, int last) { touchRow(last + 1); }
    );
    connect(
        this,
        &QAbstractItemModel::rowsRemoved,
        this,
        [this](const QModelIndex &, int first, int) { touchRow(first); }
    );
}

void NotificationFilter::touchRow(int row)
{
    if (row < rowCount())
        emit dataChanged(index(row, 0), index(row, 0));
}

void NotificationFilter::setTypes(const QSet<QString> &types)
{
    if (types == m_types)
        return;
    // Most rows come or go: a reset is cheaper than many steps and shows the top.
    beginResetModel();
    m_types = types;
    endResetModel();
    invalidateFilter();
}

common::NotificationId NotificationFilter::notificationId(const QModelIndex &index) const
{
    return m_source.notificationId(mapToSource(index));
}

void NotificationFilter::touchActor(common::UserId id)
{
    const QString wanted = id.toString();
    for (int row = 0; row < rowCount(); ++row) {
        if (index(row, 0).data(AuthorIdRole).toString() == wanted)
            touchRow(row);
    }
}

bool NotificationFilter::isFirstOfSection(int row) const
{
    return row == 0
        || index(row - 1, 0).data(NotificationListModel::SectionRole)
        != index(row, 0).data(NotificationListModel::SectionRole);
}

QVariant NotificationFilter::data(const QModelIndex &index, int role) const
{
    if (role == NotificationListModel::FirstOfSectionRole)
        return index.isValid() && isFirstOfSection(index.row());
    return QSortFilterProxyModel::data(index, role);
}

bool NotificationFilter::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    return m_types.isEmpty()
        || m_types.contains(m_source.index(row, 0, parent).data(KindRole).toString());
}

} // namespace app
