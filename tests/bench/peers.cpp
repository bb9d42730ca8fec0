// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/peers.h"

#include "tests/bench/figures.h"
#include "tests/bench/http_load.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QThread>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace tests {

namespace {

constexpr int kPatienceMs = 20'000;

// Of a program of the system: /usr/sbin is not in everybody's path.
QString findProgram(const QString &name)
{
    const QString found = QStandardPaths::findExecutable(name);
    return found.isEmpty() ? QStandardPaths::findExecutable(name, {u"/usr/sbin"_s, u"/sbin"_s})
                           : found;
}

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : 0;
}

bool waitUntilListening(quint16 port)
{
    const qint64 until = nowNs() + kPatienceMs * 1'000'000LL;
    while (nowNs() < until) {
        if (const int socket = connectTo(port); socket >= 0) {
            ::close(socket);
            return true;
        }
        QThread::msleep(20);
    }
    return false;
}

} // namespace

QList<qint64> Peer::processes() const
{
    return withChildren(m_process.processId());
}

void Peer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs))
        m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

QByteArray Nginx::configuration() const
{
    const QByteArray folder = QFile::encodeName(m_folder.path());
    QByteArray text = ::geteuid() == 0 ? "user root;\n" : "";
    text += "daemon off; pid " + folder + "/nginx.pid; error_log stderr crit;\n"
        + "worker_processes " + QByteArray::number(QThread::idealThreadCount())
        + "; worker_rlimit_nofile 16384;\nevents { worker_connections 12000; }\nhttp {\n"
        + "access_log off; keepalive_requests 1000000000; keepalive_timeout 3600;\n";
    for (const char *temporary : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        text += QByteArray(temporary) + "_temp_path " + folder + "/" + temporary + ";\n";
    text += "server { listen 127.0.0.1:" + QByteArray::number(m_port)
        + "; location / { default_type application/json; return 200 '" + m_answer + "'; } }\n}\n";
    return text;
}

QString Nginx::start()
{
    const QString program = findProgram(u"nginx"_s);
    if (program.isEmpty())
        return u"nginx is not installed"_s;
    m_port = freePort();
    QFile file(m_folder.filePath(u"nginx.conf"_s));
    if (!file.open(QIODevice::WriteOnly) || file.write(configuration()) < 0)
        return u"no configuration for nginx"_s;
    file.close();
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(program, {u"-c"_s, file.fileName(), u"-p"_s, m_folder.path()});
    if (m_process.waitForStarted(kPatienceMs) && waitUntilListening(m_port))
        return {};
    return u"nginx does not start: "_s + QString::fromUtf8(m_process.readAll()).simplified();
}

QString NodePeer::start()
{
    const QString program = findProgram(u"node"_s);
    if (program.isEmpty())
        return u"node is not installed"_s;
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(program, QStringList{m_script} + m_arguments);
    QByteArray line;
    while (!line.endsWith('\n') && m_process.waitForReadyRead(kPatienceMs))
        line += m_process.readLine();
    if (!line.startsWith("port "))
        return QString::fromUtf8(line.isEmpty() ? QByteArray("node says nothing") : line.trimmed());
    m_port = line.mid(5).trimmed().toUShort();
    return {};
}

} // namespace tests
