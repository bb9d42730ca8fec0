// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/table_rows.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>

namespace server {

namespace {

Cell readCell(const Statement &statement, int column, CellType type)
{
    if (statement.isNull(column))
        return {};
    switch (type) {
    case CellType::Integer:
        return statement.integer(column);
    case CellType::Boolean:
        return qint64{statement.integer(column) != 0};
    case CellType::Real:
        return statement.real(column);
    case CellType::Bytes:
        return statement.bytes(column);
    case CellType::Text:
        break;
    }
    return statement.text(column);
}

void bindCell(Statement &statement, int parameter, CellType type, const Cell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell)) {
        if (type == CellType::Boolean)
            statement.bindBoolean(parameter, *number != 0);
        else
            statement.bindInteger(parameter, *number);
    } else if (const auto *real = std::get_if<double>(&cell))
        statement.bindReal(parameter, *real);
    else if (const auto *text = std::get_if<QString>(&cell))
        statement.bindText(parameter, *text);
    else if (const auto *bytes = std::get_if<QByteArray>(&cell))
        statement.bindBytes(parameter, *bytes);
    else
        statement.bindNull(parameter);
}

QByteArray big(quint64 number)
{
    QByteArray bytes(sizeof number, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

// Length first, so that two rows never look alike by where one cell ends.
QByteArray withLength(const QByteArray &bytes)
{
    return big(static_cast<quint64>(bytes.size())) + bytes;
}

QByteArray encoded(const Cell &cell)
{
    if (const auto *number = std::get_if<qint64>(&cell))
        return 'i' + big(static_cast<quint64>(*number));
    if (const auto *real = std::get_if<double>(&cell))
        return 'r' + big(std::bit_cast<quint64>(*real));
    if (const auto *text = std::get_if<QString>(&cell))
        return 't' + withLength(text->toUtf8());
    if (const auto *bytes = std::get_if<QByteArray>(&cell))
        return 'b' + withLength(*bytes);
    return QByteArrayLiteral("n");
}

} // namespace

std::string TableShape::columnList() const
{
    std::string list;
    for (const TableColumn &column : columns)
        list.append(list.empty() ? "\"" : ", \"").append(column.name).append("\"");
    return list;
}

TableRow readCells(const Statement &statement, const TableShape &shape)
{
    TableRow row;
    row.reserve(shape.columns.size());
    for (size_t i = 0; i < shape.columns.size(); ++i)
        row.push_back(readCell(statement, static_cast<int>(i), shape.columns[i].type));
    return row;
}

void bindCells(Statement &statement, int parameter, const TableShape &shape, const TableRow &row)
{
    for (size_t i = 0; i < row.size(); ++i)
        bindCell(statement, parameter + static_cast<int>(i), shape.columns[i].type, row[i]);
}

void RowSum::add(const TableRow &row)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Cell &cell : row)
        hash.addData(encoded(cell));
    const QByteArray result = hash.result();
    m_low += qFromBigEndian<quint64>(result.constData());
    m_high += qFromBigEndian<quint64>(result.constData() + sizeof(quint64));
    ++m_count;
}

} // namespace server
