// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How values become parameters and columns become values. A row is a struct with a wire::Schema
// whose names are those of the columns, in snake_case:
//
//     struct VoteRow { PostId postId; UserId userId; int value = 0; Timestamp createdAt; };
//     template <> struct wire::Schema<server::VoteRow> {
//         static constexpr auto fields = Fields{
//             field("post_id", &server::VoteRow::postId), field("user_id",
//             &server::VoteRow::userId), field("value", &server::VoteRow::value),
//             field("created_at", &server::VoteRow::createdAt) };
//     };
//
// Types: bool, integers, double, QString, QByteArray, Timestamp (integer, ms), Date (text), Id,
// enums with an EnumText (text), and std::optional of these (NULL). A parameter can also be a QList
// of numbers, ids, texts or enums, for IN {ids} and IN {texts}. A column that is NULL where the
// type is not optional, or holds what the type cannot take, is an error.

#include "common/base/id.h"
#include "common/base/timestamp.h"
#include "common/wire/json_writer.h"
#include "common/wire/schema.h"
#include "server/storage/statement.h"

#include <QList>

#include <optional>
#include <tuple>
#include <type_traits>

namespace server {

template <typename T>
inline constexpr bool kIsOptional = false;
template <typename T>
inline constexpr bool kIsOptional<std::optional<T>> = true;
template <typename T>
inline constexpr bool kIsId = false;
template <typename Tag>
inline constexpr bool kIsId<common::Id<Tag>> = true;
template <typename T>
inline constexpr bool kIsList = false;
template <typename T>
inline constexpr bool kIsList<QList<T>> = true;
template <typename T>
inline constexpr bool kIsTuple = false;
template <typename... T>
inline constexpr bool kIsTuple<std::tuple<T...>> = true;
template <typename T>
inline constexpr bool kUnknown = false;

template <typename T>
void writeListItem(wire::JsonWriter &json, const T &value)
{
    if constexpr (std::is_integral_v<T>)
        json.number(static_cast<qint64>(value));
    else if constexpr (kIsId<T>)
        json.number(value.value);
    else if constexpr (std::is_same_v<T, common::Timestamp>)
        json.number(value.ms);
    else if constexpr (wire::HasEnumText<T>)
        json.string(wire::enumText(value));
    else if constexpr (std::is_same_v<T, QString>)
        json.string(value);
    else
        static_assert(kUnknown<T>, "not a type for a list in SQL");
}

template <typename T>
QString listText(const QList<T> &values)
{
    QByteArray text;
    wire::JsonWriter json(text);
    json.beginArray();
    for (const T &value : values)
        writeListItem(json, value);
    json.endArray();
    return QString::fromUtf8(text);
}

template <typename T>
void bindValue(Statement &statement, int index, const T &value)
{
    if constexpr (kIsOptional<T>) {
        if (value)
            bindValue(statement, index, *value);
        else
            statement.bindNull(index);
    } else if constexpr (std::is_same_v<T, std::nullopt_t>)
        statement.bindNull(index);
    else if constexpr (std::is_same_v<T, bool>)
        statement.bindBoolean(index, value);
    else if constexpr (std::is_integral_v<T>)
        statement.bindInteger(index, static_cast<qint64>(value));
    else if constexpr (std::is_floating_point_v<T>)
        statement.bindReal(index, static_cast<double>(value));
    else if constexpr (std::is_same_v<T, QString>)
        statement.bindText(index, value);
    else if constexpr (std::is_same_v<T, QStringView> || std::is_same_v<T, QLatin1String>)
        statement.bindText(index, value.toString());
    else if constexpr (std::is_same_v<T, QByteArray>)
        statement.bindBytes(index, value);
    else if constexpr (std::is_same_v<T, common::Timestamp>)
        statement.bindInteger(index, value.ms);
    else if constexpr (std::is_same_v<T, common::Date>)
        statement.bindText(index, value.toIso());
    else if constexpr (kIsId<T>)
        statement.bindInteger(index, value.value);
    else if constexpr (wire::HasEnumText<T>)
        statement.bindText(index, wire::enumText(value));
    else if constexpr (kIsList<T>)
        statement.bindText(index, listText(value));
    else
        static_assert(kUnknown<T>, "not a type for a parameter in SQL");
}

// Types that are text in the database. False: a text that T does not know.
template <typename T>
bool readFromText(const QString &text, T &out)
{
    std::optional<T> value;
    if constexpr (wire::HasEnumText<T>)
        value = wire::enumFromText<T>(text);
    else
        value = T::fromIso(text);
    out = value.value_or(T{});
    return value.has_value();
}

// False: a number that T cannot hold.
template <typename T>
bool readInteger(qint64 value, T &out)
{
    out = static_cast<T>(value);
    return static_cast<qint64>(out) == value;
}

// The column is not NULL. False: T cannot hold the value.
template <typename T>
bool readPresent(const Statement &statement, int column, T &out)
{
    if constexpr (std::is_same_v<T, bool>)
        out = statement.integer(column) != 0;
    else if constexpr (std::is_integral_v<T>)
        return readInteger(statement.integer(column), out);
    else if constexpr (std::is_floating_point_v<T>)
        out = static_cast<T>(statement.real(column));
    else if constexpr (std::is_same_v<T, QString>)
        out = statement.text(column);
    else if constexpr (std::is_same_v<T, QByteArray>)
        out = statement.bytes(column);
    else if constexpr (std::is_same_v<T, common::Timestamp>)
        out.ms = statement.integer(column);
    else if constexpr (kIsId<T>)
        out.value = statement.integer(column);
    else if constexpr (std::is_same_v<T, common::Date> || wire::HasEnumText<T>)
        return readFromText(statement.text(column), out);
    else
        static_assert(kUnknown<T>, "not a type for a column in SQL");
    return true;
}

// False: NULL where the type is not optional, or a value that T cannot hold.
template <typename T>
bool readValue(const Statement &statement, int column, T &out)
{
    if constexpr (kIsOptional<T>) {
        out.reset();
        return statement.isNull(column) || readPresent(statement, column, out.emplace());
    } else
        return !statement.isNull(column) && readPresent(statement, column, out);
}

Error badColumn(const Statement &statement, int column);

template <typename T, typename Visit>
void visitColumns(T &row, Visit &&visit)
{
    using Row = std::remove_const_t<T>;
    if constexpr (wire::HasSchema<Row>)
        wire::forEachField<Row>([&](const auto &field) { visit(row.*field.member); });
    else if constexpr (kIsTuple<Row>)
        std::apply([&](auto &...each) { (visit(each), ...); }, row);
    else
        visit(row);
}

// T: a row, a std::tuple of values, or one value.
template <typename T>
Result<T> readRow(const Statement &statement)
{
    T row{};
    int column = 0;
    int bad = -1;
    visitColumns(row, [&](auto &value) {
        if (!readValue(statement, column, value) && bad < 0)
            bad = column;
        ++column;
    });
    if (bad >= 0)
        return common::fail(badColumn(statement, bad));
    return row;
}

template <typename T>
constexpr int columnCount()
{
    if constexpr (kIsTuple<T>)
        return static_cast<int>(std::tuple_size_v<T>);
    else
        return 1;
}

template <wire::HasSchema T>
const RowShape &rowShape()
{
    static const RowShape shape = [] {
        RowShape made;
        wire::forEachField<T>([&](const auto &field) {
            made.columns.append(made.names.empty() ? "" : ", ").append(field.name);
            made.names.push_back(field.name);
        });
        return made;
    }();
    return shape;
}

// The shape of a row; none for values and tuples.
template <typename T>
const RowShape *shapeOf()
{
    if constexpr (wire::HasSchema<T>)
        return &rowShape<T>();
    else
        return nullptr;
}

} // namespace server
