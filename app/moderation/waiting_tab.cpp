// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moderation/waiting_tab.h"

#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_banner.h"
#include "app/kit/k_empty_state.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"
#include "app/kit/plain_scroll.h"
#include "app/moderation/applicant_card.h"
#include "app/net/error_sentence.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

WaitingTab::WaitingTab(ApplicantStore &store, Dialogs &dialogs, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_dialogs(dialogs)
    , m_content(new QWidget)
    , m_cards(new QVBoxLayout)
    , m_problem(new KBanner(KBanner::Kind::Warn))
    , m_wait(new KLabel({}, Type::Role::Body, Token::Text3))
    , m_empty(new KEmptyState(u"waitingEmptyState"_s))
    , m_more(new KLabel({}, Type::Role::Small, Token::Text3))
{
    layOut();
    retranslate();
    connect(m_problem, &KBanner::actionTriggered, &m_store, &ApplicantStore::refresh);
    connect(&m_store, &ApplicantStore::changed, this, &WaitingTab::show);
    connect(&m_store, &ApplicantStore::failed, this, [this](const Error &error) {
        const bool decided = error.httpStatus() == 404 || error.httpStatus() == 409;
        m_dialogs.notify(
            decided ? tr("Somebody else has answered already.") : errorSentence(error)
        );
    });
    connect(&m_store, &ApplicantStore::approved, this, [this](const QString &name) {
        m_dialogs.notify(tr("%1 is a member now.").arg(isolated(u'@' + name)));
    });
    connect(&m_store, &ApplicantStore::rejected, this, [this](const QString &name) {
        m_dialogs.notify(tr("%1 was refused.").arg(isolated(u'@' + name)));
    });
    show();
}

void WaitingTab::layOut()
{
    m_problem->setObjectName(u"waitingBanner"_s);
    m_wait->setObjectName(u"waitingLoading"_s);
    m_more->setWordWrap(true);
    auto *inner = new QWidget;
    inner->setMaximumWidth(metrics::kThreadColumn);
    inner->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_cards->setSpacing(metrics::kCardGap);
    auto *column = new QVBoxLayout(inner);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::kCardGap);
    column->addWidget(m_problem);
    column->addWidget(m_wait);
    column->addWidget(m_empty);
    column->addLayout(m_cards);
    column->addWidget(m_more);
    auto *sides = new QHBoxLayout(m_content);
    sides->addStretch(1);
    sides->addWidget(inner, 100, Qt::AlignTop);
    sides->addStretch(1);
    auto *scroll = new PlainScroll(m_content, this);
    scroll->setObjectName(u"waitingScroll"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(scroll);
    setSideMargins(metrics::kPageMargin);
}

void WaitingTab::setSideMargins(int margin)
{
    m_content->layout()->setContentsMargins(margin, metrics::kSpace16, margin, metrics::kSpace24);
}

void WaitingTab::retranslate()
{
    m_wait->setText(tr("Loading…"));
    m_empty->setContent(
        u"user-check"_s, tr("Nobody waits"), tr("Whoever asks to join appears here.")
    );
    m_more->setText(tr("There are more. They appear when these have an answer."));
}

void WaitingTab::show()
{
    const LoadState state = m_store.state();
    const bool hasRows = m_store.count() > 0;
    m_problem->setVisible(state == LoadState::Error);
    if (state == LoadState::Error) {
        m_problem->setText(errorSentence(m_store.lastError()));
        m_problem->setAction(tr("Try again"), u"waitingRetryButton"_s);
    }
    m_wait->setVisible(state == LoadState::Loading && !hasRows);
    m_empty->setVisible(state == LoadState::Empty);
    m_more->setVisible(m_store.hasMore());
    placeCards();
}

// Cards that are there stay, so that whoever is about to press one does not lose it.
void WaitingTab::placeCards()
{
    const QList<common::AdminUser> &wanted = m_store.applicants();
    for (auto it = m_shown.begin(); it != m_shown.end();) {
        const bool stays = std::any_of(wanted.begin(), wanted.end(), [&](const auto &each) {
            return each.id == it.key();
        });
        if (stays) {
            ++it;
            continue;
        }
        m_cards->removeWidget(*it);
        (*it)->hide();
        (*it)->deleteLater();
        it = m_shown.erase(it);
    }
    for (int i = 0; i < wanted.size(); ++i) {
        if (!m_shown.contains(wanted.at(i).id))
            addCard(wanted.at(i), i);
        m_shown.value(wanted.at(i).id)->setBusy(m_store.isBeingDecided(wanted.at(i).id));
    }
}

void WaitingTab::addCard(const common::AdminUser &applicant, int at)
{
    auto *card = new ApplicantCard(applicant, m_content);
    m_cards->insertWidget(at, card);
    m_shown.insert(applicant.id, card);
    connect(card, &ApplicantCard::approveRequested, &m_store, &ApplicantStore::approve);
    connect(card, &ApplicantCard::rejectRequested, this, &WaitingTab::askToReject);
}

void WaitingTab::askToReject(common::UserId id)
{
    const QString name = m_shown.contains(id) ? m_shown.value(id)->accessibleName() : QString();
    const Question question{
        tr("Refuse %1?").arg(isolated(name)),
        tr("What was sent with the request is deleted. The same name can be asked for again."),
        tr("Refuse"),
        {},
        true};
    m_dialogs.confirm(question, *this, [this, id](bool accepted) {
        if (accepted)
            m_store.reject(id);
    });
}

void WaitingTab::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::LanguageChange)
        return;
    retranslate();
    for (ApplicantCard *card : std::as_const(m_shown))
        card->deleteLater();
    m_shown.clear();
    show();
}

} // namespace app
