// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The operations about exports of own data.

#include "common/users/export.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace common {

struct DownloadExportRequest {
    ExportId exportId;
    QString range; // one byte range; empty: the whole file
};

} // namespace common

template <>
struct wire::Schema<common::DownloadExportRequest> {
    using T = common::DownloadExportRequest;
    static constexpr auto fields = Fields{
        field("exportId", &T::exportId),
        field("range", &T::range, inHeader("Range"), maxLength(100), about("One byte range."))};
};

namespace routes {

inline constexpr wire::Route<wire::Empty, common::Export> createExport{
    {.name = "createExport",
     .method = wire::Method::Post,
     .path = "/api/v1/users/me/exports",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Heavy,
     .lane = wire::Lane::Write,
     .statuses = {202},
     .fresh = true,
     .tag = "users",
     .summary = "Export all own data",
     .description = "A job makes a zip of JSON and media; a system notification tells when it is "
                    "ready.",
     .errors = {common::ErrorCode::AuthReauthenticationRequired, common::ErrorCode::JobState}}};
inline constexpr wire::Route<wire::PageQuery, common::ExportPage> listExports{
    {.name = "listExports",
     .method = wire::Method::Get,
     .path = "/api/v1/users/me/exports",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .tag = "users",
     .summary = "Own exports"}};
inline constexpr wire::Route<common::DownloadExportRequest, wire::FileBody> downloadExport{
    {.name = "downloadExport",
     .method = wire::Method::Get,
     .path = "/api/v1/users/me/exports/{exportId}/file",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Read,
     .lane = wire::Lane::Read,
     .statuses = {200, 206},
     .mediaType = "application/zip",
     .tag = "users",
     .summary = "Download the zip"}};

} // namespace routes

extern template struct wire::RequestCodec<common::DownloadExportRequest>;
extern template struct wire::ResponseCodec<common::Export>;
extern template struct wire::ResponseCodec<common::ExportPage>;
extern template struct wire::ResponseCodec<wire::FileBody>;
