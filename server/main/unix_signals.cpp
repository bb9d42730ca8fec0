// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/main/unix_signals.h"

#include <atomic>
#include <cerrno>
#include <csignal>

#include <fcntl.h>
#include <unistd.h>

namespace server {

namespace {

std::atomic<int> gPipe{-1};
std::atomic<int> gAsked{0};

// Only what signal-safety(7) allows.
void handle(int signal)
{
    const int saved = errno;
    if (signal != SIGHUP && gAsked.fetch_add(1) > 0)
        ::_exit(1);
    const auto byte = static_cast<unsigned char>(signal);
    [[maybe_unused]] const auto written = ::write(gPipe.load(), &byte, 1);
    errno = saved;
}

void install(int signal, void (*handler)(int))
{
    struct sigaction action { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

UnixSignals::UnixSignals(std::function<void(int)> received)
    : m_received(std::move(received))
{
    if (::pipe2(m_pipe, O_CLOEXEC | O_NONBLOCK) != 0)
        qFatal("no pipe for signals");
    gPipe = m_pipe[1];
    m_notifier = std::make_unique<QSocketNotifier>(m_pipe[0], QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        read();
    });
    for (const int signal : {SIGTERM, SIGINT, SIGHUP})
        install(signal, handle);
    install(SIGPIPE, SIG_IGN);
}

UnixSignals::~UnixSignals()
{
    // Still ends at a second one: what comes after the loop may take long.
    m_notifier.reset();
}

void UnixSignals::read()
{
    unsigned char signal = 0;
    while (::read(m_pipe[0], &signal, 1) == 1)
        m_received(signal);
}

} // namespace server
