// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/mailer.h"

#include "server/mail/file_mailer.h"
#include "server/mail/smtp_mailer.h"

namespace server {

using common::Error;
using common::ErrorCode;

Error mailNotNow(const QString &detail)
{
    return common::makeError(
        ErrorCode::UpstreamUnavailable, QStringLiteral("The mail server does not answer."), detail
    );
}

Error mailRefused(const QString &detail)
{
    return common::makeError(
        ErrorCode::ValidationFailed, QStringLiteral("The mail server refuses this mail."), detail
    );
}

// Troubles of the own database are not final.
bool isFinalMailError(const Error &error)
{
    return error.code == ErrorCode::ValidationFailed;
}

std::unique_ptr<Mailer> makeMailer(const MailOptions &options)
{
    switch (options.transport) {
    case MailOptions::Transport::Off:
        break;
    case MailOptions::Transport::File:
        return std::make_unique<FileMailer>(options.folder);
    case MailOptions::Transport::Smtp:
        return std::make_unique<SmtpMailer>(options.smtp);
    }
    return nullptr;
}

} // namespace server
