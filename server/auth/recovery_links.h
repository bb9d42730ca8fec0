// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the links of mails lead: pages that this server makes (recovery_pages.h). The token stands
// in the query, which is never logged.

#include "server/auth/account_token_repository.h"

namespace server {

inline constexpr std::string_view kVerifyPath = "/verify-email";
inline constexpr std::string_view kResetPath = "/reset-password";

// How long a token works.
inline constexpr qint64 kVerifySeconds = 24 * 60 * 60;
inline constexpr qint64 kResetSeconds = 60 * 60;
inline constexpr qint64 kHandedSeconds = 24 * 60 * 60; // handed over by an administrator

// publicUrl: without a slash at the end; locale: of who reads the page.
QString recoveryLink(
    const QString &publicUrl, TokenPurpose purpose, const QString &token, const QString &locale
);
// The same for the app: kith://reset-password?url=LINK or kith://verify-email?url=LINK.
QString appLink(TokenPurpose purpose, const QString &link);

// A link that sets a new password, to be handed over by whoever runs the server.
Result<QString> handedLink(
    Transaction &tx,
    const AccountTokenRepository &tokens,
    common::IdSource &ids,
    common::UserId user,
    const QString &publicUrl
);

} // namespace server
