// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session/pin_list.h"
#include "common/wire/codec_impl.h"

template struct wire::Codec<app::StoredPin>;
template struct wire::Codec<app::PinsFile>;
