// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/register_page.h"

#include "app/auth/invite_text.h"
#include "app/auth/registration_form.h"
#include "app/auth/retry_countdown.h"
#include "app/auth/server_field.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
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

} // namespace

RegisterPage::RegisterPage(const AuthWorld &world, QWidget *parent)
    : AuthPage(u"registerPage"_s, parent)
    , m_world(world)
    , m_back(addBack(u"registerBackButton"_s, tr("Back")))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_card(new QFrame(this))
    , m_server(new ServerField(u"registerServerEdit"_s, this))
    , m_serverText(new KLabel({}, Type::Role::Small, Token::Text2, this))
    , m_continue(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_haveInvite(new KButton({}, KButton::Kind::Default, KButton::Size::M, this))
    , m_form(new RegistrationForm(this))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, this))
    , m_submit(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
{
    setColumnWidth(kColumn);
    layOut();
    forgetServer();
    setErrorText({});
    connect(m_continue, &QPushButton::clicked, this, [this] { probe(); });
    connect(m_server->edit(), &QLineEdit::returnPressed, this, [this] { probe(); });
    connect(m_server->edit(), &QLineEdit::textChanged, this, &RegisterPage::forgetServer);
    connect(m_haveInvite, &QPushButton::clicked, this, &RegisterPage::inviteRequested);
    connect(m_submit, &QPushButton::clicked, this, &RegisterPage::submit);
    connect(m_form, &RegistrationForm::submitted, this, &RegisterPage::submit);
    connect(m_form, &RegistrationForm::rulesNotAgreed, this, [this] {
        setErrorText(tr("Agree to the rules to go on."));
    });
    retranslate();
}

void RegisterPage::layOut()
{
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
          static_cast<QWidget *>(m_haveInvite),
          static_cast<QWidget *>(m_form),
          static_cast<QWidget *>(m_error),
          static_cast<QWidget *>(m_submit)})
        layout->addWidget(row);
    column()->addWidget(m_title);
    column()->addWidget(m_card);
}

void RegisterPage::prepare(const QString &server)
{
    m_invitation.reset();
    m_server->setKnown(m_world.accounts.servers());
    m_server->show();
    setErrorText({});
    if (!server.isEmpty())
        m_server->setText(server);
    m_server->setFocus();
    start();
}

void RegisterPage::prepare(const Invitation &invitation)
{
    m_invitation = invitation;
    m_server->hide();
    setErrorText({});
    forgetServer();
    m_server->setText(invitation.link.server->origin());
    start();
}

void RegisterPage::start()
{
    retranslate();
    if (!m_server->text().isEmpty() && !m_info)
        probe();
    else if (m_info)
        onServer(*m_address, *m_info);
}

bool RegisterPage::takesMembers() const
{
    switch (m_info->registration.mode) {
    case common::RegistrationMode::Open:
    case common::RegistrationMode::Approval:
        return true;
    case common::RegistrationMode::Invite:
        return m_invitation.has_value();
    case common::RegistrationMode::Closed:
        // The one link that makes the first administrator still holds.
        return m_invitation && m_invitation->info.invitedBy == m_invitation->info.serverName;
    }
    return false;
}

void RegisterPage::probe(bool again)
{
    if (m_continue->isBusy())
        return;
    setErrorText({});
    const auto server = m_server->address();
    if (!server)
        return;
    m_continue->setBusy(true);
    setState(LoadState::Loading);
    m_world.signIn.probe(*server).then(
        this,
        [this, server, again](const Result<common::ServerInfo> &info) {
            m_continue->setBusy(false);
            setState(LoadState::Ready);
            // Somebody may have typed another address meanwhile.
            if (m_server->address() != server)
                return;
            if (info)
                onServer(*server, *info);
            else
                onUnreachable(*server, info.error(), again);
        }
    );
}

void RegisterPage::onUnreachable(const ServerAddress &server, const Error &error, bool again)
{
    const QString sentence = errorSentence(error, server.shownName());
    if (error.transport != common::TransportFault::Tls || again) {
        setErrorText(sentence);
        return;
    }
    m_world.trust.settle(server, *this, [this, sentence](bool trusted) {
        if (trusted)
            probe(true);
        else
            setErrorText(sentence);
    });
}

