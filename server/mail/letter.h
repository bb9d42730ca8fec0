// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What the server writes to a member: a kind of letter and what is filled in. Written out in the
// language of the receiver (English, Russian, Arabic), as plain text and as HTML without pictures,
// scripts or anything that would be fetched.

#include "common/wire/codec.h"
#include "server/http/translations.h"
#include "server/mail/mail_message.h"

#include <array>

namespace server {

enum class LetterKind {
    ConfirmAddress, // with a link, as ConfirmChange and ResetPassword
    ConfirmChange,
    ChangeRequested, // to the old address; detail: the new one, as in AddressChanged
    AddressChanged,
    AddressKnown, // somebody has tried to use an address that already belongs to an account
    ResetPassword,
    PasswordChanged,
    SecondFactorChanged,
    SignInEnded, // a refresh token was used twice
    Welcome,
    Approved,
    Rejected, // detail: why, may be empty
    DeletionScheduled, // detail: the day
};

struct Letter {
    LetterKind kind = LetterKind::Welcome;
    QString to{}; // address
    QString locale{};
    QString name{}; // username
    QString detail{};
    QString link{}; // of the button; empty: none
    QString code{}; // what to type in the app instead; empty: none
};

// Who writes.
struct LetterHead {
    QString serverName;
    QString serverUrl;
};

// subject, text, html and language; the rest is up to whoever sends it.
MailMessage written(const Letter &letter, const LetterHead &head, const Translations &texts);

} // namespace server

template <>
struct wire::EnumText<server::LetterKind> {
    static constexpr std::string_view name{};
    static constexpr std::array values{
        std::pair{server::LetterKind::ConfirmAddress, "confirmAddress"},
        std::pair{server::LetterKind::ConfirmChange, "confirmChange"},
        std::pair{server::LetterKind::ChangeRequested, "changeRequested"},
        std::pair{server::LetterKind::AddressChanged, "addressChanged"},
        std::pair{server::LetterKind::AddressKnown, "addressKnown"},
        std::pair{server::LetterKind::ResetPassword, "resetPassword"},
        std::pair{server::LetterKind::PasswordChanged, "passwordChanged"},
        std::pair{server::LetterKind::SecondFactorChanged, "secondFactorChanged"},
        std::pair{server::LetterKind::SignInEnded, "signInEnded"},
        std::pair{server::LetterKind::Welcome, "welcome"},
        std::pair{server::LetterKind::Approved, "approved"},
        std::pair{server::LetterKind::Rejected, "rejected"},
        std::pair{server::LetterKind::DeletionScheduled, "deletionScheduled"}};
};
template <>
struct wire::Schema<server::Letter> {
    using T = server::Letter;
    static constexpr auto fields = Fields{
        field("kind", &T::kind),
        field("to", &T::to),
        field("locale", &T::locale),
        field("name", &T::name),
        field("detail", &T::detail),
        field("link", &T::link),
        field("code", &T::code)};
};

extern template struct wire::Codec<server::Letter>;
