// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Ids: 63-bit integers, unique over all resources and ordered by time of creation.
// 41 bits milliseconds since 2024-01-01T00:00:00Z, 10 bits node (0 with SQLite), 12 bits counter.
// In JSON a decimal string, because JavaScript's doubles lose what is above 2^53. An id is no
// secret and no time of publication.

#include "common/base/clock.h"

#include <QHash>
#include <QString>
#include <QStringView>

#include <compare>
#include <mutex>
#include <optional>

namespace common {

// Reads ^[1-9][0-9]{0,18}$ up to 2^63 - 1.
std::optional<qint64> parseId(QStringView text);

template <typename Tag>
struct Id {
    qint64 value = 0; // 0: no id

    auto operator<=>(const Id &) const = default;

    bool isValid() const { return value > 0; }
    QString toString() const { return QString::number(value); }
    static std::optional<Id> fromString(QStringView text)
    {
        const auto value = parseId(text);
        return value ? std::optional(Id{*value}) : std::nullopt;
    }
};

template <typename Tag>
size_t qHash(const Id<Tag> &id, size_t seed = 0) noexcept
{
    return ::qHash(id.value, seed);
}

// The tags have no definitions; they only keep one kind of id from being taken for another.
using UserId = Id<struct UserTag>;
using SessionId = Id<struct SessionTag>;
using AppId = Id<struct AppTag>;
using PostId = Id<struct PostTag>;
using CommentId = Id<struct CommentTag>;
using MediaId = Id<struct MediaTag>;
using ChatId = Id<struct ChatTag>;
using MessageId = Id<struct MessageTag>;
using NotificationId = Id<struct NotificationTag>;
using AnnouncementId = Id<struct AnnouncementTag>;
using InviteId = Id<struct InviteTag>;
using JobId = Id<struct JobTag>;
using AnyId = Id<struct AnyTag>; // of a resource whose kind is told beside it

class IdSource {
public:
    IdSource() = default;
    IdSource(const IdSource &) = delete;
    IdSource &operator=(const IdSource &) = delete;
    virtual ~IdSource() = default;

    virtual qint64 nextValue() = 0;
    template <typename AnId>
    AnId next()
    {
        return AnId{nextValue()};
    }
};

// Never gives an id at or below one given before, even if the clock steps back.
class ClockIdSource final : public IdSource {
public:
    // greatestStored: the greatest id in the database, so that a clock set back makes no repeats.
    explicit ClockIdSource(const Clock &clock, int node = 0, qint64 greatestStored = 0);

    qint64 nextValue() override;

    static constexpr qint64 kEpochMs = 1'704'067'200'000; // 2024-01-01T00:00:00Z
    static Timestamp createdAt(qint64 id);
    // The least id that a given moment can have had; for demo data and tests.
    static qint64 firstAt(Timestamp at);

private:
    const Clock &m_clock;
    const qint64 m_node;
    std::mutex m_mutex;
    qint64 m_last;
};

} // namespace common
