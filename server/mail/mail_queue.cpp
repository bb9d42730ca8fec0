// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/mail/mail_queue.h"

namespace server {

namespace {

const QString kPlainKind = QStringLiteral("mail");

JobOptions mailOptions()
{
    return {
        .maxAttempts = 24,
        .leaseMs = 3 * 60 * 1000,
        .firstDelayMs = 10'000,
        .isFinal = isFinalMailError,
        .forget = true};
}

} // namespace

MailQueue::MailQueue(
    Database &db,
    const SettingsSource &settings,
    const common::Clock &clock,
    common::IdSource &ids,
    std::unique_ptr<Mailer> mailer,
    MailAddress from
)
    : m_settings(settings)
    , m_mailer(std::move(mailer))
    , m_from(std::move(from))
    , m_jobs(db, clock, ids)
{
    prepare(kPlainKind, [](const Job &job) -> Result<std::optional<Letter>> {
        TRY_INTO(auto letter, wire::fromJson<Letter>(job.payload, wire::Strictness::Lenient));
        return std::optional<Letter>(std::move(letter));
    });
}

void MailQueue::prepare(const QString &kind, Prepare prepare)
{
    const auto handler = [this, prepare = std::move(prepare)](const Job &job) -> Result<> {
        TRY_INTO(const auto letter, prepare(job));
        return letter ? send(job, *letter) : Result<>();
    };
    m_jobs.handle(kind, handler, mailOptions());
}

Result<> MailQueue::add(Transaction &tx, const Letter &letter)
{
    return letter.to.isEmpty() ? Result<>() : add(tx, kPlainKind, wire::toJson(letter));
}

Result<> MailQueue::add(Transaction &tx, const QString &kind, const QByteArray &payload)
{
    if (isOn())
        TRY(m_jobs.enqueue(tx, kind, payload));
    return {};
}

Result<> MailQueue::start()
{
    return isOn() ? m_jobs.start(1) : Result<>();
}

Result<> MailQueue::send(const Job &job, const Letter &letter)
{
    const auto to = parseMailAddress(letter.to);
    if (!to)
        return common::fail(mailRefused(QStringLiteral("no mail can be sent to such an address")));
    const auto settings = m_settings.get();
    MailMessage message = written(letter, {settings->serverName, settings->publicUrl}, m_texts);
    message.id = job.id.toString().toLatin1() + '@' + m_from.address.section(u'@', -1).toLatin1();
    message.date = job.createdAt;
    message.to = *to;
    message.from = m_from;
    if (message.from.name.isEmpty())
        message.from.name = settings->serverName;
    return m_mailer->send(message);
}

} // namespace server
