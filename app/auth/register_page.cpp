// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/register_page.h"

#include "app/auth/registration_form.h"
#include "app/auth/retry_countdown.h"
#include "app/auth/server_field.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kColumn = 440;

bool takesMembers(const common::ServerInfo &info)
{
    return info.registration.mode == common::RegistrationMode::Open
        || info.registration.mode == common::RegistrationMode::Approval;
}

} // namespace

RegisterPage::RegisterPage(
    SignIn &signIn, AccountList &accounts, TokenChoice &tokens, QWidget *parent
)
    : AuthPage(u"registerPage"_s, parent)
    , m_signIn(signIn)
    , m_accounts(accounts)
    , m_tokens(tokens)
    , m_back(addBack(u"registerBackButton"_s, tr("Back")))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_card(new QFrame(this))
    , m_server(new ServerField(u"registerServerEdit"_s, this))
    , m_serverText(new KLabel({}, Type::Role::Small, Token::Text2, this))
    , m_continue(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_form(new RegistrationForm(this))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, this))
    , m_submit(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_pending(new KEmptyState(u"registerPendingState"_s, this))
{
    setColumnWidth(kColumn);
    m_serverText->setObjectName(u"registerServerLabel"_s);
    m_error->setObjectName(u"registerErrorLabel"_s);
    for (KLabel *label : {m_title, m_serverText, m_error})
        label->setWordWrap(true);
    m_card->setProperty("surface", u"card"_s);
    auto *layout = new QVBoxLayout(m_card);
    layout->setContentsMargins(
        metrics::kSpace24, metrics::kSpace20, metrics::kSpace24, metrics::kSpace24
    );
    layout->setSpacing(metrics::kSpace12);
    for (QWidget *row :
         {static_cast<QWidget *>(m_server),
          static_cast<QWidget *>(m_serverText),
          static_cast<QWidget *>(m_continue),
          static_cast<QWidget *>(m_form),
          static_cast<QWidget *>(m_error),
          static_cast<QWidget *>(m_submit)})
        layout->addWidget(row);
    column()->addWidget(m_title);
    column()->addWidget(m_card);
    column()->addWidget(m_pending);
    m_pending->hide();
    forgetServer();
    setErrorText({});

    connect(m_continue, &QPushButton::clicked, this, &RegisterPage::probe);
    connect(m_server->edit(), &QLineEdit::returnPressed, this, &RegisterPage::probe);
    connect(m_server->edit(), &QLineEdit::textChanged, this, &RegisterPage::forgetServer);
    connect(m_submit, &QPushButton::clicked, this, &RegisterPage::submit);
    connect(m_form, &RegistrationForm::submitted, this, &RegisterPage::submit);
    connect(m_pending, &KEmptyState::actionTriggered, this, [this] {
        emit signInRequested(m_server->text());
    });
    retranslate();
}

void RegisterPage::prepare(const QString &server)
{
    m_server->setKnown(m_accounts.servers());
    m_pending->hide();
    m_title->show();
    m_card->show();
    setErrorText({});
    if (!server.isEmpty())
        m_server->setText(server);
    m_server->setFocus();
    if (!m_server->text().isEmpty() && !m_info)
        probe();
}

void RegisterPage::probe()
{
    if (m_continue->isBusy())
        return;
    setErrorText({});
    const auto server = m_server->address();
    if (!server)
        return;
    m_continue->setBusy(true);
    setState(LoadState::Loading);
    m_signIn.probe(*server).then(this, [this, server](const Result<common::ServerInfo> &info) {
        m_continue->setBusy(false);
        setState(LoadState::Ready);
        // Somebody may have typed another address meanwhile.
        if (m_server->address() == server)
            onServer(*server, info);
    });
}

void RegisterPage::onServer(const ServerAddress &server, const Result<common::ServerInfo> &info)
{
    if (!info) {
        setErrorText(errorSentence(info.error(), server.shownName()));
        return;
    }
    m_address = server;
    m_info = *info;
    showServerText();
    const bool open = takesMembers(*info);
    m_continue->hide();
    m_form->setVisible(open);
    m_submit->setVisible(open);
    if (open) {
        m_form->setServer(*info);
        m_form->setFocus();
        m_form->findChild<QWidget *>(u"registerNameEdit"_s)->setFocus();
    }
}

void RegisterPage::forgetServer()
{
    m_address.reset();
    m_info.reset();
    m_serverText->hide();
    m_form->hide();
    m_submit->hide();
    m_continue->show();
}

void RegisterPage::showServerText()
{
    if (!m_info)
        return;
    const QString head = tr("%1. %n member(s).", "name of a community", int(m_info->usersCount))
                             .arg(isolated(m_info->name));
    QString joining;
    switch (m_info->registration.mode) {
    case common::RegistrationMode::Open:
        break;
    case common::RegistrationMode::Approval:
        joining = tr("An administrator looks at each new account before it can be used.");
        break;
    case common::RegistrationMode::Invite:
        joining = tr("New members need an invitation. Ask somebody who is there already.");
        break;
    case common::RegistrationMode::Closed:
        joining = tr("This community takes no new members at the moment.");
        break;
    }
    m_serverText->setText(joining.isEmpty() ? head : head + u'\n' + joining);
    m_serverText->show();
}

void RegisterPage::submit()
{
    if (m_submit->isBusy() || !m_address)
        return;
    setErrorText({});
    const auto request = m_form->request();
    if (!request)
        return;
    m_submit->setBusy(true);
    setState(LoadState::Loading);
    m_form->setEnabled(false);
    m_tokens.prepare(*this, m_form->staysSignedIn(), [this, request](TokenChoice::Answer answer) {
        if (answer == TokenChoice::Answer::Cancelled) {
            m_submit->setBusy(false);
            setState(LoadState::Ready);
            m_form->setEnabled(true);
        } else {
            send(*request, answer == TokenChoice::Answer::Keep);
        }
    });
}

void RegisterPage::send(const common::RegisterRequest &request, bool stay)
{
    m_signIn.registerUser(*m_address, request, stay)
        .then(this, [this](const Result<SignInOutcome> &outcome) { onAnswer(outcome); });
}

void RegisterPage::onAnswer(const Result<SignInOutcome> &outcome)
{
    m_submit->setBusy(false);
    m_form->setEnabled(true);
    setState(LoadState::Ready);
    if (!outcome) {
        showError(outcome.error());
        return;
    }
    m_form->clearPasswords();
    if (const auto *session = std::get_if<std::shared_ptr<Session>>(&*outcome))
        emit signedIn(*session);
    else
        showPending(std::get<common::RegistrationPending>(*outcome));
}

void RegisterPage::showPending(const common::RegistrationPending &pending)
{
    const bool mail = pending.state == common::RegistrationState::AwaitingVerification;
    m_title->hide();
    m_card->hide();
    if (mail) {
        m_pending->setContent(
            u"at-sign"_s,
            tr("Almost there"),
            tr("A link is on its way to %1. Open it, then sign in.").arg(isolated(m_form->email()))
        );
    } else {
        m_pending->setContent(
            u"clock"_s,
            tr("Almost there"),
            tr("An administrator has to let you in first. Sign in later to see whether it has "
               "happened.")
        );
    }
    m_pending->setAction(tr("Go to sign in"), u"registerPendingSignInButton"_s);
    m_pending->show();
}

void RegisterPage::showError(const Error &error)
{
    if (m_form->showErrors(error))
        return;
    if (error.code == common::ErrorCode::RateLimited && error.retryAfterSeconds > 0) {
        const QString time = RetryCountdown::text(error.retryAfterSeconds);
        setErrorText(tr("Too many attempts. Try again in %1.").arg(time));
        return;
    }
    setErrorText(errorSentence(error, m_address->shownName()));
}

void RegisterPage::setErrorText(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    m_error->setAccessibleName(text);
    setState(text.isEmpty() ? LoadState::Ready : LoadState::Error);
    announce(*m_error, text);
}

void RegisterPage::retranslate()
{
    m_back->setName(tr("Back"));
    m_title->setText(tr("Create an account"));
    m_server->retranslate();
    m_continue->setText(tr("Continue"));
    a11y(*m_continue, u"registerContinueButton"_s, m_continue->text());
    m_submit->setText(tr("Create account", "button"));
    a11y(*m_submit, u"registerButton"_s, m_submit->text());
    m_form->retranslate();
    showServerText();
}

} // namespace app
