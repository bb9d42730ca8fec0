// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user.h"

#include <algorithm>

namespace common {

UserRef UserRef::me()
{
    UserRef ref;
    ref.m_me = true;
    return ref;
}

UserRef UserRef::named(const QString &username)
{
    UserRef ref;
    ref.m_username = foldedUsername(username);
    return ref;
}

QString UserRef::toText() const
{
    if (m_me)
        return QStringLiteral("me");
    return m_username.isEmpty() ? m_id.toString() : u'@' + m_username;
}

std::optional<UserRef> UserRef::fromText(QStringView text)
{
    if (text == u"me")
        return me();
    if (!text.startsWith(u'@')) {
        const auto id = UserId::fromString(text);
        return id ? std::optional(UserRef(*id)) : std::nullopt;
    }
    const QStringView name = text.mid(1);
    const auto allowed = [](QChar c) {
        return c == u'_' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
            || (c >= u'A' && c <= u'Z');
    };
    if (name.size() < 3 || name.size() > 30 || !std::all_of(name.begin(), name.end(), allowed))
        return std::nullopt;
    return named(name.toString());
}

} // namespace common
