// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Takes the chunked transfer coding off a body, strictly: at most 8 hex digits for a size and 256
// bytes of extension, CR LF after everything. Extensions and trailers are dropped. Pure.

#include <QByteArrayView>

namespace server {

class ChunkedBody {
public:
    enum class State { NeedMore, Done, Bad };

    struct Step {
        State state = State::NeedMore;
        qsizetype consumed = 0; // of the bytes given
        QByteArrayView data{}; // a piece of the body, inside the bytes given
    };

    // Call again with what was not consumed, until nothing is consumed any more.
    Step next(QByteArrayView bytes);

private:
    enum class Place { Size, Extension, SizeLf, Data, DataCr, DataLf, Trailer, TrailerLf, End };

    bool take(char c);
    bool takeSize(char c);
    bool takeExtension(char c);
    bool takeTrailer(char c);
    bool afterSizeLine();
    bool afterTrailerLine();
    bool tooMuchAround() const;

    Place m_place = Place::Size;
    int m_digits = 0;
    int m_extension = 0; // bytes of the present one
    int m_trailer = 0; // bytes of all trailers
    bool m_trailerLineEmpty = true;
    qint64 m_left = 0; // of the present chunk
    qint64 m_data = 0; // bytes of body and of everything else
    qint64 m_around = 0;
};

} // namespace server
