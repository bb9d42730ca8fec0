// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/email_dialog.h"

#include "app/kit/k_line_edit.h"
#include "app/net/error_sentence.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

EmailDialog::EmailDialog(AccountStore &account, QWidget *parent)
    : KDialog(u"emailDialog"_s, tr("Change your e-mail address"), parent)
    , m_account(account)
    , m_email(new KField(tr("New address"), u"emailEdit"_s, this))
    , m_save(nullptr)
{
    setText(tr("We send a link to the new address. It counts once you have opened the link."));
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_email->edit()->setMaxLength(254);
    body()->addWidget(m_email);
    addCancel(tr("Cancel"), u"emailCancelButton"_s);
    m_save = addButton(tr("Change"), u"emailSaveButton"_s, KButton::Kind::Primary);
    m_save->setDefault(true);
    connect(m_save, &QPushButton::clicked, this, &EmailDialog::save);
    m_email->edit()->setFocus();
}

void EmailDialog::save()
{
    const QString email = m_email->text().trimmed();
    if (m_save->isBusy())
        return;
    if (!email.contains(u'@')) {
        m_email->setError(tr("An address has an @ in it."));
        return;
    }
    m_save->setBusy(true);
    m_account.changeEmail(email).then(this, [this](const Result<common::Me> &me) {
        m_save->setBusy(false);
        if (me) {
            accept();
            return;
        }
        const QString atField = fieldSentence(me.error(), u"email"_s);
        m_email->setError(atField.isEmpty() ? errorSentence(me.error()) : atField);
    });
}

} // namespace app
