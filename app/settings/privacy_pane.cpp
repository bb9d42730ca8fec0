// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/privacy_pane.h"

#include "app/kit/a11y.h"
#include "app/kit/k_switch.h"
#include "app/net/error_sentence.h"

using namespace Qt::StringLiterals;

namespace app {

using common::Audience;
using common::UserSettings;
using common::Visibility;

PrivacyPane::PrivacyPane(const SettingsWorld &world)
    : SettingsPane({u"privacy"_s, u"lock"_s, tr("Privacy")})
    , m_users(world.session.users)
{
    addVisibility();
    addReach();
    connect(&m_users, &UserStore::meChanged, this, &PrivacyPane::show);
    show();
}

void PrivacyPane::enter()
{
    m_users.loadMe();
}

void PrivacyPane::addVisibility()
{
    SettingsCard *card = addCard(tr("Who sees you"));
    auto *locked = new KSwitch;
    const QString lockedName = tr("I approve who follows me");
    a11y(*locked, u"privacyLockedSwitch"_s, lockedName);
    SettingRow *row =
        card->addRow(lockedName, tr("Others send a request, and you accept it or not."));
    row->setObjectName(u"privacyLocked"_s);
    row->setControl(locked);
    m_fill.append([locked](const common::Me &me) { locked->setChecked(me.locked); });
    connect(locked, &QAbstractButton::clicked, this, [this, row](bool on) {
        common::MeUpdate update;
        update.locked = on;
        save(update, *row);
    });
    addChoice<Visibility>(
        *card,
        u"privacyVisibility"_s,
        tr("Who sees my new posts"),
        {{tr("Everyone", "audience"), Visibility::Public},
         {tr("Followers", "audience"), Visibility::Followers},
         {tr("Friends", "audience"), Visibility::Friends},
         {tr("Only me", "audience"), Visibility::Private}},
        &UserSettings::defaultVisibility
    );
    addSwitch(
        *card,
        u"privacyDiscoverable"_s,
        tr("Suggest me to others"),
        tr("Your name appears among people one may know."),
        &UserSettings::discoverable
    );
    addSwitch(
        *card,
        u"privacyPresence"_s,
        tr("Show when I am here"),
        tr("Friends see whether you are online, and when you were last."),
        &UserSettings::showPresence
    );
}

void PrivacyPane::addReach()
{
    SettingsCard *card = addCard(tr("Who can write to you"));
    const QList<std::pair<QString, Audience>> audiences{
        {tr("Everyone", "audience"), Audience::Everyone},
        {tr("People I follow", "audience"), Audience::Following},
        {tr("Friends", "audience"), Audience::Friends}};
    addChoice<Audience>(
        *card, u"privacyMessages"_s, tr("Messages"), audiences, &UserSettings::messagesFrom
    );
    addChoice<Audience>(
        *card,
        u"privacyGroups"_s,
        tr("Invitations to groups"),
        audiences,
        &UserSettings::groupInvitesFrom
    );
    addSwitch(
        *card,
        u"privacyReceipts"_s,
        tr("Tell when I have read a message"),
        tr("Without it you do not see either what others have read."),
        &UserSettings::showReadReceipts
    );
}

SettingRow *PrivacyPane::addSwitch(
    SettingsCard &card,
    const QString &objectName,
    const QString &title,
    const QString &help,
    wire::Absent<bool> UserSettings::*member
)
{
    auto *control = new KSwitch;
    a11y(*control, objectName + u"Switch"_s, title);
    SettingRow *row = card.addRow(title, help);
    row->setObjectName(objectName);
    row->setControl(control);
    m_fill.append([control, member](const common::Me &me) {
        control->setChecked((me.settings.*member).valueOr(true));
    });
    connect(control, &QAbstractButton::clicked, this, [this, row, member](bool on) {
        common::MeUpdate update;
        update.settings.emplace().*member = on;
        save(update, *row);
    });
    return row;
}

template <typename Choice>
SettingRow *PrivacyPane::addChoice(
    SettingsCard &card,
    const QString &objectName,
    const QString &title,
    const QList<std::pair<QString, Choice>> &choices,
    wire::Absent<Choice> UserSettings::*member
)
{
    auto *combo = new SettingCombo(objectName + u"Combo"_s, title);
    for (const auto &[text, value] : choices)
        combo->addItem(text, int(value));
    SettingRow *row = card.addRow(title);
    row->setObjectName(objectName);
    row->setControl(combo);
    m_fill.append([combo, member](const common::Me &me) {
        combo->setValue(int((me.settings.*member).valueOr(Choice{})));
    });
    connect(combo, &QComboBox::activated, this, [this, row, combo, member] {
        common::MeUpdate update;
        update.settings.emplace().*member = Choice(combo->currentData().toInt());
        save(update, *row);
    });
    return row;
}

void PrivacyPane::save(const common::MeUpdate &update, SettingRow &row)
{
    row.tellNothing();
    m_users.updateMe(update).then(this, [this, &row](const Result<common::Me> &saved) {
        if (saved)
            row.tellSaved();
        else
            row.tellFailure(errorSentence(saved.error()));
        show(); // what the server has, which after a failure is the old value
    });
}

void PrivacyPane::show()
{
    const common::Me *me = m_users.me();
    setEnabled(me != nullptr);
    if (!me)
        return;
    for (const auto &fill : std::as_const(m_fill))
        fill(*me);
}

} // namespace app
