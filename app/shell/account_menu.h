// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// accountMenu: how things look, the places that are not in the bar of a narrow window, help, and
// the way out. It only tells what was chosen.

#include "app/kit/theme.h"

#include <QMenu>

namespace app {

class CommunitiesMenu;
class ShortcutMap;

class AccountMenu final : public QMenu {
    Q_OBJECT

public:
    explicit AccountMenu(const ShortcutMap &shortcuts, QWidget *parent = nullptr);

    CommunitiesMenu &communities() const { return *m_communities; }
    // What is ticked.
    void setLook(ThemeMode theme, const QString &language, double textScale);
    void setMayInvite(bool may);
    void setStaff(bool staff); // moderation is theirs
    void setApplicants(int waiting);

signals:
    void themeChosen(app::ThemeMode mode);
    void languageChosen(const QString &code);
    void textScaleChosen(double scale);
    void inviteRequested();
    void settingsRequested();
    void moderationRequested();
    void shortcutsRequested();
    void aboutRequested();
    void signOutRequested();
    void quitRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void addThemes();
    void addLanguages();
    void addTextScales();
    QAction *addCommand(const QString &objectName, void (AccountMenu::*signal)());
    void retranslate();
    void showIcons();

    const ShortcutMap &m_shortcuts;
    CommunitiesMenu *m_communities;
    QMenu *m_themes;
    QMenu *m_languages;
    QMenu *m_textScales;
    QAction *m_invite;
    QAction *m_moderation;
    QAction *m_settings;
    QAction *m_help;
    QAction *m_about;
    QAction *m_signOut;
    int m_applicants = 0;
    QAction *m_quit;
};

} // namespace app
