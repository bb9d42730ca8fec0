// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What PostgreSQL reports (SQLSTATE), as Errors.

#include "server/storage/storage_error.h"

#include <QSqlError>

#include <string_view>

namespace server {

// sql: the statement that failed; a unique violation is one of the table that it changes.
Error postgresError(const QSqlError &error, std::string_view sql);

// The transaction lost against another one and is to be run again.
bool meansConflict(const QString &sqlState);
// The server is stopping, starting or gone: the connection is to be made anew.
bool breaksConnection(const QString &sqlState);

} // namespace server
