// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/keyring_dialog.h"

#include "app/kit/a11y.h"
#include "app/kit/k_line_edit.h"

#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kShortestPassphrase = 8;

} // namespace

KeyringDialog::KeyringDialog(StoreOutcome why, QWidget *parent)
    : KDialog(u"keyringDialog"_s, tr("The keyring cannot be used"), parent)
    , m_session(new QRadioButton(tr("Only until I quit Kith"), this))
    , m_file(new QRadioButton(tr("In a file under a passphrase"), this))
    , m_passphrase(new KField(tr("Passphrase"), u"keyringPassphraseEdit"_s, this))
    , m_repeat(new KField(tr("Passphrase again"), u"keyringRepeatEdit"_s, this))
{
    setText(
        why == StoreOutcome::Unavailable
            ? tr("This computer has no keyring to keep your sign-in. How should it be kept?")
            : tr("The keyring is locked or did not answer. How should your sign-in be kept?")
    );
    a11y(*m_session, u"keyringSessionRadio"_s, m_session->text());
    a11y(*m_file, u"keyringFileRadio"_s, m_file->text());
    m_session->setChecked(true);
    m_passphrase->edit()->setPassword(u"keyringShowPassphraseButton"_s);
    m_passphrase->setHelp(tr("Kith asks for it at each start. It cannot be recovered."));
    m_repeat->edit()->setPassword(u"keyringShowRepeatButton"_s);
    for (QWidget *row :
         {static_cast<QWidget *>(m_session),
          static_cast<QWidget *>(m_file),
          static_cast<QWidget *>(m_passphrase),
          static_cast<QWidget *>(m_repeat)})
        body()->addWidget(row);
    addCancel(tr("Cancel"), u"keyringCancelButton"_s);
    KButton *go = addButton(tr("Continue"), u"keyringContinueButton"_s, KButton::Kind::Primary);
    go->setDefault(true);
    connect(go, &QPushButton::clicked, this, &KeyringDialog::check);
    connect(m_file, &QRadioButton::toggled, this, &KeyringDialog::showFields);
    showFields();
}

QString KeyringDialog::passphrase() const
{
    return m_file->isChecked() ? m_passphrase->text() : QString();
}

void KeyringDialog::check()
{
    if (m_file->isChecked() && m_passphrase->text().size() < kShortestPassphrase)
        m_passphrase->setError(tr("At least %Ln characters.", nullptr, kShortestPassphrase));
    else if (m_file->isChecked() && m_passphrase->text() != m_repeat->text())
        m_repeat->setError(tr("The two do not match."));
    else
        accept();
}

void KeyringDialog::showFields()
{
    m_passphrase->setVisible(m_file->isChecked());
    m_repeat->setVisible(m_file->isChecked());
    adjustSize();
    if (m_file->isChecked())
        m_passphrase->setFocus();
}

UnlockDialog::UnlockDialog(QWidget *parent)
    : KDialog(u"unlockDialog"_s, tr("Unlock your sign-in"), parent)
    , m_passphrase(new KField(tr("Passphrase"), u"unlockPassphraseEdit"_s, this))
{
    setText(tr("Your sign-in is in a file under a passphrase."));
    m_passphrase->edit()->setPassword(u"unlockShowPassphraseButton"_s);
    body()->addWidget(m_passphrase);
    KButton *other =
        addButton(tr("Sign in instead"), u"unlockSignInButton"_s, KButton::Kind::Default);
    KButton *unlock = addButton(tr("Unlock"), u"unlockButton"_s, KButton::Kind::Primary);
    unlock->setDefault(true);
    connect(unlock, &QPushButton::clicked, this, &UnlockDialog::unlockRequested);
    connect(other, &QPushButton::clicked, this, &UnlockDialog::reject);
    connect(this, &QDialog::rejected, this, &UnlockDialog::signInInstead);
    m_passphrase->setFocus();
}

QString UnlockDialog::passphrase() const
{
    return m_passphrase->text();
}

void UnlockDialog::setWrong()
{
    m_passphrase->setError(tr("That is not the passphrase."));
    m_passphrase->edit()->selectAll();
}

} // namespace app
