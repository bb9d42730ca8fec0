// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What has happened, in the order of its becoming visible. An event is appended in the transaction
// that makes the change, so both or neither are there; it is announced after COMMIT. seq grows, is
// never given twice and is the place where a client's stream resumes (api/ws.md).

#include "server/storage/database.h"

#include <QHash>

#include <atomic>
#include <memory>

namespace server {

struct OutboxEvent {
    qint64 seq = 0; // given when it is stored: with append(), or with COMMIT (PostgreSQL)
    QString kind{};
    QString topic{}; // user:ID, chat:ID, post:ID or all
    qint64 subjectId = 0;
    qint64 actorId = 0;
    QByteArray payload{};
    common::Timestamp createdAt{}; // append() fills in the time if it is 0
};

// The part of a topic that somebody may see.
struct TopicRange {
    QString topic{};
    qint64 afterSeq = 0;
    std::optional<qint64> untilSeq{}; // the last one; none: to the end
};

class Outbox {
public:
    using Listener = std::function<Result<>(Transaction &, const OutboxEvent &)>;
    using Subscriber = std::function<void(const QList<OutboxEvent> &)>;

    Outbox(Database &db, const common::Clock &clock);
    Outbox(const Outbox &) = delete;
    Outbox &operator=(const Outbox &) = delete;
    ~Outbox();

    // Finds the head. After the migrations, before anything is announced; commands that only append
    // do not need it.
    Result<> start();

    // Calls the listeners of the kind, whose errors are those of append(). seq is for the
    // subscribers: listeners do not have it yet.
    Result<> append(Transaction &tx, OutboxEvent event);
    // In the transaction of the change; kind may be empty: of every event. Before anything is
    // appended.
    void onAppend(const QString &kind, Listener listener);
    // After COMMIT, on the thread that writes, all events once and in order. Must be quick, must
    // not write; may read. Before start().
    void onCommitted(Subscriber subscriber);

    // The last seq that was announced (or was there at the start).
    qint64 head() const { return m_head.load(); }

    // In order, at most limit.
    static Result<QList<OutboxEvent>>
    list(Transaction &tx, const QList<QString> &topics, qint64 afterSeq, int limit);
    static Result<QList<OutboxEvent>>
    list(Transaction &tx, const QList<TopicRange> &ranges, int limit);
    // A client that has handled n can resume if n >= oldestSeq - 1 and n <= head. Without events it
    // is the seq that comes next.
    static Result<qint64> oldestSeq(Transaction &tx);
    // Removes events older than this, piece by piece; how many.
    Result<qint64> prune(common::Timestamp olderThan);
    // Removes events that name an account or another thing, as actor, subject, topic or in their
    // payload; how many. Looks at all of them, page by page.
    Result<qint64> removeNaming(qint64 id);
    // The next seq will be above this one.
    static Result<> raiseSeq(Transaction &tx, qint64 least);
    // After a backup was restored: seq goes on that far above the last one, and nobody can resume
    // from before, so that clients which have handled what is gone now load everything anew.
    static Result<> restart(Transaction &tx, qint64 jump);

    // Announces what other processes have committed; costs one small read if that is nothing.
    // Called once a second.
    Result<> poll();

private:
    static Result<>
    store(Transaction &tx, OutboxEvent event, const std::shared_ptr<QList<OutboxEvent>> &batch);
    void announce();
    void announce(const QList<OutboxEvent> &events);
    Result<> announceStored();

    Database &m_db;
    const common::Clock &m_clock;
    QHash<QString, QList<Listener>> m_listeners;
    QList<Subscriber> m_subscribers;
    std::atomic<qint64> m_head{0};
    std::atomic<bool> m_started{false};

    // Of whoever announces, one at a time.
    // Shared with the hooks of a transaction, which may outlive the outbox while the server stops.
    std::shared_ptr<QList<OutboxEvent>> m_batch;
    std::atomic<bool> m_lookUp{false}; // there may be events that are not in the batch
};

} // namespace server

template <>
struct wire::Schema<server::OutboxEvent> {
    static constexpr auto fields = Fields{
        field("seq", &server::OutboxEvent::seq),
        field("kind", &server::OutboxEvent::kind),
        field("topic", &server::OutboxEvent::topic),
        field("subject_id", &server::OutboxEvent::subjectId),
        field("actor_id", &server::OutboxEvent::actorId),
        field("payload", &server::OutboxEvent::payload),
        field("created_at", &server::OutboxEvent::createdAt),
    };
};
