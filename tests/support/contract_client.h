// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Calls operations of the contract by their name. Every answer is held against what the contract
// says of the operation: the status is one of its answers, the body fits the schema, the headers
// are there, a problem carries a code that belongs to its status and to the operation. What does
// not fit fails the running test.

#include "tests/support/api.h"
#include "tests/support/contract_schema.h"

#include <QStringList>

namespace tests {

struct Ask {
    QString token{};
    QStringList path{}; // values of the {} of the path, in their order
    QString query{}; // "limit=3&kind=post"
    std::optional<QJsonObject> body{};
    Headers headers{};
};

class ContractClient : public Api {
public:
    using Api::Api;

    Answer call(const QString &operation, const Ask &ask = {});
    // The same as a HEAD.
    Answer head(const QString &operation, const Ask &ask = {});
    // All pages of a list, called with limit; empty when a page is refused.
    QJsonArray all(const QString &operation, Ask ask, int limit);

    static QString pathOf(const QString &operation, const Ask &ask);
    // Empty, or what the contract does not say of this answer.
    static QString fault(const QString &operation, const Answer &answer, bool head = false);
};

// Values of the member of each item.
QStringList pluck(const QJsonArray &items, QStringView member = u"id");

} // namespace tests
