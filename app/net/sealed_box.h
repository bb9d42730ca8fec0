// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A secret under a passphrase: AES-256-GCM, the key made by Argon2id with a salt of each box.
// label is bound to the box without being in it, so that boxes cannot be exchanged.

#include <QByteArray>
#include <QString>

#include <optional>

namespace app {

QByteArray sealBox(const QString &passphrase, const QByteArray &label, const QByteArray &secret);
// Nothing: another passphrase, another label, or damaged.
std::optional<QByteArray>
openBox(const QString &passphrase, const QByteArray &label, const QByteArray &box);

} // namespace app
