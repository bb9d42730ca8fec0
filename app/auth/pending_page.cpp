// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/pending_page.h"

#include "app/auth/retry_countdown.h"
#include "app/kit/a11y.h"
#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QFrame>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kColumn = 440;
constexpr int kIcon = 40;

} // namespace

PendingPage::PendingPage(const AuthWorld &world, QWidget *parent)
    : AuthPage(u"pendingPage"_s, parent)
    , m_world(world)
    , m_back(addBack(u"pendingBackButton"_s, tr("Back")))
    , m_icon(new KLabel(this))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_sentence(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_email(new KField({}, u"pendingEmailEdit"_s, this, KLineEdit::Height::Large))
    , m_code(new KField({}, u"pendingCodeEdit"_s, this, KLineEdit::Height::Large))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, this))
    , m_continue(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_resend(new KButton({}, KButton::Kind::Ghost, KButton::Size::M, this))
    , m_countdown(new RetryCountdown(this))
{
    setColumnWidth(kColumn);
    layOut();
    connect(m_continue, &QPushButton::clicked, this, &PendingPage::goOn);
    connect(m_code->edit(), &QLineEdit::returnPressed, this, &PendingPage::goOn);
    connect(m_resend, &QPushButton::clicked, this, &PendingPage::resend);
    connect(m_countdown, &RetryCountdown::ticked, this, [this](const QString &left) {
        m_left = left;
        showResend();
    });
    connect(m_countdown, &RetryCountdown::finished, this, [this] {
        m_left.clear();
        showResend();
    });
    retranslate();
}

void PendingPage::layOut()
{
    m_title->setObjectName(u"pendingTitleLabel"_s);
    m_sentence->setObjectName(u"pendingLabel"_s);
    m_error->setObjectName(u"pendingErrorLabel"_s);
    for (KLabel *label : {m_title, m_sentence, m_error})
        label->setWordWrap(true);
    m_code->edit()->setLayoutDirection(Qt::LeftToRight);
    m_code->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_email->edit()->setLayoutDirection(Qt::LeftToRight);
    m_error->hide();
    auto *card = new QFrame(this);
    card->setProperty("surface", u"card"_s);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(
        metrics::kSpace24, metrics::kSpace24, metrics::kSpace24, metrics::kSpace24
    );
    rows->setSpacing(metrics::kSpace16);
    for (QWidget *row :
         {static_cast<QWidget *>(m_icon),
          static_cast<QWidget *>(m_title),
          static_cast<QWidget *>(m_sentence),
          static_cast<QWidget *>(m_email),
          static_cast<QWidget *>(m_code),
          static_cast<QWidget *>(m_error),
          static_cast<QWidget *>(m_continue),
          static_cast<QWidget *>(m_resend)})
        rows->addWidget(row);
    column()->addWidget(card);
}

bool PendingPage::waitsForMail() const
{
    return m_account.state == common::RegistrationState::AwaitingVerification;
}

void PendingPage::prepare(const PendingAccount &account, bool mailed)
{
    m_account = account;
    m_email->edit()->setText(account.email);
    m_code->edit()->clear();
    setErrorText({});
    if (mailed && waitsForMail())
        m_countdown->start(kResendAfterSeconds);
    showTexts();
    if (waitsForMail())
        m_code->setFocus();
    else
        m_continue->setFocus();
}

void PendingPage::prepare(const MailLink &mail)
{
    // Of the account that waits here, or of one that nothing is known of.
    if (m_account.server != mail.server) {
        PendingAccount account;
        account.server = mail.server;
        account.state = common::RegistrationState::AwaitingVerification;
        prepare(account, false);
    }
    m_code->edit()->setText(mail.link);
    m_continue->setFocus();
}

void PendingPage::showTexts()
{
    const bool mail = waitsForMail();
    m_icon->setPixmap(Icon::get(mail ? u"at-sign"_s : u"clock"_s, Token::Accent, kIcon));
    m_email->setVisible(mail && m_account.email.isEmpty());
    m_code->setVisible(mail);
    m_resend->setVisible(mail);
    m_title->setText(mail ? tr("Look into your mail") : tr("Almost there"));
    if (!mail)
        m_sentence->setText(tr("An administrator of %1 looks at each new account. You can close "
                               "Kith meanwhile and sign in later.")
                                .arg(isolated(m_account.server.shownName())));
    else if (m_account.email.isEmpty())
        m_sentence->setText(tr("The address of this account is not confirmed yet. Open the link in "
                               "the mail from %1.")
                                .arg(isolated(m_account.server.shownName())));
    else
        m_sentence->setText(
            tr("We sent a link to %1. Open it, or paste it here.").arg(isolated(m_account.email))
        );
    m_continue->setText(mail ? tr("Continue") : tr("Look again"));
    a11y(*m_continue, u"pendingContinueButton"_s, m_continue->text());
    showResend();
}

void PendingPage::showResend()
{
    m_resend->setEnabled(m_left.isEmpty());
    m_resend->setText(
        m_left.isEmpty() ? tr("Send the mail again") : tr("Send again in %1").arg(m_left)
    );
    a11y(*m_resend, u"pendingResendButton"_s, tr("Send the mail again"));
}

void PendingPage::goOn()
{
    if (m_continue->isBusy())
        return;
    setErrorText({});
    if (!waitsForMail() || m_code->text().trimmed().isEmpty()) {
        login();
        return;
    }
    const auto given = mailTokenFromText(m_code->text());
    if (given)
        verify(given->token);
    else
        m_code->setError(tr("Paste the whole link out of the mail."));
}

void PendingPage::verify(const QString &token)
{
    setBusy(true);
    m_world.signIn.verifyEmail(m_account.server, token)
        .then(this, [this](const Result<wire::Empty> &done) {
            setBusy(false);
            if (done) {
                if (m_account.password.isEmpty())
                    emit confirmed(m_account.server.origin());
                else
                    login();
                return;
            }
            const QString atField = fieldSentence(done.error(), u"token"_s);
            if (atField.isEmpty())
                setErrorText(errorSentence(done.error(), m_account.server.shownName()));
            else
                m_code->setError(atField);
        });
}

void PendingPage::login()
{
    if (m_account.password.isEmpty()) {
        emit signInRequested(m_account.server.origin(), m_account.login);
        return;
    }
    setBusy(true);
    const LoginInput input{m_account.login, m_account.password, {}, m_account.staySignedIn};
    m_world.signIn.login(m_account.server, input)
        .then(this, [this](const Result<std::shared_ptr<Session>> &session) { onLogin(session); });
}

void PendingPage::onLogin(const Result<std::shared_ptr<Session>> &session)
{
    using common::ErrorCode;
    setBusy(false);
    if (session) {
        m_account.password.clear();
        emit signedIn(*session);
        return;
    }
    const Error &error = session.error();
    if (error.code == ErrorCode::AuthEmailUnverified && waitsForMail()) {
        setErrorText(tr("The address is not confirmed yet. Open the link in the mail first."));
    } else if (error.code == ErrorCode::AccountPending) {
        const bool news = waitsForMail();
        m_account.state = common::RegistrationState::AwaitingApproval;
        showTexts();
        if (!news)
            setErrorText(tr("Not yet. Look again later."));
    } else if (error.code == ErrorCode::AuthInvalidCredentials) {
        setErrorText(tr("This account is no longer there. It may have been declined."));
    } else if (error.code == ErrorCode::AuthSecondFactorRequired) {
        emit signInRequested(m_account.server.origin(), m_account.login);
    } else {
        setErrorText(errorSentence(error, m_account.server.shownName()));
    }
}

void PendingPage::resend()
{
    const QString email = m_email->text().trimmed();
    if (email.isEmpty()) {
        m_email->setError(tr("Type the address of your account."));
        m_email->setFocus();
        return;
    }
    setErrorText({});
    m_countdown->start(kResendAfterSeconds);
    m_world.signIn.resendVerification(m_account.server, email)
        .then(this, [this](const Result<wire::Empty> &done) {
            if (!done)
                setErrorText(errorSentence(done.error(), m_account.server.shownName()));
        });
}

void PendingPage::setBusy(bool busy)
{
    m_continue->setBusy(busy);
    m_code->setEnabled(!busy);
    setState(busy ? LoadState::Loading : LoadState::Ready);
}

void PendingPage::setErrorText(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    setState(text.isEmpty() ? LoadState::Ready : LoadState::Error);
    announce(*m_error, text);
}

void PendingPage::retranslate()
{
    m_back->setName(tr("Back"));
    m_email->setLabel(tr("E-mail"));
    m_code->setLabel(tr("Link or code from the mail"));
    showTexts();
}

} // namespace app
