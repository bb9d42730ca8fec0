// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From a request to its answer: route, rate class, token, state of the account, role and scope,
// freshness, decoding, the route's lane, encoding, ETag, headers, access log. Each step can stop
// with an Error, which becomes a problem body (RFC 9457). Called by the connections on their
// threads; handlers run where their lane says.

#include "common/base/clock.h"
#include "server/http/idempotency.h"
#include "server/http/lanes.h"
#include "server/http/metrics.h"
#include "server/http/rate_gate.h"
#include "server/http/request_handler.h"
#include "server/http/router.h"
#include "server/storage/database.h"

#include <QSet>

#include <atomic>
#include <memory>

namespace server {

struct PipelineOptions {
    bool rateEnabled = true;
    RateLimits rates = defaultRates();
    qint64 jsonBytes = 1024 * 1024;
    QSet<QByteArray> origins; // of browsers that may open sockets
};

// What an upgraded connection carries: who it is, if a header said so.
struct LiveTicket {
    std::optional<Caller> caller;
    QString address;
    QString userAgent;
};

class Pipeline final : public RequestHandler {
public:
    // A bearer token to who it is; auth.token_invalid, auth.token_expired, account.* otherwise.
    using Authenticate = std::function<Result<Caller>(const QByteArray &token)>;

    struct Parts {
        const Router &router;
        Database &db;
        Lanes &lanes;
        RateLimiter &limiter;
        Metrics &metrics;
        const common::Clock &clock;
        Authenticate authenticate;
    };

    Pipeline(Parts parts, PipelineOptions options);

    BodyDecision headArrived(HttpRequest &request) override;
    void handle(std::shared_ptr<HttpRequest> request, Responder responder) override;
    UpgradeDecision upgrade(HttpRequest &request) override;
    HttpResponse refusal(
        const common::Error &error, const QByteArray &requestId, const HttpRequest *request
    ) override;

    // In place of those of the options: they may depend on the port that was found.
    void allowOrigins(QSet<QByteArray> origins);
    // From now on every request but those of health is answered 503.
    void setStopping() { m_stopping = true; }
    bool isStopping() const { return m_stopping; }
    Idempotency &idempotency() { return m_idempotency; }

    // Charges the class of writes for a command of the live protocol.
    RateState chargeWrite(common::UserId user);

private:
    struct Call;
    using CallPtr = std::shared_ptr<Call>;

    Result<> admit(Call &call);
    Result<> checkRate(Call &call);
    void recognise(HttpRequest &request) const;
    Result<Caller> callerOf(const HttpRequest &request) const;
    Result<wire::RequestParts> partsOf(const Call &call) const;
    void dispatch(const CallPtr &call, ReadyHandler handler);
    void runRead(const CallPtr &call, ReadyHandler handler);
    void runWrite(const CallPtr &call, ReadyHandler handler);
    Result<wire::ResponseParts> runGuarded(const Call &call, const ReadyHandler &handler) const;
    void finish(const CallPtr &call, const Result<wire::ResponseParts> &result);

    Parts m_parts;
    const PipelineOptions m_options;
    const RateGate m_rates;
    Idempotency m_idempotency;
    // Shared with upgrades under way.
    std::atomic<std::shared_ptr<const QSet<QByteArray>>> m_origins;
    std::atomic<bool> m_stopping{false};
};

} // namespace server
