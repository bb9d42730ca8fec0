// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/invite.h"

#include <algorithm>

namespace common {

namespace {

constexpr qsizetype kShortest = 22; // 128 bits
constexpr qsizetype kLongest = 64;

bool isBase64Url(QChar c)
{
    return c == u'_' || c == u'-' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
        || (c >= u'A' && c <= u'Z');
}

} // namespace

std::optional<InviteCode> InviteCode::fromText(QStringView text)
{
    if (text.size() < kShortest || text.size() > kLongest
        || !std::all_of(text.begin(), text.end(), isBase64Url))
        return std::nullopt;
    InviteCode code;
    code.m_text = text.toString();
    return code;
}

std::optional<InviteLinkCode> InviteLinkCode::fromText(QStringView text)
{
    if (text.size() > kLongest)
        return std::nullopt;
    InviteLinkCode code;
    code.m_text = text.toString();
    return code;
}

} // namespace common
