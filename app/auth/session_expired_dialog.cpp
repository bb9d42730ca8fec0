// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/session_expired_dialog.h"

#include "app/auth/retry_countdown.h"
#include "app/kit/isolate.h"
#include "app/kit/k_line_edit.h"
#include "app/net/error_sentence.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

SessionExpiredDialog::SessionExpiredDialog(
    SignIn &signIn, const Account &account, bool reused, QWidget *parent
)
    : KDialog(u"sessionExpiredDialog"_s, tr("Please sign in again"), parent)
    , m_signIn(signIn)
    , m_account(account)
    , m_password(new KField(tr("Password"), u"sessionPasswordEdit"_s, this))
    , m_code(new KField(tr("Code of your second factor"), u"sessionCodeEdit"_s, this))
{
    const QString name =
        isolated(account.displayName.isEmpty() ? account.username : account.displayName);
    setText(
        reused ? tr("%1, your sign-in was used twice, so the server has ended it. If you do not "
                    "know why, change your password. What you typed is kept.")
                     .arg(name)
               : tr("%1, your sign-in has ended. What you typed is kept.").arg(name)
    );
    m_password->edit()->setPassword(u"sessionShowPasswordButton"_s);
    body()->addWidget(m_password);
    body()->addWidget(m_code);
    m_code->hide();
    KButton *leave = addButton(tr("Leave"), u"sessionLeaveButton"_s, KButton::Kind::Default);
    m_continue = addButton(tr("Continue"), u"sessionContinueButton"_s, KButton::Kind::Primary);
    m_continue->setDefault(true);
    connect(m_continue, &QPushButton::clicked, this, &SessionExpiredDialog::submit);
    connect(leave, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::rejected, this, &SessionExpiredDialog::abandoned);
    m_password->setFocus();
}

void SessionExpiredDialog::submit()
{
    const auto server = m_account.address();
    if (m_continue->isBusy() || !server)
        return;
    if (m_password->text().isEmpty()) {
        m_password->setError(tr("Type your password."));
        return;
    }
    m_continue->setBusy(true);
    const LoginInput input{
        m_account.username, m_password->text(), m_code->text().trimmed(), m_account.stayedSignedIn};
    m_signIn.login(*server, input)
        .then(this, [this](const Result<std::shared_ptr<Session>> &session) { onAnswer(session); });
}

void SessionExpiredDialog::onAnswer(const Result<std::shared_ptr<Session>> &session)
{
    m_continue->setBusy(false);
    if (session) {
        emit signedIn(*session);
        accept();
        return;
    }
    const Error &error = session.error();
    if (error.code == common::ErrorCode::AuthSecondFactorRequired) {
        m_code->show();
        m_code->setFocus();
    } else if (error.code == common::ErrorCode::RateLimited) {
        const QString time = RetryCountdown::text(error.retryAfterSeconds);
        m_password->setError(tr("Too many attempts. Try again in %1.").arg(time));
    } else {
        m_password->setError(errorSentence(error));
        m_password->edit()->selectAll();
    }
}

} // namespace app
