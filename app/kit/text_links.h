// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Finds what can be pressed in plain foreign text: #hashtags, @mentions, http and https addresses.

#include <QList>
#include <QString>

namespace app {

struct TextLink {
    enum class Kind { Hashtag, Mention, Link };

    Kind kind = Kind::Link;
    int start = 0;
    int length = 0;
    QString value; // without the sign before it; an address whole

    bool operator==(const TextLink &) const = default;
};

// In order, without overlaps.
QList<TextLink> findTextLinks(QStringView text);

} // namespace app
