// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/relations/relationship_events.h"
#include "common/relations/relationship_routes.h"
#include "common/wire/route_codec_impl.h"

template struct wire::Codec<common::FollowChanged>;
template struct wire::RequestCodec<common::ListRelationsRequest>;
template struct wire::ResponseCodec<common::Relationship>;
