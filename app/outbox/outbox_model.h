// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The rows of outboxView: what has not reached the server yet.

#include "app/outbox/outbox.h"

#include <QAbstractListModel>

namespace app {

class OutboxModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum OwnRole : int {
        ReasonRole = FirstOwnRole, // QString, a sentence; empty while it just waits
    };

    explicit OutboxModel(Outbox &outbox, QObject *parent = nullptr);

    OutboxId outboxId(const QModelIndex &index) const;
    int rowCount(const QModelIndex &parent = {}) const override;
    // Qt::DisplayRole and TextRole: "Post", "Edit of a post", ... KindRole: the name of the route.
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

private:
    static QString title(const QString &route);
    void reset();
    void onAdded(OutboxId id);
    void onChanged(OutboxId id);
    void onRemoved(OutboxId id);

    Outbox &m_outbox;
    QList<OutboxId> m_rows;
};

} // namespace app
