// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Access tokens: JWTs with HS256 (security.md, rule 32). They are made here and believed here and
// nowhere else, so there is one form of header and one of payload: a token that this program did
// not write in exactly that form is refused before anything in it is interpreted, whatever its alg
// or kid says.

#include "common/base/id.h"
#include "server/auth/keys.h"

#include <memory>
#include <vector>

namespace server {

struct AccessClaims {
    common::UserId userId; // sub
    common::SessionId sessionId; // sid
    common::Timestamp issuedAt; // whole seconds, as the next
    common::Timestamp expiresAt;
};

class AccessTokens {
public:
    static constexpr qint64 kLifeSeconds = 900;
    static constexpr qint64 kLeewaySeconds = 30;
    static constexpr qsizetype kMostBytes = 4096;

    AccessTokens(const QList<TokenKey> &keys, const common::Clock &clock);
    AccessTokens(const AccessTokens &) = delete;
    AccessTokens &operator=(const AccessTokens &) = delete;
    ~AccessTokens();

    QByteArray issue(common::UserId user, common::SessionId session) const;
    // Who it names; auth.token_invalid unless we have signed it. Any thread, about a microsecond.
    // That its time is over is for the caller to ask, after worse things.
    Result<AccessClaims> read(QByteArrayView token) const;
    bool isExpired(const AccessClaims &claims) const;

private:
    class Signer;
    const Signer *signerOf(QByteArrayView token) const;

    const common::Clock &m_clock;
    std::vector<std::unique_ptr<Signer>> m_signers; // the first signs
};

} // namespace server
