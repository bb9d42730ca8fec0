// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/test_server.h"

#include "tests/support/dial.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <unistd.h>

namespace tests {

namespace {

constexpr int kPatienceMs = 30'000; // sanitizer builds on a busy machine start slowly

} // namespace

TestServer::TestServer(const QStringList &settings)
    : m_settings(
        QStringList{QStringLiteral("registration.mode=open"), QStringLiteral("rate.enabled=false")}
        + settings
    )
{
    if (onPostgres())
        m_postgres = std::make_unique<TestPostgres>();
    m_process.setProgram(binary());
    m_process.setProcessEnvironment(environment());
    m_process.setStandardErrorFile(
        m_folder.filePath(QStringLiteral("kithd.log")), QIODevice::Append
    );
}

TestServer::~TestServer()
{
    stop();
}

QProcessEnvironment TestServer::environment() const
{
    auto environment = QProcessEnvironment::systemEnvironment();
    if (m_postgres)
        environment.insert(QStringLiteral("KITH_DATABASE_URL"), m_postgres->url());
    return environment;
}

QString TestServer::binary()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/kithd");
}

QString TestServer::data() const
{
    return m_folder.filePath(QStringLiteral("data"));
}

QString TestServer::url() const
{
    return m_scheme + QStringLiteral("127.0.0.1:%1").arg(m_port);
}

bool TestServer::start()
{
    QStringList arguments{
        QStringLiteral("serve"),
        QStringLiteral("--data"),
        data(),
        QStringLiteral("--listen"),
        QStringLiteral("127.0.0.1:%1").arg(m_port)};
    if (overTls())
        arguments << QStringLiteral("--set") << QStringLiteral("tls.mode=self-signed");
    for (const QString &setting : m_settings)
        arguments << QStringLiteral("--set") << setting;
    m_process.setArguments(arguments);
    m_process.start(QIODevice::ReadOnly);
    QByteArray line;
    while (!line.endsWith('\n')) {
        if (!m_process.waitForReadyRead(kPatienceMs))
            return false;
        line += m_process.readLine();
    }
    static const QRegularExpression ready(
        QStringLiteral("^kithd ready on (https?://)127\\.0\\.0\\.1:([0-9]+)\n$")
    );
    const auto found = ready.match(QString::fromUtf8(line));
    m_scheme = found.captured(1);
    m_port = found.captured(2).toUShort();
    return m_port != 0;
}

void TestServer::limitFiles(unsigned most)
{
    m_process.setChildProcessModifier([most] {
        const rlimit limit{most, most};
        ::setrlimit(RLIMIT_NOFILE, &limit);
    });
}

void TestServer::signal(int number)
{
    ::kill(static_cast<pid_t>(m_process.processId()), number);
}

bool TestServer::waitForLog(const QByteArray &text)
{
    return QTest::qWaitFor([&] { return log().contains(text); }, kPatienceMs);
}

qint64 TestServer::residentBytes() const
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(processId()));
    if (!file.open(QIODevice::ReadOnly))
        return -1;
    return file.readAll().split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

void TestServer::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(kPatienceMs))
        kill();
}

void TestServer::kill()
{
    m_process.kill();
    m_process.waitForFinished(kPatienceMs);
}

void TestServer::setVariable(const QString &name, const QString &value)
{
    auto environment = m_process.processEnvironment();
    if (environment.isEmpty())
        environment = QProcessEnvironment::systemEnvironment();
    environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
}

int TestServer::run(
    const QStringList &arguments, const QByteArray &input, QByteArray *output, int patienceMs
) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(binary(), arguments + QStringList{QStringLiteral("--data"), data()});
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patienceMs);
    if (output)
        *output = process.readAllStandardOutput() + process.readAllStandardError();
    return process.exitCode();
}

QByteArray TestServer::log()
{
    QFile file(m_folder.filePath(QStringLiteral("kithd.log")));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace tests
