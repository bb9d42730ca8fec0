// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/smtp_server.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QProcess>

namespace tests {

namespace {

constexpr int kPatienceMs = 30'000;
const QString kPython = QStringLiteral("/usr/bin/python3"); // the one that packages are for

} // namespace

SmtpServer::SmtpServer(const QStringList &arguments)
    : m_arguments(arguments)
{
}

SmtpServer::~SmtpServer()
{
    if (!m_process)
        return;
    m_process->closeWriteChannel();
    if (!m_process->waitForFinished(kPatienceMs))
        m_process->kill();
}

bool SmtpServer::isThere()
{
    return QProcess::execute(kPython, {QStringLiteral("-c"), QStringLiteral("import aiosmtpd")})
        == 0;
}

bool SmtpServer::start(int port)
{
    m_process = std::make_unique<QProcess>();
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->start(
        kPython,
        QStringList{
            QStringLiteral(KITH_SUPPORT "/smtp_server.py"),
            QStringLiteral("--port"),
            QString::number(port)}
            + m_arguments
    );
    while (!m_process->canReadLine()) {
        if (!m_process->waitForReadyRead(kPatienceMs))
            return false;
    }
    m_port = m_process->readLine().trimmed().split(' ').value(1).toInt();
    return m_port > 0;
}

QJsonObject SmtpServer::take(int patienceMs)
{
    QElapsedTimer since;
    since.start();
    while (!m_process->canReadLine()) {
        const auto left = patienceMs - static_cast<int>(since.elapsed());
        if (left <= 0 || !m_process->waitForReadyRead(left))
            return {};
    }
    return QJsonDocument::fromJson(m_process->readLine()).object();
}

bool SmtpServer::isEmpty()
{
    m_process->waitForReadyRead(1);
    return !m_process->canReadLine();
}

} // namespace tests
