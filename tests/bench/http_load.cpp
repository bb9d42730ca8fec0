// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/http_load.h"

#include <array>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace tests {

namespace {

constexpr int kPatienceMs = 60'000;

struct Asking {
    int socket = -1;
    QByteArray answer{};
    qsizetype whole = -1; // bytes of the answer, once its head is there
    qint64 since = 0;
};

qsizetype contentLength(QByteArrayView head)
{
    const QByteArray lower = head.toByteArray().toLower();
    constexpr QByteArrayView kName = "content-length:";
    const qsizetype at = lower.indexOf(kName);
    if (at < 0)
        return 0;
    const QByteArray rest = lower.mid(at + kName.size());
    return rest.left(rest.indexOf('\r')).trimmed().toLongLong();
}

bool isWhole(Asking &asking)
{
    if (asking.whole < 0) {
        const qsizetype end = asking.answer.indexOf("\r\n\r\n");
        if (end < 0)
            return false;
        asking.whole = end + 4 + contentLength(QByteArrayView(asking.answer).first(end + 2));
    }
    return asking.answer.size() >= asking.whole;
}

class Run {
public:
    explicit Run(const HttpLoad &load);
    ~Run();
    Run(const Run &) = delete;
    Run &operator=(const Run &) = delete;
    Figure run();

private:
    void ask(size_t index);
    void readFrom(size_t index);
    void end(size_t index);

    const HttpLoad &m_load;
    const int m_epoll = ::epoll_create1(0);
    std::vector<Asking> m_all;
    std::vector<qint64> m_latencies;
    std::vector<char> m_buffer = std::vector<char>(256 * 1024);
    qint64 m_until = 0;
    qint64 m_asked = 0;
    qint64 m_failed = 0;
    int m_open = 0;
};

Run::Run(const HttpLoad &load)
    : m_load(load)
    , m_all(static_cast<size_t>(load.connections))
{
    for (size_t i = 0; i < m_all.size(); ++i) {
        m_all[i].socket = connectTo(load.port);
        epoll_event event{.events = EPOLLIN, .data = {.u64 = i}};
        if (m_all[i].socket < 0)
            ++m_failed;
        else if (::epoll_ctl(m_epoll, EPOLL_CTL_ADD, m_all[i].socket, &event) == 0)
            ++m_open;
    }
}

Run::~Run()
{
    for (size_t i = 0; i < m_all.size(); ++i)
        end(i);
    ::close(m_epoll);
}

void Run::end(size_t index)
{
    if (m_all[index].socket < 0)
        return;
    ::close(m_all[index].socket);
    m_all[index].socket = -1;
    --m_open;
}

void Run::ask(size_t index)
{
    Asking &asking = m_all[index];
    const qint64 now = nowNs();
    const bool over = now >= m_until || (m_load.most > 0 && m_asked >= m_load.most);
    const QByteArray request =
        over ? QByteArray() : m_load.next(static_cast<int>(index), m_asked++);
    if (request.isEmpty()) {
        end(index);
        return;
    }
    asking.answer.resize(0);
    asking.whole = -1;
    asking.since = now;
    if (!sendAll(asking.socket, request)) {
        ++m_failed;
        end(index);
    }
}

void Run::readFrom(size_t index)
{
    Asking &asking = m_all[index];
    const ssize_t n = ::recv(asking.socket, m_buffer.data(), m_buffer.size(), 0);
    if (n <= 0) {
        ++m_failed;
        end(index);
        return;
    }
    asking.answer.append(m_buffer.data(), n);
    if (!isWhole(asking))
        return;
    m_latencies.push_back(nowNs() - asking.since);
    m_failed += asking.answer.size() > 9 && asking.answer.at(9) == '2' ? 0 : 1;
    ask(index);
}

Figure Run::run()
{
    const qint64 begin = nowNs();
    const qint64 cpuBefore = processorNs(m_load.processes);
    m_until = begin + m_load.forMs * 1'000'000LL;
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (m_all[i].socket >= 0)
            ask(i);
    }
    std::array<epoll_event, 64> events{};
    while (m_open > 0) {
        const int ready =
            ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), kPatienceMs);
        if (ready <= 0) {
            m_failed += m_open;
            break;
        }
        for (int i = 0; i < ready; ++i)
            readFrom(events[static_cast<size_t>(i)].data.u64);
    }
    Figure figure =
        figureOf(m_latencies, nowNs() - begin, processorNs(m_load.processes) - cpuBefore);
    figure.failed += m_failed;
    return figure;
}

} // namespace

QByteArray httpRequest(
    const QByteArray &method,
    const QByteArray &path,
    const QByteArray &token,
    const QByteArray &body
)
{
    QByteArray request = method + ' ' + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\n";
    if (!token.isEmpty())
        request += "Authorization: Bearer " + token + "\r\n";
    if (!body.isEmpty())
        request += "Content-Type: application/json\r\n";
    if (method != "GET")
        request += "Content-Length: " + QByteArray::number(body.size()) + "\r\n";
    return request + "\r\n" + body;
}

int connectTo(quint16 port)
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0) {
        ::close(socket);
        return -1;
    }
    const int on = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    return socket;
}

bool sendAll(int socket, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t n =
            ::send(socket, bytes.data(), static_cast<size_t>(bytes.size()), MSG_NOSIGNAL);
        if (n <= 0)
            return false;
        bytes = bytes.sliced(n);
    }
    return true;
}

Figure HttpLoad::run() const
{
    return Run(*this).run();
}

} // namespace tests
