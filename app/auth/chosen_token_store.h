// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Tokens go where the person has decided: to the keyring as usual, or, where that cannot be used,
// to a file under a passphrase. (Who wants neither does not stay signed in.)

#include "app/net/token_store.h"

#include <memory>

namespace app {

class ChosenTokenStore final : public TokenStore {
public:
    ChosenTokenStore(std::unique_ptr<TokenStore> usual, QString secretsDirectory);

    // Done if something could be kept there now; else why not.
    Task<StoreOutcome> check();
    void usePassphrase(const QString &passphrase);
    void useUsual() { m_sealed.reset(); }
    bool usesPassphrase() const { return m_sealed != nullptr; }

    Task<StoredSecret> read(const TokenKey &key) override;
    Task<StoreOutcome> write(const TokenKey &key, const QByteArray &secret) override;
    Task<StoreOutcome> remove(const TokenKey &key) override;

private:
    TokenStore &chosen() const;

    const QString m_directory;
    std::unique_ptr<TokenStore> m_usual;
    std::unique_ptr<TokenStore> m_sealed;
};

} // namespace app
