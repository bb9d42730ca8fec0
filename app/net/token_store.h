// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the tokens of a login are kept between two starts. There is never a silent fallback to
// plain text (security.md, rule 67): what cannot be kept is reported, and a person chooses.
//   KeyringTokenStore      the keyring of the desktop
//   FileTokenStore         a file of mode 0600, only where KITH_KEYRING=file asks for it
//   PassphraseTokenStore   a file under a passphrase
//   SessionTokenStore      memory, gone at the end of the program

#include "app/base/future.h"
#include "app/net/server_address.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <functional>

namespace app {

struct TokenKey {
    ServerAddress server;
    QString user; // the id
    QString toText() const; // "https://host:443 7301444403200000001"
};

enum class StoreOutcome {
    Done,
    NotFound,
    Unavailable, // no keyring here, or it has no collection
    Denied, // the person said no, or the passphrase is wrong
    TimedOut, // locked, and nobody unlocks it
};

struct StoredSecret {
    StoreOutcome outcome = StoreOutcome::NotFound;
    QByteArray secret{};
};

class TokenStore {
public:
    TokenStore() = default;
    TokenStore(const TokenStore &) = delete;
    TokenStore &operator=(const TokenStore &) = delete;
    virtual ~TokenStore() = default;

    virtual Task<StoredSecret> read(const TokenKey &key) = 0;
    virtual Task<StoreOutcome> write(const TokenKey &key, const QByteArray &secret) = 0;
    virtual Task<StoreOutcome> remove(const TokenKey &key) = 0;
};

class SessionTokenStore final : public TokenStore {
public:
    Task<StoredSecret> read(const TokenKey &key) override;
    Task<StoreOutcome> write(const TokenKey &key, const QByteArray &secret) override;
    Task<StoreOutcome> remove(const TokenKey &key) override;

private:
    QHash<QString, QByteArray> m_secrets;
};

class FileTokenStore final : public TokenStore {
public:
    explicit FileTokenStore(QString directory);

    Task<StoredSecret> read(const TokenKey &key) override;
    Task<StoreOutcome> write(const TokenKey &key, const QByteArray &secret) override;
    Task<StoreOutcome> remove(const TokenKey &key) override;

private:
    QString path(const TokenKey &key) const;

    const QString m_directory;
};

// AES-256-GCM; the key is made from the passphrase by Argon2id with a salt of each file. Blocks for
// about 0.1 s per call, so the work is done on a thread of the pool.
class PassphraseTokenStore final : public TokenStore {
public:
    PassphraseTokenStore(QString directory, QString passphrase);

    Task<StoredSecret> read(const TokenKey &key) override;
    Task<StoreOutcome> write(const TokenKey &key, const QByteArray &secret) override;
    Task<StoreOutcome> remove(const TokenKey &key) override;

private:
    QString path(const TokenKey &key) const;

    const QString m_directory;
    const QString m_passphrase;
};

// One call of the keyring, as QtKeychain does it; tests put in their own.
struct KeyringJob {
    enum class Kind { Read, Write, Remove };
    Kind kind = Kind::Read;
    QString key{};
    QByteArray secret{};
};
using KeyringRunner = std::function<
    void(const KeyringJob &job, const std::function<void(const StoredSecret &)> &done)>;

class KeyringTokenStore final : public TokenStore {
public:
    explicit KeyringTokenStore(int timeoutMs = 10'000); // a locked keyring may never answer
    KeyringTokenStore(KeyringRunner runner, int timeoutMs);

    Task<StoredSecret> read(const TokenKey &key) override;
    Task<StoreOutcome> write(const TokenKey &key, const QByteArray &secret) override;
    Task<StoreOutcome> remove(const TokenKey &key) override;

private:
    Task<StoredSecret> run(const KeyringJob &job);
    Task<StoreOutcome> outcome(const KeyringJob &job);

    const KeyringRunner m_runner;
    const int m_timeoutMs;
};

} // namespace app
