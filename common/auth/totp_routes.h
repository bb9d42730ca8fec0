// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Switching the second factor on and off, and making a session fresh. Operations with `fresh`
// answer auth.reauthentication_required until reauthenticate was called in this session.

#include "common/auth/auth.h"
#include "common/auth/totp.h"
#include "common/wire/route.h"
#include "common/wire/route_codec.h"

namespace routes {

inline constexpr wire::Route<common::Reauthentication, common::Session> reauthenticate{
    {.name = "reauthenticate",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/reauthenticate",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Login,
     .lane = wire::Lane::Hash,
     .tag = "auth",
     .summary = "Make this session fresh for 10 minutes",
     .description = "Operations marked `x-fresh` need a fresh session; a login makes one too (the "
                    "only way for accounts without a password).",
     .errors = {
         common::ErrorCode::AuthInvalidCredentials,
         common::ErrorCode::AuthSecondFactorRequired,
         common::ErrorCode::AuthSecondFactorInvalid}}};
inline constexpr wire::Route<wire::Empty, common::TotpEnrolment> enrolTotp{
    {.name = "enrolTotp",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/totp",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .fresh = true,
     .tag = "auth",
     .summary = "Start enrolling an authenticator",
     .errors = {
         common::ErrorCode::AuthReauthenticationRequired, common::ErrorCode::AuthTotpState}}};
inline constexpr wire::Route<common::TotpCode, common::RecoveryCodes> confirmTotp{
    {.name = "confirmTotp",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/totp/confirm",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Login,
     .lane = wire::Lane::Write,
     .tag = "auth",
     .summary = "Switch it on with a first code",
     .errors = {common::ErrorCode::AuthTotpState, common::ErrorCode::AuthSecondFactorInvalid}}};
inline constexpr wire::Route<wire::Empty, wire::Empty> disableTotp{
    {.name = "disableTotp",
     .method = wire::Method::Delete,
     .path = "/api/v1/auth/totp",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .statuses = {204},
     .fresh = true,
     .tag = "auth",
     .summary = "Switch the second factor off",
     .errors = {common::ErrorCode::AuthReauthenticationRequired}}};
inline constexpr wire::Route<wire::Empty, common::RecoveryCodes> renewRecoveryCodes{
    {.name = "renewRecoveryCodes",
     .method = wire::Method::Post,
     .path = "/api/v1/auth/totp/recovery-codes",
     .auth = wire::Auth::User,
     .rate = wire::Rate::Write,
     .lane = wire::Lane::Write,
     .fresh = true,
     .tag = "auth",
     .summary = "Replace the recovery codes",
     .errors = {
         common::ErrorCode::AuthReauthenticationRequired, common::ErrorCode::AuthTotpState}}};

} // namespace routes

extern template struct wire::RequestCodec<wire::Empty>;
extern template struct wire::ResponseCodec<wire::Empty>;
extern template struct wire::RequestCodec<common::Reauthentication>;
extern template struct wire::RequestCodec<common::TotpCode>;
extern template struct wire::ResponseCodec<common::Session>;
extern template struct wire::ResponseCodec<common::TotpEnrolment>;
extern template struct wire::ResponseCodec<common::RecoveryCodes>;
