// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What names and passwords must be like; the same on both sides.

#include "common/wire/schema.h"

#include <QString>

namespace common {

inline constexpr wire::Rule kUsername{
    .schema = "Username",
    .pattern = "^[A-Za-z0-9_]{3,30}$",
    .description = "Unique, letter case ignored."};
inline constexpr wire::Rule kEmail{.schema = "Email", .format = "email", .maxLength = 254};
inline constexpr wire::Rule kPassword{
    .schema = "Password",
    .format = "password",
    .description = "Checked against a list of common passwords.",
    .minLength = 10,
    .maxLength = 256,
    .writeOnly = true,
    .keepControls = true};
inline constexpr int kNameLength = 50; // first and last name each
inline constexpr int kDisplayNameLength = 101; // both with a space
inline constexpr int kBioLength = 500;

// Lower case, as stored and compared.
QString foldedUsername(const QString &username);
// Names that no member may take: admin, root, support, api and the like.
bool isReservedUsername(const QString &username);
// Too common to be safe, or made of the member's own name.
bool isWeakPassword(const QString &password, const QString &username, const QString &email = {});
// NFC without bidirectional or zero-width controls and with at most four combining marks in a row;
// nothing if it is longer than 256 bytes (security.md, rule 22).
std::optional<QString> cleanDisplayName(const QString &name);
// "First Last", or the username where neither is given.
QString displayName(
    const std::optional<QString> &first, const std::optional<QString> &last, const QString &username
);

} // namespace common
