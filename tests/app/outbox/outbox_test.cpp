// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Nothing typed is lost and nothing is sent twice: the outbox and the drafts.

#include "app/outbox/draft_store.h"
#include "app/outbox/outbox_model.h"
#include "common/posts/post_routes.h"
#include "common/relations/relationship_routes.h"
#include "tests/support/app_world.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

using app::Outbox;
using app::OutboxEntry;
using app::SendState;
using common::ErrorCode;
using tests::AppWorld;
using tests::ScriptedServer;
using Posted = common::Result<common::Post>;

class OutboxTest : public QObject {
    Q_OBJECT

private slots:
    void survivesARestartAndSendsOnce();
    void sendsInOrderAgainAfterAFailure();
    void keepsWhatIsRefusedForGood();
    void dropsRefusedToggles();
    void keepsOnlyTheLastState();
    void waitsForRetryAfter();
    void canBeChangedAndDiscardedWhileItWaits();
    void hotspotPagesAreNoAnswers();
    void draftsSurviveARestart();
    void draftsAreSavedSoon();

private:
    struct Sent {
        QStringList texts;
        QStringList keys;
    };
    static common::CreatePostRequest text(const QString &content)
    {
        common::CreatePostRequest request;
        request.content = content;
        return request;
    }
    static app::OutboxOptions newPost() { return {.subject = QStringLiteral("newPost")}; }
    // Answers every post and notes it.
    static void accept(ScriptedServer &server, Sent &sent)
    {
        server.on(routes::createPost, [&sent](const common::CreatePostRequest &request) {
            sent.texts.append(*request.content);
            sent.keys.append(request.idempotencyKey);
            return Posted(tests::post(100 + sent.texts.size()));
        });
    }
    static void bind(Outbox &outbox, QObject *context, QStringList &outcomes)
    {
        outbox.handle(
            routes::createPost,
            context,
            [&outcomes](const OutboxEntry &, const Posted &answer) {
                outcomes.append(answer ? QStringLiteral("ok") : QStringLiteral("refused"));
            }
        );
        outbox.handle(
            routes::votePost,
            context,
            [&outcomes](const OutboxEntry &, const common::Result<common::VoteState> &answer) {
                outcomes.append(answer ? QStringLiteral("vote") : QStringLiteral("no vote"));
            }
        );
    }
};

void OutboxTest::survivesARestartAndSendsOnce()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    // The answer to the first try is lost.
    server.onPath("/api/v1/posts", [](const tests::HttpRequest &) {
        return tests::HttpReply{.status = 503};
    });
    QString clientId;
    {
        bind(world.outbox, this, outcomes);
        QVERIFY(tests::await(world.outbox.load()));
        world.outbox.retryNow();
        const auto id =
            world.outbox.add(routes::createPost, text(QStringLiteral("Hello")), newPost());
        clientId = world.outbox.find(id)->clientId;
        QTRY_COMPARE(server.countOf("/api/v1/posts"), 1);
        QTRY_COMPARE(world.outbox.find(id)->state, SendState::Waiting);
        world.outbox.stop();
    }
    Outbox later(world.api, world.typed, world.clock);
    bind(later, this, outcomes);
    QVERIFY(tests::await(later.load()));
    QCOMPARE(later.count(), 1);
    QCOMPARE(later.entries().first().clientId, clientId);
    Sent sent;
    server.onPath("/api/v1/posts", nullptr);
    accept(server, sent);
    later.setOnline(true);
    QTRY_COMPARE(later.count(), 0);
    QCOMPARE(sent.texts, QStringList{QStringLiteral("Hello")});
    QCOMPARE(outcomes, QStringList{QStringLiteral("ok")});
    const auto requests = server.requestsTo("/api/v1/posts");
    QCOMPARE(requests.size(), 2);
    QCOMPARE(
        requests.at(0).headers.value("idempotency-key"),
        requests.at(1).headers.value("idempotency-key")
    );
    QCOMPARE(requests.at(0).body, requests.at(1).body);
    const auto rest = world.typed.loadOutbox();
    QVERIFY(tests::await(rest));
    QCOMPARE(rest.result().size(), 0);
}

void OutboxTest::sendsInOrderAgainAfterAFailure()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    Sent sent;
    accept(server, sent);
    server.stopListening();
    world.outbox.retryNow();
    for (const char *each : {"one", "two", "three"})
        world.outbox.add(routes::createPost, text(QString::fromLatin1(each)), newPost());
    QTRY_VERIFY(world.outbox.nextRetryAt().ms > 0);
    QCOMPARE(world.outbox.count(), 3);
    QVERIFY(server.listenAgain());
    world.outbox.setOnline(true);
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(sent.texts.join(u' '), QStringLiteral("one two three"));
    QCOMPARE(QSet<QString>(sent.keys.begin(), sent.keys.end()).size(), 3);
}

void OutboxTest::keepsWhatIsRefusedForGood()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    app::OutboxModel model(world.outbox);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    server.on(routes::createPost, [](const common::CreatePostRequest &) {
        return Posted(
            common::fail(common::fieldError(QStringLiteral("/content"), common::FieldCode::TooLong))
        );
    });
    world.outbox.retryNow();
    const auto id = world.outbox.add(routes::createPost, text(QStringLiteral("Long")), newPost());
    QTRY_COMPARE(world.outbox.find(id)->state, SendState::Failed);
    QCOMPARE(outcomes, QStringList{QStringLiteral("refused")});
    const auto index = model.index(0);
    QCOMPARE(index.data(app::StateRole).toInt(), 3);
    QVERIFY(!index.data(app::OutboxModel::ReasonRole).toString().isEmpty());
    // The reason outlives a restart, and the next try can succeed.
    const auto stored = world.typed.loadOutbox();
    QVERIFY(tests::await(stored));
    QVERIFY(stored.result().first().failed);
    QCOMPARE(stored.result().first().reason, QStringLiteral("validation.failed"));
    Sent sent;
    accept(server, sent);
    world.outbox.retry(id);
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(model.rowCount(), 0);
}

