// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The second factor (RFC 6238) and the proof of still being oneself, as they travel.

#include "common/users/user_rules.h"
#include "common/wire/codec.h"

namespace common {

// Codes of an authenticator are six digits; recovery codes are longer.
inline constexpr wire::Rule kTotpCode{.pattern = "^[0-9]{6}$"};
inline constexpr int kSecondFactorLength = 32; // either of them, as typed
inline constexpr int kRecoveryCodes = 10;

struct TotpEnrolment {
    QString secret; // base32 (RFC 4648, section 6)
    QString otpauthUri; // for a QR code
};

struct TotpCode {
    QString code;
};

// Shown once; each works once.
struct RecoveryCodes {
    QList<QString> recoveryCodes;
};

struct Reauthentication {
    QString password;
    wire::Absent<QString> code; // of the second factor, if that is on
};

} // namespace common

template <>
struct wire::Schema<common::TotpEnrolment> {
    using T = common::TotpEnrolment;
    static constexpr std::string_view name = "TotpEnrolment";
    // The format "uri" of requests stands for links to the web, which otpauth: is none of.
    static constexpr auto fields =
        Fields{field("secret", &T::secret), field("otpauthUri", &T::otpauthUri)};
};
template <>
struct wire::Schema<common::TotpCode> {
    using T = common::TotpCode;
    static constexpr std::string_view name = "TotpCode";
    static constexpr auto fields = Fields{field("code", &T::code, as(common::kTotpCode))};
};
template <>
struct wire::Schema<common::RecoveryCodes> {
    using T = common::RecoveryCodes;
    static constexpr std::string_view name = "RecoveryCodes";
    static constexpr auto fields = Fields{field(
        "recoveryCodes",
        &T::recoveryCodes,
        itemCount(common::kRecoveryCodes, common::kRecoveryCodes)
    )};
};
template <>
struct wire::Schema<common::Reauthentication> {
    using T = common::Reauthentication;
    static constexpr std::string_view name = "Reauthentication";
    static constexpr Rule kTyped{
        .format = "password", .maxLength = 256, .writeOnly = true, .keepControls = true};
    static constexpr auto fields = Fields{
        field("password", &T::password, as(kTyped)),
        field("code", &T::code, maxLength(common::kSecondFactorLength))};
};

extern template struct wire::Codec<common::TotpEnrolment>;
extern template struct wire::Codec<common::TotpCode>;
extern template struct wire::Codec<common::RecoveryCodes>;
extern template struct wire::Codec<common::Reauthentication>;
