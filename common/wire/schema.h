// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A type that travels is a plain struct and one Schema beside it. From the Schema come writing and
// reading JSON (codec.h), the description in openapi.json, the parameters of a request
// (route_codec.h) and, for row structs of the server, the columns of a table
// (server/storage/row.h).
//
//     struct VoteState { int value = 0; qint64 likesCount = 0; };
//     template <> struct wire::Schema<VoteState> {
//         static constexpr std::string_view name = "VoteState";
//         static constexpr auto fields = Fields{
//             field("value", &VoteState::value, range(-1, 1)),
//             field("likesCount", &VoteState::likesCount)};
//     };
//
// What a member's type says:
//     T                 required (with defaulted(): may be left out, then it keeps its initial
//     value) std::optional<T>  required, may be null Absent<T>         may be left out, never null
//     Patch<T>          may be left out (leave alone), null (clear) or a value (set)
//     Nested<T>         like std::optional<T>, for a type that contains itself
//     QList<T>, QMap<QString, T>, std::variant<...> (alternatives told apart by their constant()
//     members)
// A Schema without a name is described in place. allOf is inheritance: name the base as "Base".

#include "common/base/id.h"
#include "common/base/timestamp.h"

#include <QList>
#include <QMap>
#include <QString>

#include <limits>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <tuple>
#include <type_traits>

namespace wire {

template <typename T>
struct Schema;

// Text of each value of an enum. Without a name it is described in place.
//     template <> struct wire::EnumText<Role> {
//         static constexpr std::string_view name = "Role";
//         static constexpr std::array values { std::pair { Role::User, "user" }, ... };
//     };
template <typename T>
struct EnumText;

template <typename T>
class Absent {
public:
    Absent() = default;
    Absent(T value)
        : m_value(std::move(value))
    {
    }

    bool isPresent() const { return m_value.has_value(); }
    const T &value() const { return *m_value; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return &*m_value; }
    T valueOr(T other) const { return m_value.value_or(std::move(other)); }
    T &emplace() { return m_value.emplace(); }
    bool operator==(const Absent &) const = default;

private:
    std::optional<T> m_value;
};

template <typename T>
class Patch {
public:
    Patch() = default;
    Patch(T value)
        : m_present(true)
        , m_value(std::move(value))
    {
    }
    Patch(std::nullopt_t)
        : m_present(true)
    {
    }

    bool isPresent() const { return m_present; }
    bool isNull() const { return m_present && !m_value; }
    bool hasValue() const { return m_value.has_value(); }
    const T &value() const { return *m_value; }
    const std::optional<T> &optional() const { return m_value; }
    // What a stored value becomes.
    std::optional<T> applied(const std::optional<T> &old) const
    {
        return m_present ? m_value : old;
    }
    T &emplace()
    {
        m_present = true;
        return m_value.emplace();
    }
    void setNull()
    {
        m_present = true;
        m_value.reset();
    }
    bool operator==(const Patch &) const = default;

private:
    bool m_present = false;
    std::optional<T> m_value;
};

// A nullable value of a type that is not complete yet. Copies are deep.
template <typename T>
class Nested {
public:
    Nested() = default;
    Nested(T value)
        : m_value(std::make_unique<T>(std::move(value)))
    {
    }
    Nested(const Nested &other)
        : m_value(other.m_value ? std::make_unique<T>(*other.m_value) : nullptr)
    {
    }
    Nested(Nested &&) noexcept = default;
    Nested &operator=(const Nested &other)
    {
        if (this != &other)
            m_value = other.m_value ? std::make_unique<T>(*other.m_value) : nullptr;
        return *this;
    }
    Nested &operator=(Nested &&) noexcept = default;
    ~Nested() = default;

