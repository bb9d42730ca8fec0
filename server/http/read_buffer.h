// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// What was read from a client and not used yet. Idle and slow clients hold 2 KiB; whoever fills it
// gets twice as much, up to 64 KiB (security.md, rule 2), until the next request.

#include <QByteArray>
#include <QByteArrayView>

#include <span>

namespace server {

class ReadBuffer {
public:
    QByteArrayView unread() const;
    bool isEmpty() const { return m_begin == m_end; }
    qsizetype size() const { return m_end - m_begin; }
    void use(qsizetype bytes) { m_begin += bytes; }
    void clear() { m_begin = m_end = 0; }

    // Where the next bytes go, never empty unless 64 KiB are unread. eager: more is known to come.
    std::span<char> room(bool eager);
    void added(qsizetype bytes) { m_end += bytes; }
    // Gives back what a quiet connection does not need; nothing if bytes are unread.
    void shrink();

private:
    QByteArray m_bytes;
    qsizetype m_begin = 0; // unread from here
    qsizetype m_end = 0; // to here
};

} // namespace server
