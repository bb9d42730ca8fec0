// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/sign_in_page.h"

#include "app/auth/retry_countdown.h"
#include "app/auth/server_field.h"
#include "app/kit/a11y.h"
#include "app/kit/k_button.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QCheckBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kColumn = 440;

} // namespace

SignInPage::SignInPage(const AuthWorld &world, QWidget *parent)
    : AuthPage(u"signInPage"_s, parent)
    , m_world(world)
    , m_back(addBack(u"signInBackButton"_s, tr("Back")))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_notice(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_server(new ServerField(u"loginServerEdit"_s, this))
    , m_user(new KField({}, u"loginUserEdit"_s, this, KLineEdit::Height::Large))
    , m_password(new KField({}, u"loginPasswordEdit"_s, this, KLineEdit::Height::Large))
    , m_code(new KField({}, u"loginCodeEdit"_s, this, KLineEdit::Height::Large))
    , m_stay(new QCheckBox(this))
    , m_forgot(new KButton({}, KButton::Kind::Ghost, KButton::Size::S, this))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, this))
    , m_submit(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_noAccount(new KLabel({}, Type::Role::Small, Token::Text2, this))
    , m_register(new KButton({}, KButton::Kind::Ghost, KButton::Size::S, this))
    , m_countdown(new RetryCountdown(this))
{
    setColumnWidth(kColumn);
    layOut();
    connect(m_submit, &QPushButton::clicked, this, &SignInPage::submit);
    for (KField *field : {static_cast<KField *>(m_server), m_user, m_password, m_code})
        connect(field->edit(), &QLineEdit::returnPressed, this, &SignInPage::submit);
    connect(m_register, &QPushButton::clicked, this, [this] {
        emit registerRequested(m_server->text());
    });
    connect(m_forgot, &QPushButton::clicked, this, [this] {
        emit forgotten(m_server->text(), m_user->text().trimmed());
    });
    connect(m_countdown, &RetryCountdown::ticked, this, [this](const QString &left) {
        setErrorText(tr("Too many attempts. Try again in %1.").arg(left));
    });
    connect(m_countdown, &RetryCountdown::finished, this, [this] {
        setErrorText({});
        m_submit->setEnabled(true);
    });
    retranslate();
}

void SignInPage::layOut()
{
    m_password->edit()->setPassword(u"loginShowPasswordButton"_s);
    m_user->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_code->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_code->edit()->setLayoutDirection(Qt::LeftToRight);
    m_stay->setChecked(true);
    m_error->setObjectName(u"loginErrorLabel"_s);
    for (KLabel *label : {m_title, m_notice, m_error})
        label->setWordWrap(true);
    m_notice->setObjectName(u"loginNoticeLabel"_s);
    m_notice->hide();
    m_error->hide();
    m_code->hide();

    auto *card = new QFrame(this);
    card->setProperty("surface", u"card"_s);
    auto *form = new QVBoxLayout(card);
    form->setContentsMargins(
        metrics::kSpace24, metrics::kSpace20, metrics::kSpace24, metrics::kSpace24
    );
    form->setSpacing(metrics::kSpace16);
    for (QWidget *row :
         {static_cast<QWidget *>(m_server),
          static_cast<QWidget *>(m_user),
          static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_code)})
        form->addWidget(row);
    auto *choices = new QHBoxLayout;
    choices->addWidget(m_stay, 1);
    choices->addWidget(m_forgot);
    form->addLayout(choices);
    form->addWidget(m_error);
    form->addWidget(m_submit);
    auto *other = new QHBoxLayout;
    other->addStretch(1);
    other->addWidget(m_noAccount);
    other->addWidget(m_register);
    other->addStretch(1);
    column()->addWidget(m_title);
    column()->addWidget(m_notice);
    column()->addWidget(card);
    column()->addLayout(other);
}

void SignInPage::prepare(const QString &server, const QString &user)
{
    m_server->setKnown(m_world.accounts.servers());
    if (!server.isEmpty())
        m_server->setText(server);
    if (!user.isEmpty())
        m_user->edit()->setText(user);
    m_password->edit()->clear();
    m_code->edit()->clear();
    m_code->hide();
    if (!m_countdown->isRunning())
        setErrorText({});
    KField *first = m_server->text().isEmpty() ? static_cast<KField *>(m_server)
        : m_user->text().isEmpty()             ? m_user
                                               : m_password;
    first->setFocus();
}

