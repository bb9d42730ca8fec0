// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user_events.h"

#include "common/wire/codec_impl.h"

template struct wire::Codec<common::UserChanged>;
template struct wire::Codec<common::PresenceEvent>;
template struct wire::Codec<common::WsPresence>;
template struct wire::Codec<common::WsWatch>;
template struct wire::Codec<common::WsWatching>;
