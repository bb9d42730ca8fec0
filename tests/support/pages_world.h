// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// A PostsWorld for tests of pages: theme and keys as in the program, and dialogs that the test
// answers. With KITH_SHOTS=<folder> the tests leave pictures there.

#include "app/kit/dialogs.h"
#include "app/kit/input_mode.h"
#include "app/kit/motion.h"
#include "app/kit/shortcut_map.h"
#include "app/kit/theme.h"
#include "app/net/community.h"
#include "app/outbox/draft_store.h"
#include "app/posts/post_world.h"
#include "tests/support/app_posts_world.h"

#include <QApplication>
#include <QStyle>

namespace tests {

struct AnsweringDialogs final : app::Dialogs {
    void confirm(
        const app::Question &question, QObject &, std::function<void(bool accepted)> answer
    ) override
    {
        questions.append(question.title + u' ' + question.text);
        answer(accept);
    }
    void notify(const QString &text, const QString &, std::function<void()>) override
    {
        toasts.append(text);
    }

    bool accept = true;
    QStringList questions;
    QStringList toasts;
};

struct PagesWorld : PostsWorld {
    explicit PagesWorld(ScriptedServer &server, app::StreamSettings stream = {})
        : PostsWorld(server, std::move(stream))
        , drafts(typed, clock)
        , community(address)
        , pages{posts, users, drafts, events, cache, community, dialogs, shortcuts}
    {
        common::ServerInfo info;
        info.name = QStringLiteral("Millbrook Commons");
        community.setInfo(info);
        common::Me me;
        me.id = {1};
        me.username = QStringLiteral("mara");
        me.displayName = QStringLiteral("Mara Finch");
        users.setMe(me);
        drafts.load();
    }

    app::DraftStore drafts;
    app::Community community;
    AnsweringDialogs dialogs;
    app::ShortcutMap shortcuts;
    app::PostWorld pages;
};

// Once for a test program, before the first widget.
struct PagesLook {
    PagesLook()
    {
        app::Motion::setEnabled(false);
        app::InputMode::install(*qApp);
        theme.install(*qApp);
    }
    app::Theme theme;
};

inline void showWindow(QWidget &page, const QSize &size = {1068, 800})
{
    page.resize(size);
    page.show();
    page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&page));
}

inline void takeShot(QWidget &page, const QString &name)
{
    const QString folder = qEnvironmentVariable("KITH_SHOTS");
    if (folder.isEmpty())
        return;
    QTest::qWait(50); // layouts that were put off
    page.grab().save(folder + u'/' + name + QStringLiteral(".png"));
}

} // namespace tests
