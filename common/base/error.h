// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Errors as values. An Error carries a stable code (api/conventions.md, "Errors"), a sentence that
// may be shown to a person or a developer, and a private cause that is only logged.
// Nothing here throws; all functions may be called from any thread.

#include "common/base/timestamp.h"

#include <QList>
#include <QString>
#include <QStringView>

#include <optional>

namespace common {

enum class ErrorCode {
    RequestMalformed,
    RequestInvalidCursor,
    AuthTokenMissing,
    AuthTokenInvalid,
    AuthTokenExpired,
    AuthInvalidCredentials,
    AuthSecondFactorRequired,
    AuthSecondFactorInvalid,
    AuthRefreshInvalid,
    AuthRefreshReused,
    AuthForbidden,
    AuthScopeInsufficient,
    AuthReauthenticationRequired,
    AuthEmailUnverified,
    AccountPending,
    AccountSuspended,
    AccountBanned,
    RegistrationClosed,
    RelationNotAllowed,
    PostNotShareable,
    ChatNotAllowed,
    BillingEntitlementRequired,
    ResourceNotFound,
    RequestNotFound,
    FeatureDisabled,
    RequestMethodNotAllowed,
    AuthUsernameTaken,
    AuthEmailTaken,
    AuthTotpState,
    AuthLastLoginMethod,
    AccountLastAdmin,
    AccountState,
    RelationSelf,
    PostState,
    PollClosed,
    ChatFull,
    ChatLastOwner,
    MessageState,
    MediaState,
    ReportResolved,
    BillingAlreadySubscribed,
    BillingState,
    JobState,
    IdempotencyMismatch,
    IdempotencyInProgress,
    RequestTooLarge,
    MediaQuotaExceeded,
    RequestUnsupportedMediaType,
    MediaTypeNotAllowed,
    MediaRangeInvalid,
    ValidationFailed,
    RateLimited,
    ServerInternal,
    ServerUnavailable,
    UpstreamUnavailable,
    RequestTimeout,
    RequestUriTooLong,
    RequestExpectationFailed,
    RequestHeadersTooLarge,
    RequestNotImplemented,
    StorageFull,
};

// One row of the table in conventions.md.
struct ErrorCodeInfo {
    ErrorCode code;
    const char *text; // stable, travels in JSON
    int status; // HTTP
    const char *title; // English, for developers; the app has its own words
};

const ErrorCodeInfo &errorCodeInfo(ErrorCode code);
QList<ErrorCode> allErrorCodes();
std::optional<ErrorCode> errorCodeFromText(QStringView text);

// Codes of a single field, conventions.md, "Field codes".
enum class FieldCode {
    Required,
    Type,
    Format,
    TooShort,
    TooLong,
    OutOfRange,
    NotAllowed,
    Duplicate,
    UnknownReference,
    WeakPassword,
    InvalidToken,
    ExpiredToken,
    Exhausted,
    TooDeep,
    Conflict,
};

const char *fieldCodeText(FieldCode code);
std::optional<FieldCode> fieldCodeFromText(QStringView text);

struct FieldError {
    QString field; // JSON Pointer into the body, or the name of a parameter
    FieldCode code = FieldCode::Format;
    QString message;
};

// Why no usable answer came at all; only the app meets these.
enum class TransportFault {
    None,
    Offline, // no network
    HostNotFound,
    Refused, // or broken off
    Timeout,
    Tls, // the certificate is not the right one
    TooLarge, // the answer is above the cap
    BadAnswer, // not what the protocol says, a redirect for instance
};

struct Error {
    ErrorCode code = ErrorCode::ServerInternal;
    QString message; // may be shown; empty: the title of the code
    QString detail; // only logged: SQL texts, paths and the like belong here
    QList<FieldError> fields{};
    std::optional<Timestamp> until{}; // with account.suspended
    QList<QString> scopes{}; // with auth.scope_insufficient
    int retryAfterSeconds = 0; // with rate.limited and server.unavailable
    QString requestId{}; // filled in by the app from the answer of the server
    int status = 0; // filled in by the app where the code is unknown to it
    TransportFault transport = TransportFault::None; // filled in by the app

    int httpStatus() const { return status != 0 ? status : errorCodeInfo(code).status; }
    QString shownMessage() const;
};

Error makeError(ErrorCode code, const QString &message = {}, const QString &detail = {});
// 422 validation.failed about one field.
Error fieldError(const QString &field, FieldCode code, const QString &message = {});
// A fault of ours: the cause is logged, the caller hears server.internal.
Error internalError(const QString &detail);

} // namespace common
