// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/onboarding_steps.h"

#include "app/auth/display_name.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_avatar.h"
#include "app/kit/k_label.h"
#include "app/kit/k_line_edit.h"
#include "app/kit/k_switch.h"
#include "app/kit/k_text_edit.h"
#include "app/kit/metrics.h"
#include "app/net/error_sentence.h"
#include "app/users/follow_button.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr int kMostPeople = 5;
constexpr int kAvatar = 40;

QVBoxLayout *makeRows(QWidget *step)
{
    auto *rows = new QVBoxLayout(step);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::kSpace12);
    return rows;
}

} // namespace

// --- who one is

AboutStep::AboutStep(const UserStore &users, QWidget *parent)
    : QWidget(parent)
    , m_users(users)
    , m_name(new KField({}, u"onboardingNameEdit"_s, this, KLineEdit::Height::Large))
    , m_bioLabel(new KLabel({}, Type::Role::SmallMedium, Token::Text, this))
    , m_bio(new KTextEdit(this))
{
    auto *rows = makeRows(this);
    m_bio->setLines(3, 6);
    m_bio->setLimit(common::kBioLength);
    m_bioLabel->setBuddy(m_bio);
    auto *bio = new QVBoxLayout;
    bio->setSpacing(metrics::kSpace4);
    bio->addWidget(m_bioLabel);
    bio->addWidget(m_bio);
    rows->addWidget(m_name);
    rows->addLayout(bio);
    rows->addStretch(1);
    if (const common::Me *me = users.me()) {
        m_name->edit()->setText(me->displayName);
        m_bio->setPlainText(me->bio);
    }
    setFocusProxy(m_bio);
    connect(m_name->edit(), &QLineEdit::returnPressed, this, &AboutStep::submitted);
    retranslate();
}

bool AboutStep::isEmpty() const
{
    const common::Me *me = m_users.me();
    return me && m_name->text().simplified() == me->displayName
        && m_bio->toPlainText().trimmed() == me->bio;
}

std::optional<common::MeUpdate> AboutStep::update() const
{
    const QString name = m_name->text().simplified();
    if (!name.isEmpty() && !isDisplayName(name))
        m_name->setError(tr("This name is too long."));
    if (m_name->edit()->hasError() || m_bio->isOverLimit())
        return std::nullopt;
    common::MeUpdate update;
    update.bio = m_bio->toPlainText().trimmed();
    const common::Me *me = m_users.me();
    if (!name.isEmpty() && (!me || name != me->displayName)) {
        const DisplayName names = displayNameFrom(name);
        update.firstName = wire::Patch<QString>(names.first);
        update.lastName =
            names.last ? wire::Patch<QString>(*names.last) : wire::Patch<QString>(std::nullopt);
    }
    return update;
}

void AboutStep::showError(const Error &error)
{
    const QString atName = fieldSentence(error, u"firstName"_s);
    m_name->setError(atName.isEmpty() ? fieldSentence(error, u"lastName"_s) : atName);
}

void AboutStep::retranslate()
{
    m_name->setLabel(tr("Display name"));
    m_bioLabel->setText(tr("About you"));
    m_bio->setPlaceholderText(tr("What neighbours may know of you"));
    a11y(*m_bio, u"onboardingBioEdit"_s, m_bioLabel->text());
}

// --- whom to follow

PeopleStep::PeopleStep(UserStore &users, QWidget *parent)
    : QWidget(parent)
    , m_users(users)
    , m_rows(makeRows(this))
    , m_nobody(new KLabel({}, Type::Role::Body, Token::Text2, this))
{
    m_nobody->setObjectName(u"onboardingNobodyLabel"_s);
    m_nobody->setWordWrap(true);
    m_nobody->hide();
    m_rows->addWidget(m_nobody);
    connect(&users, &UserStore::userChanged, this, &PeopleStep::showState);
    users.peopleToMeet(kMostPeople)
        .then(this, [this](const Result<QList<common::UserSummary>> &people) {
            show(people.value_or(QList<common::UserSummary>{}));
        });
    retranslate();
}

