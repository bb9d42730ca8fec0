// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/single_instance.h"

#include "app/main/options.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kWaitMs = 2000;
constexpr int kLongestSocketPath = 100; // the kernel allows 107
constexpr qsizetype kHead = sizeof(quint32);

// Length, then UTF-8.
QByteArray packed(const QString &link)
{
    const QByteArray text = link.toUtf8();
    QByteArray head(kHead, 0);
    qToBigEndian(quint32(text.size()), head.data());
    return head + text;
}

} // namespace

SingleInstance::SingleInstance(const QString &profileDirectory, QObject *parent)
    : QObject(parent)
    , m_directory(profileDirectory)
    , m_lock(profileDirectory + u"/kith.lock"_s)
{
    // Held as long as the program runs, however long that is.
    m_lock.setStaleLockTime(0);
}

bool SingleInstance::claim()
{
    if (!m_lock.tryLock(0))
        return m_lock.error() != QLockFile::LockFailedError;
    m_server = std::make_unique<QLocalServer>();
    m_server->setSocketOptions(QLocalServer::UserAccessOption);
    QLocalServer::removeServer(socketPath()); // left by a program that was killed
    connect(m_server.get(), &QLocalServer::newConnection, this, &SingleInstance::accept);
    m_server->listen(socketPath());
    return true;
}

bool SingleInstance::forward(const QString &link)
{
    QLocalSocket socket;
    socket.connectToServer(socketPath());
    if (!socket.waitForConnected(kWaitMs))
        return false;
    socket.write(packed(link));
    return socket.waitForBytesWritten(kWaitMs);
}

QString SingleInstance::socketPath() const
{
    const QString beside = m_directory + u"/kith.socket"_s;
    if (beside.toUtf8().size() <= kLongestSocketPath)
        return beside;
    const QByteArray hash =
        QCryptographicHash::hash(m_directory.toUtf8(), QCryptographicHash::Sha256).toHex();
    const QString runtime = QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation);
    return QDir(runtime).filePath(u"kith-"_s + QString::fromLatin1(hash.left(24)));
}

void SingleInstance::accept()
{
    while (QLocalSocket *socket = m_server->nextPendingConnection()) {
        connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
        connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
            if (socket->bytesAvailable() < kHead)
                return;
            const auto length = qFromBigEndian<quint32>(socket->peek(kHead).constData());
            if (length > kLargestMessage) {
                socket->abort();
                return;
            }
            if (socket->bytesAvailable() < kHead + qsizetype(length))
                return;
            socket->skip(kHead);
            emit openRequested(cleanedLink(QString::fromUtf8(socket->read(length))));
            socket->disconnectFromServer();
        });
    }
}

} // namespace app
