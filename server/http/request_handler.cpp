// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_handler.h"

#include <atomic>

namespace server {

struct Responder::State {
    State(Deliver deliverFn, Run runFn)
        : deliver(std::move(deliverFn))
        , run(std::move(runFn))
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
    const Run run;
    std::atomic<bool> called = false;
};

Responder::Responder(Deliver deliver, Run run)
    : m_state(std::make_shared<State>(std::move(deliver), std::move(run)))
{
}

void Responder::onConnectionThread(std::function<void()> fn) const
{
    if (m_state->run)
        m_state->run(std::move(fn));
    else
        fn();
}

void Responder::operator()(HttpResponse response) const
{
    if (!m_state->called.exchange(true))
        m_state->deliver(std::move(response));
}

} // namespace server
