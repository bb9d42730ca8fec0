// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every visibility and every kind of viewer, in the single post, in lists and for the live hub: all
// must agree.
#include "tests/support/posts_world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::PostId;
using common::UserId;
using common::Visibility;

class PostVisibilityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    QHash<QString, UserId> m_people;

    UserId who(const QString &name) const { return m_people.value(name); }
    server::Caller caller(const QString &name) const
    {
        if (name == u"anonymous")
            return m_world->nobody();
        return m_world->as(
            who(name), name == u"moderator" ? common::Role::Moderator : common::Role::User
        );
    }

private slots:
    void initTestCase()
    {
        m_world = std::make_unique<PostsWorld>();
        for (const QString &name : QStringList{
                 u"author"_s,
                 u"follower"_s,
                 u"friend"_s,
                 u"mentioned"_s,
                 u"stranger"_s,
                 u"blocked"_s,
                 u"blocker"_s,
                 u"moderator"_s,
                 u"requested"_s})
            m_people.insert(name, m_world->person(name));
        m_world->follow(who(u"follower"_s), who(u"author"_s));
        // Blocked ones follow still: a block must win over it.
        m_world->follow(who(u"blocked"_s), who(u"author"_s));
        m_world->befriend(who(u"friend"_s), who(u"author"_s));
        m_world->block(who(u"author"_s), who(u"blocked"_s));
        m_world->block(who(u"blocker"_s), who(u"author"_s));
        m_world->run("INSERT INTO follows (follower_id, followed_id, state, created_at)"
                     " SELECT r.id, a.id, 'requested', 1 FROM users r JOIN users a"
                     " ON r.username = 'requested' AND a.username = 'author'");
    }
    void cleanupTestCase() { m_world.reset(); }

    void everybodySeesWhatIsMeantForThem_data()
    {
        QTest::addColumn<QString>("visibility");
        QTest::addColumn<QStringList>("seeing");
        QTest::newRow("public") << u"public"_s
                                << QStringList{
                                       u"author"_s,
                                       u"mentioned"_s,
                                       u"follower"_s,
                                       u"friend"_s,
                                       u"stranger"_s,
                                       u"moderator"_s,
                                       u"requested"_s,
                                       u"anonymous"_s};
        QTest::newRow("followers")
            << u"followers"_s
            << QStringList{u"author"_s, u"mentioned"_s, u"follower"_s, u"friend"_s};
        QTest::newRow("friends") << u"friends"_s
                                 << QStringList{u"author"_s, u"mentioned"_s, u"friend"_s};
        QTest::newRow("private") << u"private"_s << QStringList{u"author"_s};
    }
    void everybodySeesWhatIsMeantForThem()
    {
        QFETCH(QString, visibility);
        QFETCH(QStringList, seeing);
        const PostId id = m_world->post(
            who(u"author"_s),
            u"for %1, @mentioned"_s.arg(visibility),
            *wire::enumFromText<Visibility>(visibility)
        );
        QStringList names = m_people.keys();
        const auto live = must(m_world->db.read([&](server::Transaction &tx) {
            return m_world->live.visibleTo(tx, id, m_people.values());
        }));
        names.append(u"anonymous"_s);
        for (const QString &name : names) {
            const bool sees = seeing.contains(name);
            const auto got = m_world->posts.get(caller(name), id);
            QVERIFY2(got.has_value() == sees, qPrintable(name));
            if (!sees)
                QCOMPARE(codeOf(got), QByteArray("resource.not_found"));

            common::ListUserPostsRequest byAuthor;
            byAuthor.userId = common::UserRef(who(u"author"_s));
            const auto listed = m_world->lists.listUserPosts(caller(name), byAuthor);
            const bool inList = listed && !listed->items.isEmpty() && listed->items[0].id == id;
            QVERIFY2(inList == sees, qPrintable(name));

            const auto all = must(m_world->lists.listPosts(caller(name), {}));
            const bool inAll = !all.items.isEmpty() && all.items[0].id == id;
            QVERIFY2(inAll == (sees && visibility == u"public"), qPrintable(name));

            if (name == u"anonymous")
                continue;
            QVERIFY2(live.contains(who(name)) == sees, qPrintable(name));
            const auto watched = must(m_world->db.read([&](server::Transaction &tx) {
                return m_world->live.mayWatch(tx, who(name), {id});
            }));
            QVERIFY2(watched.contains(id) == sees, qPrintable(name));
            const auto voted = m_world->votes.vote(caller(name), id, 1);
            QVERIFY2(voted.has_value() == sees, qPrintable(name));
        }
        for (const QString &name :
             QStringList{u"follower"_s, u"friend"_s, u"mentioned"_s, u"blocked"_s, u"stranger"_s}) {
            const bool due = seeing.contains(name) && (name == u"follower" || name == u"friend");
            const QStringList feed = m_world->feed(who(name));
            QVERIFY2(
                (!feed.isEmpty() && feed[0].startsWith(u"for %1,"_s.arg(visibility))) == due,
                qPrintable(name)
            );
        }
    }

    void nobodyButTheAuthorSeesADraft()
    {
        common::PostCreate draft = PostsWorld::text(u"secret plan @mentioned"_s);
        draft.state = common::PostState::Draft;
        draft.visibility = Visibility::Public;
        const PostId id = must(m_world->posts.create(caller(u"author"_s), draft)).post.id;
        QStringList names = m_people.keys();
        names.append(u"anonymous"_s);
        for (const QString &name : names) {
            QCOMPARE(m_world->posts.get(caller(name), id).has_value(), name == u"author");
            common::ListUserPostsRequest byAuthor;
            byAuthor.userId = common::UserRef(who(u"author"_s));
            if (const auto listed = m_world->lists.listUserPosts(caller(name), byAuthor))
                QVERIFY(!PostsWorld::contents(*listed).join(u' ').contains(u"secret"));
            byAuthor.state = common::PostState::Draft;
            const auto drafts = m_world->lists.listUserPosts(caller(name), byAuthor);
            QCOMPARE(drafts.has_value(), name == u"author");
            if (!drafts)
                QCOMPARE(fieldOf(drafts), u"state not_allowed"_s);
            if (name == u"anonymous")
                continue;
            QVERIFY(!m_world->feed(who(name)).join(u' ').contains(u"secret"));
            const auto watched = must(m_world->db.read([&](server::Transaction &tx) {
                return m_world->live.mayWatch(tx, who(name), {id});
            }));
            QCOMPARE(watched.contains(id), name == u"author");
        }
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM notifications WHERE target_id = ?", id), 0);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM home_timeline WHERE post_id = ?", id), 0);
        QCOMPARE(
            codeOf(m_world->votes.vote(caller(u"author"_s), id, 1)),
            QByteArray("resource.not_found")
        );
    }

    void withoutAPublicTimelineNobodyReads()
    {
        const PostId id = m_world->post(who(u"author"_s), u"hello"_s);
        m_world->publicTimeline(false);
        const auto restore = qScopeGuard([&] { m_world->publicTimeline(true); });
        const QByteArray missing("auth.token_missing");
        QCOMPARE(codeOf(m_world->posts.get(m_world->nobody(), id)), missing);
        QCOMPARE(codeOf(m_world->lists.listPosts(m_world->nobody(), {})), missing);
        common::ListPostLikesRequest likes;
        likes.postId = id;
        QCOMPARE(codeOf(m_world->votes.listLikes(m_world->nobody(), likes)), missing);
        QVERIFY(m_world->posts.get(caller(u"stranger"_s), id).has_value());
    }

    void postsOfABannedMemberAreGone()
    {
        const UserId banned = m_world->person(u"banned"_s);
        const PostId id = m_world->post(banned, u"spam"_s);
        QVERIFY(m_world->posts.get(caller(u"stranger"_s), id).has_value());
        m_world->setUser(banned, u"state"_s, u"banned"_s);
        QVERIFY(!m_world->posts.get(caller(u"stranger"_s), id).has_value());
        QVERIFY(!PostsWorld::contents(must(m_world->lists.listPosts(caller(u"stranger"_s), {})))
                     .contains(u"spam"_s));
    }
};

QTEST_GUILESS_MAIN(PostVisibilityTest)
#include "post_visibility_test.moc"
