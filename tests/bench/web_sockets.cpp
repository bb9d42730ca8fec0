// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/web_sockets.h"

#include "tests/bench/http_load.h"

#include <QtEndian>

#include <algorithm>
#include <array>

#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tests {

namespace {

constexpr qsizetype kAtOnce = 32; // below limits.per_address
constexpr int kText = 1;
constexpr int kPing = 9;

QByteArray handshake(const QByteArray &path, const QByteArray &token)
{
    QByteArray head = "GET " + path
        + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
          "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n";
    if (!token.isEmpty())
        head += "Sec-WebSocket-Protocol: kith.v1\r\nAuthorization: Bearer " + token + "\r\n";
    return head + "\r\n";
}

// Of a frame of a server (no mask): the bytes before the payload, and the payload's.
struct FrameSize {
    qsizetype head = 0;
    qsizetype payload = 0;
};

// head 0: more must come first.
FrameSize frameSize(QByteArrayView bytes)
{
    if (bytes.size() < 2)
        return {};
    const int length = bytes[1] & 0x7f;
    if (length < 126)
        return {2, length};
    if (length == 126)
        return bytes.size() < 4 ? FrameSize{}
                                : FrameSize{4, qFromBigEndian<quint16>(bytes.data() + 2)};
    return bytes.size() < 10
        ? FrameSize{}
        : FrameSize{10, static_cast<qsizetype>(qFromBigEndian<quint64>(bytes.data() + 2))};
}

} // namespace

WebSockets::WebSockets()
    : m_epoll(::epoll_create1(0))
    , m_buffer(64 * 1024)
{
}

WebSockets::~WebSockets()
{
    for (const Client &client : m_all)
        ::close(client.socket);
    ::close(m_epoll);
}

bool WebSockets::open(quint16 port, const QByteArray &path, const QList<QByteArray> &tokens)
{
    for (qsizetype at = 0; at < tokens.size(); at += kAtOnce) {
        if (!shakeHands(port, path, tokens.mid(at, kAtOnce)))
            return false;
    }
    return true;
}

bool WebSockets::shakeHands(quint16 port, const QByteArray &path, const QList<QByteArray> &tokens)
{
    const size_t first = m_all.size();
    for (const QByteArray &token : tokens) {
        const int socket = connectTo(port);
        epoll_event event{.events = EPOLLIN, .data = {.u64 = m_all.size()}};
        if (socket < 0 || !sendAll(socket, handshake(path, token))
            || ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, socket, &event) != 0)
            return false;
        m_all.push_back({.socket = socket});
    }
    for (size_t i = first; i < m_all.size(); ++i) {
        QByteArray &answer = m_all[i].rest;
        while (!answer.contains("\r\n\r\n")) {
            const ssize_t n = ::recv(m_all[i].socket, m_buffer.data(), m_buffer.size(), 0);
            if (n <= 0)
                return false;
            answer.append(m_buffer.data(), n);
        }
        if (!answer.startsWith("HTTP/1.1 101"))
            return false;
        answer.remove(0, answer.indexOf("\r\n\r\n") + 4);
    }
    return true;
}

bool WebSockets::sendText(const QByteArray &text)
{
    return sendFrame(kText, text);
}

bool WebSockets::ping()
{
    return sendFrame(kPing, {});
}

// The mask is all zeros: allowed, and the payload stays as it is.
bool WebSockets::sendFrame(int opcode, const QByteArray &payload)
{
    QByteArray frame;
    frame.append(static_cast<char>(0x80 | opcode));
    if (payload.size() < 126) {
        frame.append(static_cast<char>(0x80 | payload.size()));
    } else {
        std::array<char, 2> size{};
        qToBigEndian(static_cast<quint16>(payload.size()), size.data());
        frame.append(static_cast<char>(0x80 | 126)).append(size.data(), 2);
    }
    frame.append(4, '\0').append(payload);
    return std::ranges::all_of(m_all, [&](const Client &client) {
        return sendAll(client.socket, frame);
    });
}

void WebSockets::takeFrames(Client &client, QByteArrayView beginning)
{
    QByteArrayView bytes = client.rest;
    while (true) {
        const FrameSize size = frameSize(bytes);
        if (size.head == 0 || bytes.size() < size.head + size.payload)
            break;
        const QByteArrayView payload = bytes.sliced(size.head, size.payload);
        if (payload.startsWith(beginning)) {
            ++client.got;
            ++m_received;
            m_last = payload.toByteArray();
        }
        bytes = bytes.sliced(size.head + size.payload);
    }
    client.rest = bytes.toByteArray();
}

bool WebSockets::readFrom(Client &client, QByteArrayView beginning)
{
    const ssize_t n = ::recv(client.socket, m_buffer.data(), m_buffer.size(), MSG_DONTWAIT);
    if (n <= 0)
        return n < 0 && (errno == EAGAIN || errno == EWOULDBLOCK);
    client.rest.append(m_buffer.data(), n);
    takeFrames(client, beginning);
    return true;
}

bool WebSockets::await(QByteArrayView beginning, int each, int patienceMs)
{
    size_t waiting = 0;
    for (Client &client : m_all) {
        takeFrames(client, beginning);
        waiting += client.got < each ? 1 : 0;
    }
    const qint64 until = nowNs() + patienceMs * 1'000'000LL;
    std::array<epoll_event, 256> events{};
    while (waiting > 0 && nowNs() < until) {
        const int ready =
            ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), 1000);
        for (int i = 0; i < ready; ++i) {
            Client &client = m_all[events[static_cast<size_t>(i)].data.u64];
            const bool before = client.got < each;
            if (!readFrom(client, beginning))
                return false;
            waiting -= before && client.got >= each ? 1 : 0;
        }
    }
    return waiting == 0;
}

void WebSockets::forget()
{
    m_received = 0;
    for (Client &client : m_all)
        client.got = 0;
}

} // namespace tests
