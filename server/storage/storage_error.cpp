// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/storage_error.h"

#include <algorithm>
#include <array>

namespace server {

namespace {

// The detail of an Error about a constraint begins with one of these, then "(what) cause".
constexpr std::array kPrefixes{
    std::pair{Constraint::Unique, QLatin1String("constraint.unique (")},
    std::pair{Constraint::ForeignKey, QLatin1String("constraint.foreign_key (")},
    std::pair{Constraint::NotNull, QLatin1String("constraint.not_null (")},
    std::pair{Constraint::Check, QLatin1String("constraint.check (")},
    std::pair{Constraint::Other, QLatin1String("constraint.other (")},
};

constexpr int kRetryAfterSeconds = 1;

QLatin1String prefixOf(Constraint kind)
{
    return kPrefixes.at(static_cast<std::size_t>(kind)).second;
}

} // namespace

Error constraintError(Constraint kind, const QString &what, const QString &cause)
{
    return common::internalError(prefixOf(kind) + what + QLatin1String(") ") + cause);
}

bool isUniqueViolation(const Error &error, QStringView column)
{
    const QLatin1String prefix = prefixOf(Constraint::Unique);
    if (!error.detail.startsWith(prefix))
        return false;
    const QStringView rest = QStringView(error.detail).mid(prefix.size());
    const auto names = rest.left(rest.indexOf(u')')).split(u',');
    return column.isEmpty()
        || std::ranges::any_of(names, [&](QStringView name) { return name.trimmed() == column; });
}

bool isForeignKeyViolation(const Error &error)
{
    return error.detail.startsWith(prefixOf(Constraint::ForeignKey));
}

bool isConstraintViolation(const Error &error)
{
    return std::ranges::any_of(kPrefixes, [&](const auto &each) {
        return error.detail.startsWith(each.second);
    });
}

Error unavailable(const QString &message, const QString &cause)
{
    Error error = common::makeError(ErrorCode::ServerUnavailable, message, cause);
    error.retryAfterSeconds = kRetryAfterSeconds;
    return error;
}

} // namespace server
