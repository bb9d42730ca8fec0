// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/error_sentence.h"

#include <QCoreApplication>

namespace app {

using common::ErrorCode;
using common::FieldCode;
using common::TransportFault;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(app::ErrorSentence)
};

QString transportSentence(TransportFault fault, const QString &host)
{
    switch (fault) {
    case TransportFault::Offline:
        return Words::tr("You are offline.");
    case TransportFault::HostNotFound:
        return host.isEmpty() ? Words::tr("Cannot find the server.")
                              : Words::tr("Cannot find %1.").arg(host);
    case TransportFault::Tls:
        return Words::tr("The connection is not safe: certificate does not match.");
    case TransportFault::TooLarge:
    case TransportFault::BadAnswer:
        return Words::tr("The server gave an answer that Kith does not understand.");
    default:
        return Words::tr("The server does not answer. Kith keeps trying.");
    }
}

// Codes with a sentence of their own; the rest is told by status.
QString codeSentence(ErrorCode code)
{
    switch (code) {
    case ErrorCode::AuthInvalidCredentials:
        return Words::tr("That user name and password do not match.");
    case ErrorCode::AuthSecondFactorRequired:
        return Words::tr("Type the code of your second factor.");
    case ErrorCode::AuthSecondFactorInvalid:
        return Words::tr("That code is not right. Wait for the next one and try again.");
    case ErrorCode::AuthEmailUnverified:
        return Words::tr("Open the link that we sent to your e-mail address first.");
    case ErrorCode::AuthReauthenticationRequired:
        return Words::tr("Type your password again to go on.");
    case ErrorCode::AuthUsernameTaken:
        return Words::tr("That user name is taken.");
    case ErrorCode::AuthEmailTaken:
        return Words::tr("That e-mail address is already in use.");
    case ErrorCode::AccountPending:
        return Words::tr("An administrator has not let you in yet.");
    case ErrorCode::AccountSuspended:
        return Words::tr("This account is suspended.");
    case ErrorCode::AccountBanned:
        return Words::tr("This account is banned.");
    case ErrorCode::AccountLastAdmin:
        return Words::tr("The community would have no administrator left.");
    case ErrorCode::RegistrationClosed:
        return Words::tr("This community takes no new members at the moment.");
    case ErrorCode::RelationNotAllowed:
        return Words::tr("This member does not allow that.");
    case ErrorCode::RelationSelf:
        return Words::tr("You cannot do that with yourself.");
    case ErrorCode::PostNotShareable:
        return Words::tr("Only public posts can be shared.");
    case ErrorCode::BillingEntitlementRequired:
        return Words::tr("Your membership does not include this.");
    case ErrorCode::FeatureDisabled:
        return Words::tr("This community has switched that off.");
    case ErrorCode::MediaQuotaExceeded:
        return Words::tr("Your storage is full.");
    case ErrorCode::MediaTypeNotAllowed:
    case ErrorCode::RequestUnsupportedMediaType:
        return Words::tr("Files of this kind are not accepted here.");
    case ErrorCode::RequestTooLarge:
        return Words::tr("That is too large.");
    case ErrorCode::MediaState:
        return Words::tr("A file is not ready yet. Try again in a moment.");
    case ErrorCode::PollClosed:
        return Words::tr("This poll is closed.");
    case ErrorCode::StorageFull:
        return Words::tr("The server has no space left. Your text is kept.");
    default:
        return {};
    }
}

QString statusSentence(const common::Error &error)
{
    const int status = error.httpStatus();
    if (status == 401)
        return Words::tr("Please sign in again.");
    if (status == 403)
        return Words::tr("You are not allowed to do this.");
    if (status == 404 || status == 410)
        return Words::tr("This is gone.");
    if (status == 409)
        return Words::tr("It was changed meanwhile.");
    if (status == 422)
        return Words::tr("Something is not right. Check what is marked.");
    if (status == 429)
        return Words::tr("Too fast. Try again in %Ln s.", nullptr, error.retryAfterSeconds);
    if (status >= 500)
        return Words::tr("The server has a problem (%1). Your text is kept.").arg(status);
    return Words::tr("That did not work.");
}

QString fieldCodeSentence(FieldCode code)
{
    switch (code) {
    case FieldCode::Required:
        return Words::tr("This is needed.");
    case FieldCode::TooShort:
        return Words::tr("That is too short.");
    case FieldCode::TooLong:
        return Words::tr("That is too long.");
    case FieldCode::OutOfRange:
        return Words::tr("That is outside the limits.");
    case FieldCode::NotAllowed:
        return Words::tr("That is not allowed here.");
    case FieldCode::Duplicate:
        return Words::tr("That is there twice.");
    case FieldCode::UnknownReference:
        return Words::tr("That does not exist any more.");
    case FieldCode::WeakPassword:
        return Words::tr("This password is too common. Take a longer one.");
    case FieldCode::InvalidToken:
        return Words::tr("This link or code is not known here.");
    case FieldCode::ExpiredToken:
        return Words::tr("This link or code has expired.");
    case FieldCode::Exhausted:
        return Words::tr("This invite is used up.");
    case FieldCode::Conflict:
        return Words::tr("That does not go together with the rest.");
    default:
        return Words::tr("That does not look right.");
    }
}

} // namespace

QString errorSentence(const common::Error &error, const QString &host)
{
    if (error.transport != TransportFault::None)
        return transportSentence(error.transport, host);
    const QString own = codeSentence(error.code);
    return own.isEmpty() ? statusSentence(error) : own;
}

QString fieldSentence(const common::Error &error, const QString &field)
{
    for (const auto &fault : error.fields) {
        if (fault.field == field || fault.field == u'/' + field)
            return fieldCodeSentence(fault.code);
    }
    return {};
}

bool isTemporary(const common::Error &error)
{
    if (error.transport != TransportFault::None)
        return true;
    const int status = error.httpStatus();
    return status >= 500 || status == 408 || status == 425 || status == 429
        || error.code == ErrorCode::IdempotencyInProgress;
}

QString errorDetails(const common::Error &error)
{
    const bool noAnswer = error.transport == TransportFault::Offline
        || error.transport == TransportFault::Refused || error.transport == TransportFault::Timeout;
    if (noAnswer || error.code == ErrorCode::ResourceNotFound)
        return {};
    QStringList lines{
        Words::tr("Code: %1").arg(QString::fromLatin1(common::errorCodeInfo(error.code).text))};
    if (error.transport == TransportFault::None)
        lines.append(Words::tr("Status: %1").arg(error.httpStatus()));
    if (!error.requestId.isEmpty())
        lines.append(Words::tr("Request: %1").arg(error.requestId));
    if (!error.detail.isEmpty())
        lines.append(error.detail);
    return lines.join(u'\n');
}

} // namespace app
