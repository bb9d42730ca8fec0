// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/error.h"

#include <array>

namespace common {

namespace {

constexpr std::array kCodes{
    ErrorCodeInfo{ErrorCode::RequestMalformed, "request.malformed", 400, "Malformed request"},
    ErrorCodeInfo{ErrorCode::RequestInvalidCursor, "request.invalid_cursor", 400, "Invalid cursor"},
    ErrorCodeInfo{ErrorCode::AuthTokenMissing, "auth.token_missing", 401, "Sign in first"},
    ErrorCodeInfo{ErrorCode::AuthTokenInvalid, "auth.token_invalid", 401, "Invalid token"},
    ErrorCodeInfo{ErrorCode::AuthTokenExpired, "auth.token_expired", 401, "Token expired"},
    ErrorCodeInfo{
        ErrorCode::AuthInvalidCredentials,
        "auth.invalid_credentials",
        401,
        "Wrong login or password"},
    ErrorCodeInfo{
        ErrorCode::AuthSecondFactorRequired,
        "auth.second_factor_required",
        401,
        "Second factor required"},
    ErrorCodeInfo{
        ErrorCode::AuthSecondFactorInvalid, "auth.second_factor_invalid", 401, "Wrong code"},
    ErrorCodeInfo{
        ErrorCode::AuthRefreshInvalid, "auth.refresh_invalid", 401, "Invalid refresh token"},
    ErrorCodeInfo{
        ErrorCode::AuthRefreshReused, "auth.refresh_reused", 401, "Refresh token used twice"},
    ErrorCodeInfo{ErrorCode::AuthForbidden, "auth.forbidden", 403, "Not allowed"},
    ErrorCodeInfo{
        ErrorCode::AuthScopeInsufficient, "auth.scope_insufficient", 403, "Scope missing"},
    ErrorCodeInfo{
        ErrorCode::AuthReauthenticationRequired,
        "auth.reauthentication_required",
        403,
        "Reauthenticate first"},
    ErrorCodeInfo{
        ErrorCode::AuthEmailUnverified, "auth.email_unverified", 403, "Verify your address first"},
    ErrorCodeInfo{
        ErrorCode::AccountPending, "account.pending", 403, "Registration awaits approval"},
    ErrorCodeInfo{ErrorCode::AccountSuspended, "account.suspended", 403, "Account suspended"},
    ErrorCodeInfo{ErrorCode::AccountBanned, "account.banned", 403, "Account banned"},
    ErrorCodeInfo{
        ErrorCode::RegistrationClosed, "registration.closed", 403, "Registration is closed"},
    ErrorCodeInfo{
        ErrorCode::RelationNotAllowed,
        "relation.not_allowed",
        403,
        "Not allowed by the other user"},
    ErrorCodeInfo{
        ErrorCode::PostNotShareable, "post.not_shareable", 403, "This post cannot be shared"},
    ErrorCodeInfo{ErrorCode::ChatNotAllowed, "chat.not_allowed", 403, "Not allowed in this chat"},
    ErrorCodeInfo{
        ErrorCode::BillingEntitlementRequired,
        "billing.entitlement_required",
        403,
        "Not in your plan"},
    ErrorCodeInfo{ErrorCode::ResourceNotFound, "resource.not_found", 404, "Not found"},
    ErrorCodeInfo{ErrorCode::RequestNotFound, "request.not_found", 404, "No such request"},
    ErrorCodeInfo{ErrorCode::FeatureDisabled, "feature.disabled", 404, "Switched off here"},
    ErrorCodeInfo{
        ErrorCode::RequestMethodNotAllowed,
        "request.method_not_allowed",
        405,
        "Method not allowed"},
    ErrorCodeInfo{ErrorCode::AuthUsernameTaken, "auth.username_taken", 409, "Username in use"},
    ErrorCodeInfo{ErrorCode::AuthEmailTaken, "auth.email_taken", 409, "Address in use"},
    ErrorCodeInfo{
        ErrorCode::AuthTotpState, "auth.totp_state", 409, "Second factor is in another state"},
    ErrorCodeInfo{
        ErrorCode::AuthLastLoginMethod, "auth.last_login_method", 409, "Last way to sign in"},
    ErrorCodeInfo{ErrorCode::AccountLastAdmin, "account.last_admin", 409, "Last administrator"},
    ErrorCodeInfo{ErrorCode::AccountState, "account.state", 409, "Account is in another state"},
    ErrorCodeInfo{ErrorCode::RelationSelf, "relation.self", 409, "This is yourself"},
    ErrorCodeInfo{ErrorCode::PostState, "post.state", 409, "Post is in another state"},
    ErrorCodeInfo{ErrorCode::PollClosed, "poll.closed", 409, "Poll is closed"},
    ErrorCodeInfo{ErrorCode::ChatFull, "chat.full", 409, "Chat is full"},
    ErrorCodeInfo{ErrorCode::ChatLastOwner, "chat.last_owner", 409, "Last owner"},
    ErrorCodeInfo{ErrorCode::MessageState, "message.state", 409, "Message is in another state"},
    ErrorCodeInfo{ErrorCode::MediaState, "media.state", 409, "Media is in another state"},
    ErrorCodeInfo{ErrorCode::ReportResolved, "report.resolved", 409, "Already resolved"},
    ErrorCodeInfo{
        ErrorCode::BillingAlreadySubscribed,
        "billing.already_subscribed",
        409,
        "Already subscribed"},
    ErrorCodeInfo{
        ErrorCode::BillingState, "billing.state", 409, "Subscription is in another state"},
    ErrorCodeInfo{ErrorCode::JobState, "job.state", 409, "Job is in another state"},
    ErrorCodeInfo{
        ErrorCode::IdempotencyMismatch,
        "idempotency.mismatch",
        409,
        "Key used with another request"},
    ErrorCodeInfo{
        ErrorCode::IdempotencyInProgress,
        "idempotency.in_progress",
        409,
        "First request still runs"},
    ErrorCodeInfo{ErrorCode::RequestTooLarge, "request.too_large", 413, "Too large"},
    ErrorCodeInfo{
        ErrorCode::MediaQuotaExceeded, "media.quota_exceeded", 413, "Storage quota used up"},
    ErrorCodeInfo{
        ErrorCode::RequestUnsupportedMediaType,
        "request.unsupported_media_type",
        415,
        "Content type not accepted"},
    ErrorCodeInfo{
        ErrorCode::MediaTypeNotAllowed, "media.type_not_allowed", 415, "File type not accepted"},
    ErrorCodeInfo{
        ErrorCode::MediaRangeInvalid, "media.range_invalid", 416, "Range cannot be satisfied"},
    ErrorCodeInfo{ErrorCode::ValidationFailed, "validation.failed", 422, "Validation failed"},
    ErrorCodeInfo{ErrorCode::RateLimited, "rate.limited", 429, "Too many requests"},
    ErrorCodeInfo{ErrorCode::ServerInternal, "server.internal", 500, "Internal error"},
    ErrorCodeInfo{
        ErrorCode::ServerUnavailable, "server.unavailable", 503, "Temporarily unavailable"},
    ErrorCodeInfo{
        ErrorCode::UpstreamUnavailable, "upstream.unavailable", 503, "A service does not answer"},
    ErrorCodeInfo{ErrorCode::RequestTimeout, "request.timeout", 408, "Request timed out"},
    ErrorCodeInfo{
        ErrorCode::RequestUriTooLong, "request.uri_too_long", 414, "Request line too long"},
    ErrorCodeInfo{
        ErrorCode::RequestExpectationFailed,
        "request.expectation_failed",
        417,
        "Expectation failed"},
    ErrorCodeInfo{
        ErrorCode::RequestHeadersTooLarge,
        "request.headers_too_large",
        431,
        "Header fields too large"},
    ErrorCodeInfo{
        ErrorCode::RequestNotImplemented, "request.not_implemented", 501, "Not implemented"},
    ErrorCodeInfo{ErrorCode::StorageFull, "storage.full", 507, "No room left"},
};

constexpr std::array kFieldCodes{
    std::pair{FieldCode::Required, "required"},
    std::pair{FieldCode::Type, "type"},
    std::pair{FieldCode::Format, "format"},
    std::pair{FieldCode::TooShort, "too_short"},
    std::pair{FieldCode::TooLong, "too_long"},
    std::pair{FieldCode::OutOfRange, "out_of_range"},
    std::pair{FieldCode::NotAllowed, "not_allowed"},
    std::pair{FieldCode::Duplicate, "duplicate"},
    std::pair{FieldCode::UnknownReference, "unknown_reference"},
    std::pair{FieldCode::WeakPassword, "weak_password"},
    std::pair{FieldCode::InvalidToken, "invalid_token"},
    std::pair{FieldCode::ExpiredToken, "expired_token"},
    std::pair{FieldCode::Exhausted, "exhausted"},
    std::pair{FieldCode::TooDeep, "too_deep"},
    std::pair{FieldCode::Conflict, "conflict"},
};

} // namespace

const ErrorCodeInfo &errorCodeInfo(ErrorCode code)
{
    return kCodes.at(static_cast<std::size_t>(code));
}

QList<ErrorCode> allErrorCodes()
{
    QList<ErrorCode> codes;
    for (const auto &info : kCodes)
        codes.append(info.code);
    return codes;
}

std::optional<ErrorCode> errorCodeFromText(QStringView text)
{
    for (const auto &info : kCodes) {
        if (text == QLatin1String(info.text))
            return info.code;
    }
    return std::nullopt;
}

const char *fieldCodeText(FieldCode code)
{
    return kFieldCodes.at(static_cast<std::size_t>(code)).second;
}

std::optional<FieldCode> fieldCodeFromText(QStringView text)
{
    for (const auto &[code, name] : kFieldCodes) {
        if (text == QLatin1String(name))
            return code;
    }
    return std::nullopt;
}

QString Error::shownMessage() const
{
    return message.isEmpty() ? QString::fromLatin1(errorCodeInfo(code).title) : message;
}

Error makeError(ErrorCode code, const QString &message, const QString &detail)
{
    return Error{.code = code, .message = message, .detail = detail};
}

Error fieldError(const QString &field, FieldCode code, const QString &message)
{
    Error error{.code = ErrorCode::ValidationFailed, .message = message, .detail = {}};
    error.fields.append(FieldError{field, code, message});
    return error;
}

Error internalError(const QString &detail)
{
    return Error{.code = ErrorCode::ServerInternal, .message = {}, .detail = detail};
}

} // namespace common
