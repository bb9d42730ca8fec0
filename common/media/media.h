// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Uploaded files as they travel: pictures, video, audio, documents, each with up to three variants.

#include "common/wire/shared.h"

#include <array>

namespace common {

enum class MediaKind { Image, Video, Audio, Document };
enum class MediaState { Processing, Ready, Failed };
enum class MediaModeration { None, Pending, Passed, Flagged };

struct MediaVariant {
    QString url;
    QString mimeType;
    qint64 sizeBytes = 0;
    std::optional<qint64> width;
    std::optional<qint64> height;
};

struct MediaVariants {
    MediaVariant original;
    std::optional<MediaVariant> preview; // fits 1200 x 1200
    std::optional<MediaVariant> thumbnail; // fits 320 x 320
};

struct Media {
    MediaId id;
    UserId ownerId;
    MediaKind kind = MediaKind::Image;
    MediaState state = MediaState::Processing;
    MediaModeration moderation = MediaModeration::None;
    QString fileName;
    QString altText;
    std::optional<QString> blurhash;
    std::optional<qint64> durationMs;
    MediaVariants variants;
    Timestamp createdAt;
};

} // namespace common

template <>
struct wire::EnumText<common::MediaKind> {
    static constexpr std::string_view name = "MediaKind";
    static constexpr std::array values{
        std::pair{common::MediaKind::Image, "image"},
        std::pair{common::MediaKind::Video, "video"},
        std::pair{common::MediaKind::Audio, "audio"},
        std::pair{common::MediaKind::Document, "document"}};
};
template <>
struct wire::EnumText<common::MediaState> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::MediaState::Processing, "processing"},
        std::pair{common::MediaState::Ready, "ready"},
        std::pair{common::MediaState::Failed, "failed"}};
};
template <>
struct wire::EnumText<common::MediaModeration> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::MediaModeration::None, "none"},
        std::pair{common::MediaModeration::Pending, "pending"},
        std::pair{common::MediaModeration::Passed, "passed"},
        std::pair{common::MediaModeration::Flagged, "flagged"}};
};

template <>
struct wire::Schema<common::MediaVariant> {
    using T = common::MediaVariant;
    static constexpr std::string_view name = "MediaVariant";
    static constexpr auto fields = Fields{
        field("url", &T::url, as(kUrl)),
        field("mimeType", &T::mimeType),
        field("sizeBytes", &T::sizeBytes, atLeast(0)),
        field("width", &T::width, atLeast(1)),
        field("height", &T::height, atLeast(1))};
};
template <>
struct wire::Schema<common::MediaVariants> {
    using T = common::MediaVariants;
    static constexpr auto fields = Fields{
        field("original", &T::original),
        field("preview", &T::preview),
        field("thumbnail", &T::thumbnail)};
};
template <>
struct wire::Schema<common::Media> {
    using T = common::Media;
    static constexpr std::string_view name = "Media";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("ownerId", &T::ownerId),
        field("kind", &T::kind),
        field("state", &T::state),
        field("moderation", &T::moderation),
        field("fileName", &T::fileName, maxLength(255)),
        field("altText", &T::altText, maxLength(1500)),
        field("blurhash", &T::blurhash, maxLength(100)),
        field("durationMs", &T::durationMs, atLeast(0)),
        field("variants", &T::variants),
        field("createdAt", &T::createdAt)};
};

extern template struct wire::Codec<common::MediaVariant>;
extern template struct wire::Codec<common::MediaVariants>;
extern template struct wire::Codec<common::Media>;
