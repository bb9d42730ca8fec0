// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The only owner of notifications and of their unread count, which is always the server's.

#include "app/base/list_roles.h"
#include "app/cache/cache_database.h"
#include "app/net/event_stream.h"
#include "app/outbox/outbox.h"
#include "common/notifications/notification_events.h"
#include "common/notifications/notification_routes.h"

#include <QSet>

namespace app {

class NotificationStore : public QObject {
    Q_OBJECT
    Q_PROPERTY(qint64 unreadCount READ unreadCount NOTIFY unreadCountChanged)
public:
    NotificationStore(
        ApiClient &api,
        EventStream &events,
        CacheDatabase &cache,
        Outbox &outbox,
        const common::Clock &clock,
        QObject *parent = nullptr
    );

    void start(); // what is saved first, then the server
    void refresh();
    bool canLoadMore() const { return !m_nextCursor.isEmpty() && !m_loadingMore; }
    bool atEnd() const { return m_loadedOnce && m_nextCursor.isEmpty(); }
    bool isLoadingMore() const { return m_loadingMore; }
    void loadMore();

    const QList<common::Notification> &items() const { return m_items; } // latest first
    const common::Notification *find(common::NotificationId id) const;
    qint64 unreadCount() const { return m_unreadCount; }
    LoadState state() const { return m_state; }
    const std::optional<Error> &lastError() const { return m_error; }
    const common::Clock &clock() const { return m_clock; }

    // Each shows at once and goes through the outbox.
    void markRead(common::NotificationId id);
    void markAllRead();
    void remove(common::NotificationId id);

signals:
    void reset(); // all may have changed
    void notificationAdded(common::NotificationId id); // stands at its place in items()
    void notificationMoved(common::NotificationId id, int from); // it grew and is the latest now
    void notificationChanged(common::NotificationId id);
    void notificationAboutToBeRemoved(common::NotificationId id, int row);
    void notificationRemoved(common::NotificationId id);
    void moreLoaded(int first, int count);
    void moreFailed(); // of loadMore(); what is there stays
    void unreadCountChanged();
    void stateChanged();
    void arrived(const common::Notification &notification); // live, unread: worth a desktop notice

private:
    int indexOf(common::NotificationId id) const;
    void takeCached(const CachedNotifications &cached);
    void takeTop(const Result<common::NotificationPage> &page);
    void takeMore(const Result<common::NotificationPage> &page);
    void take(const common::NotificationPage &page);
    void overlayAll();
    void onCreated(const common::Notification &notification);
    void onReadEvent(const common::NotificationReadEvent &event);
    void onOutboxLoaded();
    void bindOutbox();
    bool setRead(int row); // false: it was
    common::NotificationId latestId() const;
    void setUnread(qint64 count);
    void setState(LoadState state);
    void settle();
    void save();

    ApiClient &m_api;
    CacheDatabase &m_cache;
    Outbox &m_outbox;
    const common::Clock &m_clock;
    QList<common::Notification> m_items;
    QSet<common::NotificationId> m_reading; // marks on their way
    QSet<common::NotificationId> m_removing;
    QString m_nextCursor;
    qint64 m_unreadCount = 0;
    bool m_loading = false;
    bool m_loadingMore = false;
    bool m_loadedOnce = false; // from the server
    LoadState m_state = LoadState::Loading;
    std::optional<Error> m_error;
};

} // namespace app
