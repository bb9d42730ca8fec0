// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/write_gate.h"

namespace server {

WriteGate::Pass::Pass(WriteGate &gate, bool alone)
    : m_gate(gate)
    , m_alone(alone)
{
    m_gate.enter(alone);
}

WriteGate::Pass::~Pass()
{
    m_gate.leave(m_alone);
}

void WriteGate::enter(bool alone)
{
    std::unique_lock lock(m_mutex);
    if (alone) {
        ++m_waitingAlone;
        m_changed.wait(lock, [this] { return !m_taken && m_inside == 0; });
        --m_waitingAlone;
        m_taken = true;
    } else {
        m_changed.wait(lock, [this] { return !m_taken && m_waitingAlone == 0; });
        ++m_inside;
    }
}

void WriteGate::leave(bool alone)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (alone)
            m_taken = false;
        else
            --m_inside;
    }
    m_changed.notify_all();
}

} // namespace server
