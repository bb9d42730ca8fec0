// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How App goes from one community to another.
#include "app/auth/onboarding_page.h"
#include "app/main/app.h"
#include "app/net/community.h"
#include "app/shell/account_menu.h"
#include "app/shell/communities_menu.h"
#include "app/shell/main_page.h"

#include <QDir>

namespace app {

void App::wireCommunities()
{
    CommunitiesMenu &menu = m_mainPage->menu().communities();
    connect(&menu, &CommunitiesMenu::communityChosen, this, &App::switchTo, Qt::QueuedConnection);
    connect(&menu, &CommunitiesMenu::addRequested, this, &App::addCommunity);
    connect(
        &menu, &CommunitiesMenu::nextRequested, this, [this] { switchBy(1); }, Qt::QueuedConnection
    );
    connect(&m_session->notifications, &NotificationStore::unreadCountChanged, m_mainPage, [this] {
        showCommunities();
    });
    showCommunities();
}

void App::showCommunities()
{
    if (m_mainPage)
        m_mainPage->menu().communities().setChoices(m_communities.choices(m_session.get()));
}

void App::addCommunity()
{
    m_entry->showWelcome();
}

// Not from a slot of the menu itself: it goes with the page.
void App::switchTo(const Account &account)
{
    if (Communities::isOf(m_session.get(), account)) {
        showMainPage();
        return;
    }
    const auto session = m_communities.take(account);
    if (!session) {
        m_wayIn.comeBack(account, *m_window);
        return;
    }
    Account used = account;
    used.lastUsedAt = m_clock.now();
    m_accounts.remember(used);
    enter(session);
}

void App::switchBy(int step)
{
    if (!m_session || m_onboarding)
        return;
    if (const auto next = m_communities.neighbour(m_session.get(), step))
        switchTo(*next);
}

// It stays connected; what is only in front goes.
void App::parkSession()
{
    if (!m_session)
        return;
    if (m_inDemo) {
        endDemo();
        return;
    }
    const auto session = m_session;
    leaveSession();
    if (session->credentials.isSignedIn()) {
        session->drafts.flush();
        session->api.setReauthentication({}); // there is nobody to ask
        m_communities.park(session);
    }
}

// One that is not open.
void App::forgetAccount(const Account &account)
{
    const auto server = account.address();
    if (!server)
        return;
    m_accounts.forget(*server, account.userId);
    forgetPin(account);
    const auto clear = [this,
                        key = TokenKey{*server, account.userId.toString()},
                        folder = m_profile.accountDirectory(*server, account.userId)] {
        m_tokens.remove(key);
        QDir(folder).removeRecursively();
    };
    // One that waits in the background is signed out at its server first.
    if (const auto parked = m_communities.take(account))
        parked->signOut().then(this, [parked, clear] { clear(); });
    else
        clear();
    showCommunities();
}

// Once for each time the community is in front, however often the connection is tried.
void App::checkCertificate()
{
    if (m_certificateTold || !m_mainPage)
        return;
    m_certificateTold = true;
    m_trust.settle(m_session->server(), *m_mainPage, [this](bool trusted) {
        if (trusted)
            m_session->events.retryNow();
    });
}

} // namespace app
