// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Registration, sign-in, tokens and sessions as they travel.

#include "common/oauth/app.h"
#include "common/users/user.h"

namespace common {

enum class RegistrationState { AwaitingVerification, AwaitingApproval };
enum class SessionKind { Login, App, Token };
enum class RevokeReason { Logout, Revoked, Reused, PasswordChanged, Banned };

struct RegisterRequest {
    QString username;
    wire::Absent<QString> email;
    QString password;
    wire::Absent<QString> firstName;
    wire::Absent<QString> lastName;
    wire::Absent<QString> bio;
    wire::Absent<Date> dateOfBirth;
    wire::Absent<QString> locale;
    wire::Absent<QString> inviteCode;
    wire::Absent<QString> message;
    wire::Absent<QString> deviceName;
};

struct RegistrationPending {
    RegistrationState state = RegistrationState::AwaitingApproval;
    UserId userId;
};

// login, email and username are synonyms; one of them is needed.
struct LoginRequest {
    wire::Absent<QString> login;
    wire::Absent<QString> email;
    wire::Absent<QString> username;
    QString password;
    wire::Absent<QString> code;
    wire::Absent<QString> deviceName;
};

struct TokenPair {
    QString accessToken;
    QString tokenType = QStringLiteral("Bearer");
    qint64 expiresIn = 900; // seconds
    QString refreshToken;
    Timestamp refreshExpiresAt;
    SessionId sessionId;
};

struct AuthResult : TokenPair {
    Me user;
};

struct RefreshRequest {
    QString refreshToken;
};

struct LogoutRequest {
    wire::Absent<QString> refreshToken;
};

struct Session {
    SessionId id;
    SessionKind kind = SessionKind::Login;
    QString name;
    std::optional<AppSummary> app;
    QList<QString> scopes;
    std::optional<QString> userAgent;
    std::optional<QString> ip;
    bool current = false;
    std::optional<Timestamp> freshUntil;
    Timestamp createdAt;
    Timestamp lastUsedAt;
    std::optional<Timestamp> expiresAt;
};
using SessionPage = wire::Page<Session>;

} // namespace common

template <>
struct wire::EnumText<common::RegistrationState> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::RegistrationState::AwaitingVerification, "awaitingVerification"},
        std::pair{common::RegistrationState::AwaitingApproval, "awaitingApproval"}};
};
template <>
struct wire::EnumText<common::SessionKind> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::SessionKind::Login, "login"},
        std::pair{common::SessionKind::App, "app"},
        std::pair{common::SessionKind::Token, "token"}};
};
template <>
struct wire::EnumText<common::RevokeReason> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{common::RevokeReason::Logout, "logout"},
        std::pair{common::RevokeReason::Revoked, "revoked"},
        std::pair{common::RevokeReason::Reused, "reused"},
        std::pair{common::RevokeReason::PasswordChanged, "passwordChanged"},
        std::pair{common::RevokeReason::Banned, "banned"}};
};

template <>
struct wire::Schema<common::RegisterRequest> {
    using T = common::RegisterRequest;
    static constexpr std::string_view name = "RegisterRequest";
    static constexpr auto fields = Fields{
        field("username", &T::username, as(common::kUsername)),
        field("email", &T::email, as(common::kEmail)),
        field("password", &T::password, as(common::kPassword)),
        field("firstName", &T::firstName, maxLength(common::kNameLength)),
        field("lastName", &T::lastName, maxLength(common::kNameLength)),
        field("bio", &T::bio, maxLength(common::kBioLength)),
        field("dateOfBirth", &T::dateOfBirth),
        field("locale", &T::locale, as(kLocale)),
        field("inviteCode", &T::inviteCode, maxLength(64)),
        field("message", &T::message, maxLength(500)),
        field("deviceName", &T::deviceName, maxLength(100))};
};
template <>
struct wire::Schema<common::RegistrationPending> {
    using T = common::RegistrationPending;
    static constexpr std::string_view name = "RegistrationPending";
    static constexpr auto fields = Fields{field("state", &T::state), field("userId", &T::userId)};
};
template <>
struct wire::Schema<common::LoginRequest> {
    using T = common::LoginRequest;
    static constexpr std::string_view name = "LoginRequest";
    static constexpr std::array<std::string_view, 3> anyOf{"login", "email", "username"};
    static constexpr Rule kTyped{
        .format = "password", .maxLength = 256, .writeOnly = true, .keepControls = true};
    static constexpr auto fields = Fields{
        field("login", &T::login, maxLength(254)),
        field("email", &T::email, maxLength(254)),
        field("username", &T::username, maxLength(254)),
        field("password", &T::password, as(kTyped)),
        field("code", &T::code, maxLength(32)),
        field("deviceName", &T::deviceName, maxLength(100))};
};
template <>
struct wire::Schema<common::TokenPair> {
    using T = common::TokenPair;
    static constexpr std::string_view name = "TokenPair";
    static constexpr auto fields = Fields{
        field("accessToken", &T::accessToken),
        field("tokenType", &T::tokenType, constant("Bearer")),
        field("expiresIn", &T::expiresIn, atLeast(1)),
        field("refreshToken", &T::refreshToken),
        field("refreshExpiresAt", &T::refreshExpiresAt),
        field("sessionId", &T::sessionId)};
};
template <>
struct wire::Schema<common::AuthResult> {
    using T = common::AuthResult;
    using Base = common::TokenPair;
    static constexpr std::string_view name = "AuthResult";
    static constexpr auto fields = Fields{field("user", &T::user)};
};
template <>
struct wire::Schema<common::RefreshRequest> {
    using T = common::RefreshRequest;
    static constexpr std::string_view name = "RefreshRequest";
    static constexpr auto fields = Fields{field("refreshToken", &T::refreshToken, maxLength(512))};
};
template <>
struct wire::Schema<common::LogoutRequest> {
    using T = common::LogoutRequest;
    static constexpr std::string_view name = "LogoutRequest";
    static constexpr auto fields = Fields{field("refreshToken", &T::refreshToken, maxLength(512))};
};
template <>
struct wire::Schema<common::Session> {
    using T = common::Session;
    static constexpr std::string_view name = "Session";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("kind", &T::kind),
        field("name", &T::name),
        field("app", &T::app),
        field("scopes", &T::scopes, as(common::kScope)),
        field("userAgent", &T::userAgent),
        field("ip", &T::ip),
        field("current", &T::current),
        field("freshUntil", &T::freshUntil),
        field("createdAt", &T::createdAt),
        field("lastUsedAt", &T::lastUsedAt),
        field("expiresAt", &T::expiresAt)};
};
template <>
struct wire::Schema<common::SessionPage> : wire::PageSchema<common::Session> {
    static constexpr std::string_view name = "SessionPage";
};

extern template struct wire::Codec<common::RegisterRequest>;
extern template struct wire::Codec<common::RegistrationPending>;
extern template struct wire::Codec<common::LoginRequest>;
extern template struct wire::Codec<common::TokenPair>;
extern template struct wire::Codec<common::AuthResult>;
extern template struct wire::Codec<common::RefreshRequest>;
extern template struct wire::Codec<common::LogoutRequest>;
extern template struct wire::Codec<common::Session>;
extern template struct wire::Codec<common::SessionPage>;
