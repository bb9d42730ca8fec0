// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the links of mails lead, for a browser: a page that confirms an address at the press of a
// button (programs that look through mails open links, so a GET changes nothing) and one that takes
// a new password. Both name the app and the code as another way. They are no operations of the API.

#include "common/wire/html_body.h"
#include "common/wire/route.h"
#include "common/wire/schema.h"
#include "server/http/translations.h"
#include "server/settings/settings.h"

namespace server {

class RecoveryService;
class Router;

// What the forms send; the pages tell what is wrong in their own words.
struct RecoveryPageRequest {
    QString token{};
    QString lang{};
};
struct PasswordForm {
    QString token{};
    QString lang{};
    QString password{};
    QString again{};
};

void bindRecoveryPages(
    Router &router,
    RecoveryService &recovery,
    const SettingsSource &settings,
    const Translations &texts
);

} // namespace server

template <>
struct wire::Schema<server::RecoveryPageRequest> {
    using T = server::RecoveryPageRequest;
    static constexpr auto fields = Fields{
        field("token", &T::token, maxLength(512), inQuery(), defaulted()),
        field("lang", &T::lang, maxLength(35), inQuery(), defaulted())};
};
template <>
struct wire::Schema<server::PasswordForm> {
    using T = server::PasswordForm;
    static constexpr Rule kTyped{.maxLength = 1024, .keepControls = true};
    static constexpr auto fields = Fields{
        field("token", &T::token, maxLength(512), inQuery(), defaulted()),
        field("lang", &T::lang, maxLength(35), inQuery(), defaulted()),
        field("password", &T::password, as(kTyped), inQuery(), defaulted()),
        field("again", &T::again, as(kTyped), inQuery(), defaulted())};
};

extern template struct wire::RequestCodec<server::RecoveryPageRequest>;
extern template struct wire::RequestCodec<server::PasswordForm>;
