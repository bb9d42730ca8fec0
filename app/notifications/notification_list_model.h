// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Notifications as rows with sections: NEW, EARLIER TODAY, YESTERDAY, then dates. A row stays in
// its section while one looks at it; sections are made anew by refresh().

#include "app/notifications/notification_store.h"

#include <QAbstractListModel>
#include <QSet>

namespace app {

class NotificationListModel : public QAbstractListModel {
    Q_OBJECT
    Q_PROPERTY(QString state READ stateName NOTIFY stateChanged)
public:
    // KindRole: the text of common::NotificationType. TextRole: the sentence as shown.
    enum OwnRole : int {
        SectionRole = FirstOwnRole, // QString, "New", "Earlier today", "Yesterday", "9 June"
        FirstOfSectionRole, // bool: a heading stands above this row
        ExcerptRole, // QString
        ActorNamesRole, // QStringList, the latest three
        ActorIdsRole, // QStringList
        ActorsCountRole, // qint64
        AvatarUrlRole, // QString, of the latest actor
        TargetTypeRole, // QString: "post", "user", ...; empty: none
        TargetIdRole, // QString
        LinkRole, // QString, "kith:post/77"; empty: leads nowhere
        NotificationRole, // const common::Notification *, until the next change
    };

    explicit NotificationListModel(NotificationStore &store, QObject *parent = nullptr);

    void refresh();
    QString stateName() const { return stateText(m_store.state()); }
    common::NotificationId notificationId(const QModelIndex &index) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    void stateChanged();

private:
    void rebuild();
    void arrange();
    void onAdded(common::NotificationId id);
    void onMoved(common::NotificationId id);
    void onChanged(common::NotificationId id);
    void onRemoved(common::NotificationId id);
    void onMore(int first, int count);
    void insertAt(int row, common::NotificationId id);
    QString section(const common::Notification &notification) const;
    bool isFirstOfSection(int row) const;
    static QVariant extraData(const common::Notification &notification, int role);
    QString accessible(const common::Notification &notification) const;

    NotificationStore &m_store;
    QList<common::NotificationId> m_rows; // those of NEW first
    QSet<common::NotificationId> m_new; // unread when the sections were made
};

} // namespace app

Q_DECLARE_METATYPE(const common::Notification *)
