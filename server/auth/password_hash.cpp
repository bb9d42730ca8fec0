// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/password_hash.h"

#include "server/auth/random.h"

#include <argon2.h>

namespace server {

namespace {

constexpr qsizetype kSaltBytes = 16;
constexpr qsizetype kHashBytes = 32;

// The same words typed on another system may come in another composition.
QByteArray bytesOf(const QString &password)
{
    return password.normalized(QString::NormalizationForm_C).toUtf8();
}

QByteArray parametersOf(const ArgonCost &cost)
{
    return "$argon2id$v=19$m=" + QByteArray::number(cost.memoryKib)
        + ",t=" + QByteArray::number(cost.passes) + ",p=" + QByteArray::number(cost.lanes) + '$';
}

Error argonError(int code)
{
    const QString cause = QString::fromLatin1(argon2_error_message(code));
    return code == ARGON2_MEMORY_ALLOCATION_ERROR ? unavailable({}, cause)
                                                  : common::internalError(cause);
}

// Base64 as argon2 writes it.
QByteArray zeros(qsizetype bytes)
{
    return QByteArray(bytes, '\0').toBase64(QByteArray::OmitTrailingEquals);
}

} // namespace

PasswordHasher::PasswordHasher(ArgonCost cost)
    : m_cost(cost)
    , m_parameters(parametersOf(cost))
    , m_dummy(m_parameters + zeros(kSaltBytes) + '$' + zeros(kHashBytes))
{
}

Result<QString> PasswordHasher::hash(const QString &password) const
{
    const QByteArray bytes = bytesOf(password);
    const QByteArray salt = randomBytes(kSaltBytes);
    QByteArray encoded(256, '\0');
    ++m_computed;
    const int fault = argon2id_hash_encoded(
        m_cost.passes,
        m_cost.memoryKib,
        m_cost.lanes,
        bytes.constData(),
        static_cast<size_t>(bytes.size()),
        salt.constData(),
        static_cast<size_t>(salt.size()),
        static_cast<size_t>(kHashBytes),
        encoded.data(),
        static_cast<size_t>(encoded.size())
    );
    if (fault != ARGON2_OK)
        return common::fail(argonError(fault));
    return QString::fromLatin1(encoded.constData());
}

Result<bool>
PasswordHasher::verify(const QString &password, const std::optional<QString> &encoded) const
{
    if (password.toUcs4().size() > kMostCharacters)
        return false;
    const QByteArray bytes = bytesOf(password);
    const QByteArray against = encoded ? encoded->toLatin1() : m_dummy;
    ++m_computed;
    const int outcome =
        argon2id_verify(against.constData(), bytes.constData(), static_cast<size_t>(bytes.size()));
    if (outcome != ARGON2_OK && outcome != ARGON2_VERIFY_MISMATCH)
        return common::fail(argonError(outcome));
    return outcome == ARGON2_OK && encoded.has_value();
}

bool PasswordHasher::needsRehash(const QString &encoded) const
{
    return !encoded.toLatin1().startsWith(m_parameters);
}

} // namespace server
