// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What is said of invites: whose community one leads to, and why it does not.

#include "app/auth/qr_reader.h"
#include "common/auth/invite.h"

namespace app {

// "Millbrook Commons · 214 members · invited by Nora Ellery"
QString invitationText(const common::InviteInfo &info);
// Of a picture in which no code was found.
QString pictureSentence(QrOutcome outcome);
// Of a server that did not give what getInvite promises.
QString refusedSentence(const Error &error, const QString &host);

} // namespace app
