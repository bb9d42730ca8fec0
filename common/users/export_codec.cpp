// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/export_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::Export>;
template struct wire::Codec<common::ExportPage>;
template struct wire::Codec<common::ExportReady>;

template struct wire::RequestCodec<common::DownloadExportRequest>;
template struct wire::ResponseCodec<common::Export>;
template struct wire::ResponseCodec<common::ExportPage>;
template struct wire::ResponseCodec<wire::FileBody>;
