// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/account_pane.h"

#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/net/error_sentence.h"
#include "app/settings/delete_account_dialog.h"
#include "app/settings/devices_card.h"
#include "app/settings/email_dialog.h"
#include "app/settings/export_card.h"
#include "app/settings/password_dialog.h"
#include "app/settings/recovery_codes_dialog.h"
#include "app/settings/second_factor_dialog.h"

#include <QEvent>

using namespace Qt::StringLiterals;

namespace app {
namespace {

// With the pane as its parent it goes with the login whose store it uses.
template <typename Dialog>
Dialog *opened(Dialog *dialog)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    return dialog;
}

} // namespace

AccountPane::AccountPane(const SettingsWorld &world)
    : SettingsPane({u"account"_s, u"key-round"_s, tr("Account and security")})
    , m_world(world)
    , m_account(world.session.account)
{
    addSignIn();
    m_devices = new DevicesCard(world.session.api, *addCard(tr("Signed-in devices")));
    m_export = new ExportCard(m_account, *addCard(tr("Your data")));
    addLeaving();
    connect(&world.session.users, &UserStore::meChanged, this, &AccountPane::show);
    connect(&world.community, &Community::changed, this, &AccountPane::show);
    show();
}

KButton *AccountPane::addButton(
    SettingRow &row, const QString &text, const QString &objectName, void (AccountPane::*act)()
)
{
    auto *button = new KButton(text, KButton::Kind::Default, KButton::Size::S);
    a11y(*button, objectName, text);
    row.setControl(button);
    connect(button, &QPushButton::clicked, this, act);
    return button;
}

void AccountPane::addSignIn()
{
    SettingsCard *card = addCard(tr("How you sign in"));
    m_email = card->addRow(tr("E-mail address"));
    m_email->setObjectName(u"accountEmail"_s);
    m_email->helpLabel()->setObjectName(u"accountEmailLabel"_s);
    m_resend = addButton(
        *m_email, tr("Send the link again"), u"accountResendButton"_s, &AccountPane::resendLink
    );
    addButton(*m_email, tr("Change…"), u"accountEmailButton"_s, &AccountPane::changeEmail);
    m_password = card->addRow(tr("Password"));
    m_password->setObjectName(u"accountPassword"_s);
    addButton(*m_password, tr("Change…"), u"accountPasswordButton"_s, &AccountPane::changePassword);
    addSecondFactor(*card);
}

void AccountPane::addSecondFactor(SettingsCard &card)
{
    m_factor = card.addRow(tr("Second factor"));
    m_factor->setObjectName(u"accountFactor"_s);
    m_factor->helpLabel()->setObjectName(u"accountFactorLabel"_s);
    m_enrol = addButton(*m_factor, tr("Set up…"), u"accountEnrolButton"_s, &AccountPane::enrol);
    m_disable = addButton(
        *m_factor,
        tr("Switch off…"),
        u"accountDisableFactorButton"_s,
        &AccountPane::disableSecondFactor
    );
    m_codes =
        card.addRow(tr("Recovery codes"), tr("New ones take the place of those that you have."));
    m_codes->setObjectName(u"accountCodes"_s);
    addButton(
        *m_codes, tr("Make new ones…"), u"accountRenewCodesButton"_s, &AccountPane::renewCodes
    );
}

void AccountPane::addLeaving()
{
    SettingsCard *card = addCard(tr("Leave this community"));
    m_delete = card->addRow(
        tr("Delete account"), tr("With a time to change your mind; other communities stay.")
    );
    m_delete->setObjectName(u"accountDelete"_s);
    KButton *button =
        addButton(*m_delete, tr("Delete…"), u"deleteAccountButton"_s, &AccountPane::askToDelete);
    button->setKind(KButton::Kind::Danger);
}

void AccountPane::enter()
{
    m_world.session.users.loadMe();
    m_devices->refresh();
    m_export->refresh();
}

bool AccountPane::event(QEvent *event)
{
    // Back from the browser, where the link was opened perhaps.
    if (event->type() == QEvent::WindowActivate && m_resend->isVisible())
        m_world.session.users.loadMe();
    return SettingsPane::event(event);
}

