// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Mails are sent by durable jobs on a thread of their own, so that a slow mail server holds up
// nothing else. A mail is added in the transaction that makes it necessary:
//
//     TRY(m_mails.add(tx, {.kind = LetterKind::PasswordChanged, .to = email, .name = name}));
//
// What could not be delivered is tried again for some 16 hours after ever longer delays, and is
// then a dead job, as is at once what the mail server refuses for good; the log tells. The row of
// a mail that was delivered goes. Every attempt carries the same Message-ID.

#include "server/mail/letter.h"
#include "server/mail/mailer.h"
#include "server/settings/settings.h"
#include "server/storage/job_queue.h"

namespace server {

class MailQueue {
public:
    // What a job of another kind comes to when its turn is there; nothing: no mail is due any more.
    // For what must not lie in the queue, such as tokens, and for looks at the database that
    // whoever asked must not wait for.
    using Prepare = std::function<Result<std::optional<Letter>>(const Job &)>;

    // mailer null: mail is off, nothing is ever added.
    MailQueue(
        Database &db,
        const SettingsSource &settings,
        const common::Clock &clock,
        common::IdSource &ids,
        std::unique_ptr<Mailer> mailer,
        MailAddress from
    );

    bool isOn() const { return m_mailer != nullptr; }

    // Before start().
    void prepare(const QString &kind, Prepare prepare);
    // Without an address there is nobody to write to, and nothing is done.
    Result<> add(Transaction &tx, const Letter &letter);
    // A job of a kind with a Prepare.
    Result<> add(Transaction &tx, const QString &kind, const QByteArray &payload);

    Result<> start();
    void stop() { m_jobs.stop(); }
    // Sends what is due on this thread; how many jobs that were.
    Result<int> runDue() { return m_jobs.runDue(); }

private:
    Result<> send(const Job &job, const Letter &letter);

    const SettingsSource &m_settings;
    const std::unique_ptr<Mailer> m_mailer;
    const MailAddress m_from;
    const Translations m_texts;
    JobQueue m_jobs;
};

} // namespace server
