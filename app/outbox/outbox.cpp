// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/outbox.h"

#include "app/net/error_sentence.h"
#include "app/outbox/stored_request.h"

#include <QLoggingCategory>
#include <QUuid>

#include <array>

namespace app {

namespace {

Q_LOGGING_CATEGORY(lcOutbox, "kith.outbox")

constexpr int kParallel = 3;
constexpr std::array kDelays{1, 2, 5, 15, 30, 60}; // seconds
const QString kKeyHeader = QStringLiteral("Idempotency-Key");

// Nothing the server said about the request itself: it is sent again later.
bool mayHelpLater(const Error &error)
{
    return isTemporary(error) || error.httpStatus() == 401;
}

OutboxRow rowOf(const OutboxEntry &entry)
{
    const bool failed = entry.state == SendState::Failed;
    return {
        .id = entry.id,
        .clientId = entry.clientId,
        .route = entry.route,
        .subject = entry.subject,
        .orderKey = entry.orderKey,
        .collapseKey = entry.collapseKey,
        .text = entry.text,
        .request = toStored(entry.request),
        .failed = failed,
        .keepsFailed = entry.keepFailed,
        .reason =
            failed ? QString::fromLatin1(common::errorCodeInfo(entry.error.code).text) : QString(),
        .createdAt = entry.createdAt};
}

OutboxEntry entryOf(const OutboxRow &row, const wire::RequestParts &request)
{
    OutboxEntry entry{
        .id = row.id,
        .clientId = row.clientId,
        .route = row.route,
        .subject = row.subject,
        .orderKey = row.orderKey,
        .collapseKey = row.collapseKey,
        .text = row.text,
        .keepFailed = row.keepsFailed,
        .request = request,
        .createdAt = row.createdAt};
    if (row.failed) {
        entry.state = SendState::Failed;
        entry.error.code =
            common::errorCodeFromText(row.reason).value_or(common::ErrorCode::ServerInternal);
    }
    return entry;
}

} // namespace

Outbox::Outbox(ApiClient &api, TypedDatabase &database, const common::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_database(database)
    , m_clock(clock)
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &Outbox::retryNow);
}

void Outbox::addRoute(const wire::RouteInfo &route, QObject *context, Handler handler)
{
    m_routes.insert(wire::toQString(route.name), {&route, context, std::move(handler)});
}

// --- what is in it -------------------------------------------------------------------------------

Task<void> Outbox::load()
{
    return m_database.loadOutbox().then(this, [this](const QList<OutboxRow> &rows) { take(rows); });
}

void Outbox::take(const QList<OutboxRow> &rows)
{
    for (const auto &row : rows) {
        const auto request = fromStored(row.request);
        if (!request)
            continue;
        OutboxEntry entry = entryOf(row, *request);
        m_lastId = std::max(m_lastId, entry.id);
        if (m_entries.contains(entry.id)) { // a clock that stood still
            entry.id = ++m_lastId;
            store(entry);
        }
        m_entries.emplace(entry.id, entry);
    }
    emit loaded();
    emit countChanged(count());
    pump();
}

OutboxId Outbox::addEncoded(
    const wire::RouteInfo &route, wire::RequestParts parts, const OutboxOptions &options
)
{
    if (!options.collapseKey.isEmpty())
        collapse(options.collapseKey);
    OutboxEntry entry;
    // By time, so that what an earlier run left stands before it.
    m_lastId = std::max(m_lastId + 1, m_clock.now().ms);
    entry.id = m_lastId;
    entry.route = wire::toQString(route.name);
    entry.subject = options.subject;
    entry.orderKey = options.orderKey.isEmpty() ? options.subject : options.orderKey;
    entry.collapseKey = options.collapseKey;
    entry.text = options.text;
    entry.keepFailed = options.keepFailed;
    entry.request = std::move(parts);
    entry.createdAt = m_clock.now();
    setClientId(entry, route, options.clientId);
    const OutboxId id = entry.id;
    store(m_entries.emplace(id, std::move(entry)).first->second);
    emit entryAdded(id);
    emit countChanged(count());
    return id;
}

void Outbox::setClientId(OutboxEntry &entry, const wire::RouteInfo &route, const QString &clientId)
{
    entry.clientId =
        clientId.isEmpty() ? QUuid::createUuid().toString(QUuid::WithoutBraces) : clientId;
    if (route.idempotent)
        entry.request.headers.insert(kKeyHeader, entry.clientId);
}

bool Outbox::replaceEncoded(OutboxId id, wire::RequestParts parts)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || it->second.state == SendState::Sending)
        return false;
    OutboxEntry &entry = it->second;
    const auto route = m_routes.value(entry.route);
    if (route.info == nullptr)
        return false;
    entry.request = std::move(parts);
    entry.state = SendState::Waiting;
    entry.error = {};
    // Another request needs another key, whether or not the first one arrived.
    setClientId(entry, *route.info, {});
    store(entry);
    emit entryChanged(id);
    return true;
}

void Outbox::collapse(const QString &key)
{
    QList<OutboxId> older;
    for (const auto &[id, entry] : m_entries) {
        if (entry.collapseKey == key && entry.state != SendState::Sending)
            older.append(id);
    }
    for (const OutboxId id : older)
        remove(id);
}

