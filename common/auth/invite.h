// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Invites as they travel. The link of one is https://HOST/i/CODE, for a server with its own
// certificate https://HOST:PORT/i/CODE#spki=PIN (api/conventions.md, "Fine points").

#include "common/users/user.h"

namespace common {

// The code in the path of an invite: 128 random bits in base64url. What is none is as good as
// unknown, so that a damaged link is a link that leads nowhere.
class InviteCode {
public:
    InviteCode() = default;

    const QString &toText() const { return m_text; }
    static std::optional<InviteCode> fromText(QStringView text);
    static constexpr wire::Rule rule() { return {.pattern = "^[A-Za-z0-9_-]{22,64}$"}; }

private:
    QString m_text;
};

// The same in the link that people open, where anything may stand.
class InviteLinkCode {
public:
    InviteLinkCode() = default;

    const QString &toText() const { return m_text; }
    static std::optional<InviteLinkCode> fromText(QStringView text);
    static constexpr wire::Rule rule() { return {.maxLength = 64}; }

private:
    QString m_text;
};

struct Invite {
    InviteId id;
    QString code;
    QString url;
    QString note;
    UserSummary createdBy;
    std::optional<int> maxUses; // null: any number
    qint64 uses = 0;
    std::optional<Timestamp> expiresAt; // null: never
    Timestamp createdAt;
};
using InvitePage = wire::Page<Invite>;

struct InviteCreate {
    wire::Patch<int> maxUses; // absent: once
    wire::Patch<Timestamp> expiresAt;
    wire::Absent<QString> note;
};

// What whoever has the code may know.
struct InviteInfo {
    QString code;
    QString serverName;
    QString serverDescription;
    qint64 membersCount = 0;
    QString invitedBy; // display name
    std::optional<Timestamp> expiresAt;
};

} // namespace common

template <>
struct wire::Schema<common::Invite> {
    using T = common::Invite;
    static constexpr std::string_view name = "Invite";
    static constexpr auto fields = Fields{
        field("id", &T::id),
        field("code", &T::code),
        field("url", &T::url, as(kUrl)),
        field("note", &T::note, maxLength(200)),
        field("createdBy", &T::createdBy),
        field("maxUses", &T::maxUses, range(1, 10'000)),
        field("uses", &T::uses, atLeast(0)),
        field("expiresAt", &T::expiresAt),
        field("createdAt", &T::createdAt)};
};
template <>
struct wire::Schema<common::InvitePage> : wire::PageSchema<common::Invite> {
    static constexpr std::string_view name = "InvitePage";
};
template <>
struct wire::Schema<common::InviteCreate> {
    using T = common::InviteCreate;
    static constexpr std::string_view name = "InviteCreate";
    static constexpr auto fields = Fields{
        field("maxUses", &T::maxUses, range(1, 10'000)),
        field("expiresAt", &T::expiresAt),
        field("note", &T::note, maxLength(200))};
};
template <>
struct wire::Schema<common::InviteInfo> {
    using T = common::InviteInfo;
    static constexpr std::string_view name = "InviteInfo";
    static constexpr auto fields = Fields{
        field("code", &T::code),
        field("serverName", &T::serverName),
        field("serverDescription", &T::serverDescription),
        field("membersCount", &T::membersCount, atLeast(0)),
        field("invitedBy", &T::invitedBy, about("Display name.")),
        field("expiresAt", &T::expiresAt)};
};

extern template struct wire::Codec<common::Invite>;
extern template struct wire::Codec<common::InvitePage>;
extern template struct wire::Codec<common::InviteCreate>;
extern template struct wire::Codec<common::InviteInfo>;
