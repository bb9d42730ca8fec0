// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/account_token_repository.h"

#include "server/auth/random.h"

#include <QCryptographicHash>

#include <algorithm>

namespace server {

using common::FieldCode;

namespace {

constexpr qsizetype kRandomBytes = 32;
constexpr qint64 kHourMs = 60 * 60 * 1000;
constexpr qint64 kKeepMs = 7 * 24 * kHourMs; // so that an old one is known for what it is
constexpr qint64 kMostAnHour = 5; // of one purpose, whoever asks

QByteArray hashOf(const QString &text)
{
    return QCryptographicHash::hash(text.toUtf8(), QCryptographicHash::Sha256);
}

auto badToken(FieldCode code, const QString &sentence)
{
    return common::fail(common::fieldError(QStringLiteral("/token"), code, sentence));
}

} // namespace

Result<QString> AccountTokenRepository::add(Transaction &tx, const TokenOrder &order) const
{
    const auto now = m_clock.now();
    TRY(tx.exec(
        "UPDATE account_tokens SET expires_at = ? WHERE user_id = ? AND purpose = ?"
        " AND cause_id <> ? AND expires_at > ?",
        now,
        order.user,
        order.purpose,
        order.causeId,
        now
    ));
    const QString text = QString::fromLatin1(base64Url(randomBytes(kRandomBytes)));
    const AccountTokenRow row{
        .hash = hashOf(text),
        .userId = order.user,
        .purpose = order.purpose,
        .email = order.email,
        .causeId = order.causeId,
        .createdAt = now,
        .expiresAt = now.plusSeconds(order.seconds)};
    TRY(tx.insert("account_tokens", row));
    return text;
}

Result<AccountTokenRow> AccountTokenRepository::get(
    Transaction &tx, const QString &text, std::initializer_list<TokenPurpose> purposes
) const
{
    // As pasted: a line that was broken on its way.
    const QString token = text.simplified().remove(u' ');
    TRY_INTO(
        const auto row,
        tx.one<AccountTokenRow>(
            "SELECT {columns} FROM account_tokens WHERE hash = ?", hashOf(token)
        )
    );
    if (!row || std::ranges::find(purposes, row->purpose) == purposes.end())
        return badToken(
            FieldCode::InvalidToken, QStringLiteral("This link or code is not known, or was used.")
        );
    if (row->expiresAt <= m_clock.now())
        return badToken(
            FieldCode::ExpiredToken,
            QStringLiteral("This link or code works no more. Ask for another.")
        );
    return *row;
}

Result<bool> AccountTokenRepository::isOutdated(Transaction &tx, const TokenOrder &order) const
{
    TRY_INTO(
        const auto later,
        tx.value<qint64>(
            "SELECT 1 FROM account_tokens WHERE user_id = ? AND purpose = ? AND cause_id > ?"
            " LIMIT 1",
            order.user,
            order.purpose,
            order.causeId
        )
    );
    return later.has_value();
}

Result<bool> AccountTokenRepository::isTooMany(Transaction &tx, const TokenOrder &order) const
{
    TRY_INTO(
        const auto others,
        tx.value<qint64>(
            "SELECT count(DISTINCT cause_id) FROM account_tokens WHERE user_id = ? AND purpose = ?"
            " AND created_at > ? AND cause_id <> ?",
            order.user,
            order.purpose,
            m_clock.now().plusMs(-kHourMs),
            order.causeId
        )
    );
    return others.value_or(0) >= kMostAnHour;
}

Result<>
AccountTokenRepository::remove(Transaction &tx, common::UserId user, TokenPurpose purpose) const
{
    TRY(tx.exec("DELETE FROM account_tokens WHERE user_id = ? AND purpose = ?", user, purpose));
    return {};
}

Result<> AccountTokenRepository::removeAll(Transaction &tx, common::UserId user) const
{
    TRY(tx.exec("DELETE FROM account_tokens WHERE user_id = ?", user));
    return {};
}

Result<> AccountTokenRepository::prune(Transaction &tx) const
{
    TRY(tx.exec("DELETE FROM account_tokens WHERE expires_at < ?", m_clock.now().plusMs(-kKeepMs)));
    return {};
}

} // namespace server
