// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/media/media.h"
#include "common/wire/codec_impl.h"

template struct wire::Codec<common::MediaVariant>;
template struct wire::Codec<common::MediaVariants>;
template struct wire::Codec<common::Media>;
