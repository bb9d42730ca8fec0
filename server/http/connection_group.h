// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The connections of one io thread, and the watch over their deadlines. All of it on that thread,
// but for the constructor.

#include "server/http/listener.h"

#include <memory>

namespace server {

struct HttpServices;

class ConnectionGroup {
public:
    // services: shared with requests that are still worked on when the listener has gone.
    ConnectionGroup(std::shared_ptr<IoThread> thread, std::shared_ptr<HttpServices> services);
    ~ConnectionGroup(); // closes what is left
    ConnectionGroup(const ConnectionGroup &) = delete;
    ConnectionGroup &operator=(const ConnectionGroup &) = delete;

    // Starts to serve it. peer: the address of the socket, in text.
    void add(ByteStreamPtr stream, const QByteArray &peer);
    // Closes those that wait for a request; the others close after their answer.
    void closeIdle();

private:
    struct Private;
    std::shared_ptr<Private> d; // shared with the timer, which asks whether it is still there
};

} // namespace server
