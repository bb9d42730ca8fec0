// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the pages before one is signed in work with.

#include "app/auth/server_trust.h"
#include "app/auth/token_choice.h"
#include "app/session/sign_in.h"

namespace app {

struct AuthWorld {
    SignIn &signIn;
    AccountList &accounts;
    TokenChoice &tokens;
    ServerTrust &trust;
};

} // namespace app
