// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The server's side of TLS, read from PEM files: 1.2 with forward secrecy and AEAD, and 1.3.
// Errors are validation.failed, in sentences for whoever set the files.

#include "common/base/result.h"

#include <memory>

namespace boost::asio::ssl {
class context;
}

namespace server {

struct TlsFiles;

// Shared: the listener replaces it on reload while handshakes use the old one.
common::Result<std::shared_ptr<boost::asio::ssl::context>> loadTlsContext(const TlsFiles &files);

} // namespace server
