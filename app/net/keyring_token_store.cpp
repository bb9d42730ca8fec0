// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keyring of the desktop, by QtKeychain. A locked keyring with nobody to unlock it never
// answers, so every job has a time-out; its late answer is ignored.

#include "app/base/future.h"
#include "app/net/token_store.h"

#include <QPointer>
#include <QTimer>
#include <qt6keychain/keychain.h>

namespace app {

namespace {

StoreOutcome outcomeOf(QKeychain::Error error)
{
    switch (error) {
    case QKeychain::NoError:
        return StoreOutcome::Done;
    case QKeychain::EntryNotFound:
        return StoreOutcome::NotFound;
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return StoreOutcome::Denied;
    default: // no bus, no daemon, a daemon without a collection
        return StoreOutcome::Unavailable;
    }
}

QKeychain::Job *makeJob(const KeyringJob &job)
{
    const QString service = QStringLiteral("org.kith.Kith");
    switch (job.kind) {
    case KeyringJob::Kind::Read:
        return new QKeychain::ReadPasswordJob(service);
    case KeyringJob::Kind::Remove:
        return new QKeychain::DeletePasswordJob(service);
    case KeyringJob::Kind::Write:
        break;
    }
    auto *write = new QKeychain::WritePasswordJob(service);
    write->setBinaryData(job.secret);
    return write;
}

void runKeychainJob(const KeyringJob &job, const std::function<void(const StoredSecret &)> &done)
{
    QKeychain::Job *keychain = makeJob(job);
    keychain->setKey(job.key);
    keychain->setInsecureFallback(false);
    QObject::connect(keychain, &QKeychain::Job::finished, keychain, [done](QKeychain::Job *ended) {
        StoredSecret found{outcomeOf(ended->error()), {}};
        if (const auto *read = qobject_cast<QKeychain::ReadPasswordJob *>(ended))
            found.secret = read->binaryData();
        done(found);
    });
    keychain->start();
}

} // namespace

KeyringTokenStore::KeyringTokenStore(int timeoutMs)
    : KeyringTokenStore(&runKeychainJob, timeoutMs)
{
}

KeyringTokenStore::KeyringTokenStore(KeyringRunner runner, int timeoutMs)
    : m_runner(std::move(runner))
    , m_timeoutMs(timeoutMs)
{
}

Task<StoredSecret> KeyringTokenStore::run(const KeyringJob &job)
{
    auto promise = makeSharedPromise<StoredSecret>();
    auto *timer = new QTimer;
    timer->setSingleShot(true);
    QObject::connect(timer, &QTimer::timeout, timer, [promise, timer] {
        timer->deleteLater();
        fulfil(*promise, StoredSecret{StoreOutcome::TimedOut, {}});
    });
    timer->start(m_timeoutMs);
    m_runner(job, [promise, timer = QPointer(timer)](const StoredSecret &found) {
        if (!timer || !timer->isActive())
            return;
        timer->stop();
        timer->deleteLater();
        fulfil(*promise, found);
    });
    return promise->future();
}

Task<StoreOutcome> KeyringTokenStore::outcome(const KeyringJob &job)
{
    return run(job).map([](const StoredSecret &found) { return found.outcome; });
}

Task<StoredSecret> KeyringTokenStore::read(const TokenKey &key)
{
    return run({KeyringJob::Kind::Read, key.toText(), {}});
}

Task<StoreOutcome> KeyringTokenStore::write(const TokenKey &key, const QByteArray &secret)
{
    return outcome({KeyringJob::Kind::Write, key.toText(), secret});
}

Task<StoreOutcome> KeyringTokenStore::remove(const TokenKey &key)
{
    return outcome({KeyringJob::Kind::Remove, key.toText(), {}});
}

} // namespace app
