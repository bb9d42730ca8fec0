// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One response on its way out: its head, then its body or the pieces of its source, at most 64 KiB
// of them in memory at a time. Gives bytes to send and is told how many went; no network.

#include "server/http/response_head.h"

#include <QByteArrayView>

#include <array>
#include <memory>

namespace server {

class ResponseStream {
public:
    enum class State {
        More, // send rest()
        Done,
        Broken, // the source has less than was announced: the client must see the damage
    };

    void start(HttpResponse response, const ResponseFraming &framing);
    void startContinue(); // 100, RFC 9110, 10.1.1
    // What is to be sent next, the one behind the other.
    std::array<QByteArrayView, 2> rest() const;
    State sent(qsizetype bytes);
    // The source goes; nothing more will be sent.
    void stop() { m_source.reset(); }
    // Gives back what a quiet connection does not need.
    void shrink();

private:
    State nextPiece();

    QByteArray m_head;
    QByteArray m_body;
    qsizetype m_done = 0; // of both
    std::shared_ptr<BodySource> m_source; // as in HttpResponse
    qint64 m_sourceLeft = 0; // -1: unknown
    bool m_sourceChunked = false;
    bool m_sourceStarted = false;
};

} // namespace server
