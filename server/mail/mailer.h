// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The way out for mails. Blocks until the mail is handed over; one thread at a time.

#include "server/mail/mail_message.h"

#include <memory>

namespace server {

class Mailer {
public:
    Mailer() = default;
    Mailer(const Mailer &) = delete;
    Mailer &operator=(const Mailer &) = delete;
    virtual ~Mailer() = default;

    // isFinalMailError() tells whether another attempt may help.
    virtual common::Result<> send(const MailMessage &message) = 0;
    // As far as it goes without a mail: connects and signs in.
    virtual common::Result<> check() = 0;
};

// The other side was not to be reached or wants it later.
common::Error mailNotNow(const QString &detail);
// The other side has refused this mail for good.
common::Error mailRefused(const QString &detail);
bool isFinalMailError(const common::Error &error);

// Null: mail is off.
std::unique_ptr<Mailer> makeMailer(const MailOptions &options);

} // namespace server