void PeopleStep::show(const QList<common::UserSummary> &people)
{
    m_nobody->setVisible(people.isEmpty());
    for (const auto &person : people)
        addRow(person);
    m_rows->addStretch(1);
}

void PeopleStep::addRow(const common::UserSummary &person)
{
    auto *avatar = new KAvatar(kAvatar, this);
    AvatarLook look;
    look.id = person.id.toString();
    look.name = person.displayName;
    avatar->setLook(look);
    avatar->setFocusPolicy(Qt::NoFocus);
    auto *name = new KLabel(person.displayName, Type::Role::BodyStrong, Token::Text, this);
    auto *handle =
        new KLabel(isolated(u'@' + person.username), Type::Role::Small, Token::Text3, this);
    name->setElided(true);
    handle->setElided(true);
    auto *button = new FollowButton(u"onboardingFollowButton"_s + person.id.toString(), this);
    button->setButtonSize(KButton::Size::S);
    button->show(common::FollowState::None, person.displayName);
    m_buttons.insert(person.id, button);
    connect(button, &QPushButton::clicked, this, [this, id = person.id] {
        const common::User *user = m_users.find(id);
        const bool follows = user && user->relationship
            && user->relationship->following != common::FollowState::None;
        if (follows)
            m_users.unfollow(id);
        else
            m_users.follow(id);
    });
    auto *words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(name);
    words->addWidget(handle);
    auto *row = new QHBoxLayout;
    row->setSpacing(metrics::kSpace12);
    row->addWidget(avatar);
    row->addLayout(words, 1);
    row->addWidget(button);
    m_rows->addLayout(row);
    // How one stands to the person.
    m_users.load(common::UserRef(person.id));
}

void PeopleStep::showState(common::UserId id)
{
    FollowButton *button = m_buttons.value(id);
    const common::User *user = m_users.find(id);
    if (button && user && user->relationship)
        button->show(user->relationship->following, user->displayName);
}

void PeopleStep::retranslate()
{
    m_nobody->setText(tr("Nobody has written anything public yet. You find people later by their "
                         "posts and profiles."));
    for (auto it = m_buttons.cbegin(); it != m_buttons.cend(); ++it)
        showState(it.key());
}

// --- what others see

SeenStep::SeenStep(const UserStore &users, QWidget *parent)
    : QWidget(parent)
    , m_presence(new KSwitch(tr("Others see when I am online"), this))
    , m_search(new KSwitch(tr("Others find me by search"), this))
    , m_approve(new KSwitch(tr("I approve who follows me"), this))
{
    auto *rows = makeRows(this);
    for (KSwitch *row : {m_presence, m_search, m_approve})
        rows->addWidget(row);
    rows->addStretch(1);
    if (const common::Me *me = users.me()) {
        m_presence->setChecked(me->settings.showPresence.valueOr(true));
        m_search->setChecked(me->settings.discoverable.valueOr(true));
        m_approve->setChecked(me->locked);
    }
    retranslate();
}

common::MeUpdate SeenStep::update() const
{
    common::UserSettings settings;
    settings.showPresence = m_presence->isChecked();
    settings.discoverable = m_search->isChecked();
    common::MeUpdate update;
    update.settings = settings;
    update.locked = m_approve->isChecked();
    return update;
}

void SeenStep::retranslate()
{
    m_presence->setText(tr("Others see when I am online"));
    m_search->setText(tr("Others find me by search"));
    m_approve->setText(tr("I approve who follows me"));
    a11y(*m_presence, u"onboardingPresenceSwitch"_s, m_presence->text());
    a11y(*m_search, u"onboardingSearchSwitch"_s, m_search->text());
    a11y(*m_approve, u"onboardingLockedSwitch"_s, m_approve->text());
}

} // namespace app
