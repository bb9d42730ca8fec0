// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Who asks: made of the token by the auth room, handed to every service. A plain value.

#include "common/auth/auth.h"

namespace server {

struct Caller {
    common::UserId id; // not valid: nobody is signed in
    common::SessionId sessionId;
    common::Role role = common::Role::User;
    common::SessionKind sessionKind = common::SessionKind::Login;
    QList<QString> scopes; // empty with kind login: everything
    std::optional<common::Timestamp> freshUntil; // sensitive operations are allowed until then
    bool isLeaving = false; // hidden from others, and soon gone
    // For texts made by the server: of the account, or what a browser asks for if nobody is signed
    // in.
    QString locale;
    bool wantsHtml = false; // a browser, which shows pages and no JSON

    QString address; // of the network
    QString userAgent;

    bool isSignedIn() const { return id.isValid(); }
    bool isStaff() const { return isSignedIn() && role != common::Role::User; }
    bool isAdmin() const { return isSignedIn() && role == common::Role::Admin; }
};

} // namespace server
