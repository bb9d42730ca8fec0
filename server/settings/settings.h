// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The settings in force that rooms look at, as one value that is replaced as a whole when an
// administrator changes one or SIGHUP reloads the file. Where they come from and what they are
// called is the business of server/main/config.h. Any thread.

#include "common/instance/server_info.h"

#include <memory>
#include <mutex>

namespace server {

struct Settings {
    QString serverName = QStringLiteral("Kith");
    QString serverDescription;
    QString publicUrl; // without a slash at the end
    // Of a certificate that only the server itself vouches for: SHA-256 of its public key in
    // base64url, as invites carry it. Empty: others vouch for it.
    QString keyPin;
    QStringList rules;
    QString contactEmail; // empty: none
    common::RegistrationMode registrationMode = common::RegistrationMode::Invite;
    int minAge = 0; // years; 0: nobody is asked
    common::Role invitesBy = common::Role::User; // the least that may invite
    std::optional<bool> shownToStrangers; // none: as registration is
    bool downvotes = true;
    bool mailOn = false;
    bool emailVerification = false; // no sign-in before the address is confirmed; needs mail
    common::Limits limits;
    qint64 mediaQuotaBytes = 1024LL * 1024 * 1024;

    // Whether lists, posts and profiles are shown without a sign-in.
    bool publicTimeline() const
    {
        return shownToStrangers.value_or(registrationMode == common::RegistrationMode::Open);
    }
};

class SettingsSource {
public:
    explicit SettingsSource(Settings settings)
        : m_settings(std::make_shared<const Settings>(std::move(settings)))
    {
    }

    // Stays as it is for whoever holds it.
    std::shared_ptr<const Settings> get() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_settings;
    }
    void replace(Settings settings)
    {
        const std::scoped_lock lock(m_mutex);
        m_settings = std::make_shared<const Settings>(std::move(settings));
    }

private:
    mutable std::mutex m_mutex;
    std::shared_ptr<const Settings> m_settings; // shared: readers keep the old one while they run
};

} // namespace server
