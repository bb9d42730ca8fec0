// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The live protocol kith.v1 (api/ws.md): its frames, and the kinds of event that travel in them.
//
// A LiveEvent is what a client sees ("vote.updated"). A DomainEvent is what happened
// ("VoteSubmitted"): a row of the outbox, written in the transaction of the change. The server
// turns the second into the first for each receiver; some domain events have no live form.

#include "common/wire/codec.h"
#include "common/wire/shared.h"

namespace wire {

inline constexpr std::string_view kProtocol = "kith.v1";
inline constexpr qint64 kMaxFrameBytes = 64 * 1024;
inline constexpr int kHeartbeatSeconds = 30;

// Close codes of ws.md.
enum class CloseCode {
    Normal = 1000,
    GoingAway = 1001,
    NotAFrame = 4400,
    Unauthenticated = 4401,
    AccountState = 4403,
    HeartbeatMissed = 4408,
    TooManyConnections = 4409,
    SessionRevoked = 4410,
    SlowConsumer = 4411,
    FrameTooLarge = 4413,
    RateLimited = 4429,
};

template <typename PayloadType>
struct LiveEvent {
    using Payload = PayloadType;
    std::string_view type;
    bool durable = false; // carries a seq and can be replayed
};

template <typename PayloadType>
struct DomainEvent {
    using Payload = PayloadType;
    std::string_view kind; // a value of DomainEventType, or one of our own
};

struct WsAuth {
    QString token;
};
struct WsHello {
    QString protocol = toQString(kProtocol);
    common::UserId userId;
    common::SessionId sessionId;
    qint64 seq = 0; // head
    qint64 heartbeatSeconds = kHeartbeatSeconds;
    qint64 maxFrameBytes = kMaxFrameBytes;
    common::Timestamp time;
};
struct WsResume {
    Patch<qint64> seq; // last one handled; absent or null: from now on
};
enum class Resync { TooOld, UnknownSeq };
struct WsResumed {
    qint64 seq = 0;
    qint64 replayed = 0;
    std::optional<Resync> resync;
};

// A frame from a client; data is read by the command's own type.
struct WsCommandHead {
    QString type;
    QString id;
    Absent<RawJson> data;
};

// A frame from a server, as the app reads it.
struct WsFrame {
    QString type;
    Patch<QString> id;
    Absent<qint64> seq;
    Absent<common::Timestamp> at;
    Patch<RawJson> data; // null in an ack without content
    Absent<RawJson> error;
};

QByteArray commandFrame(std::string_view type, const QString &id, const QByteArray &dataJson);
QByteArray ackFrame(const QString &id, const QByteArray &dataJson = "null");
QByteArray helloFrame(const std::optional<QString> &id, const WsHello &hello);
QByteArray
errorFrame(const std::optional<QString> &id, const common::Error &error, const QString &requestId);
QByteArray heartbeatFrame(common::Timestamp at, qint64 seq);
// seq 0: not durable.
QByteArray
eventFrame(std::string_view type, qint64 seq, common::Timestamp at, const QByteArray &dataJson);

template <typename Payload>
QByteArray
eventFrame(const LiveEvent<Payload> &event, qint64 seq, common::Timestamp at, const Payload &data)
{
    return eventFrame(event.type, event.durable ? seq : 0, at, toJson(data));
}

} // namespace wire

template <>
struct wire::EnumText<wire::Resync> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{wire::Resync::TooOld, "too_old"},
        std::pair{wire::Resync::UnknownSeq, "unknown_seq"}};
};
template <>
struct wire::Schema<wire::WsAuth> {
    static constexpr std::string_view name = "WsAuth";
    static constexpr auto fields = Fields{field("token", &WsAuth::token, maxLength(4096))};
};
template <>
struct wire::Schema<wire::WsHello> {
    using T = wire::WsHello;
    static constexpr std::string_view name = "WsHello";
    static constexpr auto fields = Fields{
        field("protocol", &T::protocol, constant("kith.v1")),
        field("userId", &T::userId),
        field("sessionId", &T::sessionId),
        field("seq", &T::seq, atLeast(0)),
        field("heartbeatSeconds", &T::heartbeatSeconds, atLeast(1)),
        field("maxFrameBytes", &T::maxFrameBytes, atLeast(1024)),
        field("time", &T::time)};
};
template <>
struct wire::Schema<wire::WsResume> {
    static constexpr std::string_view name = "WsResume";
    static constexpr auto fields = Fields{field("seq", &WsResume::seq, atLeast(0))};
};
template <>
struct wire::Schema<wire::WsResumed> {
    using T = wire::WsResumed;
    static constexpr std::string_view name = "WsResumed";
    static constexpr auto fields = Fields{
        field("seq", &T::seq, atLeast(0)),
        field("replayed", &T::replayed, atLeast(0)),
        field("resync", &T::resync)};
};
template <>
struct wire::Schema<wire::WsCommandHead> {
    using T = wire::WsCommandHead;
    static constexpr auto fields = Fields{
        field("type", &T::type, lengths(1, 64)),
        field("id", &T::id, lengths(1, 64)),
        field("data", &T::data)};
};
template <>
struct wire::Schema<wire::WsFrame> {
    using T = wire::WsFrame;
    static constexpr auto fields = Fields{
        field("type", &T::type),
        field("id", &T::id),
        field("seq", &T::seq),
        field("at", &T::at),
        field("data", &T::data),
        field("error", &T::error)};
};

extern template struct wire::Codec<wire::WsAuth>;
extern template struct wire::Codec<wire::WsHello>;
extern template struct wire::Codec<wire::WsResume>;
extern template struct wire::Codec<wire::WsResumed>;
extern template struct wire::Codec<wire::WsCommandHead>;
extern template struct wire::Codec<wire::WsFrame>;
