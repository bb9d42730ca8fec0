// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/reset_page.h"

#include "app/auth/password_strength.h"
#include "app/auth/server_field.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QFrame>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kColumn = 440;

KField *makeField(const QString &objectName, QWidget *parent)
{
    return new KField({}, objectName, parent, KLineEdit::Height::Large);
}

} // namespace

ResetPage::ResetPage(const AuthWorld &world, QWidget *parent)
    : AuthPage(u"resetPage"_s, parent)
    , m_world(world)
    , m_back(addBack(u"resetBackButton"_s, tr("Back")))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_advice(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_server(new ServerField(u"resetServerEdit"_s, this))
    , m_email(makeField(u"resetEmailEdit"_s, this))
    , m_send(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_code(makeField(u"resetCodeEdit"_s, this))
    , m_password(makeField(u"resetPasswordEdit"_s, this))
    , m_repeat(makeField(u"resetRepeatEdit"_s, this))
    , m_save(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, this))
    , m_other(new KButton({}, KButton::Kind::Ghost, KButton::Size::M, this))
{
    setColumnWidth(kColumn);
    layOut();
    connect(m_send, &QPushButton::clicked, this, &ResetPage::send);
    connect(m_email->edit(), &QLineEdit::returnPressed, this, &ResetPage::send);
    connect(m_server->edit(), &QLineEdit::textEdited, this, [this] {
        m_info.reset();
        m_triedAgain = false;
        showAdvice();
    });
    connect(m_save, &QPushButton::clicked, this, &ResetPage::save);
    connect(m_repeat->edit(), &QLineEdit::returnPressed, this, &ResetPage::save);
    connect(m_password->edit(), &QLineEdit::textChanged, this, &ResetPage::showStrength);
    connect(m_other, &QPushButton::clicked, this, [this] {
        setErrorText({});
        showStep(m_step == Step::Ask ? Step::Set : Step::Ask);
    });
    retranslate();
    showStep(Step::Ask);
}

void ResetPage::layOut()
{
    m_advice->setObjectName(u"resetAdviceLabel"_s);
    m_error->setObjectName(u"resetErrorLabel"_s);
    for (KLabel *label : {m_title, m_advice, m_error})
        label->setWordWrap(true);
    m_email->edit()->setLayoutDirection(Qt::LeftToRight);
    m_email->edit()->setInputMethodHints(Qt::ImhEmailCharactersOnly | Qt::ImhNoAutoUppercase);
    m_code->edit()->setLayoutDirection(Qt::LeftToRight);
    m_code->edit()->setInputMethodHints(Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    m_password->edit()->setPassword(u"resetShowPasswordButton"_s);
    m_repeat->edit()->setPassword(u"resetShowRepeatButton"_s);
    m_error->hide();
    auto *card = new QFrame(this);
    card->setProperty("surface", u"card"_s);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(
        metrics::kSpace24, metrics::kSpace20, metrics::kSpace24, metrics::kSpace24
    );
    rows->setSpacing(metrics::kSpace16);
    for (QWidget *row :
         {static_cast<QWidget *>(m_advice),
          static_cast<QWidget *>(m_server),
          static_cast<QWidget *>(m_email),
          static_cast<QWidget *>(m_code),
          static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_repeat),
          static_cast<QWidget *>(m_error),
          static_cast<QWidget *>(m_send),
          static_cast<QWidget *>(m_save),
          static_cast<QWidget *>(m_other)})
        rows->addWidget(row);
    column()->addWidget(m_title);
    column()->addWidget(card);
}

void ResetPage::prepare(const QString &server, const QString &user)
{
    m_info.reset();
    m_sent = false;
    m_triedAgain = false;
    m_server->setKnown(m_world.accounts.servers());
    m_server->setText(server);
    m_email->edit()->setText(user.contains(u'@') ? user : QString());
    for (KField *field : {m_code, m_password, m_repeat})
        field->edit()->clear();
    setErrorText({});
    showStep(Step::Ask);
    if (const auto known = ServerAddress::fromText(server))
        learn(*known);
    if (server.isEmpty())
        m_server->setFocus();
    else
        m_email->setFocus();
}

void ResetPage::prepare(const MailLink &mail)
{
    prepare(QString(), {});
    m_server->setText(mail.server.shownName());
    m_code->edit()->setText(mail.link);
    showStep(Step::Set);
    m_password->setFocus();
}

void ResetPage::showStep(Step step)
{
    m_step = step;
    const bool asks = step == Step::Ask;
    const bool mails = !m_info || m_info->features.email;
    m_email->setVisible(asks && mails);
    m_send->setVisible(asks && mails);
    for (QWidget *row :
         {static_cast<QWidget *>(m_code),
          static_cast<QWidget *>(m_password),
          static_cast<QWidget *>(m_repeat),
          static_cast<QWidget *>(m_save)})
        row->setVisible(!asks);
    m_other->setText(asks ? tr("I have a link or a code") : tr("Ask for another link"));
    a11y(*m_other, asks ? u"resetHaveLinkButton"_s : u"resetAgainButton"_s, m_other->text());
    m_other->setVisible(asks || mails);
    showAdvice();
}

void ResetPage::showAdvice()
{
    QString advice;
    if (m_info && !m_info->features.email) {
        advice = tr("%1 sends no mail. Ask an administrator of the community for a recovery link, "
                    "then paste it here.")
                     .arg(isolated(m_info->name));
        if (m_info->contactEmail)
            advice += u'\n' + tr("They can be reached at %1.").arg(isolated(*m_info->contactEmail));
    } else if (m_step == Step::Set && m_sent) {
        advice = tr("If an account has this address, a link is on its way to it. It holds for one "
                    "hour. Open it, or paste it here.");
    } else if (m_step == Step::Set) {
        advice = tr("Paste the link or code that was sent to you and choose a new password.");
    } else {
        advice = tr("We send a link to the address of your account. With it you choose a new "
                    "password.");
    }
    m_advice->setText(advice);
}

void ResetPage::learn(const ServerAddress &server)
{
    m_world.signIn.probe(server).then(this, [this, server](const Result<common::ServerInfo> &info) {
        if (info && ServerAddress::fromText(m_server->text()) == server)
            onServer(server, info);
    });
}

void ResetPage::send()
{
    if (m_send->isBusy())
        return;
    setErrorText({});
    const auto server = m_server->address();
    if (!server) {
        m_server->setFocus();
        return;
    }
    const QString email = m_email->text().trimmed();
    if (email.indexOf(u'@') < 1) {
        m_email->setError(tr("Type the e-mail address of your account."));
        m_email->setFocus();
        return;
    }
    setBusy(true);
    m_world.signIn.probe(*server).then(
        this,
        [this, server](const Result<common::ServerInfo> &info) {
            onServer(*server, info);
            if (info && info->features.email)
                ask(*server);
        }
    );
}

void ResetPage::onServer(const ServerAddress &server, const Result<common::ServerInfo> &info)
{
    if (info) {
        m_info = *info;
        if (!info->features.email)
            setBusy(false);
        showStep(m_step);
        return;
    }
    setBusy(false);
    const QString sentence = errorSentence(info.error(), server.shownName());
    const bool isTls = info.error().transport == common::TransportFault::Tls;
    if (!isTls || std::exchange(m_triedAgain, true)) {
        setErrorText(sentence);
        return;
    }
    m_world.trust.settle(server, *this, [this, sentence](bool trusted) {
        if (trusted)
            send();
        else
            setErrorText(sentence);
    });
}

void ResetPage::ask(const ServerAddress &server)
{
    m_world.signIn.forgotPassword(server, m_email->text().trimmed())
        .then(this, [this, server](const Result<wire::Empty> &done) {
            setBusy(false);
            if (done) {
                m_sent = true;
                showStep(Step::Set);
                m_code->setFocus();
            } else if (!fieldSentence(done.error(), u"email"_s).isEmpty()) {
                m_email->setError(fieldSentence(done.error(), u"email"_s));
            } else {
                setErrorText(errorSentence(done.error(), server.shownName()));
            }
        });
}

void ResetPage::save()
{
    if (m_save->isBusy())
        return;
    setErrorText({});
    const auto given = mailTokenFromText(m_code->text());
    // A link knows better than the field whose it is.
    if (given && given->server)
        m_server->setText(given->server->shownName());
    const auto server = given && given->server ? given->server : m_server->address();
    const auto strength = passwordStrength(m_password->text(), {}, m_email->text().trimmed());
    const bool weak = strength <= PasswordStrength::TooCommon;
    const bool differs = m_repeat->text() != m_password->text();
    m_code->setError(given ? QString() : tr("Paste the whole link or code."));
    m_password->setError(weak ? strengthText(strength) : QString());
    m_repeat->setError(differs ? tr("The two passwords do not match.") : QString());
    for (KField *field : {static_cast<KField *>(m_server), m_code, m_password, m_repeat}) {
        if (field->edit()->hasError()) {
            field->setFocus();
            return;
        }
    }
    setBusy(true);
    m_world.signIn.resetPassword(*server, given->token, m_password->text())
        .then(this, [this, server](const Result<wire::Empty> &done) { onSaved(*server, done); });
}

void ResetPage::onSaved(const ServerAddress &server, const Result<wire::Empty> &done)
{
    setBusy(false);
    if (done) {
        m_password->edit()->clear();
        m_repeat->edit()->clear();
        m_code->edit()->clear();
        emit passwordSet(server.origin());
        return;
    }
    const QString token = fieldSentence(done.error(), u"token"_s);
    const QString password = fieldSentence(done.error(), u"newPassword"_s);
    m_code->setError(token);
    m_password->setError(password);
    if (token.isEmpty() && password.isEmpty())
        setErrorText(errorSentence(done.error(), server.shownName()));
}

void ResetPage::showStrength()
{
    m_password->setHelp(strengthText(passwordStrength(m_password->text(), {}, m_email->text())));
}

void ResetPage::setBusy(bool busy)
{
    m_send->setBusy(busy);
    m_save->setBusy(busy);
    for (KField *field : {static_cast<KField *>(m_server), m_email, m_code, m_password, m_repeat})
        field->setEnabled(!busy);
    setState(busy ? LoadState::Loading : LoadState::Ready);
}

void ResetPage::setErrorText(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    setState(text.isEmpty() ? LoadState::Ready : LoadState::Error);
    announce(*m_error, text);
}

void ResetPage::retranslate()
{
    m_back->setName(tr("Back"));
    m_title->setText(tr("New password"));
    m_server->retranslate();
    m_email->setLabel(tr("E-mail"));
    m_send->setText(tr("Send the link"));
    a11y(*m_send, u"resetSendButton"_s, m_send->text());
    m_code->setLabel(tr("Link or code"));
    m_password->setLabel(tr("New password"));
    m_repeat->setLabel(tr("New password again"));
    m_save->setText(tr("Set the password"));
    a11y(*m_save, u"resetSaveButton"_s, m_save->text());
    showStrength();
    showStep(m_step);
}

} // namespace app
