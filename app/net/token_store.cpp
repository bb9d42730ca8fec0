// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/net/token_store.h"

#include "app/base/future.h"
#include "app/net/sealed_box.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QThreadPool>

namespace app {

namespace {

QString fileName(const TokenKey &key, const QString &suffix)
{
    const QByteArray name =
        QCryptographicHash::hash(key.toText().toUtf8(), QCryptographicHash::Sha256).toHex();
    return QString::fromLatin1(name.left(32)) + suffix;
}

StoreOutcome writePrivateFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (bytes.isEmpty() || !file.open(QIODevice::WriteOnly))
        return StoreOutcome::Unavailable;
    // Before the first byte is written.
    if (!file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return StoreOutcome::Unavailable;
    file.write(bytes);
    return file.commit() ? StoreOutcome::Done : StoreOutcome::Unavailable;
}

StoredSecret readFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {StoreOutcome::NotFound, {}};
    if (!file.open(QIODevice::ReadOnly))
        return {StoreOutcome::Unavailable, {}};
    return {StoreOutcome::Done, file.readAll()};
}

StoreOutcome removeFile(const QString &path)
{
    return !QFile::exists(path) || QFile::remove(path) ? StoreOutcome::Done
                                                       : StoreOutcome::Unavailable;
}

} // namespace

QString TokenKey::toText() const
{
    return server.origin() + u' ' + user;
}

// --- memory ------------------------------------------------------------------------------------

Task<StoredSecret> SessionTokenStore::read(const TokenKey &key)
{
    const auto it = m_secrets.constFind(key.toText());
    const bool found = it != m_secrets.cend();
    return readyTask(
        found ? StoredSecret{StoreOutcome::Done, *it} : StoredSecret{StoreOutcome::NotFound, {}}
    );
}

Task<StoreOutcome> SessionTokenStore::write(const TokenKey &key, const QByteArray &secret)
{
    m_secrets.insert(key.toText(), secret);
    return readyTask(StoreOutcome::Done);
}

Task<StoreOutcome> SessionTokenStore::remove(const TokenKey &key)
{
    m_secrets.remove(key.toText());
    return readyTask(StoreOutcome::Done);
}

// --- a file of mode 0600 -------------------------------------------------------------------------

FileTokenStore::FileTokenStore(QString directory)
    : m_directory(std::move(directory))
{
}

QString FileTokenStore::path(const TokenKey &key) const
{
    return QDir(m_directory).filePath(fileName(key, QStringLiteral(".token")));
}

Task<StoredSecret> FileTokenStore::read(const TokenKey &key)
{
    return readyTask(readFile(path(key)));
}

Task<StoreOutcome> FileTokenStore::write(const TokenKey &key, const QByteArray &secret)
{
    return readyTask(writePrivateFile(path(key), secret));
}

Task<StoreOutcome> FileTokenStore::remove(const TokenKey &key)
{
    return readyTask(removeFile(path(key)));
}

// --- a file under a passphrase -------------------------------------------------------------------

PassphraseTokenStore::PassphraseTokenStore(QString directory, QString passphrase)
    : m_directory(std::move(directory))
    , m_passphrase(std::move(passphrase))
{
}

QString PassphraseTokenStore::path(const TokenKey &key) const
{
    return QDir(m_directory).filePath(fileName(key, QStringLiteral(".sealed")));
}

Task<StoredSecret> PassphraseTokenStore::read(const TokenKey &key)
{
    auto promise = makeSharedPromise<StoredSecret>();
    QThreadPool::globalInstance()->start(
        [promise, path = path(key), passphrase = m_passphrase, label = key.toText().toUtf8()] {
            StoredSecret found = readFile(path);
            if (found.outcome == StoreOutcome::Done) {
                const auto secret = openBox(passphrase, label, found.secret);
                found = secret ? StoredSecret{StoreOutcome::Done, *secret}
                               : StoredSecret{StoreOutcome::Denied, {}};
            }
            fulfil(*promise, found);
        }
    );
    return promise->future();
}

Task<StoreOutcome> PassphraseTokenStore::write(const TokenKey &key, const QByteArray &secret)
{
    auto promise = makeSharedPromise<StoreOutcome>();
    QThreadPool::globalInstance()->start([promise,
                                          path = path(key),
                                          passphrase = m_passphrase,
                                          label = key.toText().toUtf8(),
                                          secret] {
        fulfil(*promise, writePrivateFile(path, sealBox(passphrase, label, secret)));
    });
    return promise->future();
}

Task<StoreOutcome> PassphraseTokenStore::remove(const TokenKey &key)
{
    return readyTask(removeFile(path(key)));
}

} // namespace app
