// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The data folder of a server, opened: settings, database, schema. What every command begins with.

#include "common/base/clock.h"
#include "server/main/config.h"
#include "server/storage/data_folder.h"
#include "server/storage/database.h"

#include <memory>

namespace server {

enum class StoreUse {
    Alone, // nobody else may serve the folder meanwhile
    Beside, // a server may be running
};

struct Store {
    Config config;
    DataFolderLock lock; // taken only if alone, or for migrations
    std::unique_ptr<Database> db;
};

// Makes what is missing and brings the schema up to date. Errors are sentences for whoever starts
// the program; those about settings have the code validation.failed.
Result<Store> openStore(const ConfigSources &sources, StoreUse use, const common::Clock &clock);

// Puts in what administrators have stored; what cannot be used is logged.
Result<> readStored(Config &config, Database &db);

} // namespace server