void OutboxTest::dropsRefusedToggles()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    server.on(routes::votePost, [](const common::VotePostRequest &) {
        return common::Result<common::VoteState>(common::fail(ErrorCode::FeatureDisabled));
    });
    world.outbox.retryNow();
    world.outbox.add(
        routes::votePost,
        common::VotePostRequest{{-1}, {77}},
        {.subject = QStringLiteral("post:77"), .keepFailed = false}
    );
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(outcomes, QStringList{QStringLiteral("no vote")});
}

void OutboxTest::keepsOnlyTheLastState()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    QList<int> values;
    server.on(routes::votePost, [&](const common::VotePostRequest &request) {
        values.append(request.value);
        return common::Result<common::VoteState>(common::VoteState{request.value, 1, 1, 2});
    });
    for (const int value : {1, 0, -1})
        world.outbox.add(
            routes::votePost,
            common::VotePostRequest{{value}, {77}},
            {.subject = QStringLiteral("post:77"), .collapseKey = QStringLiteral("vote:77")}
        );
    QCOMPARE(world.outbox.count(), 1);
    world.outbox.retryNow();
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(values, QList<int>{-1});
}

void OutboxTest::waitsForRetryAfter()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    server.on(routes::createPost, [](const common::CreatePostRequest &) {
        auto error = common::makeError(ErrorCode::RateLimited);
        error.retryAfterSeconds = 40;
        return Posted(common::fail(error));
    });
    world.outbox.retryNow();
    const auto id = world.outbox.add(routes::createPost, text(QStringLiteral("Hello")), newPost());
    QTRY_VERIFY(world.outbox.nextRetryAt().ms > 0);
    QCOMPARE(world.outbox.nextRetryAt().ms, world.clock.now().ms + 40'000);
    QCOMPARE(world.outbox.find(id)->state, SendState::Waiting);
    QVERIFY(outcomes.isEmpty());
}

void OutboxTest::canBeChangedAndDiscardedWhileItWaits()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    Sent sent;
    accept(server, sent);
    const auto first = world.outbox.add(routes::createPost, text(QStringLiteral("a")), newPost());
    const auto second = world.outbox.add(routes::createPost, text(QStringLiteral("b")), newPost());
    QVERIFY(world.outbox.replace(routes::createPost, first, text(QStringLiteral("A"))));
    QCOMPARE(
        *Outbox::request(routes::createPost, *world.outbox.find(first))->content,
        QStringLiteral("A")
    );
    QVERIFY(world.outbox.discard(second));
    world.outbox.retryNow();
    QTRY_COMPARE(world.outbox.count(), 0);
    QCOMPARE(sent.texts, QStringList{QStringLiteral("A")});
}

void OutboxTest::hotspotPagesAreNoAnswers()
{
    ScriptedServer server;
    AppWorld world(server);
    QStringList outcomes;
    bind(world.outbox, this, outcomes);
    server.onPath("/api/v1/posts", [](const tests::HttpRequest &) {
        return tests::HttpReply{200, "<html>Welcome to the airport</html>"};
    });
    world.outbox.retryNow();
    const auto id = world.outbox.add(routes::createPost, text(QStringLiteral("Hello")), newPost());
    QTRY_VERIFY(world.outbox.nextRetryAt().ms > 0);
    QCOMPARE(world.outbox.find(id)->state, SendState::Waiting);
    QVERIFY(outcomes.isEmpty());
}

void OutboxTest::draftsSurviveARestart()
{
    QTemporaryDir directory;
    tests::TestClock clock;
    const app::DraftKey post{QStringLiteral("post")};
    const app::DraftKey comment{QStringLiteral("comment"), QStringLiteral("77")};
    {
        app::TypedDatabase typed(directory.path());
        app::DraftStore drafts(typed, clock);
        drafts.set(comment, {.text = QStringLiteral("Yes")});
        clock.advance(1000);
        drafts.set(
            post, {.text = QStringLiteral("Hel"), .attachments = {QStringLiteral("/a b,c.png")}}
        );
        drafts.set({QStringLiteral("post"), QStringLiteral("9")}, {.text = QStringLiteral("x")});
        drafts.set({QStringLiteral("post"), QStringLiteral("9")}, {}); // emptied
    }
    app::TypedDatabase typed(directory.path());
    app::DraftStore drafts(typed, clock);
    QVERIFY(tests::await(drafts.load()));
    QCOMPARE(drafts.keys(), (QList<app::DraftKey>{post, comment}));
    QCOMPARE(drafts.find(post)->text, QStringLiteral("Hel"));
    QCOMPARE(drafts.find(post)->attachments, QStringList{QStringLiteral("/a b,c.png")});
    drafts.remove(post);
    QCOMPARE(drafts.keys().size(), 1);
}

void OutboxTest::draftsAreSavedSoon()
{
    QTemporaryDir directory;
    tests::TestClock clock;
    app::TypedDatabase typed(directory.path());
    app::DraftStore drafts(typed, clock);
    drafts.set({QStringLiteral("post")}, {.text = QStringLiteral("Hello")});
    const auto saved = [&] {
        const auto rows = typed.loadDrafts();
        return tests::await(rows) && rows.result().size() == 1;
    };
    QTRY_VERIFY(saved());
}

QTEST_GUILESS_MAIN(OutboxTest)
#include "outbox_test.moc"
