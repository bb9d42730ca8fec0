// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The words over a window whose account is to be deleted, here and on the page of the settings.

#include "common/base/timestamp.h"

#include <QString>

namespace app {

QString leavingText(common::Timestamp deletionAt);
QString keepAccountText();

} // namespace app
