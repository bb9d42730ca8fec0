// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The card on top of a profile: a band of calm colours that is steady for the member, the picture
// over it, name, words about oneself, counts, tabs.

#include "app/kit/layout_classifier.h"
#include "common/users/user.h"

#include <QFrame>

class QBoxLayout;
class QVBoxLayout;

namespace app {

class CountButton;
class FactButton;
class FollowButton;
class KAvatar;
class KButton;
class KLabel;
class KTabs;

class ProfileHeader final : public QFrame {
    Q_OBJECT

public:
    explicit ProfileHeader(QWidget *parent = nullptr);

    void show(const common::User &user, bool own);
    void setLayoutClass(LayoutClass layout);

signals:
    void followPressed();
    void editPressed();
    void followersPressed();
    void followingPressed();
    void linkPressed(const QString &address);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void retranslate();
    void refresh();
    void showPresence();
    void showLinks();
    void showCounts();
    int bandHeight() const;

    common::User m_user;
    bool m_own = false;
    bool m_known = false;
    bool m_narrow = false;
    KAvatar *m_avatar;
    KLabel *m_name;
    KLabel *m_presence;
    KLabel *m_handle;
    KLabel *m_status;
    KLabel *m_bio;
    FactButton *m_joined;
    QWidget *m_links;
    QVBoxLayout *m_linkRows;
    QList<common::ProfileLink> m_shownLinks;
    CountButton *m_posts;
    CountButton *m_followers;
    CountButton *m_following;
    FollowButton *m_follow;
    KButton *m_edit;
    KTabs *m_tabs;
    QVBoxLayout *m_layout;
};

} // namespace app
