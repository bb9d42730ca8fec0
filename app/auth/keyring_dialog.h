// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Asked when one wants to stay signed in and the keyring cannot be used: nothing kept, or a file
// under a passphrase. Nothing is ever kept in plain text instead.

#include "app/kit/k_dialog.h"
#include "app/net/token_store.h"

class QRadioButton;

namespace app {

class KField;

class KeyringDialog final : public KDialog {
    Q_OBJECT

public:
    KeyringDialog(StoreOutcome why, QWidget *parent);

    // After accepted(): empty means this session only.
    QString passphrase() const;

private:
    void check();
    void showFields();

    QRadioButton *m_session;
    QRadioButton *m_file;
    KField *m_passphrase;
    KField *m_repeat;
};

// At the start, when the tokens are in such a file.
class UnlockDialog final : public KDialog {
    Q_OBJECT

public:
    explicit UnlockDialog(QWidget *parent);

    QString passphrase() const;
    void setWrong();

signals:
    void unlockRequested();
    void signInInstead();

private:
    KField *m_passphrase;
};

} // namespace app
