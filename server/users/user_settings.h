// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings of a member and how the column users.settings keeps them. Pure.

#include "common/users/user.h"

namespace server {

common::UserSettings defaultUserSettings();
// What is stored, with the defaults for the rest.
common::UserSettings settingsFrom(const QString &stored);
// Members of the change replace those of the base.
common::UserSettings merged(const common::UserSettings &base, const common::UserSettings &change);
// As JSON, only what differs from the default.
QString storedSettings(const common::UserSettings &settings);

} // namespace server
