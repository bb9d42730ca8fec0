// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/outbox_model.h"

#include "app/net/error_sentence.h"

namespace app {

OutboxModel::OutboxModel(Outbox &outbox, QObject *parent)
    : QAbstractListModel(parent)
    , m_outbox(outbox)
{
    connect(&outbox, &Outbox::loaded, this, &OutboxModel::reset);
    connect(&outbox, &Outbox::entryAdded, this, &OutboxModel::onAdded);
    connect(&outbox, &Outbox::entryChanged, this, &OutboxModel::onChanged);
    connect(&outbox, &Outbox::entryRemoved, this, &OutboxModel::onRemoved);
    reset();
}

void OutboxModel::reset()
{
    beginResetModel();
    m_rows.clear();
    for (const auto &entry : m_outbox.entries())
        m_rows.append(entry.id);
    endResetModel();
}

OutboxId OutboxModel::outboxId(const QModelIndex &index) const
{
    return index.isValid() ? m_rows.value(index.row()) : 0;
}

int OutboxModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString OutboxModel::title(const QString &route)
{
    if (route == QLatin1String("createPost"))
        return tr("New post");
    if (route == QLatin1String("updatePost"))
        return tr("Change of a post");
    if (route == QLatin1String("deletePost"))
        return tr("Deletion of a post");
    if (route == QLatin1String("votePost"))
        return tr("Vote");
    if (route == QLatin1String("followUser"))
        return tr("Follow");
    if (route == QLatin1String("unfollowUser"))
        return tr("Unfollow");
    return tr("Change");
}

QVariant OutboxModel::data(const QModelIndex &index, int role) const
{
    const OutboxEntry *entry = m_outbox.find(outboxId(index));
    if (entry == nullptr)
        return {};
    const bool hasReason =
        entry->error.code != Error{}.code || entry->error.transport != common::TransportFault::None;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return entry->text.isEmpty() ? title(entry->route)
                                     : tr("%1: %2").arg(title(entry->route), entry->text);
    case IdRole:
        return QString::number(entry->id);
    case KindRole:
        return entry->route;
    case TextRole:
        return entry->text;
    case CreatedRole:
        return entry->createdAt.ms;
    case StateRole:
        return static_cast<int>(entry->state);
    case ReasonRole:
        return hasReason ? errorSentence(entry->error) : QString();
    default:
        return {};
    }
}

QHash<int, QByteArray> OutboxModel::roleNames() const
{
    return {
        {IdRole, "id"},
        {KindRole, "kind"},
        {TextRole, "text"},
        {CreatedRole, "created"},
        {StateRole, "state"},
        {ReasonRole, "reason"}};
}

void OutboxModel::onAdded(OutboxId id)
{
    if (m_rows.contains(id))
        return;
    const int row = static_cast<int>(m_rows.size());
    beginInsertRows({}, row, row);
    m_rows.append(id);
    endInsertRows();
}

void OutboxModel::onChanged(OutboxId id)
{
    const auto row = m_rows.indexOf(id);
    if (row >= 0)
        emit dataChanged(index(static_cast<int>(row)), index(static_cast<int>(row)));
}

void OutboxModel::onRemoved(OutboxId id)
{
    const int row = static_cast<int>(m_rows.indexOf(id));
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_rows.removeAt(row);
    endRemoveRows();
}

} // namespace app
