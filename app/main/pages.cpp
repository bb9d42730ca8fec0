// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/pages.h"

#include "app/posts/post_page.h"
#include "app/posts/timeline_page.h"
#include "app/shell/section.h"
#include "app/users/profile_page.h"

using namespace Qt::StringLiterals;

namespace app {
namespace {

class EmptyPage final : public Page {
public:
    using Page::Page;
    QString title() const override { return sectionTitle(objectName()); }
};

} // namespace

PageFactory pageFactory(const PagesWorld &world)
{
    Session &session = world.session;
    const PostWorld posts{
        session.posts,
        session.users,
        session.drafts,
        session.events,
        session.cache,
        world.community,
        world.dialogs,
        world.shortcuts};
    return [posts](const QString &page, const QString &argument, QWidget *parent) -> Page * {
        if (page == u"feedPage"_s)
            return new TimelinePage(posts, parent);
        if (page == u"postPage"_s) {
            const auto id = common::PostId::fromString(argument);
            return new PostPage(posts, id.value_or(common::PostId{}), parent);
        }
        if (page == u"profilePage"_s)
            return new ProfilePage(posts, argument, parent);
        return new EmptyPage(page, parent);
    };
}

} // namespace app
