// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Mails as files of a folder, one ID.eml each (0600): for trying things out, and for a mail system
// that takes them from there. A file is complete when it appears; the same mail again replaces it.

#include "server/mail/mailer.h"

namespace server {

class FileMailer final : public Mailer {
public:
    explicit FileMailer(QString folder)
        : m_folder(std::move(folder))
    {
    }

    common::Result<> send(const MailMessage &message) override;
    common::Result<> check() override;

private:
    QString m_folder;
};

} // namespace server
