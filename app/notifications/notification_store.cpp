// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/notifications/notification_store.h"

namespace app {

namespace {

constexpr int kKept = 100; // in the cache

QString subjectOf(common::NotificationId id)
{
    return QStringLiteral("notification:") + id.toString();
}

OutboxOptions optionsFor(common::NotificationId id)
{
    return {.subject = subjectOf(id), .keepFailed = false};
}

} // namespace

NotificationStore::NotificationStore(
    ApiClient &api,
    EventStream &events,
    CacheDatabase &cache,
    Outbox &outbox,
    const common::Clock &clock,
    QObject *parent
)
    : QObject(parent)
    , m_api(api)
    , m_cache(cache)
    , m_outbox(outbox)
    , m_clock(clock)
{
    using common::Notification;
    events.onEvent(events::notificationCreated, this, [this](const Notification &notification) {
        onCreated(notification);
    });
    events.onEvent(
        events::notificationReadLive,
        this,
        [this](const common::NotificationReadEvent &event) { onReadEvent(event); }
    );
    connect(&events, &EventStream::resyncNeeded, this, &NotificationStore::refresh);
    bindOutbox();
}

void NotificationStore::bindOutbox()
{
    using common::Notification;
    m_outbox.handle(
        routes::markNotificationRead,
        this,
        [this](const OutboxEntry &entry, const Result<Notification> &) {
            if (const auto request = Outbox::request(routes::markNotificationRead, entry))
                m_reading.remove(request->notificationId);
        }
    );
    m_outbox.handle(
        routes::deleteNotification,
        this,
        [this](const OutboxEntry &entry, const Result<wire::Empty> &) {
            if (const auto request = Outbox::request(routes::deleteNotification, entry))
                m_removing.remove(request->notificationId);
        }
    );
    m_outbox.handle(
        routes::markAllNotificationsRead,
        this,
        [this](const OutboxEntry &, const Result<common::UnreadCount> &answer) {
            if (answer)
                setUnread(answer->unreadCount);
        }
    );
    connect(&m_outbox, &Outbox::loaded, this, &NotificationStore::onOutboxLoaded);
}

// --- loading -------------------------------------------------------------------------------------

void NotificationStore::start()
{
    m_cache.loadNotifications(kKept).then(this, [this](const CachedNotifications &cached) {
        takeCached(cached);
    });
    refresh();
}

void NotificationStore::takeCached(const CachedNotifications &cached)
{
    if (m_loadedOnce || cached.items.isEmpty())
        return;
    m_items = cached.items;
    overlayAll();
    m_nextCursor = cached.nextCursor;
    setUnread(cached.unreadCount);
    settle();
    emit reset();
}

void NotificationStore::refresh()
{
    if (m_loading)
        return;
    m_loading = true;
    settle();
    m_api.call(routes::listNotifications, {})
        .then(this, [this](const Result<common::NotificationPage> &page) {
            m_loading = false;
            takeTop(page);
        });
}

void NotificationStore::loadMore()
{
    if (!canLoadMore())
        return;
    m_loadingMore = true;
    common::ListNotificationsRequest request;
    request.cursor = m_nextCursor;
    m_api.call(routes::listNotifications, request)
        .then(this, [this](const Result<common::NotificationPage> &page) {
            m_loadingMore = false;
            takeMore(page);
        });
}

void NotificationStore::takeTop(const Result<common::NotificationPage> &page)
{
    m_error = page ? std::nullopt : std::optional(page.error());
    if (!page)
        return settle();
    m_loadedOnce = true;
    m_items.clear();
    take(*page);
    emit reset();
    save();
}

void NotificationStore::takeMore(const Result<common::NotificationPage> &page)
{
    if (!page) {
        // A cursor of an older server or list: what is below comes anew.
        if (page.error().code == common::ErrorCode::RequestInvalidCursor)
            return refresh();
        emit moreFailed();
        return;
    }
    const auto first = m_items.size();
    take(*page);
    emit moreLoaded(static_cast<int>(first), static_cast<int>(m_items.size() - first));
    save();
}

void NotificationStore::take(const common::NotificationPage &page)
{
    m_nextCursor = page.nextCursor.value_or(QString());
    for (const auto &each : page.items) {
        if (indexOf(each.id) < 0)
            m_items.append(each);
    }
    overlayAll();
    setUnread(page.unreadCount);
    settle();
}

// What is on its way to the server already counts here.
void NotificationStore::overlayAll()
{
    m_items.removeIf([this](const common::Notification &each) {
        return m_removing.contains(each.id);
    });
    for (auto &each : m_items)
        each.read = each.read || m_reading.contains(each.id);
}

void NotificationStore::settle()
{
    const bool offline = m_error && m_error->transport != common::TransportFault::None;
    if (m_loading && m_items.isEmpty())
        setState(LoadState::Loading);
    else if (m_error)
        setState(offline ? LoadState::Offline : LoadState::Error);
    else if (m_items.isEmpty())
        setState(m_loadedOnce ? LoadState::Empty : LoadState::Loading);
    else
        setState(LoadState::Ready);
}

void NotificationStore::setState(LoadState state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

void NotificationStore::setUnread(qint64 count)
{
    const qint64 known = std::max<qint64>(0, count);
    if (std::exchange(m_unreadCount, known) != known)
        emit unreadCountChanged();
}

void NotificationStore::save()
{
    m_cache.saveNotifications(
        {m_items.mid(0, kKept),
         m_items.size() > kKept ? QString() : m_nextCursor,
         m_unreadCount,
         m_clock.now()}
    );
}

int NotificationStore::indexOf(common::NotificationId id) const
{
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (m_items.at(i).id == id)
            return static_cast<int>(i);
    }
    return -1;
}

const common::Notification *NotificationStore::find(common::NotificationId id) const
{
    const int row = indexOf(id);
    return row < 0 ? nullptr : &m_items.at(row);
}

// --- events --------------------------------------------------------------------------------------

// A group that grows comes with the same id, perhaps after it had been read.
void NotificationStore::onCreated(const common::Notification &notification)
{
    m_reading.remove(notification.id);
    const int from = indexOf(notification.id);
    const bool wasUnread = from >= 0 && !m_items.at(from).read;
    if (from >= 0)
        m_items.removeAt(from);
    m_items.prepend(notification);
    if (!notification.read && !wasUnread)
        setUnread(m_unreadCount + 1);
    if (from >= 0)
        emit notificationMoved(notification.id, from);
    else
        emit notificationAdded(notification.id);
    settle();
    save();
    if (!notification.read)
        emit arrived(notification);
}

void NotificationStore::onReadEvent(const common::NotificationReadEvent &event)
{
    for (int row = 0; row < m_items.size(); ++row) {
        const auto &each = m_items.at(row);
        const bool meant = event.ids ? event.ids->contains(each.id)
                                     : !event.types || event.types->contains(each.type);
        if (meant)
            setRead(row);
    }
    setUnread(event.unreadCount);
    save();
}

bool NotificationStore::setRead(int row)
{
    if (m_items.at(row).read)
        return false;
    m_items[row].read = true;
    m_items[row].readAt = m_clock.now();
    emit notificationChanged(m_items.at(row).id);
    return true;
}

// --- what a person does --------------------------------------------------------------------------

void NotificationStore::markRead(common::NotificationId id)
{
    const int row = indexOf(id);
    if (row < 0 || !setRead(row))
        return;
    m_reading.insert(id);
    setUnread(m_unreadCount - 1);
    m_outbox.add(routes::markNotificationRead, common::NotificationPath{id}, optionsFor(id));
    save();
}

void NotificationStore::markAllRead()
{
    common::ReadAll request;
    if (!m_items.isEmpty())
        request.upToId = latestId(); // what comes later stays unread
    for (int row = 0; row < m_items.size(); ++row)
        setRead(row);
    setUnread(0);
    m_outbox.add(
        routes::markAllNotificationsRead,
        request,
        {.subject = QStringLiteral("notifications"),
         .collapseKey = QStringLiteral("notifications.readAll"),
         .keepFailed = false}
    );
    save();
}

common::NotificationId NotificationStore::latestId() const
{
    common::NotificationId latest;
    for (const auto &each : m_items)
        latest = std::max(latest, each.id);
    return latest;
}

void NotificationStore::remove(common::NotificationId id)
{
    const int row = indexOf(id);
    if (row < 0)
        return;
    m_removing.insert(id);
    const bool wasUnread = !m_items.at(row).read;
    emit notificationAboutToBeRemoved(id, row);
    m_items.removeAt(row);
    emit notificationRemoved(id);
    if (wasUnread)
        setUnread(m_unreadCount - 1);
    m_outbox.add(routes::deleteNotification, common::NotificationPath{id}, optionsFor(id));
    settle();
    save();
}

void NotificationStore::onOutboxLoaded()
{
    for (const auto &entry : m_outbox.entries()) {
        const auto request = Outbox::request(routes::deleteNotification, entry);
        if (entry.route == QLatin1String("deleteNotification") && request)
            m_removing.insert(request->notificationId);
        else if (entry.route == QLatin1String("markNotificationRead") && request)
            m_reading.insert(request->notificationId);
    }
    overlayAll();
    emit reset();
}

} // namespace app
