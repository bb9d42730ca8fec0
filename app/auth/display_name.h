// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The server keeps a first and a last name and shows both with a blank between; people type one
// name. The last word is the last name.

#include <QString>

#include <optional>

namespace app {

struct DisplayName {
    QString first;
    std::optional<QString> last;
};

// text is simplified already and not empty.
DisplayName displayNameFrom(const QString &text);
// Both parts are short enough and have no signs that a name cannot have.
bool isDisplayName(const QString &text);

} // namespace app
