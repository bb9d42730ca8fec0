// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/pages.h"

#include "app/moderation/moderation_page.h"
#include "app/notifications/notifications_page.h"
#include "app/posts/post_page.h"
#include "app/posts/timeline_page.h"
#include "app/settings/settings_page.h"
#include "app/users/profile_page.h"

using namespace Qt::StringLiterals;

namespace app {
namespace {

PostWorld postWorld(const PagesWorld &world)
{
    Session &session = world.session;
    return {
        session.posts,
        session.users,
        session.drafts,
        session.events,
        session.cache,
        world.community,
        world.dialogs,
        world.shortcuts};
}

NotificationsPage::World notificationsWorld(const PagesWorld &world)
{
    Session &session = world.session;
    return {session.notifications, session.users, world.dialogs, world.shortcuts};
}

Page *
makePage(const PagesWorld &world, const QString &page, const QString &argument, QWidget *parent)
{
    if (page == u"feedPage"_s)
        return new TimelinePage(postWorld(world), parent);
    if (page == u"postPage"_s) {
        const auto id = common::PostId::fromString(argument);
        return new PostPage(postWorld(world), id.value_or(common::PostId{}), parent);
    }
    if (page == u"profilePage"_s)
        return new ProfilePage(postWorld(world), argument, parent);
    if (page == u"notificationsPage"_s)
        return new NotificationsPage(notificationsWorld(world), parent);
    if (page == u"settingsPage"_s)
        return new SettingsPage(world.settings, argument, parent);
    if (page == u"moderationPage"_s)
        return new ModerationPage(
            {world.session.applicants, world.session.users, world.dialogs}, parent
        );
    return nullptr;
}

} // namespace

PageFactory pageFactory(const PagesWorld &world)
{
    return [world](const QString &page, const QString &argument, QWidget *parent) {
        return makePage(world, page, argument, parent);
    };
}

} // namespace app
