// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Everything a person does goes through here: it is written to disk first, then sent, in order,
// until the server has answered. Survives a restart. A request that the server refuses for good
// (4xx) is kept as failed with its reason, or, for toggles such as votes, dropped so that the store
// puts the old state back.
//
//     outbox.handle(routes::votePost, this, [this](const OutboxEntry &entry, const
//     Result<VoteState> &r) ...); outbox.add(routes::votePost, request, { .subject = "post:77",
//     .collapseKey = "vote:77" });

#include "app/base/list_roles.h"
#include "app/cache/typed_database.h"
#include "app/net/api_client.h"

#include <QHash>
#include <QPointer>
#include <QSet>
#include <QTimer>

#include <functional>
#include <map>

namespace app {

using OutboxId = qint64;

struct OutboxOptions {
    QString subject{}; // what it is about: "post:77", "user:5"
    QString orderKey{}; // entries of one key go one after the other; empty: the subject
    QString collapseKey{}; // a newer entry of this key replaces one that still waits
    QString text{}; // what a person knows it by, for the list of waiting things
    bool keepFailed = true; // false: a refusal only tells the handler
    QString clientId{}; // empty: one is made
};

struct OutboxEntry {
    OutboxId id = 0;
    QString clientId{}; // also the Idempotency-Key where the route has one
    QString route{}; // its name
    QString subject{};
    QString orderKey{};
    QString collapseKey{};
    QString text{};
    bool keepFailed = true;
    wire::RequestParts request{};
    SendState state = SendState::Waiting;
    Error error{}; // why it failed, or why it waits
    int attempts = 0;
    common::Timestamp createdAt{};
};

class Outbox : public QObject {
    Q_OBJECT
public:
    Outbox(
        ApiClient &api,
        TypedDatabase &database,
        const common::Clock &clock,
        QObject *parent = nullptr
    );

    // Once per route, before load().
    template <typename Request, typename Response, typename Handler>
    void handle(const wire::Route<Request, Response> &route, QObject *context, Handler handler)
    {
        addRoute(
            route,
            context,
            [info = static_cast<const wire::RouteInfo *>(&route),
             handler](const OutboxEntry &entry, const Result<HttpAnswer> &answer) {
                const auto decoded = ApiClient::decoded<Response>(*info, answer);
                // The page of a hotspot instead of an answer: it is asked again.
                const bool unreadable = !decoded && answer;
                if (!unreadable)
                    handler(entry, decoded);
                return decoded ? Result<>() : Result<>(common::fail(decoded.error()));
            }
        );
    }
    // Reads what an earlier run left; sending starts with the first setOnline(true) or retryNow().
    Task<void> load();

    template <typename Request, typename Response>
    OutboxId
    add(const wire::Route<Request, Response> &route,
        const std::type_identity_t<Request> &request,
        const OutboxOptions &options)
    {
        return addEncoded(route, wire::RequestCodec<Request>::encode(route, request), options);
    }
    // The request of an entry, for editors and for stores after a restart.
    template <typename Request, typename Response>
    static std::optional<Request>
    request(const wire::Route<Request, Response> &route, const OutboxEntry &entry)
    {
        const auto decoded = wire::RequestCodec<Request>::decode(route, entry.request);
        return decoded ? std::optional(*decoded) : std::nullopt;
    }
    // Only while it waits or after it failed; it is sent (again) then, as another request.
    template <typename Request, typename Response>
    bool replace(
        const wire::Route<Request, Response> &route,
        OutboxId id,
        const std::type_identity_t<Request> &request
    )
    {
        return replaceEncoded(id, wire::RequestCodec<Request>::encode(route, request));
    }
    bool discard(OutboxId id); // not while it is being sent
    void retry(OutboxId id); // a failed one, once more

    QList<OutboxEntry> entries() const; // oldest first
    const OutboxEntry *find(OutboxId id) const;
    // A newer entry of the same collapse key waits behind it.
    bool isSuperseded(const OutboxEntry &entry) const;
    int count() const { return static_cast<int>(m_entries.size()); }
    // When the next attempt is due; 0: nothing waits for time.
    common::Timestamp nextRetryAt() const { return m_nextRetryAt; }

    void setOnline(bool online); // the live connection came or went: going online sends at once
    void retryNow();
    void stop(); // sign-out: nothing is sent any more

signals:
    void loaded();
    void entryAdded(app::OutboxId id);
    void entryChanged(app::OutboxId id);
    void entryRemoved(app::OutboxId id); // sent, discarded or replaced by a newer one
    void entryDiscarded(const app::OutboxEntry &entry); // by a person; before entryRemoved
    void countChanged(int count);

private:
    using Handler = std::function<Result<>(const OutboxEntry &, const Result<HttpAnswer> &)>;
    struct RouteEntry {
        const wire::RouteInfo *info = nullptr;
        QPointer<QObject> context;
        Handler handler;
    };

    void addRoute(const wire::RouteInfo &route, QObject *context, Handler handler);
    OutboxId addEncoded(
        const wire::RouteInfo &route, wire::RequestParts parts, const OutboxOptions &options
    );
    bool replaceEncoded(OutboxId id, wire::RequestParts parts);
    void setClientId(OutboxEntry &entry, const wire::RouteInfo &route, const QString &clientId);
    void collapse(const QString &key);
    void take(const QList<OutboxRow> &rows);
    void store(const OutboxEntry &entry);
    void remove(OutboxId id);
    void pump();
    bool mayGo(const OutboxEntry &entry) const;
    void sendOne(OutboxEntry &entry);
    void onAnswer(OutboxId id, const Result<HttpAnswer> &answer);
    void onRefused(OutboxEntry &entry, const Error &error);
    void waitAgain(OutboxEntry &entry, const Error &error);

    ApiClient &m_api;
    TypedDatabase &m_database;
    const common::Clock &m_clock;
    QHash<QString, RouteEntry> m_routes;
    std::map<OutboxId, OutboxEntry> m_entries;
    QSet<OutboxId> m_storing; // not yet on disk
    OutboxId m_lastId = 0;
    int m_sending = 0;
    int m_failures = 0; // in a row, for the delay
    bool m_running = false;
    bool m_stopped = false;
    QTimer m_retryTimer;
    common::Timestamp m_nextRetryAt;
};

} // namespace app
