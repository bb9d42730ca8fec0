// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_stream.h"

#include <algorithm>

namespace server {

namespace {

constexpr qsizetype kJoinBelow = 2 * 1024; // a smaller body is copied behind its head
constexpr qsizetype kPiece = 64 * 1024; // of a BodySource
constexpr qsizetype kKeptHead = 4 * 1024;

} // namespace

void ResponseStream::start(HttpResponse response, const ResponseFraming &framing)
{
    m_head.resize(0);
    writeResponseHead(m_head, response, framing);
    if (framing.withBody) {
        m_source = std::move(response.source);
        m_sourceLeft = response.sourceLength;
        m_sourceChunked = framing.chunked;
        m_sourceStarted = false;
        if (!m_source)
            m_body = std::move(response.body);
    }
    if (m_body.size() <= kJoinBelow) {
        m_head.append(m_body);
        m_body.clear();
    }
}

void ResponseStream::startContinue()
{
    m_head = "HTTP/1.1 100 Continue\r\n\r\n";
}

std::array<QByteArrayView, 2> ResponseStream::rest() const
{
    const qsizetype ofHead = std::min(m_done, m_head.size());
    return {QByteArrayView(m_head).sliced(ofHead), QByteArrayView(m_body).sliced(m_done - ofHead)};
}

ResponseStream::State ResponseStream::sent(qsizetype bytes)
{
    m_done += bytes;
    if (m_done < m_head.size() + m_body.size())
        return State::More;
    m_done = 0;
    m_body.clear();
    return m_source ? nextPiece() : State::Done;
}

ResponseStream::State ResponseStream::nextPiece()
{
    const qint64 most = m_sourceLeft < 0 ? kPiece : std::min<qint64>(kPiece, m_sourceLeft);
    QByteArray piece = most > 0 ? m_source->read(most) : QByteArray("");
    if (piece.isNull() || (piece.isEmpty() && m_sourceLeft > 0) || piece.size() > most)
        return State::Broken;
    m_head.resize(0);
    if (m_sourceChunked) {
        if (m_sourceStarted)
            m_head.append("\r\n");
        m_head.append(QByteArray::number(piece.size(), 16)).append("\r\n");
        if (piece.isEmpty())
            m_head.append("\r\n");
    }
    m_sourceStarted = true;
    if (m_sourceLeft > 0)
        m_sourceLeft -= piece.size();
    if (piece.isEmpty() || m_sourceLeft == 0)
        m_source.reset();
    m_body = std::move(piece);
    return m_head.isEmpty() && m_body.isEmpty() ? State::Done : State::More;
}

void ResponseStream::shrink()
{
    if (m_head.capacity() > kKeptHead)
        m_head.clear();
}

} // namespace server
