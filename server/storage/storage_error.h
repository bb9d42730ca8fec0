// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What can go wrong in the database, as Errors. Violated constraints are faults of ours (500)
// unless a repository recognises them with the functions here and says what they mean:
//
//     if (const auto added = tx.insert("users", row); !added) {
//         if (isUniqueViolation(added.error(), u"users.username"))
//             return fail(ErrorCode::AuthUsernameTaken);
//         return fail(added.error());
//     }
//
// A full disk, I/O errors and a busy database are server.unavailable with a sentence that may be
// shown.

#include "common/base/result.h"

#include <QStringView>

namespace server {

using common::Error;
using common::ErrorCode;
using common::Result;

enum class Constraint { Unique, ForeignKey, NotNull, Check, Other };

// what: "users.username", several of these with commas between, or the name of an index.
Error constraintError(Constraint kind, const QString &what, const QString &cause);

// column: "table.column" (any of the columns of the index), the name of an index, or any if empty.
bool isUniqueViolation(const Error &error, QStringView column = {});
bool isForeignKeyViolation(const Error &error);
bool isConstraintViolation(const Error &error);

// 503: nothing was saved, trying again later may help.
Error unavailable(const QString &message, const QString &cause = {});

} // namespace server