void AccountPane::show()
{
    const common::Me *me = m_world.session.users.me();
    setEnabled(me != nullptr);
    if (!me)
        return;
    showEmail(*me);
    m_password->setWanted(me->hasPassword);
    m_factor->setHelp(
        me->totpEnabled
            ? tr("On: whoever signs in needs a code from your phone besides the password.")
            : tr("Off. With it a password alone does not let anybody in.")
    );
    m_enrol->setVisible(!me->totpEnabled);
    m_disable->setVisible(me->totpEnabled);
    m_codes->setWanted(me->totpEnabled);
    m_delete->setWanted(!me->deletionAt); // then a banner over the window says so
}

void AccountPane::showEmail(const common::Me &me)
{
    const bool canSend = m_world.community.info().features.email;
    const bool waits = me.pendingEmail || (canSend && !me.emailVerified && !me.email.isEmpty());
    QString text = me.email.isEmpty() ? tr("None") : isolated(me.email);
    if (me.pendingEmail)
        text += u'\n'
            + tr("It becomes %1 when you open the link that was sent there.")
                  .arg(isolated(*me.pendingEmail));
    else if (waits)
        text += u'\n' + tr("Not confirmed yet: open the link that was sent there.");
    m_email->setHelp(text);
    m_resend->setVisible(waits && canSend);
}

template <typename T>
bool AccountPane::told(SettingRow &row, const Result<T> &answer)
{
    if (!answer)
        row.tellFailure(errorSentence(answer.error()));
    return answer.has_value();
}

// --- address and password

void AccountPane::changeEmail()
{
    m_email->tellNothing();
    auto *dialog = opened(new EmailDialog(m_account, this));
    connect(dialog, &QDialog::accepted, m_email, &SettingRow::tellSaved);
}

void AccountPane::resendLink()
{
    const common::Me *me = m_world.session.users.me();
    const QString address = me->pendingEmail.value_or(me->email);
    m_account.resendVerification(address).then(this, [this](const Result<wire::Empty> &sent) {
        if (told(*m_email, sent))
            m_world.dialogs.notify(tr("Sent. It can take a minute."));
    });
}

void AccountPane::changePassword()
{
    m_password->tellNothing();
    const common::Me &me = *m_world.session.users.me();
    auto *dialog = opened(new PasswordDialog(m_account, me, this));
    connect(dialog, &QDialog::accepted, this, [this] {
        m_password->tellSaved();
        m_devices->refresh();
    });
}

// --- second factor

void AccountPane::enrol()
{
    m_enrol->setBusy(true);
    m_factor->tellNothing();
    m_account.enrolTotp().then(this, [this](const Result<common::TotpEnrolment> &enrolment) {
        m_enrol->setBusy(false);
        if (!told(*m_factor, enrolment))
            return;
        auto *dialog = opened(new SecondFactorDialog(m_account, *enrolment, this));
        connect(dialog, &SecondFactorDialog::confirmed, this, &AccountPane::showCodes);
    });
}

void AccountPane::renewCodes()
{
    m_codes->tellNothing();
    m_account.renewRecoveryCodes().then(this, [this](const Result<common::RecoveryCodes> &codes) {
        if (told(*m_codes, codes))
            showCodes(codes->recoveryCodes);
    });
}

void AccountPane::disableSecondFactor()
{
    const Question question{
        tr("Switch the second factor off?"),
        tr("Then the password alone lets anybody in. Your recovery codes go as well."),
        tr("Switch off"),
        {},
        true};
    m_factor->tellNothing();
    m_world.dialogs.confirm(question, *this, [this](bool accepted) {
        if (!accepted)
            return;
        m_account.disableTotp().then(this, [this](const Result<wire::Empty> &done) {
            if (told(*m_factor, done))
                m_factor->tellSaved();
        });
    });
}

void AccountPane::showCodes(const QStringList &codes)
{
    opened(new RecoveryCodesDialog(codes, m_world.community.name(), this));
}

// --- leaving

void AccountPane::askToDelete()
{
    m_delete->tellNothing();
    auto *dialog = opened(new DeleteAccountDialog(this));
    connect(dialog, &DeleteAccountDialog::exportWanted, m_export, &ExportCard::ask);
    connect(dialog, &QDialog::accepted, this, &AccountPane::deleteAccount);
}

void AccountPane::deleteAccount()
{
    m_account.deleteMe().then(this, [this](const Result<common::Me> &me) {
        if (told(*m_delete, me))
            m_devices->refresh();
    });
}

} // namespace app
