// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/relations/relationship_events.h"
#include "server/storage/domain_event.h"
#include "tests/support/posts_world.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace tests;
using common::ListNotificationsRequest;
using common::Notification;
using common::NotificationId;
using common::NotificationPage;
using common::NotificationType;
using common::PostId;
using common::UserId;
using common::Visibility;
using server::OutboxEvent;
using server::Transaction;

class NotificationTest : public QObject {
    Q_OBJECT

    std::unique_ptr<PostsWorld> m_world;
    UserId m_ada;
    UserId m_bob;
    UserId m_cleo;
    PostId m_post;

    void vote(UserId voter, int value, std::optional<PostId> post = std::nullopt)
    {
        m_world->clock.advance(1000);
        must(m_world->votes.vote(m_world->as(voter), post.value_or(m_post), value));
    }
    NotificationPage page(UserId user, const ListNotificationsRequest &request = {})
    {
        return must(m_world->notifications.list(m_world->as(user), request));
    }
    QList<Notification> all(UserId user) { return page(user).items; }
    void followed(UserId follower, UserId other, bool requested, UserId actor, bool undone = false)
    {
        m_world->clock.advance(1000);
        must(m_world->db.write([&](Transaction &tx) {
            return m_world->outbox.append(
                tx,
                server::outboxEvent(
                    undone ? events::followDeleted : events::followCreated,
                    server::userTopic(other),
                    other,
                    actor,
                    common::FollowChanged{
                        .followerId = follower, .followedId = other, .requested = requested}
                )
            );
        }));
    }
    qsizetype sent() { return m_world->events(u"NotificationSent"_s).size(); }
    common::NotificationReadEvent lastRead()
    {
        return must(wire::fromJson<common::NotificationReadEvent>(
            m_world->events(u"NotificationRead"_s).last().payload
        ));
    }

private slots:
    void init()
    {
        m_world = std::make_unique<PostsWorld>();
        m_ada = m_world->person(u"ada"_s);
        m_bob = m_world->person(u"bob"_s);
        m_cleo = m_world->person(u"cleo"_s);
        m_post = m_world->post(m_ada, u"First\nlight"_s);
    }
    void cleanup()
    {
        QCOMPARE(m_world->wrongCounters(), 0);
        m_world.reset();
    }

    void aLikeIsTold()
    {
        vote(m_bob, 1);
        const NotificationPage got = page(m_ada);
        QCOMPARE(got.unreadCount, 1);
        QCOMPARE(got.items.size(), 1);
        const Notification &like = got.items[0];
        QCOMPARE(like.type, NotificationType::Like);
        QCOMPARE(like.actors.size(), 1);
        QCOMPARE(like.actors[0].id, m_bob);
        QCOMPARE(like.actorsCount, 1);
        QCOMPARE(like.target->id.value, m_post.value);
        QCOMPARE(like.text, u"bob liked your post"_s);
        QCOMPARE(like.excerpt, u"First light"_s);
        QVERIFY(!like.read && !like.readAt);
        QCOMPARE(like.createdAt, m_world->clock.now());
        const auto event = m_world->events(u"NotificationSent"_s).last();
        QCOMPARE(event.topic, u"user:"_s + m_ada.toString());
        QCOMPARE(event.subjectId, like.id.value);
        QCOMPARE(all(m_bob).size(), 0);
    }

    void likesAreGroupedWhileUnread()
    {
        QList<UserId> fans{m_bob, m_cleo};
        for (int i = 0; i < 3; ++i)
            fans.append(m_world->person(u"fan%1"_s.arg(i)));
        for (const UserId fan : fans)
            vote(fan, 1);
        const auto got = all(m_ada);
        QCOMPARE(got.size(), 1);
        QCOMPARE(got[0].actorsCount, 5);
        QCOMPARE(got[0].actors.size(), 3);
        QCOMPARE(got[0].actors[0].id, fans[4]);
        QCOMPARE(got[0].actors[2].id, fans[2]);
        QCOMPARE(got[0].text, u"fan2 and 4 others liked your post"_s);
        QCOMPARE(sent(), 5);
        // Another post is another matter.
        vote(m_bob, 1, m_world->post(m_ada, u"other"_s));
        QCOMPARE(all(m_ada).size(), 2);
        // What was read stays as it was.
        must(m_world->notifications.markRead(m_world->as(m_ada), got[0].id));
        vote(m_world->person(u"late"_s), 1);
        QCOMPARE(all(m_ada).size(), 3);
        QCOMPARE(all(m_ada)[0].actorsCount, 1);
    }

