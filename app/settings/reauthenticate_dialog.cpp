// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/reauthenticate_dialog.h"

#include "app/kit/k_line_edit.h"
#include "app/net/error_sentence.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

ReauthenticateDialog::ReauthenticateDialog(AccountStore &account, bool wantsCode, QWidget *parent)
    : KDialog(u"reauthenticateDialog"_s, tr("Is it you?"), parent)
    , m_account(account)
    , m_password(new KField(tr("Password"), u"reauthenticatePasswordEdit"_s, this))
    , m_code(new KField(tr("Code of your second factor"), u"reauthenticateCodeEdit"_s, this))
    , m_continue(nullptr)
{
    setText(tr("This matters for the safety of your account. Type your password to go on."));
    m_password->edit()->setPassword(u"reauthenticateShowPasswordButton"_s);
    m_code->setHelp(tr("Six digits from your app, or one of your recovery codes."));
    m_code->setVisible(wantsCode);
    body()->addWidget(m_password);
    body()->addWidget(m_code);
    addCancel(tr("Cancel"), u"reauthenticateCancelButton"_s);
    m_continue =
        addButton(tr("Continue"), u"reauthenticateContinueButton"_s, KButton::Kind::Primary);
    m_continue->setDefault(true);
    connect(m_continue, &QPushButton::clicked, this, &ReauthenticateDialog::submit);
    m_password->edit()->setFocus();
}

void ReauthenticateDialog::submit()
{
    if (m_continue->isBusy())
        return;
    if (m_password->text().isEmpty()) {
        m_password->setError(tr("Type your password."));
        return;
    }
    m_continue->setBusy(true);
    m_account.reauthenticate(m_password->text(), m_code->text().trimmed())
        .then(this, [this](const Result<common::Session> &answer) { onAnswer(answer); });
}

void ReauthenticateDialog::onAnswer(const Result<common::Session> &answer)
{
    m_continue->setBusy(false);
    if (answer) {
        accept();
        return;
    }
    const Error &error = answer.error();
    if (error.code == common::ErrorCode::AuthSecondFactorRequired) {
        m_code->show();
        m_code->edit()->setFocus();
    } else if (error.code == common::ErrorCode::AuthSecondFactorInvalid) {
        m_code->show();
        m_code->setError(errorSentence(error));
        m_code->edit()->selectAll();
    } else {
        const bool wrong = error.code == common::ErrorCode::AuthInvalidCredentials;
        m_password->setError(wrong ? tr("That is not your password.") : errorSentence(error));
        m_password->edit()->selectAll();
    }
}

} // namespace app
