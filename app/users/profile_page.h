// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// profilePage: a member and what they wrote. Followers and followed open in place of the posts.

#include "app/kit/page.h"
#include "app/posts/post_world.h"

class QStackedWidget;

namespace app {

class KBanner;
class ListFoot;
class PeoplePane;
class PostListModel;
class PostListView;
class ProfileHeader;

class ProfilePage final : public Page {
    Q_OBJECT

public:
    // who: an id, "@name", or empty for oneself.
    ProfilePage(const PostWorld &world, const QString &who, QWidget *parent = nullptr);

    QString title() const override;
    void setLayoutClass(LayoutClass layout) override;
    void scrollToTop() override;
    void refresh() override;
    ScrollAnchor scrollAnchor() const override;
    void restoreAnchor(const ScrollAnchor &anchor) override;
    QWidget *mainWidget() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void wire();
    void load();
    const common::User *user() const;
    bool isOwn() const;
    bool isHidden(const common::User &user) const; // its posts are
    void onUserChanged(common::UserId id);
    void take(common::UserId id);
    void settle();
    void showFoot();
    void showBanner();
    void openPeople(bool followers);
    void closePeople();
    void toggleFollow();

    const PostWorld m_world;
    common::UserRef m_ref;
    common::UserId m_id; // not valid until known
    std::optional<Error> m_error; // of the member
    bool m_loading = false;
    bool m_moreFailed = false;
    QStackedWidget *m_stack;
    QWidget *m_posts;
    KBanner *m_banner;
    PostListView *m_view;
    ProfileHeader *m_header;
    ListFoot *m_foot;
    PeoplePane *m_people;
    PostListModel *m_model = nullptr;
};

} // namespace app
