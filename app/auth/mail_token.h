// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a person pastes out of a mail or gets from an administrator: the link, or the token in it.

#include "app/net/server_address.h"

#include <QString>

#include <optional>

namespace app {

struct MailToken {
    QString token{};
    std::optional<ServerAddress> server{}; // of a link
};

// Nothing: neither a link with a token nor a token.
std::optional<MailToken> mailTokenFromText(const QString &text);

// A link of a mail that has opened the program: kith://verify-email?url=LINK or
// kith://reset-password?url=LINK.
struct MailLink {
    enum class Purpose { Verify, Reset };
    Purpose purpose = Purpose::Verify;
    QString link{}; // holds a token and a server
    ServerAddress server{};
};
std::optional<MailLink> mailLinkFromText(const QString &text);

} // namespace app
