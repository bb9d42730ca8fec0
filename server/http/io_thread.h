// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// One thread that runs connections: an io_context of its own, so that whatever belongs to a
// connection needs no lock. post() may be called from any thread and at any time, also after the
// end.

#include <functional>
#include <memory>

namespace boost::asio {
class io_context;
}

namespace server {

class IoThread {
public:
    IoThread();
    ~IoThread();
    IoThread(const IoThread &) = delete;
    IoThread &operator=(const IoThread &) = delete;

    void start();
    // Runs fn on the thread; false if the thread has ended, and fn is dropped.
    bool post(std::function<void()> fn);
    // Like post(), but at once if this is the thread.
    bool dispatch(std::function<void()> fn);
    bool isCurrent() const;
    // Ends the thread at once; what still waits is destroyed. Not from the thread itself.
    void stop();

    boost::asio::io_context &context(); // only before stop()

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace server
