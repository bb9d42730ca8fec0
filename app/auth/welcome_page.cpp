// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/welcome_page.h"

#include "app/auth/choice_card.h"
#include "app/auth/language_combo.h"
#include "app/kit/icon.h"
#include "app/kit/isolate.h"
#include "app/kit/k_icon_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {

WelcomePage::WelcomePage(const AuthWorld &world, QWidget *parent)
    : AuthPage(u"welcomePage"_s, parent)
    , m_back(addBack(u"welcomeBackButton"_s, tr("Back")))
    , m_language(new LanguageCombo(this))
    , m_theme(new KIconButton(u"moon"_s, u"themeButton"_s, tr("Dark theme"), this))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_subtitle(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_join(new JoinCard(world, this))
    , m_signIn(new ChoiceCard(
          {u"log-in"_s, Token::InfoSoft, Token::Info}, u"welcomeSignInButton"_s, this
      ))
    , m_register(new ChoiceCard(
          {u"user-plus"_s, Token::AccentSoft, Token::AccentText}, u"welcomeRegisterButton"_s, this
      ))
    , m_demo(new ChoiceCard(
          {u"compass"_s, Token::Surface3, Token::Text2}, u"welcomeDemoButton"_s, this
      ))
    , m_error(new KLabel({}, Type::Role::Small, Token::Danger, this))
    , m_lock(new KLabel(this))
    , m_promise(new KLabel({}, Type::Role::Small, Token::Text3, this))
{
    layOut();
    connect(m_join, &JoinCard::joinRequested, this, &WelcomePage::joinRequested);
    connect(m_join, &JoinCard::stateChanged, this, [this](bool loading, bool failed) {
        setState(loading ? LoadState::Loading : failed ? LoadState::Error : LoadState::Ready);
    });
    connect(m_signIn, &QAbstractButton::clicked, this, &WelcomePage::signInChosen);
    connect(m_register, &QAbstractButton::clicked, this, &WelcomePage::registerChosen);
    connect(m_demo, &QAbstractButton::clicked, this, &WelcomePage::demoChosen);
    connect(m_language, &LanguageCombo::codeChosen, this, &WelcomePage::languageChosen);
    connect(m_theme, &QToolButton::clicked, this, &WelcomePage::themeToggled);
    retranslate();
}

void WelcomePage::layOut()
{
    m_back->hide();
    m_theme->setHitSize(36);
    topRow()->addWidget(m_language);
    topRow()->addSpacing(metrics::kSpace8);
    topRow()->addWidget(m_theme);

    for (KLabel *label : {m_title, m_subtitle, m_error, m_promise})
        label->setWordWrap(true);
    m_error->setObjectName(u"welcomeErrorLabel"_s);
    m_error->hide();
    m_demo->hide();
    auto *promise = new QHBoxLayout;
    promise->setSpacing(metrics::kSpace8);
    promise->addWidget(m_lock, 0, Qt::AlignTop);
    promise->addWidget(m_promise, 1);

    auto *head = new QVBoxLayout;
    head->setSpacing(metrics::kSpace4);
    head->addWidget(m_title);
    head->addWidget(m_subtitle);
    column()->setSpacing(metrics::kSpace12);
    column()->addLayout(head);
    column()->addSpacing(metrics::kSpace8);
    for (QWidget *card :
         {static_cast<QWidget *>(m_join),
          static_cast<QWidget *>(m_signIn),
          static_cast<QWidget *>(m_register),
          static_cast<QWidget *>(m_demo),
          static_cast<QWidget *>(m_error)})
        column()->addWidget(card);
    column()->addSpacing(metrics::kSpace4);
    column()->addLayout(promise);
}

void WelcomePage::setReturn(const QString &community)
{
    m_return = community;
    m_back->setVisible(!community.isEmpty());
    m_back->setName(
        community.isEmpty() ? tr("Back") : tr("Back to %1", "a community").arg(isolated(community))
    );
}

void WelcomePage::showEvent(QShowEvent *event)
{
    AuthPage::showEvent(event);
    m_join->offerClipboard();
}

void WelcomePage::changeEvent(QEvent *event)
{
    AuthPage::changeEvent(event);
    // Back from where the invite was copied.
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && isVisible())
        m_join->offerClipboard();
}

void WelcomePage::setDemoAvailable(bool available)
{
    m_demo->setVisible(available);
}

void WelcomePage::setDemoStarting(bool starting)
{
    m_starting = starting;
    setState(starting ? LoadState::Loading : LoadState::Ready);
    m_demo->setBusy(starting);
    retranslate();
}

void WelcomePage::setError(const QString &sentence)
{
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
    if (!sentence.isEmpty())
        setState(LoadState::Error);
}

void WelcomePage::setLanguage(const QString &code)
{
    m_language->setCode(code);
}

void WelcomePage::setDark(bool dark)
{
    m_dark = dark;
    m_theme->setIconName(dark ? u"sun"_s : u"moon"_s);
    m_theme->setName(dark ? tr("Light theme") : tr("Dark theme"));
    m_lock->setPixmap(Icon::get(u"lock"_s, Token::Text3, metrics::kIconButton));
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("How would you like to start?"));
    m_subtitle->setText(
        tr("You can add more communities later, and switch between them at any time.")
    );
    m_signIn->setTexts(
        tr("Sign in to a server"), tr("You already have an account and know the address.")
    );
    m_register->setTexts(tr("Create an account"), tr("On a community whose address you know."));
    m_demo->setTexts(
        tr("Explore the demo"),
        m_starting ? tr("Preparing sample people and posts…")
                   : tr("Look around with sample people and posts. Nothing is sent.")
    );
    m_promise->setText(tr("Kith talks only to the server you choose. No telemetry, no advertising.")
    );
    m_join->retranslate();
    setReturn(m_return);
    setDark(m_dark);
}

} // namespace app
