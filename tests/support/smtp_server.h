// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A real mail server in a process of its own (smtp_server.py, python3-aiosmtpd).

#include <QByteArray>
#include <QJsonObject>
#include <QStringList>

#include <memory>

class QProcess;

namespace tests {

class SmtpServer {
public:
    // What smtp_server.py takes: "--tls", "starttls", ...
    explicit SmtpServer(const QStringList &arguments = {});
    ~SmtpServer();
    SmtpServer(const SmtpServer &) = delete;
    SmtpServer &operator=(const SmtpServer &) = delete;

    // Whether there is a Python with aiosmtpd.
    static bool isThere();

    bool start(int port = 0);
    int port() const { return m_port; }
    // The next mail that was not taken yet; empty: none came in time.
    QJsonObject take(int patienceMs = 20'000);
    // None has come so far.
    bool isEmpty();

private:
    const QStringList m_arguments;
    std::unique_ptr<QProcess> m_process;
    int m_port = 0;
};

} // namespace tests
