// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where a PostgreSQL database is, as database.url of the settings says it:
//
//     postgresql://kith:secret@db.example:5432/kith?sslmode=require
//     postgresql://kith@/kith?host=/run/postgresql

#include "common/base/result.h"

#include <QString>

namespace server {

struct PostgresAddress {
    QString host{}; // name, address, or the folder of a Unix socket; empty: the usual socket
    int port = 5432;
    QString user{}; // empty: who runs the program
    QString password{};
    QString database{};
    QString sslMode{}; // of libpq; empty: prefer

    // For logs and sentences: without the password.
    QString shown() const;
};

// The message of an error says what is expected: "must be ...".
common::Result<PostgresAddress> parsePostgresUrl(const QString &url);

} // namespace server
