// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/thread_model.h"

#include "app/posts/post_list_model.h"

namespace app {

ThreadModel::ThreadModel(PostStore &store, common::PostId id, QObject *parent)
    : QAbstractListModel(parent)
    , m_store(store)
    , m_id(id)
    , m_shown(store.find(id) != nullptr)
{
    connect(&store, &PostStore::postChanged, this, [this](common::PostId changed) {
        if (changed != m_id)
            return;
        if (m_shown)
            emit dataChanged(index(0), index(0));
        else
            setShown(m_store.find(m_id) != nullptr);
    });
    connect(&store, &PostStore::postRemoved, this, [this](common::PostId removed) {
        if (removed != m_id)
            return;
        setShown(false);
        emit gone();
    });
    connect(&store, &PostStore::postRestored, this, [this](common::PostId restored) {
        if (restored == m_id)
            setShown(true);
    });
    settle();
}

void ThreadModel::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    settle();
    m_store.load(m_id).then(this, [this](const Result<common::PostId> &answer) { take(answer); });
}

void ThreadModel::take(const Result<common::PostId> &answer)
{
    m_loading = false;
    m_error = answer ? std::nullopt : std::optional(answer.error());
    setShown(m_store.find(m_id) != nullptr);
    settle();
}

void ThreadModel::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    if (shown)
        beginInsertRows({}, 0, 0);
    else
        beginRemoveRows({}, 0, 0);
    m_shown = shown;
    if (shown)
        endInsertRows();
    else
        endRemoveRows();
    settle();
}

void ThreadModel::settle()
{
    LoadState state = m_shown ? LoadState::Ready : LoadState::Loading;
    if (m_error && m_error->transport != common::TransportFault::None)
        state = LoadState::Offline;
    else if (m_error)
        state = LoadState::Error;
    else if (!m_shown && !m_loading)
        state = LoadState::Empty;
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

int ThreadModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !m_shown ? 0 : 1;
}

QVariant ThreadModel::data(const QModelIndex &index, int role) const
{
    return index.isValid() && index.row() < rowCount() ? PostListModel::rowData(m_store, m_id, role)
                                                       : QVariant();
}

} // namespace app