void RegisterPage::onServer(const ServerAddress &server, const common::ServerInfo &info)
{
    m_address = server;
    m_info = info;
    showServerText();
    const bool open = takesMembers();
    m_continue->hide();
    m_haveInvite->setVisible(!open && info.registration.mode == common::RegistrationMode::Invite);
    m_form->setVisible(open);
    m_submit->setVisible(open);
    if (open) {
        m_form->setServer(info);
        m_form->start();
    }
}

void RegisterPage::forgetServer()
{
    m_address.reset();
    m_info.reset();
    for (QWidget *row :
         {static_cast<QWidget *>(m_serverText),
          static_cast<QWidget *>(m_haveInvite),
          static_cast<QWidget *>(m_form),
          static_cast<QWidget *>(m_submit)})
        row->hide();
    m_continue->show();
}

void RegisterPage::showServerText()
{
    if (!m_info)
        return;
    const QString head = m_invitation
        ? invitationText(m_invitation->info)
        : tr("%1. %Ln member(s).", "name of a community", int(m_info->usersCount))
              .arg(isolated(m_info->name));
    QString joining;
    switch (m_info->registration.mode) {
    case common::RegistrationMode::Open:
        break;
    case common::RegistrationMode::Approval:
        joining = tr("An administrator looks at each new account before it can be used.");
        break;
    case common::RegistrationMode::Invite:
        if (!m_invitation)
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
    auto request = m_form->request();
    if (!request)
        return;
    if (m_invitation)
        request->inviteCode = m_invitation->link.code;
    setBusy(true);
    m_world.tokens
        .prepare(*this, m_form->staysSignedIn(), [this, request](TokenChoice::Answer answer) {
            if (answer == TokenChoice::Answer::Cancelled)
                setBusy(false);
            else
                send(*request, answer == TokenChoice::Answer::Keep);
        });
}

void RegisterPage::send(const common::RegisterRequest &request, bool stay)
{
    PendingAccount account;
    account.server = *m_address;
    account.login = request.username;
    account.password = request.password;
    account.email = request.email.valueOr({});
    account.staySignedIn = stay;
    m_world.signIn.registerUser(*m_address, request, stay)
        .then(this, [this, account](const Result<SignInOutcome> &outcome) {
            onAnswer(outcome, account);
        });
}

void RegisterPage::onAnswer(const Result<SignInOutcome> &outcome, const PendingAccount &account)
{
    setBusy(false);
    if (!outcome) {
        showError(outcome.error());
        return;
    }
    m_form->clear();
    m_invitation.reset();
    if (const auto *session = std::get_if<std::shared_ptr<Session>>(&*outcome)) {
        emit signedIn(*session);
        return;
    }
    PendingAccount waiting = account;
    waiting.state = std::get<common::RegistrationPending>(*outcome).state;
    emit pending(waiting);
}

void RegisterPage::setBusy(bool busy)
{
    m_submit->setBusy(busy);
    m_form->setEnabled(!busy);
    setState(busy ? LoadState::Loading : LoadState::Ready);
}

void RegisterPage::showError(const Error &error)
{
    if (m_form->showErrors(error))
        return;
    const QString invite = fieldSentence(error, u"inviteCode"_s);
    if (!invite.isEmpty()) {
        setErrorText(tr("The invite cannot be used any more. Ask for a new one."));
    } else if (error.code == common::ErrorCode::RateLimited && error.retryAfterSeconds > 0) {
        const QString time = RetryCountdown::text(error.retryAfterSeconds);
        setErrorText(tr("Too many attempts. Try again in %1.").arg(time));
    } else {
        setErrorText(errorSentence(error, m_address->shownName()));
    }
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
    m_title->setText(
        m_invitation ? tr("Join %1", "a community").arg(isolated(m_invitation->info.serverName))
                     : tr("Create an account")
    );
    m_server->retranslate();
    m_continue->setText(tr("Continue"));
    a11y(*m_continue, u"registerContinueButton"_s, m_continue->text());
    m_haveInvite->setText(tr("I have an invitation"));
    a11y(*m_haveInvite, u"registerInviteButton"_s, m_haveInvite->text());
    m_submit->setText(m_invitation ? tr("Join", "button") : tr("Create account", "button"));
    a11y(*m_submit, u"registerButton"_s, m_submit->text());
    m_form->retranslate();
    showServerText();
}

} // namespace app
