// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/chosen_token_store.h"

namespace app {

ChosenTokenStore::ChosenTokenStore(std::unique_ptr<TokenStore> usual, QString secretsDirectory)
    : m_directory(std::move(secretsDirectory))
    , m_usual(std::move(usual))
{
}

Task<StoreOutcome> ChosenTokenStore::check()
{
    // Nothing is ever kept under this key: reading it only opens the store.
    return chosen().read(TokenKey{}).map([](const StoredSecret &secret) {
        return secret.outcome == StoreOutcome::NotFound ? StoreOutcome::Done : secret.outcome;
    });
}

void ChosenTokenStore::usePassphrase(const QString &passphrase)
{
    m_sealed = std::make_unique<PassphraseTokenStore>(m_directory, passphrase);
}

Task<StoredSecret> ChosenTokenStore::read(const TokenKey &key)
{
    return chosen().read(key);
}

Task<StoreOutcome> ChosenTokenStore::write(const TokenKey &key, const QByteArray &secret)
{
    return chosen().write(key, secret);
}

Task<StoreOutcome> ChosenTokenStore::remove(const TokenKey &key)
{
    return chosen().remove(key);
}

TokenStore &ChosenTokenStore::chosen() const
{
    return m_sealed ? *m_sealed : *m_usual;
}

} // namespace app
