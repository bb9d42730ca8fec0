// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One mail, and its bytes as they travel (RFC 5322): multipart/alternative of plain text and HTML,
// both quoted-printable (RFC 2045), header words encoded by RFC 2047 where they are not ASCII. The
// same whichever way it leaves, which is why they are made here and not by a transport. What a
// member has written can end no header line: control characters become spaces.

#include "common/base/timestamp.h"
#include "server/mail/mail_options.h"

#include <QByteArray>

namespace server {

struct MailMessage {
    QByteArray id{}; // of Message-ID, without <>; the same in every attempt
    MailAddress from{};
    MailAddress to{};
    common::Timestamp date{};
    QString language{};
    QString subject{};
    QString text{}; // lines end with \n, as in html
    QString html{};
};

// Lines end with CRLF and are at most 76 characters long, apart from addresses and ids.
QByteArray encodedMail(const MailMessage &message);

} // namespace server
