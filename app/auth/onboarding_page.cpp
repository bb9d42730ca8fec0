// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/onboarding_page.h"

#include "app/auth/onboarding_steps.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kColumn = 480;
constexpr int kStepHeight = 260; // five people; the buttons below do not move from step to step

} // namespace

OnboardingPage::OnboardingPage(UserStore &users, const QString &community, QWidget *parent)
    : AuthPage(u"onboardingPage"_s, parent)
    , m_users(users)
    , m_community(community)
    , m_progress(new KLabel({}, Type::Role::SmallMedium, Token::Text3, this))
    , m_title(new KLabel({}, Type::Role::Display, Token::Text, this))
    , m_sentence(new KLabel({}, Type::Role::Body, Token::Text2, this))
    , m_steps(new QStackedWidget(this))
    , m_about(new AboutStep(users, this))
    , m_people(new PeopleStep(users, this))
    , m_seen(new SeenStep(users, this))
    , m_error(new KLabel({}, Type::Role::SmallMedium, Token::Danger, this))
    , m_skip(new KButton({}, KButton::Kind::Ghost, KButton::Size::M, this))
    , m_next(new KButton({}, KButton::Kind::Primary, KButton::Size::M, this))
{
    setColumnWidth(kColumn);
    layOut();
    connect(m_next, &QPushButton::clicked, this, &OnboardingPage::goOn);
    connect(m_about, &AboutStep::submitted, this, &OnboardingPage::goOn);
    connect(m_skip, &QPushButton::clicked, this, &OnboardingPage::leaveStep);
    showStep(0);
}

void OnboardingPage::layOut()
{
    m_progress->setObjectName(u"onboardingProgressLabel"_s);
    m_title->setObjectName(u"onboardingTitleLabel"_s);
    m_error->setObjectName(u"onboardingErrorLabel"_s);
    for (KLabel *label : {m_title, m_sentence, m_error})
        label->setWordWrap(true);
    m_error->hide();
    for (QWidget *step :
         {static_cast<QWidget *>(m_about),
          static_cast<QWidget *>(m_people),
          static_cast<QWidget *>(m_seen)})
        m_steps->addWidget(step);
    m_steps->setMinimumHeight(kStepHeight);
    auto *card = new QFrame(this);
    card->setProperty("surface", u"card"_s);
    auto *rows = new QVBoxLayout(card);
    rows->setContentsMargins(
        metrics::kSpace24, metrics::kSpace20, metrics::kSpace24, metrics::kSpace24
    );
    rows->setSpacing(metrics::kSpace16);
    rows->addWidget(m_steps);
    rows->addWidget(m_error);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_skip);
    buttons->addStretch(1);
    buttons->addWidget(m_next);
    rows->addLayout(buttons);
    column()->addWidget(m_progress);
    column()->addWidget(m_title);
    column()->addWidget(m_sentence);
    column()->addWidget(card);
}

void OnboardingPage::setCommunity(const QString &name)
{
    m_community = name;
    retranslate();
}

void OnboardingPage::showStep(int step)
{
    m_steps->setCurrentIndex(step);
    setErrorText({});
    retranslate();
    if (step == 0)
        m_about->setFocus();
    else
        m_next->setFocus();
}

void OnboardingPage::goOn()
{
    if (m_next->isBusy())
        return;
    setErrorText({});
    const QWidget *step = m_steps->currentWidget();
    if (step == m_about && !m_about->isEmpty()) {
        if (const auto update = m_about->update())
            save(*update);
    } else if (step == m_seen) {
        save(m_seen->update());
    } else {
        leaveStep();
    }
}

void OnboardingPage::save(const common::MeUpdate &update)
{
    m_next->setBusy(true);
    setState(LoadState::Loading);
    m_users.updateMe(update).then(this, [this](const Result<common::Me> &me) {
        m_next->setBusy(false);
        setState(LoadState::Ready);
        if (me) {
            leaveStep();
            return;
        }
        m_about->showError(me.error());
        setErrorText(errorSentence(me.error()));
    });
}

void OnboardingPage::leaveStep()
{
    if (m_steps->currentIndex() + 1 < m_steps->count())
        showStep(m_steps->currentIndex() + 1);
    else
        emit finished();
}

void OnboardingPage::setErrorText(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
    setState(text.isEmpty() ? LoadState::Ready : LoadState::Error);
    announce(*m_error, text);
}

void OnboardingPage::retranslate()
{
    const int step = m_steps->currentIndex();
    const QLocale locale;
    m_progress->setText(
        tr("Step %1 of %2").arg(locale.toString(step + 1), locale.toString(m_steps->count()))
    );
    const std::array titles{
        tr("Welcome to %1", "a community").arg(isolated(m_community)),
        tr("Follow a few people"),
        tr("What others see")};
    const std::array sentences{
        tr("Say who you are. All of it can be changed later."),
        tr("Their posts arrive on your Home."),
        tr("You can change this at any time.")};
    m_title->setText(titles.at(size_t(step)));
    m_sentence->setText(sentences.at(size_t(step)));
    m_about->retranslate();
    m_people->retranslate();
    m_seen->retranslate();
    m_skip->setText(tr("Skip"));
    a11y(*m_skip, u"onboardingSkipButton"_s, m_skip->text());
    m_next->setText(step + 1 < m_steps->count() ? tr("Continue") : tr("Done"));
    a11y(*m_next, u"onboardingNextButton"_s, m_next->text());
}

} // namespace app
