// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The composition root: what there is one of, in order of dependence, and the way from one page to
// the next. Everything else gets what it needs by its constructor.

#include "app/auth/chosen_token_store.h"
#include "app/auth/server_trust.h"
#include "app/auth/token_choice.h"
#include "app/base/display_clock.h"
#include "app/kit/shortcut_map.h"
#include "app/main/communities.h"
#include "app/main/demo_server.h"
#include "app/main/entry_pages.h"
#include "app/main/main_window.h"
#include "app/main/options.h"
#include "app/main/way_in.h"
#include "app/net/certificate_policy.h"
#include "app/session/account_list.h"
#include "app/session/pin_list.h"
#include "app/session/profile.h"
#include "app/session/sign_in.h"
#include "app/settings/look.h"
#include "app/settings/settings_world.h"
#include "app/settings/ui_settings.h"

#include <QObject>
#include <QPointer>

#include <memory>

class QApplication;

namespace app {

class Community;
class MainPage;
class OnboardingPage;

class App final : public QObject {
    Q_OBJECT

public:
    App(QApplication &application, const Options &options, const Profile &profile);
    ~App() override;

    void start();
    // From another program of the same profile, or a notification: brings the window to the front.
    void open(const QString &link);

    MainWindow &window() { return *m_window; }
    Session *session() const { return m_session.get(); }

private:
    void wire();
    void wireEntry();
    void bindShortcuts();
    void bind(const QString &id, std::function<void()> act);

    bool startDemo();
    void enter(const std::shared_ptr<Session> &session, bool demo = false);
    void welcomeMember(const std::shared_ptr<Session> &session);
    void buildMainPage();
    void wireCommunities();
    void showMainPage();
    void showCommunities();
    void addCommunity();
    void switchTo(const Account &account);
    void switchBy(int step);
    void checkCertificate();
    void parkSession();
    void dropPages();
    void editPost(OutboxId id);
    void leaveSession();
    void learnServerName();
    SettingsWorld settingsWorld();
    Task<bool> reauthenticate();
    void forgetAccount(const Account &account);

    void onSignedOut(SignOutReason reason, const Error &error);
    void askPassword(const Account &account, SignOutReason reason);
    void requestSignOut();
    void signOut();
    void onDemoReady(const QString &url);
    void leaveDemo();
    void endDemo();
    void forgetPin(const Account &account);
    void forgetDemo(); // its server will not be there again

    void showLook();
    Account currentAccount() const;

    const Options m_options;
    Profile m_profile;
    DisplayClock m_clock;
    UiSettings m_settings;
    AccountList m_accounts;
    PinnedCertificates m_certificates;
    PinList m_pins;
    ServerTrust m_trust;
    ChosenTokenStore m_tokens;
    SignIn m_signIn;
    TokenChoice m_tokenChoice;
    WayIn m_wayIn;
    Look m_look;
    ShortcutMap m_shortcuts;
    DemoServer m_demo;
    std::unique_ptr<MainWindow> m_window;
    std::unique_ptr<EntryPages> m_entry;
    Communities m_communities;
    std::shared_ptr<Session> m_session; // shared with the continuations that brought it
    std::unique_ptr<Community> m_community;
    QPointer<MainPage> m_mainPage; // lives in the window, dies before the session
    QPointer<OnboardingPage> m_onboarding; // the same
    SharedPromise<bool> m_reauthentication; // while the dialog is open
    QString m_pendingLink;
    bool m_inDemo = false;
    bool m_certificateTold = false; // of this session
};

} // namespace app
