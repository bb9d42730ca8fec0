// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Secrets that the server must be able to read again lie in the database sealed (AES-256-GCM, NIST
// SP 800-38D) with a key of the data folder, so that a stolen database gives none away. What is
// sealed is bound to its place: moved to another row it cannot be read.

#include <QByteArray>

#include <optional>

namespace server {

// key: 32 bytes; place: what it belongs to, such as "totp:4711". Nonce, ciphertext and tag in one.
QByteArray seal(const QByteArray &key, const QByteArray &plain, const QByteArray &place);
// Nothing if the key or the place is another one, or a byte was changed.
std::optional<QByteArray>
unseal(const QByteArray &key, const QByteArray &sealed, const QByteArray &place);

} // namespace server