    void aLikeThatIsTakenBackIsForgotten()
    {
        vote(m_bob, 1);
        vote(m_cleo, 1);
        vote(m_cleo, 0);
        auto got = all(m_ada);
        QCOMPARE(got.size(), 1);
        QCOMPARE(got[0].actorsCount, 1);
        QCOMPARE(got[0].text, u"bob liked your post"_s);
        QCOMPARE(got[0].createdAt, m_world->clock.now().plusMs(-2000));
        const NotificationId id = got[0].id;
        vote(m_bob, -1);
        QCOMPARE(all(m_ada).size(), 0);
        QCOMPARE(page(m_ada).unreadCount, 0);
        const auto told = lastRead();
        QCOMPARE(*told.ids, QList<NotificationId>{id});
        QCOMPARE(told.unreadCount, 0);
        // Down votes are nobody's news.
        vote(m_cleo, -1);
        QCOMPARE(all(m_ada).size(), 0);
        vote(m_cleo, 1);
        QCOMPARE(all(m_ada).size(), 1);
    }

    void aReadOneIsNotTakenBack()
    {
        vote(m_bob, 1);
        must(m_world->notifications.markRead(m_world->as(m_ada), all(m_ada)[0].id));
        vote(m_bob, 0);
        QCOMPARE(all(m_ada).size(), 1);
    }

    void ownActionsAreNoNews()
    {
        vote(m_ada, 1);
        m_world->share(m_ada, m_post, u"me again, @ada"_s);
        QCOMPARE(all(m_ada).size(), 0);
    }

    void mutedAndBlockedPeopleAreNotHeardOf()
    {
        m_world->mute(m_ada, m_bob);
        vote(m_bob, 1);
        m_world->post(m_bob, u"hey @ada"_s);
        followed(m_bob, m_ada, false, m_bob);
        QCOMPARE(all(m_ada).size(), 0);
        vote(m_cleo, 1);
        m_world->post(m_cleo, u"hey @ada"_s);
        QCOMPARE(all(m_ada).size(), 2);
        // A block takes away what was there too, on both sides.
        m_world->block(m_cleo, m_ada);
        QCOMPARE(all(m_ada).size(), 0);
        QVERIFY(!m_world->votes.vote(m_world->as(m_cleo), m_post, 0));
        followed(m_cleo, m_ada, false, m_cleo);
        QCOMPARE(all(m_ada).size(), 0);
    }

    void mentionsAreToldToThoseWhoSeeThem()
    {
        m_world->post(m_bob, u"@ada come here"_s, Visibility::Friends);
        QCOMPARE(all(m_ada).size(), 1);
        QCOMPARE(all(m_ada)[0].type, NotificationType::Mention);
        QCOMPARE(all(m_ada)[0].text, u"bob mentioned you"_s);
        m_world->post(m_bob, u"@ada my diary"_s, Visibility::Private);
        QCOMPARE(all(m_ada).size(), 1);
    }

    void onlyNewMentionsOfAnEditAreTold()
    {
        const PostId id = m_world->post(m_bob, u"@ada"_s);
        common::PostUpdate change;
        change.content = u"@ada @cleo"_s;
        must(m_world->posts.update(m_world->as(m_bob), id, change));
        QCOMPARE(all(m_ada).size(), 1);
        QCOMPARE(all(m_cleo).size(), 1);
        QCOMPARE(sent(), 2);
    }

