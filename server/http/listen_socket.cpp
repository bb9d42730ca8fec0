// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/listen_socket.h"

#include <algorithm>

#include <boost/asio/ip/v6_only.hpp>
#include <netinet/tcp.h>
#include <sys/socket.h>
#include <unistd.h>

namespace asio = boost::asio;
using asio::ip::tcp;

namespace server {

using common::ErrorCode;
using common::Result;

namespace {

constexpr int kSystemdSocket = 3; // SD_LISTEN_FDS_START
// What the kernel may hold of an answer that the client does not take, in bytes: without a limit it
// grows to megabytes for each of them (promise P8), and frames go stale in it.
constexpr int kUnsentMost = 128 * 1024;

bool isPassedBySystemd()
{
    return qEnvironmentVariableIntValue("LISTEN_FDS") >= 1
        && qEnvironmentVariableIntValue("LISTEN_PID") == static_cast<int>(::getpid());
}

Result<tcp> protocolOf(int socket)
{
    sockaddr_storage local{};
    socklen_t size = sizeof local;
    if (::getsockname(socket, reinterpret_cast<sockaddr *>(&local), &size) != 0
        || (local.ss_family != AF_INET && local.ss_family != AF_INET6)) {
        return common::fail(
            ErrorCode::ServerInternal,
            QStringLiteral("The socket that systemd passed is not one for TCP.")
        );
    }
    return local.ss_family == AF_INET ? tcp::v4() : tcp::v6();
}

auto cannotListen(const QString &host, int port, const boost::system::error_code &error)
{
    const QString where = QStringLiteral("%1, port %2").arg(host).arg(port);
    QString text = QStringLiteral("Cannot listen on %1: %2.")
                       .arg(where, QString::fromStdString(error.message()));
    if (error == asio::error::address_in_use)
        text = QStringLiteral("%1 is in use by another program.").arg(where);
    else if (error == asio::error::access_denied)
        text = QStringLiteral(
                   "Listening on %1 is not allowed; ports below 1024 need a right of their own."
        )
                   .arg(where);
    return common::fail(ErrorCode::ServerUnavailable, text);
}

Result<tcp::endpoint> resolve(const QString &host, int port)
{
    const auto number = static_cast<unsigned short>(port);
    if (host.isEmpty() || host == QLatin1String("*"))
        return tcp::endpoint(tcp::v6(), number);
    asio::io_context context;
    tcp::resolver resolver(context);
    boost::system::error_code error;
    const bool bracketed = host.startsWith(QLatin1Char('[')) && host.endsWith(QLatin1Char(']'));
    const QString name = bracketed ? host.mid(1, host.size() - 2) : host;
    const auto found =
        resolver.resolve(name.toStdString(), std::to_string(port), tcp::resolver::passive, error);
    if (error || found.empty())
        return cannotListen(host, port, error);
    // Of a name with both, like localhost, the one that more clients try.
    const auto v4 = std::find_if(found.begin(), found.end(), [](const auto &one) {
        return one.endpoint().protocol() == tcp::v4();
    });
    return (v4 != found.end() ? v4 : found.begin())->endpoint();
}

// All addresses of both kinds, or of IPv4 where there is no IPv6.
tcp::endpoint
openFor(ListenSocket &acceptor, tcp::endpoint endpoint, boost::system::error_code &error)
{
    acceptor.open(endpoint.protocol(), error);
    if (error == asio::error::address_family_not_supported && endpoint.address().is_unspecified()) {
        endpoint = tcp::endpoint(tcp::v4(), endpoint.port());
        acceptor.open(endpoint.protocol(), error);
    }
    return endpoint;
}

} // namespace

Result<ListenSocket> openListenSocket(asio::io_context &context, const QString &host, int port)
{
    boost::system::error_code error;
    ListenSocket made(context.get_executor());
    if (isPassedBySystemd()) {
        TRY_INTO(const auto protocol, protocolOf(kSystemdSocket));
        made.assign(protocol, kSystemdSocket, error);
        qunsetenv("LISTEN_FDS");
        qunsetenv("LISTEN_PID");
    } else {
        TRY_INTO(const auto wanted, resolve(host, port));
        const auto endpoint = openFor(made, wanted, error);
        if (error)
            return cannotListen(host, port, error);
        made.set_option(ListenSocket::reuse_address(true), error);
        if (endpoint.protocol() == tcp::v6() && endpoint.address().is_unspecified())
            made.set_option(asio::ip::v6_only(false), error);
        made.bind(endpoint, error);
        if (!error)
            made.listen(asio::socket_base::max_listen_connections, error);
    }
    if (error)
        return cannotListen(host, port, error);
    // Connections have it from the socket that they come from.
    ::setsockopt(
        made.native_handle(), IPPROTO_TCP, TCP_NOTSENT_LOWAT, &kUnsentMost, sizeof kUnsentMost
    );
    made.non_blocking(true, error);
    return made;
}

} // namespace server
