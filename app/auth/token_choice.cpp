// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/token_choice.h"

#include "app/auth/keyring_dialog.h"
#include "app/settings/ui_settings.h"

namespace app {

TokenChoice::TokenChoice(ChosenTokenStore &store, UiSettings &settings, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_settings(settings)
{
}

void TokenChoice::prepare(QWidget &page, bool stay, std::function<void(Answer)> done)
{
    if (!stay) {
        done(Answer::SessionOnly);
        return;
    }
    m_store.check().then(&page, [this, &page, done = std::move(done)](StoreOutcome outcome) {
        if (outcome == StoreOutcome::Done)
            done(Answer::Keep);
        else
            ask(page, outcome, done);
    });
}

void TokenChoice::ask(QWidget &page, StoreOutcome why, const std::function<void(Answer)> &done)
{
    auto *dialog = new KeyringDialog(why, page.window());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, &page, [this, dialog, done](int result) {
        const QString passphrase = dialog->passphrase();
        if (result != QDialog::Accepted) {
            done(Answer::Cancelled);
        } else if (passphrase.isEmpty()) {
            done(Answer::SessionOnly);
        } else {
            m_store.usePassphrase(passphrase);
            m_settings.setUsesPassphrase(true);
            done(Answer::Keep);
        }
    });
    dialog->open();
}

} // namespace app
