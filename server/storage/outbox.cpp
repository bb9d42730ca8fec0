// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/outbox.h"

#include <QLoggingCategory>

#include <algorithm>
#include <limits>
#include <utility>

namespace server {

namespace {

Q_LOGGING_CATEGORY(logOutbox, "kith.outbox")

constexpr int kPage = 1000;

Result<qint64> lastSeq(Transaction &tx)
{
    TRY_INTO(const auto last, tx.value<qint64>(tx.dialect().lastEvent()));
    return last.value_or(0);
}

Result<QList<OutboxEvent>> listRange(Transaction &tx, const TopicRange &range, int limit)
{
    return tx.all<OutboxEvent>(
        "SELECT {columns} FROM events WHERE topic = ? AND seq > ? AND seq <= ? ORDER BY seq LIMIT "
        "?",
        range.topic,
        range.afterSeq,
        range.untilSeq.value_or(std::numeric_limits<qint64>::max()),
        limit
    );
}

} // namespace

Outbox::Outbox(Database &db, const common::Clock &clock)
    : m_db(db)
    , m_clock(clock)
    , m_batch(std::make_shared<QList<OutboxEvent>>())
{
    m_db.onCommit(this, [this] { announce(); });
}

Outbox::~Outbox()
{
    m_db.forget(this);
}

Result<> Outbox::start()
{
    TRY_INTO(const qint64 last, m_db.read([](Transaction &tx) { return lastSeq(tx); }));
    m_head = last;
    m_started = true;
    return {};
}

Result<> Outbox::append(Transaction &tx, OutboxEvent event)
{
    if (event.createdAt.ms == 0)
        event.createdAt = m_clock.now();
    // Before the listeners, which may append events of their own.
    TRY(tx.inOrderOfCommits([batch = m_batch, event](Transaction &last) {
        return store(last, event, batch);
    }));
    for (const QString &kind : {event.kind, QString()}) {
        for (const Listener &listener : m_listeners.value(kind))
            TRY(listener(tx, event));
    }
    return {};
}

Result<>
Outbox::store(Transaction &tx, OutboxEvent event, const std::shared_ptr<QList<OutboxEvent>> &batch)
{
    if (const auto lock = tx.dialect().lockEvents(); !lock.empty())
        TRY(tx.exec(lock));
    TRY_INTO(
        const auto seq,
        tx.value<qint64>(
            "INSERT INTO events (kind, topic, subject_id, actor_id, payload, created_at)"
            " VALUES (?, ?, ?, ?, ?, ?) RETURNING seq",
            event.kind,
            event.topic,
            event.subjectId,
            event.actorId,
            event.payload,
            event.createdAt
        )
    );
    event.seq = seq.value_or(0);
    tx.afterCommit([batch, event] { batch->append(event); });
    return {};
}

void Outbox::onAppend(const QString &kind, Listener listener)
{
    m_listeners[kind].append(std::move(listener));
}

void Outbox::onCommitted(Subscriber subscriber)
{
    m_subscribers.append(std::move(subscriber));
}

Result<QList<OutboxEvent>>
Outbox::list(Transaction &tx, const QList<QString> &topics, qint64 afterSeq, int limit)
{
    QList<TopicRange> ranges;
    for (const QString &topic : topics)
        ranges.append({topic, afterSeq, std::nullopt});
    return list(tx, ranges, limit);
}

Result<QList<OutboxEvent>> Outbox::list(Transaction &tx, const QList<TopicRange> &ranges, int limit)
{
    QList<OutboxEvent> events;
    for (const TopicRange &range : ranges) {
        TRY_INTO(const auto some, listRange(tx, range, limit));
        events.append(some);
    }
    std::ranges::sort(events, {}, &OutboxEvent::seq);
    // Two ranges of one topic, as after leaving a chat and coming back, may touch.
    const auto same = [](const OutboxEvent &a, const OutboxEvent &b) { return a.seq == b.seq; };
    events.erase(std::unique(events.begin(), events.end(), same), events.end());
    events.resize(std::min<qsizetype>(events.size(), limit));
    return events;
}

Result<qint64> Outbox::oldestSeq(Transaction &tx)
{
    TRY_INTO(const auto oldest, tx.value<qint64>("SELECT min(seq) FROM events"));
    if (oldest)
        return *oldest;
    TRY_INTO(const qint64 last, lastSeq(tx));
    return last + 1;
}

Result<qint64> Outbox::prune(common::Timestamp olderThan)
{
    // Always from the beginning, so that what is left has no holes even if the clock once went
    // back.
    TRY_INTO(const auto keep, m_db.read([&](Transaction &tx) -> Result<qint64> {
        TRY_INTO(
            const auto first,
            tx.value<qint64>(
                "SELECT seq FROM events WHERE created_at >= ? ORDER BY seq LIMIT 1", olderThan
            )
        );
        if (first)
            return *first;
        TRY_INTO(const qint64 last, lastSeq(tx));
        return last + 1;
    }));
    qint64 removed = 0;
    while (true) {
        TRY_INTO(const qint64 some, m_db.write([&](Transaction &tx) {
            return tx.exec(
                "DELETE FROM events WHERE seq IN"
                " (SELECT seq FROM events WHERE seq < ? ORDER BY seq LIMIT ?)",
                keep,
                kPage
            );
        }));
        removed += some;
        if (some < kPage)
            return removed;
    }
}

Result<qint64> Outbox::removeNaming(qint64 id)
{
    const QByteArray number = QByteArray::number(id);
    const QString topicEnd = u':' + QString::fromLatin1(number);
    // Ids are strings in JSON.
    const QByteArray inPayload = '"' + number + '"';
    const auto names = [&](const OutboxEvent &event) {
        return event.actorId == id || event.subjectId == id || event.topic.endsWith(topicEnd)
            || event.payload.contains(inPayload);
    };
    qint64 removed = 0;
    for (qint64 after = 0; true;) {
        TRY_INTO(const auto events, m_db.read([&](Transaction &tx) {
            return tx.all<OutboxEvent>(
                "SELECT {columns} FROM events WHERE seq > ? ORDER BY seq LIMIT ?", after, kPage
            );
        }));
        QList<qint64> seqs;
        for (const OutboxEvent &event : events) {
            if (names(event))
                seqs.append(event.seq);
        }
        if (!seqs.isEmpty()) {
            TRY_INTO(const qint64 some, m_db.write([&](Transaction &tx) {
                return tx.exec("DELETE FROM events WHERE seq IN {ids}", seqs);
            }));
            removed += some;
        }
        if (events.size() < kPage)
            return removed;
        after = events.constLast().seq;
    }
}

Result<> Outbox::raiseSeq(Transaction &tx, qint64 least)
{
    TRY_INTO(const qint64 last, lastSeq(tx));
    if (last >= least)
        return {};
    if (const auto raise = tx.dialect().raiseEvents(); !raise.empty()) {
        TRY(tx.value<qint64>(raise, least));
        return {};
    }
    // The engine remembers the highest number also when its row is gone.
    TRY(tx.insert("events", OutboxEvent{.seq = least}));
    TRY(tx.exec("DELETE FROM events WHERE seq = ?", least));
    return {};
}

Result<> Outbox::restart(Transaction &tx, qint64 jump)
{
    TRY_INTO(const qint64 last, lastSeq(tx));
    TRY(raiseSeq(tx, last + jump));
    TRY(tx.exec("DELETE FROM events"));
    return {};
}

Result<> Outbox::poll()
{
    TRY_INTO(const qint64 last, m_db.read([](Transaction &tx) { return lastSeq(tx); }));
    if (last > head())
        m_db.submitWrite([this] { m_lookUp = true; }, [](const Result<> &) {});
    return {};
}

// After each commit. A gap in the numbers means that another process has written in between, or
// that another thread has committed before and announces after this one, or (PostgreSQL) that a
// transaction came to nothing: then the table is asked.
void Outbox::announce()
{
    QList<OutboxEvent> batch = std::exchange(*m_batch, {});
    if (!m_started)
        return;
    batch.removeIf([this](const OutboxEvent &event) { return event.seq <= m_head; });
    const bool whole = batch.isEmpty() || batch.last().seq - m_head == batch.size();
    if (whole && !m_lookUp) {
        announce(batch);
        return;
    }
    m_lookUp = false;
    if (const auto done = announceStored(); !done) {
        m_lookUp = true;
        qCCritical(logOutbox).noquote()
            << "Events wait for the next commit:" << done.error().detail;
    }
}

void Outbox::announce(const QList<OutboxEvent> &events)
{
    if (events.isEmpty())
        return;
    m_head = events.last().seq;
    for (const Subscriber &subscriber : m_subscribers)
        subscriber(events);
}

Result<> Outbox::announceStored()
{
    while (true) {
        TRY_INTO(const auto events, m_db.read([this](Transaction &tx) {
            return tx.all<OutboxEvent>(
                "SELECT {columns} FROM events WHERE seq > ? ORDER BY seq LIMIT ?",
                m_head.load(),
                kPage
            );
        }));
        announce(events);
        if (events.size() < kPage)
            return {};
    }
}

} // namespace server
