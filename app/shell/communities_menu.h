// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// communitiesMenu: the communities one is signed in to, with what is unread there, and the way to
// one more.

#include "app/session/account_list.h"

#include <QMenu>

namespace app {

class ShortcutMap;

struct CommunityChoice {
    Account account{};
    bool current = false;
    qint64 unread = -1; // -1: not known, it is not connected
};

class CommunitiesMenu final : public QMenu {
    Q_OBJECT

public:
    explicit CommunitiesMenu(const ShortcutMap &shortcuts, QWidget *parent = nullptr);

    void setChoices(const QList<CommunityChoice> &choices);

signals:
    void communityChosen(const app::Account &account);
    void nextRequested();
    void addRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void add(const CommunityChoice &choice, bool twice);

    const ShortcutMap &m_shortcuts;
    QList<CommunityChoice> m_choices;
};

} // namespace app
