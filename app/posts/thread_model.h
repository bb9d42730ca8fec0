// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One post as a list. Row 0 is the post; its roles are those of PostListModel.

#include "app/base/list_roles.h"
#include "app/posts/post_store.h"

#include <QAbstractListModel>

namespace app {

class ThreadModel final : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString state READ stateName NOTIFY stateChanged)
public:
    ThreadModel(PostStore &store, common::PostId id, QObject *parent = nullptr);

    void start() { refresh(); }
    void refresh();
    common::PostId postId() const { return m_id; }
    LoadState state() const { return m_state; }
    QString stateName() const { return stateText(m_state); }
    const std::optional<Error> &lastError() const { return m_error; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void stateChanged();
    void gone(); // deleted

private:
    void take(const Result<common::PostId> &answer);
    void settle();
    void setShown(bool shown);

    PostStore &m_store;
    const common::PostId m_id;
    bool m_shown = false;
    bool m_loading = false;
    LoadState m_state = LoadState::Loading;
    std::optional<Error> m_error;
};

} // namespace app
