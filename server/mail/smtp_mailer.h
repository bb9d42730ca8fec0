// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Mails to a mail server (RFC 5321, submission as in RFC 6409) by libcurl: TLS from the start or by
// STARTTLS, with the certificate checked. A 5xx for the mail itself is final; everything else
// (no connection, a bad certificate, a wrong password, 4xx) may be mended and is tried again.
// A mail is sent twice only where the connection dies between its last byte and the answer.

#include "server/mail/mailer.h"

namespace server {

class SmtpMailer final : public Mailer {
public:
    explicit SmtpMailer(SmtpOptions options);

    common::Result<> send(const MailMessage &message) override;
    common::Result<> check() override;

private:
    SmtpOptions m_options;
};

} // namespace server