    bool hasValue() const { return m_value != nullptr; }
    const T &operator*() const { return *m_value; }
    const T *operator->() const { return m_value.get(); }
    T &emplace()
    {
        m_value = std::make_unique<T>();
        return *m_value;
    }
    void reset() { m_value.reset(); }

private:
    std::unique_ptr<T> m_value;
};

// JSON that is passed on as it is.
struct RawJson {
    QByteArray json = "null";
};

// What a member must be like. Lengths count Unicode code points.
struct Rule {
    std::string_view schema{}; // name of a string schema that several members share
    std::string_view pattern{};
    std::string_view format{};
    std::string_view description{};
    std::string_view header{}; // the member travels in this header of the request
    std::string_view constant{}; // the member has this one value
    std::span<const std::string_view> values{}; // a string must be one of these
    qint64 min = std::numeric_limits<qint64>::min();
    qint64 max = std::numeric_limits<qint64>::max();
    int minLength = 0;
    int maxLength = -1;
    int minItems = 0;
    int maxItems = -1;
    bool unique = false;
    bool defaulted = false; // may be left out
    bool inQuery = false; // in the query also where there is a body
    bool writeOnly = false;
    bool volatileForTag = false; // left out of the ETag
    bool keepControls = false; // passwords and the like are taken as they are
};

template <typename Class, typename Member>
struct Field {
    using Type = Member;
    std::string_view name;
    Member Class::*member;
    Rule rule;
};

// The members of a type, in the order of the contract. A std::tuple of forty would take the
// compiler a second in each file that reads it; this list can only be walked.
template <std::size_t index, typename Each>
struct FieldSlot {
    Each field;
};
template <typename Indices, typename... Each>
struct FieldSlots;
template <std::size_t... indices, typename... Each>
struct FieldSlots<std::index_sequence<indices...>, Each...> : FieldSlot<indices, Each>... {
    constexpr explicit FieldSlots(const Each &...each)
        : FieldSlot<indices, Each>{each}...
    {
    }
    template <typename Visit>
    constexpr void forEach(Visit &&visit) const
    {
        (visit(FieldSlot<indices, Each>::field), ...);
    }
};
template <typename... Each>
struct Fields : FieldSlots<std::index_sequence_for<Each...>, Each...> {
    using FieldSlots<std::index_sequence_for<Each...>, Each...>::FieldSlots;
};
template <typename... Each>
Fields(const Each &...) -> Fields<Each...>;

template <typename Class, typename Member, typename... Options>
constexpr auto field(std::string_view name, Member Class::*member, Options... options)
{
    Field<Class, Member> made{name, member, {}};
    (options(made.rule), ...);
    return made;
}

constexpr auto range(qint64 min, qint64 max)
{
    return [=](Rule &rule) {
        rule.min = min;
        rule.max = max;
    };
}
constexpr auto atLeast(qint64 min)
{
    return [=](Rule &rule) { rule.min = min; };
}
constexpr auto lengths(int min, int max)
{
    return [=](Rule &rule) {
        rule.minLength = min;
        rule.maxLength = max;
    };
}
constexpr auto maxLength(int max)
{
    return [=](Rule &rule) { rule.maxLength = max; };
}
constexpr auto itemCount(int min, int max)
{
    return [=](Rule &rule) {
        rule.minItems = min;
        rule.maxItems = max;
    };
}
constexpr auto maxItems(int max)
{
    return [=](Rule &rule) { rule.maxItems = max; };
}
constexpr auto uniqueItems()
{
    return [](Rule &rule) { rule.unique = true; };
}
constexpr auto pattern(std::string_view text)
{
    return [=](Rule &rule) { rule.pattern = text; };
}
constexpr auto format(std::string_view text)
{
    return [=](Rule &rule) { rule.format = text; };
}
constexpr auto about(std::string_view text)
{
    return [=](Rule &rule) { rule.description = text; };
}
constexpr auto constant(std::string_view text)
{
    return [=](Rule &rule) { rule.constant = text; };
}
constexpr auto defaulted()
{
    return [](Rule &rule) { rule.defaulted = true; };
}
constexpr auto inQuery()
{
    return [](Rule &rule) { rule.inQuery = true; };
}
constexpr auto inHeader(std::string_view name)
{
    return [=](Rule &rule) {
        rule.header = name;
        rule.defaulted = true;
    };
}
constexpr auto notTagged()
{
    return [](Rule &rule) { rule.volatileForTag = true; };
}
// A string (or each item of a list of strings) after a shared rule, such as kUsername.
constexpr auto as(Rule shared)
{
    return [=](Rule &rule) {
        rule.schema = shared.schema;
        rule.pattern = shared.pattern;
        rule.format = shared.format;
        rule.minLength = shared.minLength;
        rule.maxLength = shared.maxLength;
        rule.writeOnly = shared.writeOnly;
        rule.keepControls = shared.keepControls;
        rule.values = shared.values;
        if (rule.description.empty())
            rule.description = shared.description;
    };
}

template <typename T>
concept HasSchema = requires
{
    Schema<T>::fields;
};
template <typename T>
concept HasBase = requires
{
    typename Schema<T>::Base;
};
template <typename T>
concept HasEnumText = requires
{
    EnumText<T>::values;
};

// Of the members named in Schema<T>::anyOf at least one is needed.
template <typename T>
concept HasAnyOf = requires
{
    Schema<T>::anyOf;
};

template <typename T>
constexpr std::string_view schemaName()
{
    if constexpr (requires { Schema<T>::name; })
        return Schema<T>::name;
    else
        return {};
}

// Calls visit(field) for each member, those of the base first.
template <typename T, typename Visit>
constexpr void forEachField(Visit &&visit)
{
    if constexpr (HasBase<T>)
        forEachField<typename Schema<T>::Base>(visit);
    Schema<T>::fields.forEach(visit);
}

inline QString toQString(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

template <HasEnumText T>
QString enumText(T value)
{
    for (const auto &[each, text] : EnumText<T>::values) {
        if (each == value)
            return QString::fromLatin1(text);
    }
    return {};
}

template <HasEnumText T>
std::optional<T> enumFromText(QStringView text)
{
    for (const auto &[each, name] : EnumText<T>::values) {
        if (text == QLatin1String(name))
            return each;
    }
    return std::nullopt;
}

} // namespace wire
