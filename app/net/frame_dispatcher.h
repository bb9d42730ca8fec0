// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Hands the data of an event frame to those who registered for its type, as the type it is. Unknown
// types and data that cannot be read are passed over: a newer server may say more than we know.

#include "common/wire/event.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <type_traits>
#include <vector>

namespace app {

struct EventMeta {
    qint64 seq = 0; // 0: a hint, not durable
    common::Timestamp at{};
};

class FrameDispatcher {
public:
    // handler(payload) or handler(payload, meta)
    template <typename Payload, typename Handler>
    void add(const wire::LiveEvent<Payload> &event, QObject *context, Handler handler)
    {
        addRaw(event.type, context, [handler](const QByteArray &json, const EventMeta &meta) {
            const auto payload = wire::fromJson<Payload>(json, wire::Strictness::Lenient);
            if (!payload)
                return false;
            if constexpr (std::is_invocable_v<Handler, const Payload &, const EventMeta &>)
                handler(*payload, meta);
            else
                handler(*payload);
            return true;
        });
    }

    void dispatch(const QString &type, const QByteArray &json, const EventMeta &meta);

private:
    using RawHandler = std::function<bool(const QByteArray &, const EventMeta &)>;
    struct Entry {
        QString type;
        QPointer<QObject> context;
        RawHandler handler;
    };

    void addRaw(std::string_view type, QObject *context, RawHandler handler);

    std::vector<Entry> m_entries;
};

} // namespace app
