// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/password_dialog.h"

#include "app/auth/password_strength.h"
#include "app/kit/k_line_edit.h"
#include "app/net/error_sentence.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

PasswordDialog::PasswordDialog(AccountStore &account, const common::Me &me, QWidget *parent)
    : KDialog(u"passwordDialog"_s, tr("Change your password"), parent)
    , m_account(account)
    , m_username(me.username)
    , m_email(me.email)
    , m_password(new KField(tr("New password"), u"passwordNewEdit"_s, this))
    , m_repeat(new KField(tr("Once more"), u"passwordRepeatEdit"_s, this))
    , m_save(nullptr)
{
    setText(tr("You stay signed in here; all other devices are signed out."));
    m_password->edit()->setPassword(u"passwordShowNewButton"_s);
    m_repeat->edit()->setPassword(u"passwordShowRepeatButton"_s);
    body()->addWidget(m_password);
    body()->addWidget(m_repeat);
    addCancel(tr("Cancel"), u"passwordCancelButton"_s);
    m_save = addButton(tr("Change password"), u"passwordSaveButton"_s, KButton::Kind::Primary);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &PasswordDialog::save);
    connect(m_password->edit(), &QLineEdit::textChanged, this, &PasswordDialog::showStrength);
    showStrength();
    m_password->edit()->setFocus();
}

void PasswordDialog::showStrength()
{
    const PasswordStrength strength = passwordStrength(m_password->text(), m_username, m_email);
    m_password->setHelp(
        strength == PasswordStrength::Empty
            ? tr("At least %Ln characters.", nullptr, common::kPassword.minLength)
            : strengthText(strength)
    );
}

void PasswordDialog::save()
{
    if (m_save->isBusy())
        return;
    const PasswordStrength strength = passwordStrength(m_password->text(), m_username, m_email);
    if (strength <= PasswordStrength::TooCommon) {
        m_password->setError(
            strength == PasswordStrength::Empty ? tr("Type a new password.")
                                                : strengthText(strength)
        );
        return;
    }
    if (m_repeat->text() != m_password->text()) {
        m_repeat->setError(tr("The two passwords are not the same."));
        return;
    }
    m_save->setBusy(true);
    m_account.changePassword(m_password->text())
        .then(this, [this](const Result<wire::Empty> &done) {
            m_save->setBusy(false);
            if (done) {
                accept();
                return;
            }
            const QString atField = fieldSentence(done.error(), u"newPassword"_s);
            m_password->setError(atField.isEmpty() ? errorSentence(done.error()) : atField);
        });
}

} // namespace app
