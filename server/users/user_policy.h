// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a member may make of the own profile. Pure.

#include "server/users/user_repository.h"

namespace server {

// The row after the change; validation.failed with all faults. Whether a new name is free is for
// the database to say.
Result<UserRow>
changedProfile(const UserRow &row, const common::MeUpdate &update, common::Timestamp now);

// First and last name in the form of cleanDisplayName(), empty ones as nothing.
struct CleanNames {
    std::optional<QString> first;
    std::optional<QString> last;
    QString display;
};
CleanNames cleanNames(
    const std::optional<QString> &first,
    const std::optional<QString> &last,
    const QString &username,
    QList<common::FieldError> &faults
);
// Not born yet.
void checkDateOfBirth(
    const std::optional<common::Date> &date,
    common::Timestamp now,
    QList<common::FieldError> &faults
);
// 422 if there are any.
Result<> asResult(QList<common::FieldError> faults);

// Presence is shown to friends, unless it is switched off.
bool maySeePresence(bool isSelf, bool areFriends, const common::UserSettings &settings);

} // namespace server