    void aDraftMentionsNobodyUntilItIsPublished()
    {
        common::PostCreate draft = PostsWorld::text(u"hm"_s);
        draft.state = common::PostState::Draft;
        const PostId id = must(m_world->posts.create(m_world->as(m_bob), draft)).post.id;
        common::PostUpdate change;
        change.content = u"@ada"_s;
        must(m_world->posts.update(m_world->as(m_bob), id, change));
        QCOMPARE(all(m_ada).size(), 0);
        change.state = common::PostState::Published;
        must(m_world->posts.update(m_world->as(m_bob), id, change));
        QCOMPARE(all(m_ada).size(), 1);
    }

    void sharesAreGroupedByThePostShared()
    {
        m_world->share(m_bob, m_post);
        const PostId quote = m_world->share(m_cleo, m_post, u"look"_s);
        auto got = all(m_ada);
        QCOMPARE(got.size(), 1);
        QCOMPARE(got[0].type, NotificationType::Share);
        QCOMPARE(got[0].text, u"cleo and bob shared your post"_s);
        QCOMPARE(got[0].target->id.value, m_post.value);
        must(m_world->posts.remove(m_world->as(m_cleo), quote));
        QCOMPARE(all(m_ada)[0].text, u"bob shared your post"_s);
        common::PostCreate hidden;
        hidden.sharedPostId = m_post;
        hidden.visibility = Visibility::Private;
        must(m_world->posts.create(m_world->as(m_cleo), hidden));
        QCOMPARE(all(m_ada)[0].actorsCount, 1);
    }

    void aDeletedPostTakesItsNotificationsAlong()
    {
        vote(m_bob, 1);
        const PostId other = m_world->post(m_bob, u"@ada"_s);
        must(m_world->posts.remove(m_world->as(m_ada), m_post));
        QCOMPARE(all(m_ada).size(), 1);
        QCOMPARE(lastRead().unreadCount, 1);
        must(m_world->posts.remove(m_world->as(m_bob), other));
        QCOMPARE(all(m_ada).size(), 0);
        QCOMPARE(m_world->number("SELECT COUNT(*) FROM notification_actors"), 0);
    }

    void followsAndRequests()
    {
        followed(m_bob, m_ada, true, m_bob);
        QCOMPARE(all(m_ada)[0].type, NotificationType::FollowRequest);
        // The receiver has granted it: the request is settled.
        followed(m_bob, m_ada, false, m_ada);
        QCOMPARE(all(m_ada).size(), 0);
        followed(m_cleo, m_ada, false, m_cleo);
        followed(m_cleo, m_ada, false, m_cleo, true);
        QCOMPARE(all(m_ada).size(), 0);
        followed(m_cleo, m_ada, false, m_cleo);
        const auto got = all(m_ada);
        QCOMPARE(got.size(), 1);
        QCOMPARE(got[0].type, NotificationType::Follow);
        QCOMPARE(got[0].target->type, common::TargetType::User);
        QCOMPARE(got[0].target->id.value, m_cleo.value);
        QVERIFY(!got[0].excerpt);
    }

    void textIsInTheLanguageOfTheMember()
    {
        m_world->setUser(m_ada, u"settings"_s, u"{\"locale\":\"ru-RU\"}"_s);
        vote(m_bob, 1);
        QCOMPARE(all(m_ada)[0].text, u"bob оценил(а) вашу запись"_s);
        const auto event = m_world->events(u"NotificationSent"_s).last();
        const auto live = must(m_world->db.read([&](Transaction &tx) {
            return m_world->notificationLive.created(tx, event);
        }));
        QCOMPARE(live->text, u"bob оценил(а) вашу запись"_s);
    }

