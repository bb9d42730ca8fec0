// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/transaction.h"

namespace server {

namespace {

Error wrongUse(const char *what, const Statement &statement)
{
    return common::internalError(
        QString::fromLatin1(what) + QStringLiteral(": ") + QString::fromStdString(statement.sql())
    );
}

} // namespace

Error badColumn(const Statement &statement, int column)
{
    return common::internalError(QStringLiteral("column %1 is NULL or cannot be read: %2")
                                     .arg(
                                         wire::toQString(statement.columnName(column)),
                                         QString::fromStdString(statement.sql())
                                     ));
}

Transaction::Transaction(Connection &connection, TransactionHooks *hooks)
    : m_connection(connection)
    , m_hooks(hooks)
{
}

void Transaction::afterCommit(Hook hook)
{
    Q_ASSERT(m_hooks != nullptr);
    if (m_hooks != nullptr)
        m_hooks->after.push_back(std::move(hook));
}

Result<> Transaction::inOrderOfCommits(std::function<Result<>(Transaction &)> work)
{
    if (m_hooks == nullptr || dialect().engine() == Engine::Sqlite)
        return work(*this);
    m_hooks->before.push_back(std::move(work));
    return {};
}

Result<StatementUse>
Transaction::prepareFor(const SqlText &text, int columns, size_t arguments, int lists)
{
    // After some errors the engine rolls back by itself; what came now would commit on its own.
    if (!m_connection.inTransaction())
        return common::fail(unavailable({}, QStringLiteral("the transaction has been rolled back"))
        );
    TRY_INTO(StatementUse statement, m_connection.prepare(text));
    if (static_cast<size_t>(statement->parameterCount()) != arguments)
        return common::fail(wrongUse("wrong number of arguments", *statement));
    if (statement->lists != lists)
        return common::fail(wrongUse("lists need {ids} or {texts}", *statement));
    const int found = statement->columnCount();
    if (text.shape == nullptr && columns >= 0 && found >= 0 && found != columns)
        return common::fail(wrongUse("wrong number of columns", *statement));
    if (!isWriting() && !statement->isReadOnly())
        return common::fail(wrongUse("a change in a transaction that reads", *statement));
    return statement;
}

Result<qint64> Transaction::finish(Statement &statement)
{
    while (true) {
        TRY_INTO(const bool more, statement.step());
        if (!more)
            return statement.rowsChanged();
    }
}

// A change that returns rows is run to its end, so that all its checks are made.
Result<> Transaction::finishChange(Statement &statement)
{
    if (!statement.isReadOnly())
        TRY(finish(statement));
    return {};
}

} // namespace server
