// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The contract (tests/contract/api) as the tests see it: its operations, and whether JSON and
// answers are what it says. Reads the files themselves and knows nothing of the code under test.

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QSet>
#include <QString>
#include <QStringList>

namespace tests {

struct ContractOperation {
    QString id;
    QByteArray method;
    QString path; // "/api/v1/posts/{postId}"
    QJsonObject json; // references of parameters and answers not followed
    QString aliasOf; // or empty

    QStringList errors() const; // x-errors
    QString role() const;
    QString rateClass() const;
    bool takesToken() const; // a bearer scheme is listed
    bool needsToken() const; // and nothing else
    // The schema of the body, not followed; empty without one.
    QJsonObject bodySchema() const;
    bool needsBody() const;
    QJsonObject bodyExample() const { return m_example; }

private:
    friend class Contract;
    QJsonObject m_example;
};

class Contract {
public:
    static const Contract &get(); // loaded once; aborts if the files cannot be read

    const ContractOperation &operation(const QString &id) const;
    const QList<ContractOperation> &operations() const { return m_operations; }

    // One object with all references followed and allOf joined.
    QJsonObject flat(const QJsonObject &schema) const;
    QJsonObject schema(const QString &name) const; // of components, flat
    QJsonObject component(const QString &reference) const;

    // Empty, or the first thing that is wrong, with its place. Members that the schema does not
    // name are wrong too: the contract describes all that is sent.
    QString fault(const QJsonValue &value, const QJsonObject &schema) const;
    QString fault(const QJsonValue &value, const QString &schemaName) const;

    // The status that conventions.md gives a code; 0: unknown.
    int statusOf(const QString &code) const { return m_statuses.value(code); }
    // Codes that operations name one by one in x-errors.
    bool isParticular(const QString &code) const { return m_particular.contains(code); }

private:
    Contract();
    void readOperations(const QJsonObject &paths);
    void readStatuses(const QString &conventions);

    QJsonObject m_components;
    QList<ContractOperation> m_operations;
    QHash<QString, qsizetype> m_byId;
    QHash<QString, int> m_statuses;
    QSet<QString> m_particular;
};

} // namespace tests
