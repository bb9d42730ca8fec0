// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/posts_world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::ListPostsRequest;
using common::ListUserPostsRequest;
using common::PostId;
using common::PostPage;
using common::PostSort;
using common::UserId;
using common::Visibility;

class PostListTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    UserId m_ada;
    UserId m_bob;

    PostPage list(const ListPostsRequest &request)
    {
        return must(m_world->lists.listPosts(m_world->as(m_bob), request));
    }
    QStringList names(const ListPostsRequest &request)
    {
        return PostsWorld::contents(list(request));
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PostsWorld>();
        m_ada = m_world->person(u"ada"_s);
        m_bob = m_world->person(u"bob"_s);
    }
    void cleanup() { m_world.reset(); }

    void pagesStayWhileNewPostsArrive()
    {
        for (int i = 0; i < 7; ++i)
            m_world->post(m_ada, QString::number(i));
        ListPostsRequest request;
        request.limit = 3;
        QStringList seen;
        for (int page = 0; page < 4; ++page) {
            const PostPage got = list(request);
            seen += PostsWorld::contents(got);
            if (!got.nextCursor)
                break;
            request.cursor = *got.nextCursor;
            m_world->post(m_ada, u"new"_s);
        }
        QCOMPARE(seen.join(u' '), u"6 5 4 3 2 1 0"_s);
    }

    void postsOfTheSameMomentAreEachShownOnce()
    {
        for (int i = 0; i < 5; ++i)
            must(m_world->posts.create(m_world->as(m_ada), PostsWorld::text(QString::number(i))));
        ListPostsRequest request;
        request.limit = 2;
        const PostPage first = list(request);
        request.cursor = *first.nextCursor;
        const PostPage second = list(request);
        QCOMPARE(
            (PostsWorld::contents(first) + PostsWorld::contents(second)).join(u' '), u"4 3 2 1"_s
        );
    }

    void hiddenPostsDoNotShortenAPage()
    {
        for (int i = 0; i < 5; ++i)
            m_world->post(m_ada, QString::number(i));
        const UserId foe = m_world->person(u"foe"_s);
        m_world->block(foe, m_bob);
        for (int i = 0; i < 30; ++i)
            m_world->post(foe, u"foe"_s);
        m_world->post(m_ada, u"5"_s);
        ListPostsRequest request;
        request.limit = 4;
        const PostPage page = list(request);
        QCOMPARE(PostsWorld::contents(page).join(u' '), u"5 4 3 2"_s);
        request.cursor = *page.nextCursor;
        QCOMPARE(names(request).join(u' '), u"1 0"_s);
    }

    void listsAreNarrowed()
    {
        m_world->post(m_ada, u"a #tea #Qt"_s);
        const common::Timestamp middle = m_world->clock.now().plusMs(500);
        m_world->post(m_bob, u"b #TEA"_s);
        m_world->post(m_bob, u"c #tea for friends"_s, Visibility::Friends);
        common::PostCreate article = PostsWorld::text(u"d #tea"_s);
        article.kind = common::PostKind::Article;
        article.title = u"D"_s;
        m_world->clock.advance(1000);
        must(m_world->posts.create(m_world->as(m_ada), article));
        ListPostsRequest request;
        request.hashtag = QList<QString>{u"tea"_s};
        QCOMPARE(names(request), (QStringList{u"d #tea"_s, u"b #TEA"_s, u"a #tea #Qt"_s}));
        request.hashtag = QList<QString>{u"Tea"_s, u"qt"_s};
        QCOMPARE(names(request), QStringList{u"a #tea #Qt"_s});
        request = {};
        request.kind = common::PostKind::Article;
        QCOMPARE(names(request), QStringList{u"d #tea"_s});
        request = {};
        request.until = middle;
        QCOMPARE(names(request), QStringList{u"a #tea #Qt"_s});
        request = {};
        request.since = middle;
        QCOMPARE(names(request), (QStringList{u"d #tea"_s, u"b #TEA"_s}));
        request = {};
        request.mediaKind = common::MediaKind::Image;
        QCOMPARE(names(request), QStringList());
    }

    void theBestComeFirst()
    {
        const PostId low = m_world->post(m_ada, u"low"_s);
        const PostId high = m_world->post(m_ada, u"high #x"_s);
        m_world->post(m_ada, u"zero #x"_s);
        must(m_world->votes.vote(m_world->as(m_bob), high, 1));
        must(m_world->votes.vote(m_world->as(m_bob), low, -1));
        ListPostsRequest request;
        request.sort = PostSort::Top;
        request.limit = 2;
        const PostPage first = list(request);
        QCOMPARE(PostsWorld::contents(first), (QStringList{u"high #x"_s, u"zero #x"_s}));
        request.cursor = *first.nextCursor;
        QCOMPARE(names(request), QStringList{u"low"_s});
        request = {};
        request.sort = PostSort::Top;
        request.hashtag = QList<QString>{u"x"_s};
        QCOMPARE(names(request), (QStringList{u"high #x"_s, u"zero #x"_s}));
        ListUserPostsRequest own;
        own.userId = common::UserRef(m_ada);
        own.sort = PostSort::Top;
        QCOMPARE(
            PostsWorld::contents(must(m_world->lists.listUserPosts(m_world->as(m_bob), own))),
            (QStringList{u"high #x"_s, u"zero #x"_s, u"low"_s})
        );
    }

    void aCursorOfAnotherQueryIsRefused()
    {
        for (int i = 0; i < 3; ++i)
            m_world->post(m_ada, u"#x"_s);
        ListPostsRequest request;
        request.limit = 1;
        request.cursor = *list(request).nextCursor;
        request.sort = PostSort::Top;
        const QByteArray bad("request.invalid_cursor");
        QCOMPARE(codeOf(m_world->lists.listPosts(m_world->as(m_bob), request)), bad);
        request.sort = PostSort::New;
        QVERIFY(m_world->lists.listPosts(m_world->as(m_bob), request).has_value());
        QCOMPARE(codeOf(m_world->lists.listPosts(m_world->as(m_ada), request)), bad);
        common::GetFeedRequest feed;
        feed.cursor = *request.cursor;
        QCOMPARE(codeOf(m_world->lists.feed(m_world->as(m_bob), feed)), bad);
    }

    void ownDraftsAreListedLatestFirst()
    {
        for (int i = 0; i < 3; ++i) {
            common::PostCreate draft = PostsWorld::text(QString::number(i));
            draft.state = common::PostState::Draft;
            must(m_world->posts.create(m_world->as(m_ada), draft));
        }
        ListUserPostsRequest request;
        request.userId = common::UserRef::me();
        request.state = common::PostState::Draft;
        request.limit = 2;
        const auto first = must(m_world->lists.listUserPosts(m_world->as(m_ada), request));
        QCOMPARE(PostsWorld::contents(first).join(u' '), u"2 1"_s);
        request.cursor = *first.nextCursor;
        const auto second = must(m_world->lists.listUserPosts(m_world->as(m_ada), request));
        QCOMPARE(PostsWorld::contents(second), QStringList{u"0"_s});
        QVERIFY(!second.nextCursor);
    }

    void aBlockHidesTheWholeTimeline()
    {
        m_world->post(m_ada, u"hi"_s);
        ListUserPostsRequest request;
        request.userId = common::UserRef::named(u"ada"_s);
        QVERIFY(m_world->lists.listUserPosts(m_world->as(m_bob), request).has_value());
        m_world->block(m_ada, m_bob);
        QCOMPARE(
            codeOf(m_world->lists.listUserPosts(m_world->as(m_bob), request)),
            QByteArray("resource.not_found")
        );
        request.userId = common::UserRef::named(u"nobody"_s);
        QCOMPARE(
            codeOf(m_world->lists.listUserPosts(m_world->as(m_bob), request)),
            QByteArray("resource.not_found")
        );
    }

    void longContentIsCutInLists()
    {
        const QString text = u"\U0001F600"_s.repeated(1001);
        const PostId id = m_world->post(m_ada, text);
        m_world->post(m_ada, u"y"_s.repeated(1000));
        const PostPage page = list({});
        QVERIFY(!page.items[0].truncated);
        QCOMPARE(page.items[0].content.size(), 1000);
        QVERIFY(page.items[1].truncated);
        QCOMPARE(page.items[1].content, u"\U0001F600"_s.repeated(1000));
        const auto whole = must(m_world->posts.get(m_world->as(m_bob), id));
        QVERIFY(!whole.truncated);
        QCOMPARE(whole.content, text);
    }

    void aPageEndsAtOneMebibyte()
    {
        // Mentions make posts heavy: 20 of them in each, with long names.
        QString text = u"\U0001F600"_s.repeated(600);
        for (int i = 0; i < 20; ++i) {
            const QString name = u"person_with_a_long_name_%1"_s.arg(i, 2, 10, QLatin1Char('0'));
            const UserId id = m_world->person(name);
            m_world->setUser(id, u"display_name"_s, u"\U0001F600"_s.repeated(60));
            text += u" @"_s + name;
        }
        for (int i = 0; i < 130; ++i)
            m_world->post(m_ada, text);
        ListPostsRequest request;
        request.limit = 100;
        qsizetype seen = 0;
        bool early = false;
        for (int pages = 0; pages < 10; ++pages) {
            const PostPage page = list(request);
            QVERIFY(wire::toJson(page).size() <= 1024 * 1024 + 1000);
            seen += page.items.size();
            early = early || (page.items.size() < 100 && page.nextCursor);
            if (!page.nextCursor)
                break;
            request.cursor = *page.nextCursor;
        }
        QCOMPARE(seen, 130);
        QVERIFY(early);
    }

    void everyPostHasItsOwnSurroundings()
    {
        for (int i = 0; i < 4; ++i) {
            const PostId id =
                m_world->post(m_world->person(u"u%1"_s.arg(i)), u"#a%1 @ada"_s.arg(i));
            if (i % 2 == 0)
                must(m_world->votes.vote(m_world->as(m_bob), id, 1));
        }
        const auto items = list({}).items;
        for (int i = 0; i < 4; ++i) {
            const common::Post &post = items[3 - i];
            QCOMPARE(post.author.username, u"u%1"_s.arg(i));
            QCOMPARE(post.viewer->vote, i % 2 == 0 ? 1 : 0);
            QCOMPARE(post.hashtags, QStringList{u"a%1"_s.arg(i)});
            QCOMPARE(post.mentions.size(), 1);
        }
    }
};

QTEST_GUILESS_MAIN(PostListTest)
#include "post_list_test.moc"
