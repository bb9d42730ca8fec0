// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunked_body.h"

#include <algorithm>

namespace server {

namespace {

constexpr int kMaxDigits = 8;
constexpr int kMaxExtension = 256;
constexpr int kMaxTrailer = 8 * 1024;

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char lower = static_cast<char>(c | 0x20);
    return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\t') || byte == 0x7f;
}

} // namespace

ChunkedBody::Step ChunkedBody::next(QByteArrayView bytes)
{
    Step step;
    while (step.consumed < bytes.size() && m_place != Place::End) {
        if (m_place == Place::Data) {
            const qsizetype n = std::min<qint64>(m_left, bytes.size() - step.consumed);
            step.data = bytes.sliced(step.consumed, n);
            step.consumed += n;
            m_data += n;
            m_left -= n;
            if (m_left == 0)
                m_place = Place::DataCr;
            return step;
        }
        ++m_around;
        if (!take(bytes[step.consumed++]) || tooMuchAround()) {
            step.state = State::Bad;
            return step;
        }
    }
    step.state = m_place == Place::End ? State::Done : State::NeedMore;
    return step;
}

bool ChunkedBody::take(char c)
{
    switch (m_place) {
    case Place::Size:
        return takeSize(c);
    case Place::Extension:
        return takeExtension(c);
    case Place::SizeLf:
        return c == '\n' && afterSizeLine();
    case Place::DataCr:
        m_place = Place::DataLf;
        return c == '\r';
    case Place::DataLf:
        m_place = Place::Size;
        return c == '\n';
    case Place::Trailer:
        return takeTrailer(c);
    case Place::TrailerLf:
        return c == '\n' && afterTrailerLine();
    case Place::Data:
    case Place::End:
        break;
    }
    return false;
}

bool ChunkedBody::takeSize(char c)
{
    if (const int value = hexValue(c); value >= 0) {
        m_left = m_left * 16 + value;
        return ++m_digits <= kMaxDigits;
    }
    m_place = c == ';' ? Place::Extension : Place::SizeLf;
    return m_digits > 0 && (c == ';' || c == '\r');
}

bool ChunkedBody::takeExtension(char c)
{
    if (c == '\r') {
        m_place = Place::SizeLf;
        return true;
    }
    return !isControl(c) && ++m_extension <= kMaxExtension;
}

bool ChunkedBody::afterSizeLine()
{
    m_digits = 0;
    m_extension = 0;
    m_place = m_left == 0 ? Place::Trailer : Place::Data;
    return true;
}

bool ChunkedBody::takeTrailer(char c)
{
    if (c == '\r') {
        m_place = Place::TrailerLf;
        return true;
    }
    m_trailerLineEmpty = false;
    return !isControl(c) && ++m_trailer <= kMaxTrailer;
}

bool ChunkedBody::afterTrailerLine()
{
    m_place = m_trailerLineEmpty ? Place::End : Place::Trailer;
    m_trailerLineEmpty = true;
    return true;
}

// One byte of body in 260 bytes of chunk line would cost more than it says.
bool ChunkedBody::tooMuchAround() const
{
    return m_around > 64 * 1024 + 16 * m_data;
}

} // namespace server
