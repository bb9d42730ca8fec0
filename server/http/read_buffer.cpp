// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/read_buffer.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype kLeast = 2 * 1024; // what an idle connection keeps
constexpr qsizetype kMost = 64 * 1024;

} // namespace

QByteArrayView ReadBuffer::unread() const
{
    return QByteArrayView(m_bytes).sliced(m_begin, m_end - m_begin);
}

std::span<char> ReadBuffer::room(bool eager)
{
    const qsizetype kept = size();
    if (m_begin > 0 && kept > 0)
        std::copy(m_bytes.cbegin() + m_begin, m_bytes.cbegin() + m_end, m_bytes.begin());
    const bool wasFull = m_end == m_bytes.size();
    m_begin = 0;
    m_end = kept;
    if (m_bytes.isEmpty())
        m_bytes.resize(kLeast);
    else if (kept == m_bytes.size() || (wasFull && eager))
        m_bytes.resize(std::min(kMost, 2 * m_bytes.size()));
    return {m_bytes.data() + m_end, static_cast<std::size_t>(m_bytes.size() - m_end)};
}

void ReadBuffer::shrink()
{
    if (!isEmpty())
        return;
    clear();
    if (m_bytes.size() > kLeast)
        m_bytes = QByteArray();
}

} // namespace server