bool Outbox::isSuperseded(const OutboxEntry &entry) const
{
    if (entry.collapseKey.isEmpty())
        return false;
    return std::any_of(m_entries.begin(), m_entries.end(), [&](const auto &each) {
        return each.first > entry.id && each.second.collapseKey == entry.collapseKey;
    });
}

bool Outbox::discard(OutboxId id)
{
    const auto *entry = find(id);
    if (entry == nullptr || entry->state == SendState::Sending)
        return false;
    emit entryDiscarded(OutboxEntry(*entry));
    remove(id);
    pump();
    return true;
}

void Outbox::retry(OutboxId id)
{
    const auto it = m_entries.find(id);
    if (it == m_entries.end() || it->second.state != SendState::Failed)
        return;
    it->second.state = SendState::Waiting;
    it->second.error = {};
    store(it->second);
    emit entryChanged(id);
    retryNow();
}

QList<OutboxEntry> Outbox::entries() const
{
    QList<OutboxEntry> all;
    for (const auto &[id, entry] : m_entries)
        all.append(entry);
    return all;
}

const OutboxEntry *Outbox::find(OutboxId id) const
{
    const auto it = m_entries.find(id);
    return it == m_entries.end() ? nullptr : &it->second;
}

void Outbox::store(const OutboxEntry &entry)
{
    const OutboxId id = entry.id;
    m_storing.insert(id);
    m_database.saveOutbox(rowOf(entry)).then(this, [this, id] {
        m_storing.remove(id);
        pump();
    });
}

void Outbox::remove(OutboxId id)
{
    m_entries.erase(id);
    m_database.removeOutbox(id);
    emit entryRemoved(id);
    emit countChanged(count());
}

// --- sending -------------------------------------------------------------------------------------

void Outbox::setOnline(bool online)
{
    if (!online)
        return;
    m_failures = 0;
    retryNow();
}

void Outbox::retryNow()
{
    m_running = !m_stopped;
    m_retryTimer.stop();
    m_nextRetryAt = {};
    pump();
}

void Outbox::stop()
{
    m_stopped = true;
    m_running = false;
    m_retryTimer.stop();
}

void Outbox::pump()
{
    if (!m_running)
        return;
    QList<OutboxId> ids; // an answer may come at once and change the entries
    for (const auto &[id, entry] : m_entries)
        ids.append(id);
    for (const OutboxId id : ids) {
        const auto it = m_entries.find(id);
        if (it != m_entries.end() && mayGo(it->second))
            sendOne(it->second);
    }
}

bool Outbox::mayGo(const OutboxEntry &entry) const
{
    if (entry.state != SendState::Waiting || m_sending >= kParallel || m_retryTimer.isActive()
        || m_storing.contains(entry.id) || m_routes.value(entry.route).context.isNull())
        return false;
    for (const auto &[id, earlier] : m_entries) {
        if (id == entry.id)
            break;
        if (earlier.orderKey == entry.orderKey && earlier.state != SendState::Failed)
            return false;
    }
    return true;
}

void Outbox::sendOne(OutboxEntry &entry)
{
    entry.state = SendState::Sending;
    ++entry.attempts;
    ++m_sending;
    emit entryChanged(entry.id);
    m_api.send(*m_routes.value(entry.route).info, entry.request)
        .then(this, [this, id = entry.id](const Result<HttpAnswer> &answer) {
            onAnswer(id, answer);
        });
}

void Outbox::onAnswer(OutboxId id, const Result<HttpAnswer> &answer)
{
    --m_sending;
    const auto it = m_entries.find(id);
    if (m_stopped || it == m_entries.end())
        return;
    if (!answer && mayHelpLater(answer.error()))
        return waitAgain(it->second, answer.error());
    const OutboxEntry copy = it->second; // handlers may change what is here
    const Result<> outcome = m_routes.value(copy.route).handler(copy, answer);
    if (outcome) {
        m_failures = 0;
        remove(id);
    } else if (outcome.error().transport != common::TransportFault::None) {
        return waitAgain(it->second, outcome.error());
    } else {
        onRefused(it->second, outcome.error());
    }
    pump();
}

void Outbox::onRefused(OutboxEntry &entry, const Error &error)
{
    qCInfo(lcOutbox) << entry.route << "was refused:" << common::errorCodeInfo(error.code).text
                     << error.requestId;
    if (!entry.keepFailed)
        return remove(entry.id);
    entry.state = SendState::Failed;
    entry.error = error;
    store(entry);
    emit entryChanged(entry.id);
}

void Outbox::waitAgain(OutboxEntry &entry, const Error &error)
{
    const OutboxId id = entry.id;
    const auto step =
        std::min<std::size_t>(static_cast<std::size_t>(m_failures), kDelays.size() - 1);
    const int seconds = std::max(error.retryAfterSeconds, kDelays.at(step));
    if (!m_retryTimer.isActive()) { // else others failed at the same time
        ++m_failures;
        m_nextRetryAt = m_clock.now().plusSeconds(seconds);
        m_retryTimer.start(seconds * 1000);
    }
    if (isSuperseded(entry))
        return remove(id);
    entry.state = SendState::Waiting;
    entry.error = error;
    emit entryChanged(id);
}

} // namespace app
