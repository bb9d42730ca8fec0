// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How mails leave the server, read from mail.transport and mail.from (api/cli.md). Errors are
// sentences for whoever starts the program.

#include "common/base/result.h"

#include <QString>

namespace server {

struct MailAddress {
    QString name{}; // empty: none
    QString address{}; // "kith@example.org", the domain in its ASCII form
};

// "kith@example.org" or "Kith <kith@example.org>". Nothing if a mail could not be sent to it:
// what is before the @ must be ASCII (RFC 5321; RFC 6531 is not asked of servers).
std::optional<MailAddress> parseMailAddress(const QString &text);

struct SmtpOptions {
    QString host{};
    int port = 0;
    bool implicitTls = false; // smtps:// (RFC 8314)
    bool startTls = true; // smtp://: encrypted or not at all; only loopback goes without
    QString user{}; // empty: no sign-in
    QString password{};
    QString caFile{}; // empty: what the system trusts
    int connectTimeoutMs = 15'000;
    int timeoutMs = 60'000; // for one mail
};

struct MailOptions {
    enum class Transport { Off, File, Smtp };

    Transport transport = Transport::Off;
    QString folder{}; // with File
    SmtpOptions smtp{}; // with Smtp
    MailAddress from{};
};

// A relative folder lies in the data folder.
common::Result<MailOptions>
parseMailOptions(const QString &transport, const QString &from, const QString &dataFolder);

} // namespace server
