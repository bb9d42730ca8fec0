// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/moderation/applicant_card.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_avatar.h"
#include "app/kit/k_button.h"
#include "app/kit/k_label.h"
#include "app/kit/metrics.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kAvatar = 40;

QStringList facts(const common::AdminUser &applicant)
{
    QStringList lines{ApplicantCard::tr("@%1 · asked %2", "user name, how long ago")
                          .arg(applicant.username, RelativeTime::spoken(applicant.createdAt))};
    if (applicant.email && !applicant.email->isEmpty()) {
        const QString address = isolated(*applicant.email);
        lines.append(
            applicant.emailVerified
                ? ApplicantCard::tr("%1, confirmed", "an address").arg(address)
                : ApplicantCard::tr("%1, not confirmed", "an address").arg(address)
        );
    }
    if (applicant.invitedBy)
        lines.append(
            ApplicantCard::tr("Invited by %1").arg(isolated(applicant.invitedBy->displayName))
        );
    return lines;
}

} // namespace

ApplicantCard::ApplicantCard(const common::AdminUser &applicant, QWidget *parent)
    : QFrame(parent)
    , m_approve(new KButton(tr("Let in"), KButton::Kind::Primary, KButton::Size::S, this))
    , m_reject(new KButton(tr("Refuse…"), KButton::Kind::Default, KButton::Size::S, this))
{
    const QString id = applicant.id.toString();
    const QString name = isolated(applicant.displayName);
    setProperty("surface", u"card"_s);
    a11y(*this, u"applicantCard/"_s + id, applicant.displayName);
    a11y(*m_approve, u"approveButton/"_s + id, tr("Let %1 in").arg(name));
    a11y(*m_reject, u"rejectButton/"_s + id, tr("Refuse %1").arg(name));
    auto *avatar = new KAvatar(kAvatar, this);
    avatar->setLook({id, applicant.displayName, {}, Presence::Hidden, false});
    auto *head = new QHBoxLayout;
    head->setSpacing(metrics::kSpace12);
    head->addWidget(avatar, 0, Qt::AlignTop);
    head->addWidget(makeWords(applicant), 1);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kSpace8);
    buttons->addStretch(1);
    buttons->addWidget(m_reject);
    buttons->addWidget(m_approve);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(
        metrics::kCardPadding, metrics::kSpace12, metrics::kCardPadding, metrics::kSpace12
    );
    layout->setSpacing(metrics::kSpace12);
    layout->addLayout(head);
    if (applicant.registrationMessage && !applicant.registrationMessage->isEmpty())
        layout->addWidget(makeMessage(*applicant.registrationMessage));
    layout->addLayout(buttons);
    connect(m_approve, &QPushButton::clicked, this, [this, user = applicant.id] {
        emit approveRequested(user);
    });
    connect(m_reject, &QPushButton::clicked, this, [this, user = applicant.id] {
        emit rejectRequested(user);
    });
}

QWidget *ApplicantCard::makeWords(const common::AdminUser &applicant)
{
    auto *words = new QWidget(this);
    auto *column = new QVBoxLayout(words);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *name = new KLabel(applicant.displayName, Type::Role::BodyStrong, Token::Text, words);
    name->setElided(true);
    column->addWidget(name);
    for (const QString &line : facts(applicant)) {
        auto *label = new KLabel(line, Type::Role::Small, Token::Text2, words);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    return words;
}

QWidget *ApplicantCard::makeMessage(const QString &message)
{
    auto *inset = new QFrame(this);
    inset->setProperty("surface", u"inset"_s);
    auto *label = new KLabel(message, Type::Role::Read, Token::Text, inset);
    label->setObjectName(u"applicantMessageLabel"_s);
    label->setWordWrap(true);
    auto *column = new QVBoxLayout(inset);
    column->setContentsMargins(
        metrics::kSpace12, metrics::kSpace8, metrics::kSpace12, metrics::kSpace8
    );
    column->addWidget(label);
    return inset;
}

void ApplicantCard::setBusy(bool busy)
{
    m_approve->setBusy(busy);
    m_reject->setEnabled(!busy);
}

} // namespace app
