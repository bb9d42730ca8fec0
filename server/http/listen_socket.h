// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The socket that clients come to: the one that systemd has passed (LISTEN_FDS), or a new one.

#include "common/base/result.h"

#include <QString>

#include <boost/asio/basic_socket_acceptor.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>

namespace server {

using ListenSocket = boost::asio::
    basic_socket_acceptor<boost::asio::ip::tcp, boost::asio::io_context::executor_type>;

// host: a name, an address, or "" or "*" for all. port 0: a free one. Errors are sentences for
// whoever starts the server.
common::Result<ListenSocket>
openListenSocket(boost::asio::io_context &context, const QString &host, int port);

} // namespace server
