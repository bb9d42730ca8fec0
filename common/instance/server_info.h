// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a server says of itself: name, limits, features, health.

#include "common/users/user.h"

namespace common {

enum class RegistrationMode { Open, Invite, Approval, Closed };
enum class BillingProvider { Stripe, Paypal, Manual };
enum class ReadyState { Ready, NotReady };

struct Limits {
    int postChars = 5000;
    int articleChars = 200'000;
    int commentChars = 5000;
    int messageChars = 8000;
    int mediaPerPost = 10;
    qint64 imageBytes = 10 * 1024 * 1024;
    qint64 uploadBytes = 100 * 1024 * 1024;
    QList<QString> uploadTypes;
    int groupMembers = 200;
    qint64 wsFrameBytes = 64 * 1024;
};

struct OidcProviderPublic {
    QString id;
    QString name;
    std::optional<QString> iconUrl;
};

struct RegistrationInfo {
    RegistrationMode mode = RegistrationMode::Invite;
    bool emailRequired = false;
    bool emailVerification = false;
    std::optional<qint64> minAge;
};

struct Features {
    std::optional<UserId> assistantId;
    bool polls = false;
    bool downvotes = true;
    QList<BillingProvider> billing;
    bool email = false;
    bool sms = false;
    std::optional<QString> vapidPublicKey;
    QList<OidcProviderPublic> oidcProviders;
};

struct ServerInfo {
    QString name;
    QString description;
    QString version;
    QString apiVersion = QStringLiteral("1");
    QString url;
    RegistrationInfo registration;
    QList<QString> rules;
    std::optional<QString> contactEmail;
    std::optional<QString> iconUrl;
    Limits limits;
    Features features;
    qint64 usersCount = 0;
    Timestamp time;
};

struct ReadinessCheck {
    bool ok = true;
    wire::Absent<QString> detail;
};

struct Readiness {
    ReadyState state = ReadyState::Ready;
    QMap<QString, ReadinessCheck> checks;
};

} // namespace common

template <>
struct wire::EnumText<common::RegistrationMode> {
    using E = common::RegistrationMode;
    static constexpr std::string_view name = "RegistrationMode";
    static constexpr std::array values{
        std::pair{E::Open, "open"},
        std::pair{E::Invite, "invite"},
        std::pair{E::Approval, "approval"},
        std::pair{E::Closed, "closed"}};
};
template <>
struct wire::EnumText<common::BillingProvider> {
    using E = common::BillingProvider;
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{E::Stripe, "stripe"},
        std::pair{E::Paypal, "paypal"},
        std::pair{E::Manual, "manual"}};
};
template <>
struct wire::EnumText<common::ReadyState> {
    using E = common::ReadyState;
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{E::Ready, "ready"}, std::pair{E::NotReady, "notReady"}};
};

template <>
struct wire::Schema<common::Limits> {
    using T = common::Limits;
    static constexpr std::string_view name = "Limits";
    static constexpr auto fields = Fields{
        field("postChars", &T::postChars, range(1, 200'000)),
        field("articleChars", &T::articleChars, range(1, 200'000)),
        field("commentChars", &T::commentChars, range(1, 5000)),
        field("messageChars", &T::messageChars, range(1, 8000)),
        field("mediaPerPost", &T::mediaPerPost, range(0, 20)),
        field("imageBytes", &T::imageBytes, atLeast(0)),
        field("uploadBytes", &T::uploadBytes, atLeast(0)),
        field("uploadTypes", &T::uploadTypes),
        field("groupMembers", &T::groupMembers, range(2, 100'000)),
        field("wsFrameBytes", &T::wsFrameBytes, atLeast(1024))};
};
template <>
struct wire::Schema<common::OidcProviderPublic> {
    using T = common::OidcProviderPublic;
    static constexpr std::string_view name = "OidcProviderPublic";
    static constexpr auto fields = Fields{
        field("id", &T::id, pattern("^[a-z0-9-]{1,40}$")),
        field("name", &T::name),
        field("iconUrl", &T::iconUrl, as(kUrl))};
};
template <>
struct wire::Schema<common::RegistrationInfo> {
    using T = common::RegistrationInfo;
    static constexpr auto fields = Fields{
        field("mode", &T::mode),
        field("emailRequired", &T::emailRequired),
        field("emailVerification", &T::emailVerification),
        field("minAge", &T::minAge, atLeast(0))};
};
template <>
struct wire::Schema<common::Features> {
    using T = common::Features;
    static constexpr auto fields = Fields{
        field("assistantId", &T::assistantId),
        field("polls", &T::polls),
        field("downvotes", &T::downvotes),
        field("billing", &T::billing),
        field("email", &T::email),
        field("sms", &T::sms),
        field("vapidPublicKey", &T::vapidPublicKey),
        field("oidcProviders", &T::oidcProviders)};
};
template <>
struct wire::Schema<common::ServerInfo> {
    using T = common::ServerInfo;
    static constexpr std::string_view name = "ServerInfo";
    static constexpr auto fields = Fields{
        field("name", &T::name),
        field("description", &T::description),
        field("version", &T::version),
        field("apiVersion", &T::apiVersion),
        field("url", &T::url, format("uri")),
        field("registration", &T::registration),
        field("rules", &T::rules),
        field("contactEmail", &T::contactEmail, as(common::kEmail)),
        field("iconUrl", &T::iconUrl, as(kUrl)),
        field("limits", &T::limits),
        field("features", &T::features),
        field("usersCount", &T::usersCount, atLeast(0), notTagged()),
        field("time", &T::time, notTagged())};
};
template <>
struct wire::Schema<common::ReadinessCheck> {
    using T = common::ReadinessCheck;
    static constexpr auto fields = Fields{field("ok", &T::ok), field("detail", &T::detail)};
};
template <>
struct wire::Schema<common::Readiness> {
    using T = common::Readiness;
    static constexpr std::string_view name = "Readiness";
    static constexpr auto fields = Fields{field("state", &T::state), field("checks", &T::checks)};
};

extern template struct wire::Codec<common::Limits>;
extern template struct wire::Codec<common::ServerInfo>;
extern template struct wire::Codec<common::Readiness>;
