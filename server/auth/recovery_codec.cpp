// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/wire/codec_impl.h"
#include "server/auth/recovery_mails.h"

template struct wire::Codec<server::RecoveryRequest>;
