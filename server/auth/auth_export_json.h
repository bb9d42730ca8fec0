// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What an export tells of an account beyond the types of the API.

#include "common/wire/codec.h"

namespace server {

struct ExportedAccount {
    std::optional<QString> registrationIp;
    std::optional<QString> registrationMessage;
    std::optional<common::Timestamp> lastActiveAt;
    common::Timestamp createdAt;
};

} // namespace server

template <>
struct wire::Schema<server::ExportedAccount> {
    using T = server::ExportedAccount;
    static constexpr auto fields = Fields{
        field("registrationIp", &T::registrationIp),
        field("registrationMessage", &T::registrationMessage),
        field("lastActiveAt", &T::lastActiveAt),
        field("createdAt", &T::createdAt)};
};

extern template struct wire::Codec<server::ExportedAccount>;
