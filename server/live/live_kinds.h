// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How domain events of the outbox become frames. Each room registers an encoder for the kinds it
// knows; the hub knows no room. An encoder runs on the hub's thread inside a read transaction and
// asks the room's policy again: permission is checked when an event is delivered (security.md, rule
// 17).

#include "common/users/user.h"
#include "server/storage/outbox.h"

#include <QHash>
#include <QSet>

#include <functional>

namespace server {

// What some receivers see. Receivers that see the same share one encoded frame.
struct LiveVariant {
    QSet<common::UserId> users;
    QByteArray dataJson;
};

// Who may be meant; the encoder takes out those who must not know.
enum class LiveAudience {
    Topic, // user:ID: all devices of that member
    Watchers, // the connections that watch the post of the topic post:ID
    WatchersAndActor, // ... and all devices of the member who did it
    Everybody, // all who are connected
};

enum class LiveThrottle {
    None,
    Hint, // per member: the first at once, then at most one per 5 s
    Target, // per subject: at most one per second, the latest state counts
};

struct LiveKind {
    std::string_view type; // of the frame, as in ws.md
    bool durable = false; // carries a seq and is replayed
    LiveAudience audience = LiveAudience::Topic;
    LiveThrottle throttle = LiveThrottle::None;
    std::function<Result<QList<LiveVariant>>(
        Transaction &tx, const OutboxEvent &event, const QSet<common::UserId> &candidates
    )>
        encode;
    // Throttle Hint: puts the number of hints since the last one into the data.
    std::function<QByteArray(const OutboxEvent &event, qint64 count)> encodeHint{};
};

class LiveKinds {
public:
    // A domain kind may have several live forms. Before the server starts.
    void add(std::string_view domainKind, LiveKind kind)
    {
        m_kinds[wire::toQString(domainKind)].append(std::move(kind));
    }
    const QList<LiveKind> &of(const QString &domainKind) const
    {
        static const QList<LiveKind> none;
        const auto it = m_kinds.constFind(domainKind);
        return it == m_kinds.constEnd() ? none : *it;
    }

private:
    QHash<QString, QList<LiveKind>> m_kinds;
};

} // namespace server
