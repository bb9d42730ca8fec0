// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/invite_text.h"

#include "app/kit/isolate.h"
#include "app/net/error_sentence.h"

#include <QCoreApplication>

namespace app {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::InviteText)
};

} // namespace

QString invitationText(const common::InviteInfo &info)
{
    const QString members = Words::tr("%Ln member(s)", nullptr, int(info.membersCount));
    // Whoever set up the server has no name there yet.
    if (info.invitedBy.isEmpty() || info.invitedBy == info.serverName)
        return Words::tr("%1 · %2", "community, number of members")
            .arg(isolated(info.serverName), members);
    return Words::tr("%1 · %2 · invited by %3", "community, number of members, a person")
        .arg(isolated(info.serverName), members, isolated(info.invitedBy));
}

QString pictureSentence(QrOutcome outcome)
{
    switch (outcome) {
    case QrOutcome::TooLarge:
        return Words::tr("This picture is too large. Cut out the QR code and try again.");
    case QrOutcome::NoPicture:
        return Words::tr("This is not a picture that Kith can read.");
    default:
        return Words::tr("There is no QR code in this picture.");
    }
}

QString refusedSentence(const Error &error, const QString &host)
{
    using common::TransportFault;
    switch (error.transport) {
    case TransportFault::None:
        break;
    case TransportFault::BadAnswer:
    case TransportFault::TooLarge:
        return Words::tr("%1 does not answer like a Kith server.", "a host").arg(isolated(host));
    case TransportFault::Refused:
    case TransportFault::Timeout:
        return Words::tr("%1 does not answer. Try again later, or ask whether the link is right.")
            .arg(isolated(host));
    default:
        return errorSentence(error, host);
    }
    if (error.httpStatus() == 404)
        return Words::tr("This invite has expired, is used up or was never there. Ask for a new "
                         "one.");
    return errorSentence(error, host);
}

} // namespace app
