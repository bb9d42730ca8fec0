// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What names and dates of a profile must be like beyond their schema; the same for registering and
// for later changes. Pure; faults are collected, so that a form shows all at once.

#include "common/base/result.h"

namespace server {

using common::Result;
using Faults = QList<common::FieldError>;

void addFault(Faults &faults, const char *field, common::FieldCode code, const QString &message);
// validation.failed if there are any.
Result<> asResult(Faults faults);

void checkNotReserved(const QString &username, Faults &faults);
// auth.username_taken with the place of the name.
common::Error usernameTaken();
// Not born yet.
void checkDateOfBirth(
    const std::optional<common::Date> &date, common::Timestamp now, Faults &faults
);
// Younger than so many years, or of an age that is not told; 0: nobody is asked.
void checkAge(
    const std::optional<common::Date> &birth, int years, common::Timestamp now, Faults &faults
);

// First and last name as cleanDisplayName() makes them, empty ones as nothing.
struct CleanNames {
    std::optional<QString> first;
    std::optional<QString> last;
    QString display;
};
CleanNames cleanNames(
    const std::optional<QString> &first,
    const std::optional<QString> &last,
    const QString &username,
    Faults &faults
);

} // namespace server
