// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The first page: how to start. Language and theme can be chosen before anything else. Only ways
// that lead somewhere are shown.

#include "app/auth/auth_page.h"
#include "app/auth/join_card.h"

namespace app {

class ChoiceCard;
class KIconButton;
class KLabel;
class LanguageCombo;

class WelcomePage final : public AuthPage {
    Q_OBJECT

public:
    explicit WelcomePage(const AuthWorld &world, QWidget *parent = nullptr);

    JoinCard &join() const { return *m_join; }
    // Where one comes from: there is a way back to it. Empty: nowhere.
    void setReturn(const QString &community);
    bool hasReturn() const { return !m_return.isEmpty(); }

    void setDemoAvailable(bool available); // the server program is on this computer
    void setDemoStarting(bool starting);
    void setError(const QString &sentence); // why the demo did not start; empty: none
    void setLanguage(const QString &code);
    void setDark(bool dark);

signals:
    void joinRequested(const app::Invitation &invitation);
    void signInChosen();
    void registerChosen();
    void demoChosen();
    void languageChosen(const QString &code);
    void themeToggled();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate() override;

    KIconButton *m_back;
    LanguageCombo *m_language;
    KIconButton *m_theme;
    KLabel *m_title;
    KLabel *m_subtitle;
    JoinCard *m_join;
    ChoiceCard *m_signIn;
    ChoiceCard *m_register;
    ChoiceCard *m_demo;
    KLabel *m_error;
    KLabel *m_lock;
    KLabel *m_promise;
    QString m_return;
    bool m_starting = false;
    bool m_dark = false;
};

} // namespace app