void SignInPage::setNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void SignInPage::submit()
{
    if (m_submit->isBusy() || m_countdown->isRunning())
        return;
    setErrorText({});
    const auto server = m_server->address();
    const bool named = !m_user->text().trimmed().isEmpty();
    m_user->setError(named ? QString() : tr("Type your user name or e-mail address."));
    m_password->setError(m_password->text().isEmpty() ? tr("Type your password.") : QString());
    for (KField *field : {static_cast<KField *>(m_server), m_user, m_password}) {
        if (field->edit()->hasError()) {
            field->setFocus();
            return;
        }
    }
    setBusy(true);
    m_world.tokens.prepare(*this, m_stay->isChecked(), [this, server](TokenChoice::Answer answer) {
        if (answer == TokenChoice::Answer::Cancelled) {
            setBusy(false);
            return;
        }
        const bool stay = answer == TokenChoice::Answer::Keep;
        // A recovery code is written with blanks or dashes to be read; both are the server's.
        login(
            {*server,
             {m_user->text().trimmed(), m_password->text(), m_code->text().trimmed(), stay}}
        );
    });
}

void SignInPage::login(const Attempt &attempt)
{
    m_world.signIn.login(attempt.server, attempt.input)
        .then(this, [this, attempt](const Result<std::shared_ptr<Session>> &session) {
            onAnswer(attempt, session);
        });
}

void SignInPage::onAnswer(const Attempt &attempt, const Result<std::shared_ptr<Session>> &session)
{
    setBusy(false);
    if (!session) {
        showError(attempt, session.error());
        return;
    }
    m_password->edit()->clear();
    m_code->edit()->clear();
    setNotice({});
    emit signedIn(*session);
}

void SignInPage::showError(const Attempt &attempt, const Error &error)
{
    using common::ErrorCode;
    using common::RegistrationState;
    if (error.transport == common::TransportFault::Tls && !attempt.again) {
        settle(attempt, error);
        return;
    }
    switch (error.code) {
    case ErrorCode::AuthSecondFactorRequired:
    case ErrorCode::AuthSecondFactorInvalid:
        return askCode(error);
    case ErrorCode::AuthEmailUnverified:
        return wait(attempt, RegistrationState::AwaitingVerification);
    case ErrorCode::AccountPending:
        return wait(attempt, RegistrationState::AwaitingApproval);
    default:
        break;
    }
    if (error.code == ErrorCode::RateLimited && error.retryAfterSeconds > 0) {
        m_submit->setEnabled(false);
        m_countdown->start(error.retryAfterSeconds);
        return;
    }
    setErrorText(errorSentence(error, attempt.server.shownName()));
    if (error.code == ErrorCode::AuthInvalidCredentials) {
        m_password->setFocus();
        m_password->edit()->selectAll();
    }
}

void SignInPage::settle(const Attempt &attempt, const Error &error)
{
    setBusy(true);
    const QString sentence = errorSentence(error, attempt.server.shownName());
    m_world.trust.settle(attempt.server, *this, [this, attempt, sentence](bool trusted) {
        if (trusted) {
            Attempt next = attempt;
            next.again = true;
            login(next);
        } else {
            setBusy(false);
            setErrorText(sentence);
        }
    });
}

void SignInPage::askCode(const Error &error)
{
    m_code->show();
    m_code->setFocus();
    m_code->edit()->selectAll();
    if (error.code == common::ErrorCode::AuthSecondFactorInvalid)
        m_code->setError(errorSentence(error));
}

void SignInPage::wait(const Attempt &attempt, common::RegistrationState state)
{
    PendingAccount account;
    account.server = attempt.server;
    account.login = attempt.input.login;
    account.password = attempt.input.password;
    if (account.login.contains(u'@'))
        account.email = account.login;
    account.staySignedIn = attempt.input.staySignedIn;
    account.state = state;
    m_password->edit()->clear();
    emit pending(account);
}

void SignInPage::setErrorText(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_error->setAccessibleName(text);
    setState(text.isEmpty() ? LoadState::Ready : LoadState::Error);
    announce(*m_error, text);
}

void SignInPage::setBusy(bool busy)
{
    m_submit->setBusy(busy);
    setState(busy ? LoadState::Loading : LoadState::Ready);
    for (QWidget *row :
         {static_cast<QWidget *>(m_server),
          static_cast<QWidget *>(m_user),
          static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_code),
          static_cast<QWidget *>(m_forgot),
          static_cast<QWidget *>(m_stay)})
        row->setEnabled(!busy);
}

void SignInPage::retranslate()
{
    m_back->setName(tr("Back"));
    m_title->setText(tr("Sign in"));
    m_server->retranslate();
    m_user->setLabel(tr("User name or e-mail"));
    m_password->setLabel(tr("Password"));
    m_code->setLabel(tr("Code of your second factor"));
    m_code->setHelp(tr("Six digits from your app, or one of your recovery codes."));
    m_forgot->setText(tr("Forgot password"));
    a11y(*m_forgot, u"loginForgotButton"_s, m_forgot->text());
    m_stay->setText(tr("Stay signed in"));
    a11y(*m_stay, u"loginRememberCheck"_s, m_stay->text());
    m_submit->setText(tr("Sign in", "button"));
    a11y(*m_submit, u"loginButton"_s, m_submit->text());
    m_noAccount->setText(tr("No account yet?"));
    m_register->setText(tr("Create an account"));
    a11y(*m_register, u"loginRegisterButton"_s, m_register->text());
}

} // namespace app
