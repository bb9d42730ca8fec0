// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// From the stored row of a member to what travels, and the JSON columns of that row. Pure.

#include "server/settings/settings.h"
#include "server/users/user_repository.h"

namespace server {

QList<common::ProfileLink> linksOf(const UserRow &row);
QString storedLinks(const QList<common::ProfileLink> &links);

// None if it has run out.
std::optional<common::UserStatus> statusOf(const UserRow &row, common::Timestamp now);
QString storedStatus(const common::UserStatus &status);

// The path of a picture of a member.
std::optional<QString> pictureUrl(const std::optional<common::MediaId> &media, QStringView variant);

// presence and relationship are left empty.
common::User toUser(const UserRow &row, common::Timestamp now);
common::Me
toMe(const UserRow &row, const SignInWays &ways, const Settings &settings, common::Timestamp now);

} // namespace server
