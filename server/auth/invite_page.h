// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What a browser shows behind an invite link. Pure.

#include "common/auth/invite.h"
#include "server/http/html_page.h"
#include "server/http/translations.h"
#include "server/settings/settings.h"

namespace server {

class InvitePages {
public:
    wire::Reply<wire::HtmlBody> invitation(
        const QString &locale, const common::InviteInfo &info, const Settings &settings
    ) const;
    // 404
    wire::Reply<wire::HtmlBody> gone(const QString &locale, const Settings &settings) const;

private:
    QString stepsTo(const QString &locale, const QString &url) const;
    QString text(const QString &locale, const char *source, qint64 count = -1) const;

    Translations m_translations;
};

} // namespace server
