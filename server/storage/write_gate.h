// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Lets many in together, or one alone; whoever wants to be alone goes before those who come later.

#include <condition_variable>
#include <mutex>

namespace server {

class WriteGate {
public:
    class Pass {
    public:
        Pass(WriteGate &gate, bool alone);
        Pass(const Pass &) = delete;
        Pass &operator=(const Pass &) = delete;
        ~Pass();

    private:
        WriteGate &m_gate;
        const bool m_alone;
    };

private:
    void enter(bool alone);
    void leave(bool alone);

    std::mutex m_mutex;
    std::condition_variable m_changed;
    int m_inside = 0;
    int m_waitingAlone = 0;
    bool m_taken = false; // by one who is alone
};

} // namespace server
