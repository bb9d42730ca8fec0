// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/event.h"

#include "common/wire/codec_impl.h"

template struct wire::Codec<wire::WsAuth>;
template struct wire::Codec<wire::WsHello>;
template struct wire::Codec<wire::WsResume>;
template struct wire::Codec<wire::WsResumed>;
template struct wire::Codec<wire::WsCommandHead>;
template struct wire::Codec<wire::WsFrame>;

namespace wire {

namespace {

QByteArray reply(
    std::string_view type,
    const std::optional<QString> &id,
    std::string_view member,
    const QByteArray &json
)
{
    QByteArray out;
    JsonWriter writer(out);
    writer.beginObject();
    writer.key("type");
    writer.ascii(type);
    writer.key("id");
    id ? writer.string(*id) : writer.null();
    writer.key(member);
    writer.raw(json);
    writer.endObject();
    return out;
}

} // namespace

QByteArray commandFrame(std::string_view type, const QString &id, const QByteArray &dataJson)
{
    return reply(type, id, "data", dataJson);
}

QByteArray ackFrame(const QString &id, const QByteArray &dataJson)
{
    return reply("ack", id, "data", dataJson);
}

QByteArray helloFrame(const std::optional<QString> &id, const WsHello &hello)
{
    return reply("hello", id, "data", toJson(hello));
}

QByteArray
errorFrame(const std::optional<QString> &id, const common::Error &error, const QString &requestId)
{
    return reply("error", id, "error", problemJson(error, requestId));
}

QByteArray heartbeatFrame(common::Timestamp at, qint64 seq)
{
    QByteArray out;
    JsonWriter writer(out);
    writer.beginObject();
    writer.key("type");
    writer.ascii("heartbeat");
    writer.key("at");
    writeTime(at, writer);
    writer.key("seq");
    writer.number(seq);
    writer.endObject();
    return out;
}

QByteArray
eventFrame(std::string_view type, qint64 seq, common::Timestamp at, const QByteArray &dataJson)
{
    QByteArray out;
    JsonWriter writer(out);
    writer.beginObject();
    writer.key("type");
    writer.ascii(type);
    if (seq > 0) {
        writer.key("seq");
        writer.number(seq);
    }
    writer.key("at");
    writeTime(at, writer);
    writer.key("data");
    writer.raw(dataJson);
    writer.endObject();
    return out;
}

} // namespace wire
