// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Passwords by argon2id (security.md, rule 29). Each call takes tens of milliseconds and its own
// memory, so it belongs into the lane `hash`, never onto the writer thread.

#include "server/storage/storage_error.h"

#include <QString>

#include <atomic>
#include <optional>

namespace server {

struct ArgonCost {
    quint32 memoryKib = 19456;
    quint32 passes = 2;
    quint32 lanes = 1;
};

class PasswordHasher {
public:
    static constexpr qsizetype kMostCharacters = 256;

    explicit PasswordHasher(ArgonCost cost = {});

    // With its parameters and a new salt.
    Result<QString> hash(const QString &password) const;
    // Without a hash (nobody has this name, or no password) it takes the same time and is false.
    Result<bool> verify(const QString &password, const std::optional<QString> &encoded) const;
    // Made with other parameters than these.
    bool needsRehash(const QString &encoded) const;

    // How many hashes were computed.
    qint64 computed() const { return m_computed; }

private:
    const ArgonCost m_cost;
    const QByteArray m_parameters; // how encoded hashes begin
    const QByteArray m_dummy; // looks like a hash; no password fits
    mutable std::atomic<qint64> m_computed{0};
};

} // namespace server