    void theListIsPagedAndNarrowed()
    {
        for (int i = 0; i < 3; ++i)
            vote(m_bob, 1, m_world->post(m_ada, u"p"_s));
        followed(m_bob, m_ada, false, m_bob);
        m_world->post(m_cleo, u"@ada"_s);
        ListNotificationsRequest request;
        request.limit = 2;
        const auto first = page(m_ada, request);
        QCOMPARE(first.items.size(), 2);
        QCOMPARE(first.items[0].type, NotificationType::Mention);
        QCOMPARE(first.unreadCount, 5);
        request.cursor = *first.nextCursor;
        vote(m_cleo, 1);
        const auto second = page(m_ada, request);
        QCOMPARE(second.items.size(), 2);
        QVERIFY(second.nextCursor);
        QCOMPARE(
            codeOf(m_world->notifications.list(m_world->as(m_bob), request)),
            QByteArray("request.invalid_cursor")
        );
        request = {};
        request.types = QList{NotificationType::Follow, NotificationType::FollowRequest};
        QCOMPARE(page(m_ada, request).items.size(), 1);
        must(m_world->notifications.markRead(m_world->as(m_ada), first.items[0].id));
        request = {};
        request.unread = true;
        QCOMPARE(page(m_ada, request).items.size(), 5);
    }

    void readingOne()
    {
        vote(m_bob, 1);
        const NotificationId id = all(m_ada)[0].id;
        QCOMPARE(
            codeOf(m_world->notifications.markRead(m_world->as(m_bob), id)),
            QByteArray("resource.not_found")
        );
        const auto read = must(m_world->notifications.markRead(m_world->as(m_ada), id));
        QVERIFY(read.read);
        QCOMPARE(read.readAt, std::optional(m_world->clock.now()));
        QCOMPARE(*lastRead().ids, QList<NotificationId>{id});
        m_world->clock.advance(1000);
        const auto again = must(m_world->notifications.markRead(m_world->as(m_ada), id));
        QCOMPARE(again.readAt, read.readAt);
        QCOMPARE(m_world->events(u"NotificationRead"_s).size(), 1);
    }

    void readingAll()
    {
        vote(m_bob, 1);
        followed(m_bob, m_ada, false, m_bob);
        m_world->clock.advance(1000);
        m_world->post(m_cleo, u"@ada"_s);
        const auto items = all(m_ada); // mention, follow, like
        common::ReadAll request;
        request.types = QList{NotificationType::Like};
        QCOMPARE(
            must(m_world->notifications.markAllRead(m_world->as(m_ada), request)).unreadCount, 2
        );
        QVERIFY(!lastRead().ids);
        QCOMPARE(*lastRead().types, QList{NotificationType::Like});
        request = {};
        request.upToId = items[1].id;
        QCOMPARE(
            must(m_world->notifications.markAllRead(m_world->as(m_ada), request)).unreadCount, 1
        );
        QCOMPARE(*lastRead().ids, QList<NotificationId>{items[1].id});
        QCOMPARE(must(m_world->notifications.markAllRead(m_world->as(m_ada), {})).unreadCount, 0);
        QVERIFY(!lastRead().ids && !lastRead().types);
        must(m_world->notifications.markAllRead(m_world->as(m_ada), {}));
        QCOMPARE(m_world->events(u"NotificationRead"_s).size(), 3);
    }

    void deletingOne()
    {
        vote(m_bob, 1);
        const NotificationId id = all(m_ada)[0].id;
        const QByteArray unknown("resource.not_found");
        QCOMPARE(codeOf(m_world->notifications.remove(m_world->as(m_bob), id)), unknown);
        must(m_world->notifications.remove(m_world->as(m_ada), id));
        QCOMPARE(codeOf(m_world->notifications.remove(m_world->as(m_ada), id)), unknown);
        QCOMPARE(*lastRead().ids, QList<NotificationId>{id});
        QCOMPARE(lastRead().unreadCount, 0);
        // Its event finds nothing any more.
        const auto event = m_world->events(u"NotificationSent"_s).last();
        const auto live = must(m_world->db.read([&](Transaction &tx) {
            return m_world->notificationLive.created(tx, event);
        }));
        QVERIFY(!live);
    }
};

QTEST_GUILESS_MAIN(NotificationTest)
#include "notification_test.moc"
