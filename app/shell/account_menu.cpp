// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/account_menu.h"

#include "app/kit/icon.h"
#include "app/kit/shortcut_map.h"
#include "app/settings/look.h"
#include "app/shell/communities_menu.h"

#include <QActionGroup>
#include <QEvent>
#include <QLocale>

#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

constexpr std::array kThemes{
    std::pair{ThemeMode::System, "actThemeSystem"},
    std::pair{ThemeMode::Light, "actThemeLight"},
    std::pair{ThemeMode::Dark, "actThemeDark"}};

QAction *addChoice(QMenu *menu, QActionGroup *group, const QString &name, const QVariant &value)
{
    QAction *action = menu->addAction(QString());
    action->setObjectName(name);
    action->setCheckable(true);
    action->setData(value);
    group->addAction(action);
    return action;
}

QString themeText(ThemeMode mode)
{
    switch (mode) {
    case ThemeMode::System:
        return AccountMenu::tr("As the system", "theme");
    case ThemeMode::Light:
        return AccountMenu::tr("Light", "theme");
    case ThemeMode::Dark:
        return AccountMenu::tr("Dark", "theme");
    }
    return {};
}

} // namespace

AccountMenu::AccountMenu(const ShortcutMap &shortcuts, QWidget *parent)
    : QMenu(parent)
    , m_shortcuts(shortcuts)
    , m_communities(new CommunitiesMenu(shortcuts, this))
    , m_themes(new QMenu(this))
    , m_languages(new QMenu(this))
    , m_textScales(new QMenu(this))
    , m_invite(nullptr)
    , m_moderation(nullptr)
    , m_settings(nullptr)
    , m_help(nullptr)
    , m_about(nullptr)
    , m_signOut(nullptr)
    , m_quit(nullptr)
{
    setObjectName(u"accountMenu"_s);
    m_themes->setObjectName(u"themeMenu"_s);
    m_languages->setObjectName(u"languageMenu"_s);
    m_textScales->setObjectName(u"textSizeMenu"_s);
    addMenu(m_communities);
    addSeparator();
    m_invite = addCommand(u"actInvite"_s, &AccountMenu::inviteRequested);
    m_moderation = addCommand(u"actModeration"_s, &AccountMenu::moderationRequested);
    m_settings = addCommand(u"actSettings"_s, &AccountMenu::settingsRequested);
    m_moderation->setVisible(false);
    addSeparator();
    addMenu(m_themes);
    addMenu(m_languages);
    addMenu(m_textScales);
    addThemes();
    addLanguages();
    addTextScales();
    addSeparator();
    m_help = addCommand(u"actShortcuts"_s, &AccountMenu::shortcutsRequested);
    m_about = addCommand(u"actAbout"_s, &AccountMenu::aboutRequested);
    addSeparator();
    m_signOut = addCommand(u"actLogout"_s, &AccountMenu::signOutRequested);
    m_quit = addCommand(u"actQuit"_s, &AccountMenu::quitRequested);
    connect(this, &QMenu::aboutToShow, this, &AccountMenu::showIcons);
    retranslate();
}

void AccountMenu::addThemes()
{
    auto *group = new QActionGroup(this);
    for (const auto &[mode, name] : kThemes) {
        QAction *action = addChoice(m_themes, group, QString::fromLatin1(name), int(mode));
        connect(action, &QAction::triggered, this, [this, chosen = mode] {
            emit themeChosen(chosen);
        });
    }
}

void AccountMenu::addLanguages()
{
    auto *group = new QActionGroup(this);
    for (const LanguageChoice &choice : Language::available()) {
        QAction *action =
            addChoice(m_languages, group, u"actLanguage"_s + choice.code.toUpper(), choice.code);
        action->setText(choice.name);
        connect(action, &QAction::triggered, this, [this, code = choice.code] {
            emit languageChosen(code);
        });
    }
}

void AccountMenu::addTextScales()
{
    auto *group = new QActionGroup(this);
    for (const double scale : Look::textScales()) {
        const QString name = u"actTextSize"_s + QString::number(qRound(scale * 100));
        QAction *action = addChoice(m_textScales, group, name, scale);
        connect(action, &QAction::triggered, this, [this, scale] { emit textScaleChosen(scale); });
    }
}

QAction *AccountMenu::addCommand(const QString &objectName, void (AccountMenu::*signal)())
{
    QAction *action = addAction(QString());
    action->setObjectName(objectName);
    connect(action, &QAction::triggered, this, signal);
    return action;
}

void AccountMenu::setLook(ThemeMode theme, const QString &language, double textScale)
{
    for (QAction *action : m_themes->actions())
        action->setChecked(action->data().toInt() == int(theme));
    for (QAction *action : m_languages->actions())
        action->setChecked(action->data().toString() == language);
    for (QAction *action : m_textScales->actions())
        action->setChecked(qFuzzyCompare(action->data().toDouble(), textScale));
}

void AccountMenu::setMayInvite(bool may)
{
    m_invite->setVisible(may);
}

void AccountMenu::setStaff(bool staff)
{
    m_moderation->setVisible(staff);
}

void AccountMenu::setApplicants(int waiting)
{
    m_applicants = waiting;
    m_moderation->setText(
        waiting > 0 ? tr("Moderation (%Ln waiting)", nullptr, waiting) : tr("Moderation")
    );
}

void AccountMenu::changeEvent(QEvent *event)
{
    QMenu::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void AccountMenu::retranslate()
{
    setAccessibleName(tr("Account menu"));
    m_themes->setTitle(tr("Theme"));
    m_languages->setTitle(tr("Language"));
    m_textScales->setTitle(tr("Text size"));
    for (QAction *action : m_themes->actions())
        action->setText(themeText(ThemeMode(action->data().toInt())));
    for (QAction *action : m_textScales->actions()) {
        const QString percent = QLocale().toString(qRound(action->data().toDouble() * 100));
        action->setText(tr("%1 %", "percent").arg(percent));
    }
    m_invite->setText(tr("Invite people…"));
    setApplicants(m_applicants);
    m_settings->setText(tr("Settings"));
    m_help->setText(tr("Keyboard shortcuts"));
    m_about->setText(tr("About Kith"));
    m_signOut->setText(tr("Sign out…"));
    m_quit->setText(tr("Quit"));
    // Only shown here; the keys themselves are bound by the main page.
    m_help->setShortcuts(m_shortcuts.keys(u"help"_s));
    m_quit->setShortcuts(m_shortcuts.keys(u"quit"_s));
    m_settings->setShortcuts(m_shortcuts.keys(u"settings"_s));
    for (QAction *action : {m_help, m_quit, m_settings}) {
        action->setShortcutContext(Qt::WidgetShortcut);
        action->setShortcutVisibleInContextMenu(true);
    }
}

void AccountMenu::showIcons()
{
    const std::array icons{
        std::pair{m_communities->menuAction(), u"users-round"_s},
        std::pair{m_themes->menuAction(), u"sun"_s},
        std::pair{m_languages->menuAction(), u"languages"_s},
        std::pair{m_textScales->menuAction(), u"maximize"_s},
        std::pair{m_invite, u"user-plus"_s},
        std::pair{m_moderation, u"shield"_s},
        std::pair{m_settings, u"settings"_s},
        std::pair{m_help, u"info"_s},
        std::pair{m_about, u"scroll-text"_s},
        std::pair{m_signOut, u"log-out"_s},
        std::pair{m_quit, u"power"_s}};
    for (const auto &[action, icon] : icons)
        action->setIcon(Icon::icon(icon, Token::Text2, 16));
}

} // namespace app
