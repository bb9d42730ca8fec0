// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// JSON that only the table users holds.

#include "common/users/user.h"

namespace server {

// A document is an object, so the list of the column is read inside of one.
struct StoredLinks {
    QList<common::ProfileLink> items;
};

} // namespace server

template <>
struct wire::Schema<server::StoredLinks> {
    static constexpr auto fields = Fields{field("items", &server::StoredLinks::items)};
};

extern template struct wire::Codec<server::StoredLinks>;
extern template struct wire::Codec<QList<common::ProfileLink>>;
