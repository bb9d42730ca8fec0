// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_handler.h"

#include <atomic>

namespace server {

struct Responder::State {
    explicit State(Deliver fn)
        : deliver(std::move(fn))
    {
    }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    ~State()
    {
        if (!called)
            deliver(std::nullopt);
    }

    const Deliver deliver;
    std::atomic<bool> called = false;
};

Responder::Responder(Deliver deliver)
    : m_state(std::make_shared<State>(std::move(deliver)))
{
}

void Responder::operator()(HttpResponse response) const
{
    if (!m_state->called.exchange(true))
        m_state->deliver(std::move(response));
}

} // namespace server
