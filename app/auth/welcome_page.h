// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The first page: how to start. Language and theme can be chosen before anything else. Only ways
// that lead somewhere are shown.

#include "app/auth/auth_page.h"

namespace app {

class ChoiceCard;
class KIconButton;
class KLabel;
class LanguageCombo;

class WelcomePage final : public AuthPage {
    Q_OBJECT

public:
    explicit WelcomePage(QWidget *parent = nullptr);

    void setDemoAvailable(bool available); // the server program is on this computer
    void setDemoStarting(bool starting);
    void setError(const QString &sentence); // why the demo did not start; empty: none
    void setLanguage(const QString &code);
    void setDark(bool dark);

signals:
    void signInChosen();
    void registerChosen();
    void demoChosen();
    void languageChosen(const QString &code);
    void themeToggled();

private:
    void retranslate() override;

    LanguageCombo *m_language;
    KIconButton *m_theme;
    KLabel *m_title;
    KLabel *m_subtitle;
    ChoiceCard *m_signIn;
    ChoiceCard *m_register;
    ChoiceCard *m_demo;
    KLabel *m_error;
    KLabel *m_lock;
    KLabel *m_promise;
    bool m_starting = false;
    bool m_dark = false;
};

} // namespace app
