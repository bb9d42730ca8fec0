// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// mainPage: everything of one login. Rail or bottom bar, and the pages of the sections. It knows
// when a page is shown, not what is on it.

#include "app/kit/dialogs.h"
#include "app/kit/layout_classifier.h"
#include "app/session/session.h"
#include "app/shell/connection_watch.h"
#include "app/shell/navigator.h"
#include "app/shell/page_stack.h"

namespace app {

class AccountMenu;
class BottomBar;
class ConnectionBanner;
class KBanner;
class NavRail;
class OutboxPanel;
class ShortcutMap;
class TopBar;
class UiSettings;

class MainPage final : public QWidget {
    Q_OBJECT

public:
    struct World {
        Session &session;
        ShortcutMap &shortcuts;
        UiSettings &settings;
        Dialogs &dialogs;
        const common::Clock &clock;
        QString serverName;
        PageFactory makePage;
    };

    explicit MainPage(const World &world, QWidget *parent = nullptr);
    ~MainPage() override;

    AccountMenu &menu() const { return *m_menu; }
    LayoutClass layoutClass() const { return m_classifier.current(); }
    Page *currentPage() const { return m_content->currentPage(); }
    // "(5) Home"; the window adds the program's name.
    QString title() const;
    void openLink(const QString &link);
    void compose();
    void setServerName(const QString &name);

signals:
    void titleChanged();
    void layoutClassChanged(app::LayoutClass layout);
    void editPostRequested(app::OutboxId id); // out of the outbox, back into the editor

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void wireNavigation();
    void wireStores();
    void bindShortcuts();
    void bind(const QString &id, std::function<void()> act);

    void applyLayout();
    void placeFloating();
    void showPlace();
    void wirePage(Page *page);
    void keepAnchor();
    void openUser(common::UserId id);
    void showMenu(QWidget &button);
    void showServerMenu();
    void showMe();
    void showLeaving();
    void showApplicants();
    bool isStaff() const;
    bool mayEnter(const QString &section) const;
    QStringList shownSections() const; // ids, as in the rail
    void showUnread();
    void showConnection();
    void showSavedAt();
    void cyclePane(int step);

    World m_world;
    LayoutClassifier m_classifier;
    Navigator m_navigator;
    ConnectionWatch m_connection;
    NavRail *m_rail;
    BottomBar *m_bottom;
    TopBar *m_top;
    ConnectionBanner *m_banner;
    KBanner *m_leaving; // the account is to be deleted
    OutboxPanel *m_outbox;
    PageStack *m_content;
    AccountMenu *m_menu;
};

} // namespace app
