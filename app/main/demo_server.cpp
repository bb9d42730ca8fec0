// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo_server.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QStandardPaths>

#include <csignal>

#include <sys/prctl.h>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kStopMs = 5000;

} // namespace

DemoServer::DemoServer(QObject *parent)
    : QObject(parent)
{
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    // If this program is killed, the child must not stay behind.
    m_process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(&m_process, &QProcess::readyReadStandardOutput, this, &DemoServer::readOutput);
    connect(&m_process, &QProcess::finished, this, &DemoServer::onFinished);
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            fail(tr("The demo server cannot be started."));
    });
}

DemoServer::~DemoServer()
{
    m_process.disconnect(this);
    stop();
}

QString DemoServer::program()
{
    const QString name = u"kithd"_s;
    const QFileInfo beside(QDir(QCoreApplication::applicationDirPath()), name);
    return beside.isExecutable() ? beside.absoluteFilePath() : QStandardPaths::findExecutable(name);
}

void DemoServer::start()
{
    if (m_step != Step::Idle)
        return;
    m_folder = std::make_unique<QTemporaryDir>(QDir::temp().filePath(u"kith-demo-XXXXXX"_s));
    if (m_folder->isValid())
        fill();
    else
        fail(tr("No space left on this computer."));
}

void DemoServer::fill()
{
    m_step = Step::Filling;
    m_process.start(program(), {u"demo"_s, u"--data"_s, m_folder->path()});
}

void DemoServer::serve()
{
    m_step = Step::Starting;
    m_process.start(
        program(), {u"serve"_s, u"--data"_s, m_folder->path(), u"--listen"_s, u"127.0.0.1:0"_s}
    );
}

void DemoServer::readOutput()
{
    while (m_process.canReadLine()) {
        const QString line = QString::fromUtf8(m_process.readLine()).trimmed();
        static const QRegularExpression kReady(u"^kithd ready on (http://127\\.0\\.0\\.1:\\d+)$"_s);
        const auto match = kReady.match(line);
        if (m_step != Step::Starting || !match.hasMatch())
            continue;
        m_step = Step::Running;
        emit ready(match.captured(1));
    }
}

void DemoServer::onFinished()
{
    const bool good = m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0;
    if (m_step == Step::Filling && good)
        serve();
    else if (m_step != Step::Idle)
        fail(tr("The demo server has stopped."));
}

void DemoServer::fail(const QString &why)
{
    stop();
    emit failed(why);
}

void DemoServer::stop()
{
    m_step = Step::Idle;
    if (m_process.state() != QProcess::NotRunning) {
        m_process.terminate();
        if (!m_process.waitForFinished(kStopMs)) {
            m_process.kill();
            m_process.waitForFinished(kStopMs);
        }
    }
    m_folder.reset();
}

} // namespace app
