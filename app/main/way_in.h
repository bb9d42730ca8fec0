// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// How the program gets to a session without being asked: by the command line, or with the tokens
// that were kept. What it cannot do by itself it hands to the sign-in page.

#include "app/auth/chosen_token_store.h"
#include "app/main/main_window.h"
#include "app/main/options.h"
#include "app/session/sign_in.h"
#include "app/settings/ui_settings.h"

namespace app {

class WayIn final : public QObject {
    Q_OBJECT

public:
    struct World {
        const Options &options;
        SignIn &signIn;
        AccountList &accounts;
        ChosenTokenStore &tokens;
        UiSettings &settings;
    };

    explicit WayIn(const World &world, QObject *parent = nullptr);

    // False: somebody has to sign in. Otherwise one of the signals follows.
    bool start(MainWindow &window);

    // To an account that is not open.
    void comeBack(const Account &account, MainWindow &window);

signals:
    void entered(const std::shared_ptr<app::Session> &session);
    void signInNeeded(const QString &server, const QString &user, const QString &notice);

private:
    bool byCommandLine(MainWindow &window);
    bool byKeptTokens(MainWindow &window);
    void restore(const Account &account);
    void onRestored(const Account &account, const Result<std::shared_ptr<Session>> &session);
    void unlock(const Account &account, MainWindow &window);

    const World m_world;
};

} // namespace app
