// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Exports: all data of one member as one zip, made by the server for the member alone.

#include "common/wire/event.h"

#include <array>

namespace common {

using ExportId = Id<struct ExportTag>;

enum class ExportState { Queued, Running, Ready, Failed, Expired };

struct Export {
    ExportId id;
    ExportState state = ExportState::Queued;
    std::optional<qint64> sizeBytes; // once ready
    std::optional<QString> url; // of downloadExport, once ready
    Timestamp createdAt;
    std::optional<Timestamp> expiresAt; // 7 days after ready
};
using ExportPage = wire::Page<Export>;

// One in this time; at once again if it failed.
inline constexpr qint64 kExportEveryMs = 24LL * 60 * 60 * 1000;
inline constexpr qint64 kExportKeptMs = 7LL * 24 * 60 * 60 * 1000;

struct ExportReady {
    ExportId exportId;
};

} // namespace common

template <>
struct wire::EnumText<common::ExportState> {
    using E = common::ExportState;
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{E::Queued, "queued"},
        std::pair{E::Running, "running"},
        std::pair{E::Ready, "ready"},
        std::pair{E::Failed, "failed"},
        std::pair{E::Expired, "expired"}};
};
template <>
struct wire::Schema<common::Export> {
    using T = common::Export;
    static constexpr std::string_view name = "Export";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("state", &T::state),
        field("sizeBytes", &T::sizeBytes, atLeast(0)),
        field("url", &T::url, as(kUrl)),
        field("createdAt", &T::createdAt),
        field("expiresAt", &T::expiresAt, about("7 days after ready."))};
};
template <>
struct wire::Schema<common::ExportPage> : wire::PageSchema<common::Export> {
    static constexpr std::string_view name = "ExportPage";
};
template <>
struct wire::Schema<common::ExportReady> {
    static constexpr auto fields = Fields{field("exportId", &common::ExportReady::exportId)};
};

namespace events {

inline constexpr wire::DomainEvent<common::ExportReady> exportReady{"ExportReady"};

} // namespace events

extern template struct wire::Codec<common::Export>;
extern template struct wire::Codec<common::ExportPage>;
extern template struct wire::Codec<common::ExportReady>;
