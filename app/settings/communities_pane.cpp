// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/communities_pane.h"

#include "app/base/relative_time.h"
#include "app/kit/a11y.h"
#include "app/kit/isolate.h"
#include "app/kit/k_button.h"

using namespace Qt::StringLiterals;

namespace app {

CommunitiesPane::CommunitiesPane(const SettingsWorld &world)
    : SettingsPane({u"communities"_s, u"compass"_s, tr("Communities")})
    , m_world(world)
    , m_card(addCard({}))
{
    for (const Account &account : world.accounts.accounts())
        addAccount(account);
}

void CommunitiesPane::addAccount(const Account &account)
{
    const auto address = account.address();
    const QString host = address ? address->shownName() : account.server;
    const bool current =
        account.userId == m_world.session.users.myId() && address == m_world.session.server();
    const QString name = account.serverName.isEmpty() ? host : account.serverName;
    const QString who =
        tr("%1 at %2", "a member, a server").arg(isolated(u'@' + account.username), isolated(host));
    const QString when = current
        ? tr("You are here now")
        : tr("Last used: %1").arg(RelativeTime::spoken(account.lastUsedAt));
    SettingRow *row = m_card->addRow(name, who + u'\n' + when);
    row->setObjectName(u"communityRow/"_s + account.username + u'@' + host);
    if (current)
        return;
    auto *remove = new KButton(tr("Remove…"), KButton::Kind::Default, KButton::Size::S);
    a11y(
        *remove,
        u"communityRemoveButton/"_s + account.username + u'@' + host,
        tr("Remove %1 from this computer").arg(isolated(name))
    );
    row->setControl(remove);
    connect(remove, &QPushButton::clicked, this, [this, account, row] { ask(account, row); });
}

void CommunitiesPane::ask(const Account &account, SettingRow *row)
{
    const Question question{
        tr("Remove this account from this computer?"),
        tr("What is saved of %1 here goes: posts, drafts and what has not been sent. The account "
           "itself stays on its server.")
            .arg(isolated(u'@' + account.username)),
        tr("Remove"),
        {},
        true};
    m_world.dialogs.confirm(question, *this, [this, account, row](bool accepted) {
        if (!accepted)
            return;
        m_world.forgetAccount(account);
        row->setWanted(false);
    });
}

} // namespace app
