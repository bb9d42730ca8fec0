// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing, reading, listing, changing and deleting posts.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QJsonDocument>
#include <QTest>

#include <optional>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;
using tests::Person;

class PostsContractTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();

    void createdPostIsComplete();
    void createdArticleHasTitleAndSlug();
    void slugsOfAnAuthorDiffer();
    void draftsAndScheduledPostsAreTheAuthorsOnly();
    void visibilityFollowsTheSettings();
    void contentIsCountedInCodePoints();
    void postsAreChecked_data();
    void postsAreChecked();
    void plainShareIsKeptOnce();
    void quoteIsAPostOfItsOwn();
    void shareOfAShareIsAShareOfThePost();
    void onlyPublicPostsCanBeShared();
    void shareOfTheUnknownIsRefused();

    void repeatedKeyIsReplayed();
    void keyOfAnotherRequestIsRefused();
    void refusedRequestLeavesTheKeyUnused();
    void keyBelongsToItsUser();
    void keyHasALength_data();
    void keyHasALength();

    void visibilityIsKept_data();
    void visibilityIsKept();
    void unchangedPostIsNotSentAgain();
    void tagDependsOnTheCaller();
    void unknownPostIsNotFound();

    void changedPostTellsSo();
    void absentMembersStayAndNullClears();
    void unchangedPostStaysAsItWas();
    void publishedPostDoesNotGoBack();
    void draftIsPublished();
    void changesAreChecked_data();
    void changesAreChecked();
    void othersCannotChange();

    void deletedPostIsGone();
    void deletedPostTakesItsPlainSharesWithIt();
    void othersCannotDelete();
    void moderatorDeletes();

    void publicPostsAreListedNewestFirst();
    void listsAreNarrowed();
    void listsCutLongContent();
    void listsComeInPagesWhilePostsArrive_data();
    void listsComeInPagesWhilePostsArrive();
    void topIsSortedByScore();
    void cursorBelongsToItsQueryAndCaller();
    void queriesAreChecked_data();
    void queriesAreChecked();

    void timelineShowsWhatTheCallerMaySee();
    void unpublishedPostsAreListedToTheAuthor();
    void feedHoldsOwnAndFollowedPosts();
    void feedLeavesSharesOut();
    void feedIsNarrowedByTime();

    void strangersReadAnOpenServer();
    void strangersReadNothingOfAServerByInvitation();

private:
    Answer create(const Person &person, const QJsonObject &body, const QByteArray &key = {})
    {
        const tests::Headers headers =
            key.isEmpty() ? tests::Headers() : tests::Headers{{"Idempotency-Key", key}};
        return m_client->call(
            u"createPost"_s, {.token = person.accessToken, .body = body, .headers = headers}
        );
    }
    Answer change(const Person &person, const QString &id, const QJsonObject &body)
    {
        return m_client->call(
            u"updatePost"_s, {.token = person.accessToken, .path = {id}, .body = body}
        );
    }
    Answer read(const Person &person, const QString &id)
    {
        return m_client->call(u"getPost"_s, {.token = person.accessToken, .path = {id}});
    }
    Answer remove(const Person &person, const QString &id)
    {
        return m_client->call(u"deletePost"_s, {.token = person.accessToken, .path = {id}});
    }
    Answer list(const QString &query, const Person &person = {})
    {
        return m_client->call(u"listPosts"_s, {.token = person.accessToken, .query = query});
    }
    Answer timeline(const Person &reader, const QString &of, const QString &query = {})
    {
        return m_client->call(
            u"listUserPosts"_s, {.token = reader.accessToken, .path = {of}, .query = query}
        );
    }
    QStringList feed(const Person &person, const QString &query = {})
    {
        return ids(m_client->call(u"getFeed"_s, {.token = person.accessToken, .query = query}));
    }
    void follow(const Person &who, const Person &whom)
    {
        m_client->call(u"followUser"_s, {.token = who.accessToken, .path = {whom.id}});
    }
    static QStringList ids(const Answer &answer)
    {
        return tests::pluck(answer.at(u"/items"_s).toArray());
    }
    static QString id(const Answer &answer) { return answer.at(u"/id"_s).toString(); }
    QString unused()
    {
        return u"%1%2"_s.arg(QLatin1String(QTest::currentTestFunction()).left(15)).arg(++m_count);
    }

    tests::TestServer m_server;
    std::optional<ContractClient> m_client;
    Person m_ada;
    Person m_bob; // follows Ada
    Person m_eve; // follows nobody
    int m_count = 0;
};

void PostsContractTest::initTestCase()
{
    const QByteArray secret = tests::Api::password().toLatin1() + '\n';
    const QStringList order{
        u"admin"_s,
        u"create"_s,
        u"--username"_s,
        u"marshal"_s,
        u"--email"_s,
        u"marshal@example.org"_s,
        u"--role"_s,
        u"moderator"_s,
        u"--password-stdin"_s};
    QCOMPARE(m_server.run(order, secret), 0);
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_ada = m_client->join(u"ada"_s, {{u"firstName"_s, u"Ada"_s}});
    m_bob = m_client->join(u"bob"_s);
    m_eve = m_client->join(u"eve"_s);
    follow(m_bob, m_ada);
}

void PostsContractTest::createdPostIsComplete()
{
    const int before =
        m_client->call(u"getUser"_s, {.path = {m_ada.id}}).at(u"/postsCount"_s).toInt();
    const Answer answer = create(
        m_ada,
        {{u"kind"_s, u"post"_s},
         {u"content"_s, u"First light of #Kith, thanks @BOB and @nobody!"_s},
         {u"visibility"_s, u"public"_s},
         {u"mediaIds"_s, QJsonArray()},
         {u"contentWarning"_s, u"Light"_s},
         {u"hashtags"_s, QJsonArray{u"Qt"_s, u"kith"_s}},
         {u"language"_s, u"en"_s},
         {u"state"_s, u"published"_s},
         {u"publishAt"_s, QJsonValue::Null}}
    );
    QCOMPARE(answer.status, 201);
    QCOMPARE(answer.headers.value("location"), "/api/v1/posts/" + id(answer).toLatin1());
    QCOMPARE(answer.at(u"/kind"_s), u"post"_s);
    QCOMPARE(answer.at(u"/author/id"_s), m_ada.id);
    QCOMPARE(answer.at(u"/title"_s), QJsonValue::Null);
    QCOMPARE(answer.at(u"/slug"_s), QJsonValue::Null);
    QCOMPARE(answer.at(u"/content"_s), u"First light of #Kith, thanks @BOB and @nobody!"_s);
    QCOMPARE(answer.at(u"/visibility"_s), u"public"_s);
    QCOMPARE(answer.at(u"/state"_s), u"published"_s);
    QCOMPARE(answer.at(u"/contentWarning"_s), u"Light"_s);
    QCOMPARE(answer.at(u"/language"_s), u"en"_s);
    QCOMPARE(answer.at(u"/hashtags"_s).toArray(), (QJsonArray{u"kith"_s, u"qt"_s}));
    QCOMPARE(tests::pluck(answer.at(u"/mentions"_s).toArray(), u"username"), QStringList{u"bob"_s});
    QCOMPARE(answer.at(u"/viewer/canEdit"_s), true);
    QCOMPARE(answer.at(u"/viewer/vote"_s), 0);
    QCOMPARE(answer.at(u"/revision"_s), 1);
    QCOMPARE(answer.at(u"/truncated"_s), false);
    QCOMPARE(answer.at(u"/url"_s), u"/@ada/"_s + id(answer));
    QCOMPARE(answer.at(u"/editedAt"_s), QJsonValue::Null);
    QVERIFY(!answer.at(u"/publishedAt"_s).isNull());
    QCOMPARE(read(m_ada, id(answer)).json(), answer.json());
    const Answer author = m_client->call(u"getUser"_s, {.path = {m_ada.id}});
    QCOMPARE(author.at(u"/postsCount"_s).toInt(), before + 1);
}

void PostsContractTest::createdArticleHasTitleAndSlug()
{
    const QJsonObject article{
        {u"kind"_s, u"article"_s},
        {u"title"_s, u"Über die Maschine, Teil 1"_s},
        {u"content"_s, u"# Engines"_s}};
    const Answer made = create(m_ada, article);
    QCOMPARE(made.status, 201);
    QCOMPARE(made.at(u"/kind"_s), u"article"_s);
    QCOMPARE(made.at(u"/title"_s), article.value(u"title"));
    QVERIFY(made.at(u"/slug"_s).toString().startsWith(u"uber-die-maschine"));
    QJsonObject named = article;
    named.insert(u"slug"_s, u"engines-1"_s);
    QCOMPARE(create(m_ada, named).at(u"/slug"_s), u"engines-1"_s);
}

void PostsContractTest::slugsOfAnAuthorDiffer()
{
    const QJsonObject article{
        {u"kind"_s, u"article"_s}, {u"title"_s, u"Same"_s}, {u"content"_s, u"Text"_s}};
    const QString first = create(m_ada, article).at(u"/slug"_s).toString();
    const QString second = create(m_ada, article).at(u"/slug"_s).toString();
    QCOMPARE(first, u"same"_s);
    QVERIFY(second != first);
    QCOMPARE(create(m_bob, article).at(u"/slug"_s), u"same"_s);
}

void PostsContractTest::draftsAndScheduledPostsAreTheAuthorsOnly()
{
    const Answer draft = create(m_ada, {{u"content"_s, u"Later"_s}, {u"state"_s, u"draft"_s}});
    QCOMPARE(draft.status, 201);
    QCOMPARE(draft.at(u"/state"_s), u"draft"_s);
    QCOMPARE(draft.at(u"/publishedAt"_s), QJsonValue::Null);
    const Answer scheduled = create(
        m_ada,
        {{u"content"_s, u"Later"_s},
         {u"state"_s, u"scheduled"_s},
         {u"publishAt"_s, u"2099-01-01T00:00:00Z"_s}}
    );
    QCOMPARE(scheduled.status, 201);
    QCOMPARE(scheduled.at(u"/publishAt"_s), u"2099-01-01T00:00:00.000Z"_s);
    for (const Answer &answer : {draft, scheduled}) {
        QCOMPARE(read(m_ada, id(answer)).status, 200);
        QCOMPARE(read(m_bob, id(answer)).code(), u"resource.not_found"_s);
        QVERIFY(!ids(list(u"limit=100"_s, m_ada)).contains(id(answer)));
        QVERIFY(!feed(m_ada).contains(id(answer)));
    }
}

void PostsContractTest::visibilityFollowsTheSettings()
{
    const Person person = m_client->join(unused());
    QCOMPARE(create(person, {{u"content"_s, u"x"_s}}).at(u"/visibility"_s), u"public"_s);
    m_client->call(
        u"updateMe"_s,
        {.token = person.accessToken,
         .body = QJsonObject{{u"settings"_s, QJsonObject{{u"defaultVisibility"_s, u"friends"_s}}}}}
    );
    QCOMPARE(create(person, {{u"content"_s, u"x"_s}}).at(u"/visibility"_s), u"friends"_s);
}

void PostsContractTest::contentIsCountedInCodePoints()
{
    const QString sign = u"\U0001F600"_s;
    const Answer full = create(m_ada, {{u"content"_s, sign.repeated(5000)}});
    QCOMPARE(full.status, 201);
    QCOMPARE(full.at(u"/content"_s), sign.repeated(5000));
    const Answer over = create(m_ada, {{u"content"_s, sign.repeated(5001)}});
    QCOMPARE(over.status, 422);
    QCOMPARE(over.faults(), QStringList{u"/content too_long"_s});
    const auto article = [&](int length) {
        return create(
            m_ada,
            {{u"kind"_s, u"article"_s},
             {u"title"_s, u"Long"_s},
             {u"content"_s, sign.repeated(length)}}
        );
    };
    QCOMPARE(article(200'000).status, 201);
    QCOMPARE(article(200'001).faults(), QStringList{u"/content too_long"_s});
}

void PostsContractTest::postsAreChecked_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QJsonObject &body, const char *fault) {
        QTest::newRow(name) << body << QString::fromLatin1(fault);
    };
    const QString text = u"text"_s;
    row("nothing", {}, "/content required");
    row("empty", {{u"content"_s, QString()}}, "/content required");
    row("blank", {{u"content"_s, u" \n\t "_s}}, "/content required");
    row("article without title",
        {{u"kind"_s, u"article"_s}, {u"content"_s, text}},
        "/title required");
    row("post with title", {{u"content"_s, text}, {u"title"_s, text}}, "/title not_allowed");
    row("scheduled without time",
        {{u"content"_s, text}, {u"state"_s, u"scheduled"_s}},
        "/publishAt required");
    row("scheduled for the past",
        {{u"content"_s, text},
         {u"state"_s, u"scheduled"_s},
         {u"publishAt"_s, u"2001-01-01T00:00:00Z"_s}},
        "/publishAt out_of_range");
    row("unknown media",
        {{u"content"_s, text}, {u"mediaIds"_s, QJsonArray{u"1"_s}}},
        "/mediaIds/0 unknown_reference");
    row("media twice",
        {{u"content"_s, text}, {u"mediaIds"_s, QJsonArray{u"1"_s, u"1"_s}}},
        "/mediaIds/1 duplicate");
    row("unknown visibility",
        {{u"content"_s, text}, {u"visibility"_s, u"everybody"_s}},
        "/visibility not_allowed");
    row("hashtag with a space",
        {{u"content"_s, text}, {u"hashtags"_s, QJsonArray{u"a b"_s}}},
        "/hashtags/0 format");
}

void PostsContractTest::postsAreChecked()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, fault);
    const Answer answer = create(m_ada, body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), QStringList{fault});
}

void PostsContractTest::plainShareIsKeptOnce()
{
    const QString post = m_client->publish(m_ada, u"Worth it"_s);
    const Answer first = create(m_bob, {{u"sharedPostId"_s, post}});
    QCOMPARE(first.status, 201);
    QCOMPARE(first.at(u"/sharedPost/id"_s), post);
    const Answer second = create(m_bob, {{u"sharedPostId"_s, post}});
    QCOMPARE(second.status, 200);
    QCOMPARE(id(second), id(first));
    const Answer shared = read(m_bob, post);
    QCOMPARE(shared.at(u"/sharesCount"_s), 1);
    QCOMPARE(shared.at(u"/viewer/shareId"_s), id(first));
    QCOMPARE(remove(m_bob, id(first)).status, 204);
    QCOMPARE(read(m_bob, post).at(u"/sharesCount"_s), 0);
    QCOMPARE(read(m_bob, post).at(u"/viewer/shareId"_s), QJsonValue::Null);
    QCOMPARE(create(m_bob, {{u"sharedPostId"_s, post}}).status, 201);
}

void PostsContractTest::quoteIsAPostOfItsOwn()
{
    const QString post = m_client->publish(m_ada, u"Worth it"_s);
    const QJsonObject quote{{u"sharedPostId"_s, post}, {u"content"_s, u"Indeed"_s}};
    const Answer first = create(m_bob, quote);
    const Answer second = create(m_bob, quote);
    QCOMPARE(second.status, 201);
    QVERIFY(id(second) != id(first));
    QCOMPARE(second.at(u"/content"_s), u"Indeed"_s);
    QCOMPARE(read(m_ada, post).at(u"/sharesCount"_s), 2);
    // The quote outlives what it quotes.
    QCOMPARE(remove(m_ada, post).status, 204);
    QCOMPARE(read(m_ada, id(first)).at(u"/sharedPost"_s), QJsonValue::Null);
}

void PostsContractTest::shareOfAShareIsAShareOfThePost()
{
    const QString post = m_client->publish(m_ada, u"Worth it"_s);
    const QString share = id(create(m_bob, {{u"sharedPostId"_s, post}}));
    const Answer again = create(m_eve, {{u"sharedPostId"_s, share}});
    QCOMPARE(again.at(u"/sharedPost/id"_s), post);
    QCOMPARE(again.at(u"/sharedPost/sharedPost"_s), QJsonValue::Null);
}

void PostsContractTest::onlyPublicPostsCanBeShared()
{
    const QString post = m_client->publish(m_ada, u"Among us"_s, u"followers"_s);
    for (const Person &person : {m_ada, m_bob}) {
        const Answer answer = create(person, {{u"sharedPostId"_s, post}});
        QCOMPARE(answer.status, 403);
        QCOMPARE(answer.code(), u"post.not_shareable"_s);
    }
}

void PostsContractTest::shareOfTheUnknownIsRefused()
{
    const QString hidden = m_client->publish(m_ada, u"Dear diary"_s, u"private"_s);
    const Answer foreign = create(m_bob, {{u"sharedPostId"_s, hidden}});
    QCOMPARE(foreign.status, 422);
    QCOMPARE(foreign.faults(), QStringList{u"/sharedPostId unknown_reference"_s});
    const Answer unknown = create(m_bob, {{u"sharedPostId"_s, u"1"_s}});
    QCOMPARE(unknown.at(u"/errors"_s), foreign.at(u"/errors"_s)); // all alike
}

void PostsContractTest::repeatedKeyIsReplayed()
{
    const QJsonObject body{{u"content"_s, u"Once"_s}};
    const Answer first = create(m_ada, body, "key-replayed");
    QCOMPARE(first.status, 201);
    QVERIFY(!first.headers.contains("idempotency-replayed"));
    const Answer second = create(m_ada, body, "key-replayed");
    QCOMPARE(second.status, 201);
    QCOMPARE(second.headers.value("idempotency-replayed"), QByteArray("true"));
    QCOMPARE(second.headers.value("location"), first.headers.value("location"));
    QCOMPARE(second.body, first.body);
    QVERIFY(second.headers.value("x-request-id") != first.headers.value("x-request-id"));
    // The first answer, whatever became of the post.
    remove(m_ada, id(first));
    QCOMPARE(create(m_ada, body, "key-replayed").body, first.body);
}

void PostsContractTest::keyOfAnotherRequestIsRefused()
{
    QCOMPARE(create(m_ada, {{u"content"_s, u"One"_s}}, "key-mismatch").status, 201);
    const Answer answer = create(m_ada, {{u"content"_s, u"Two"_s}}, "key-mismatch");
    QCOMPARE(answer.status, 409);
    QCOMPARE(answer.code(), u"idempotency.mismatch"_s);
}

void PostsContractTest::refusedRequestLeavesTheKeyUnused()
{
    QCOMPARE(create(m_ada, {}, "key-refused").status, 422);
    QCOMPARE(create(m_ada, {{u"sharedPostId"_s, u"1"_s}}, "key-refused").status, 422);
    const Answer answer = create(m_ada, {{u"content"_s, u"Now"_s}}, "key-refused");
    QCOMPARE(answer.status, 201);
    QVERIFY(!answer.headers.contains("idempotency-replayed"));
}

void PostsContractTest::keyBelongsToItsUser()
{
    const QJsonObject body{{u"content"_s, u"Mine"_s}};
    const Answer first = create(m_ada, body, "key-shared");
    const Answer second = create(m_bob, body, "key-shared");
    QCOMPARE(second.status, 201);
    QVERIFY(id(second) != id(first));
    QCOMPARE(second.at(u"/author/id"_s), m_bob.id);
    QCOMPARE(create(m_eve, {{u"content"_s, u"Other"_s}}, "key-shared").status, 201);
}

void PostsContractTest::keyHasALength_data()
{
    QTest::addColumn<int>("length");
    QTest::addColumn<int>("status");
    QTest::newRow("7") << 7 << 422;
    QTest::newRow("8") << 8 << 201;
    QTest::newRow("64") << 64 << 201;
    QTest::newRow("65") << 65 << 422;
}

void PostsContractTest::keyHasALength()
{
    QFETCH(int, length);
    QFETCH(int, status);
    QCOMPARE(create(m_ada, {{u"content"_s, u"x"_s}}, QByteArray(length, 'k')).status, status);
}

void PostsContractTest::visibilityIsKept_data()
{
    QTest::addColumn<QString>("visibility");
    QTest::addColumn<QString>("mention");
    QTest::addColumn<bool>("byStranger");
    QTest::addColumn<bool>("byFollower");
    QTest::addColumn<bool>("byOther");
    QTest::newRow("public") << u"public"_s << QString() << true << true << true;
    QTest::newRow("followers") << u"followers"_s << QString() << false << true << false;
    QTest::newRow("friends") << u"friends"_s << QString() << false << false << false;
    QTest::newRow("private") << u"private"_s << QString() << false << false << false;
    QTest::newRow("followers, mentioned") << u"followers"_s << u"@eve"_s << false << true << true;
    QTest::newRow("friends, mentioned") << u"friends"_s << u"@eve"_s << false << false << true;
    QTest::newRow("private, mentioned") << u"private"_s << u"@eve"_s << false << false << false;
}

void PostsContractTest::visibilityIsKept()
{
    QFETCH(QString, visibility);
    QFETCH(QString, mention);
    QFETCH(bool, byStranger);
    QFETCH(bool, byFollower);
    QFETCH(bool, byOther);
    const QString post = m_client->publish(m_ada, u"For some "_s + mention, visibility);
    const QList<std::pair<Person, bool>> readers{
        {m_ada, true}, {m_bob, byFollower}, {m_eve, byOther}, {Person(), byStranger}};
    for (const auto &[person, sees] : readers) {
        const Answer answer = read(person, post);
        QCOMPARE(answer.status, sees ? 200 : 404);
        QCOMPARE(ids(timeline(person, u"@ada"_s)).contains(post), sees);
        if (!sees)
            QCOMPARE(answer.code(), u"resource.not_found"_s);
    }
    QCOMPARE(ids(list(u"limit=100"_s, m_ada)).contains(post), visibility == u"public");
    QCOMPARE(feed(m_bob).contains(post), byFollower);
}

void PostsContractTest::unchangedPostIsNotSentAgain()
{
    const QString post = m_client->publish(m_ada, u"Tagged"_s);
    const Answer first = read(m_bob, post);
    const tests::Ask ask{
        .token = m_bob.accessToken,
        .path = {post},
        .headers = {{"If-None-Match", first.headers.value("etag")}}};
    QCOMPARE(m_client->call(u"getPost"_s, ask).status, 304);
    QCOMPARE(m_client->head(u"getPost"_s, ask).status, 304);
    QCOMPARE(m_client->head(u"getPost"_s, {.path = {post}}).status, 200);
    change(m_ada, post, {{u"content"_s, u"Changed"_s}});
    QCOMPARE(m_client->call(u"getPost"_s, ask).status, 200);
}

void PostsContractTest::tagDependsOnTheCaller()
{
    const QString post = m_client->publish(m_ada, u"Tagged"_s);
    const QByteArray author = read(m_ada, post).headers.value("etag");
    QVERIFY(author != read(m_bob, post).headers.value("etag"));
    QVERIFY(author != read({}, post).headers.value("etag"));
    QVERIFY(read(m_ada, post).headers.value("vary").toLower().contains("authorization"));
}

void PostsContractTest::unknownPostIsNotFound()
{
    const QString deleted = m_client->publish(m_ada, u"Gone"_s);
    remove(m_ada, deleted);
    for (const QString &each : {u"1"_s, u"nonsense"_s, m_ada.id, deleted}) {
        QCOMPARE(read(m_ada, each).code(), u"resource.not_found"_s);
        QCOMPARE(change(m_ada, each, {}).code(), u"resource.not_found"_s);
        QCOMPARE(remove(m_ada, each).code(), u"resource.not_found"_s);
    }
}

void PostsContractTest::changedPostTellsSo()
{
    const Answer before = create(m_ada, {{u"content"_s, u"Frist #one"_s}});
    const Answer after =
        change(m_ada, id(before), {{u"content"_s, u"First #two @eve"_s}, {u"language"_s, u"en"_s}});
    QCOMPARE(after.status, 200);
    QCOMPARE(after.at(u"/content"_s), u"First #two @eve"_s);
    QCOMPARE(after.at(u"/hashtags"_s).toArray(), QJsonArray{u"two"_s});
    QCOMPARE(tests::pluck(after.at(u"/mentions"_s).toArray(), u"username"), QStringList{u"eve"_s});
    QVERIFY(after.at(u"/revision"_s).toInteger() > before.at(u"/revision"_s).toInteger());
    QVERIFY(!after.at(u"/editedAt"_s).isNull());
    QVERIFY(after.at(u"/updatedAt"_s).toString() >= before.at(u"/updatedAt"_s).toString());
    QCOMPARE(after.at(u"/createdAt"_s), before.at(u"/createdAt"_s));
    QCOMPARE(read(m_ada, id(before)).json(), after.json());
}

void PostsContractTest::absentMembersStayAndNullClears()
{
    const Answer before = create(
        m_ada,
        {{u"content"_s, u"Text"_s},
         {u"contentWarning"_s, u"Warning"_s},
         {u"language"_s, u"en"_s},
         {u"hashtags"_s, QJsonArray{u"one"_s, u"two"_s}}}
    );
    const Answer cleared = change(m_ada, id(before), {{u"contentWarning"_s, QJsonValue::Null}});
    QCOMPARE(cleared.at(u"/contentWarning"_s), QJsonValue::Null);
    QCOMPARE(cleared.at(u"/language"_s), u"en"_s);
    QCOMPARE(cleared.at(u"/content"_s), u"Text"_s);
    QCOMPARE(cleared.at(u"/hashtags"_s), before.at(u"/hashtags"_s));
    const Answer replaced = change(m_ada, id(before), {{u"hashtags"_s, QJsonArray{u"three"_s}}});
    QCOMPARE(replaced.at(u"/hashtags"_s).toArray(), QJsonArray{u"three"_s});
}

void PostsContractTest::unchangedPostStaysAsItWas()
{
    const Answer before = create(m_ada, {{u"content"_s, u"Text"_s}});
    QCOMPARE(change(m_ada, id(before), {}).json(), before.json());
    QCOMPARE(change(m_ada, id(before), {{u"content"_s, u"Text"_s}}).json(), before.json());
}

void PostsContractTest::publishedPostDoesNotGoBack()
{
    const QString post = m_client->publish(m_ada, u"Out"_s);
    for (const QJsonObject &body :
         {QJsonObject{{u"state"_s, u"draft"_s}},
          QJsonObject{{u"state"_s, u"scheduled"_s}, {u"publishAt"_s, u"2099-01-01T00:00:00Z"_s}}}) {
        const Answer answer = change(m_ada, post, body);
        QCOMPARE(answer.status, 409);
        QCOMPARE(answer.code(), u"post.state"_s);
    }
}

void PostsContractTest::draftIsPublished()
{
    const Answer draft = create(m_ada, {{u"content"_s, u"Later"_s}, {u"state"_s, u"draft"_s}});
    const Answer scheduled = change(
        m_ada,
        id(draft),
        {{u"state"_s, u"scheduled"_s}, {u"publishAt"_s, u"2099-01-01T00:00:00.5Z"_s}}
    );
    QCOMPARE(scheduled.at(u"/state"_s), u"scheduled"_s);
    QCOMPARE(scheduled.at(u"/publishAt"_s), u"2099-01-01T00:00:00.500Z"_s);
    const Answer published = change(m_ada, id(draft), {{u"state"_s, u"published"_s}});
    QCOMPARE(published.at(u"/state"_s), u"published"_s);
    QCOMPARE(published.at(u"/publishAt"_s), QJsonValue::Null);
    QCOMPARE(published.at(u"/editedAt"_s), QJsonValue::Null);
    QVERIFY(!published.at(u"/publishedAt"_s).isNull());
    QVERIFY(feed(m_bob).contains(id(draft)));
}

void PostsContractTest::changesAreChecked_data()
{
    QTest::addColumn<QJsonObject>("body");
    QTest::addColumn<QString>("fault");
    const auto row = [](const char *name, const QJsonObject &body, const char *fault) {
        QTest::newRow(name) << body << QString::fromLatin1(fault);
    };
    row("nothing left", {{u"content"_s, u"  "_s}}, "/content required");
    row("too long", {{u"content"_s, u"x"_s.repeated(5001)}}, "/content too_long");
    row("a title", {{u"title"_s, u"Title"_s}}, "/title not_allowed");
    row("media", {{u"mediaIds"_s, QJsonArray{u"1"_s}}}, "/mediaIds/0 unknown_reference");
    row("a state", {{u"state"_s, u"hidden"_s}}, "/state not_allowed");
}

void PostsContractTest::changesAreChecked()
{
    QFETCH(QJsonObject, body);
    QFETCH(QString, fault);
    const Answer before = create(m_ada, {{u"content"_s, u"Text"_s}});
    const Answer answer = change(m_ada, id(before), body);
    QCOMPARE(answer.status, 422);
    QCOMPARE(answer.faults(), QStringList{fault});
    QCOMPARE(read(m_ada, id(before)).json(), before.json());
}

void PostsContractTest::othersCannotChange()
{
    const QString post = m_client->publish(m_ada, u"Mine"_s);
    const QString hidden = m_client->publish(m_ada, u"Dear diary"_s, u"private"_s);
    QCOMPARE(change(m_bob, post, {{u"content"_s, u"Yours"_s}}).code(), u"auth.forbidden"_s);
    QCOMPARE(change(m_bob, hidden, {{u"content"_s, u"Yours"_s}}).code(), u"resource.not_found"_s);
    QCOMPARE(read(m_ada, post).at(u"/content"_s), u"Mine"_s);
}

void PostsContractTest::deletedPostIsGone()
{
    const Person person = m_client->join(unused());
    const QString post = m_client->publish(person, u"Short-lived"_s);
    QCOMPARE(remove(person, post).status, 204);
    QCOMPARE(read(person, post).status, 404);
    QVERIFY(!ids(list(u"limit=100"_s)).contains(post));
    QCOMPARE(feed(person), QStringList());
    QCOMPARE(m_client->call(u"getUser"_s, {.path = {person.id}}).at(u"/postsCount"_s), 0);
}

void PostsContractTest::deletedPostTakesItsPlainSharesWithIt()
{
    const QString post = m_client->publish(m_ada, u"Worth it"_s);
    const QString share = id(create(m_bob, {{u"sharedPostId"_s, post}}));
    QCOMPARE(remove(m_ada, post).status, 204);
    QCOMPARE(read(m_bob, share).code(), u"resource.not_found"_s);
}

void PostsContractTest::othersCannotDelete()
{
    const QString post = m_client->publish(m_ada, u"Mine"_s);
    const QString hidden = m_client->publish(m_ada, u"Dear diary"_s, u"private"_s);
    const Answer refused = remove(m_bob, post);
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.code(), u"auth.forbidden"_s);
    QCOMPARE(remove(m_bob, hidden).code(), u"resource.not_found"_s);
    QCOMPARE(read(m_ada, post).status, 200);
}

void PostsContractTest::moderatorDeletes()
{
    Person marshal;
    marshal.accessToken = m_client->login(u"marshal"_s).at(u"/accessToken"_s).toString();
    const QString post = m_client->publish(m_ada, u"Not nice"_s);
    const QString hidden = m_client->publish(m_ada, u"Dear diary"_s, u"private"_s);
    QCOMPARE(change(marshal, post, {{u"content"_s, u"Nice"_s}}).code(), u"auth.forbidden"_s);
    QCOMPARE(remove(marshal, post).status, 204);
    QCOMPARE(read(m_ada, post).status, 404);
    // Staff see private posts only through a report.
    QCOMPARE(remove(marshal, hidden).code(), u"resource.not_found"_s);
}

void PostsContractTest::publicPostsAreListedNewestFirst()
{
    const QString first = m_client->publish(m_ada, u"One"_s);
    const QString second = m_client->publish(m_bob, u"Two"_s);
    QCOMPARE(ids(list(u"limit=2"_s)), (QStringList{second, first}));
    QCOMPARE(ids(list(u"limit=2&sort=new"_s, m_eve)), (QStringList{second, first}));
    const Answer answer = list(u"limit=2"_s, m_eve);
    QCOMPARE(answer.at(u"/items/0/viewer/canEdit"_s), false);
    QCOMPARE(list({}).at(u"/items"_s).toArray().size(), 20);
}

void PostsContractTest::listsAreNarrowed()
{
    const QString tag = unused();
    const auto make = [&](QJsonObject body) {
        body.insert(u"hashtags"_s, QJsonArray{tag, body.take(u"tag"_s).toString(u"plain"_s)});
        return create(m_ada, body);
    };
    const Answer post = make({{u"content"_s, u"Post"_s}, {u"tag"_s, u"Über"_s}});
    const Answer article =
        make({{u"kind"_s, u"article"_s}, {u"title"_s, u"T"_s}, {u"content"_s, u"Article"_s}});
    const auto found = [&](const QString &query) { return ids(list(u"hashtag="_s + tag + query)); };
    QCOMPARE(found({}), (QStringList{id(article), id(post)}));
    QCOMPARE(found(u"&kind=post"_s), QStringList{id(post)});
    QCOMPARE(found(u"&kind=article"_s), QStringList{id(article)});
    QCOMPARE(found(u"&mediaKind=image"_s), QStringList());
    QCOMPARE(found(u",%C3%9CBER"_s), QStringList{id(post)}); // all of them, folded
    QCOMPARE(found(u"&until=2001-01-01T00:00:00Z"_s), QStringList());
    QCOMPARE(found(u"&since=2099-01-01T00:00:00Z"_s), QStringList());
    QCOMPARE(found(u"&since=2001-01-01T00:00:00Z&until=2099-01-01T00:00:00Z"_s).size(), 2);
    QCOMPARE(
        ids(timeline(m_bob, u"@ada"_s, u"kind=article&hashtag="_s + tag)), QStringList{id(article)}
    );
}

void PostsContractTest::listsCutLongContent()
{
    const QString sign = u"\U0001F600"_s;
    const QString longer = id(create(m_ada, {{u"content"_s, sign.repeated(1001)}}));
    const Answer cut = list(u"limit=1"_s);
    QCOMPARE(cut.at(u"/items/0/id"_s), longer);
    QCOMPARE(cut.at(u"/items/0/truncated"_s), true);
    QVERIFY(cut.at(u"/items/0/content"_s).toString().toUcs4().size() <= 1000);
    QCOMPARE(read(m_ada, longer).at(u"/content"_s), sign.repeated(1001));
    QCOMPARE(read(m_ada, longer).at(u"/truncated"_s), false);
    create(m_ada, {{u"content"_s, sign.repeated(1000)}});
    const Answer whole = list(u"limit=1"_s);
    QCOMPARE(whole.at(u"/items/0/truncated"_s), false);
    QCOMPARE(whole.at(u"/items/0/content"_s), sign.repeated(1000));
}

void PostsContractTest::listsComeInPagesWhilePostsArrive_data()
{
    QTest::addColumn<QString>("operation");
    QTest::addColumn<QString>("query");
    QTest::newRow("all posts") << u"listPosts"_s << QString();
    QTest::newRow("timeline") << u"listUserPosts"_s << QString();
    QTest::newRow("feed") << u"getFeed"_s << QString();
    QTest::newRow("ranked feed") << u"getFeed"_s << u"&sort=ranked"_s;
    QTest::newRow("top feed") << u"getFeed"_s << u"&sort=top"_s;
}

void PostsContractTest::listsComeInPagesWhilePostsArrive()
{
    QFETCH(QString, operation);
    QFETCH(QString, query);
    const Person person = m_client->join(unused());
    const QStringList path = operation == u"listUserPosts" ? QStringList{person.id} : QStringList();
    QStringList expected;
    for (int i = 0; i < 7; ++i)
        expected.prepend(m_client->publish(person, u"Post %1"_s.arg(i)));
    QStringList seen;
    QString cursor;
    for (int page = 0; page < 3; ++page) {
        const Answer answer = m_client->call(
            operation,
            {.token = person.accessToken, .path = path, .query = u"limit=3"_s + query + cursor}
        );
        seen += ids(answer);
        cursor = u"&cursor="_s + answer.at(u"/nextCursor"_s).toString();
        m_client->publish(person, u"Late %1"_s.arg(page));
        // What has been passed may go, too.
        if (page == 0)
            remove(person, expected.at(0));
    }
    QCOMPARE(seen.mid(0, 7), expected);
}

void PostsContractTest::topIsSortedByScore()
{
    const Person person = m_client->join(unused());
    const QString low = m_client->publish(person, u"Low"_s);
    const QString high = m_client->publish(person, u"High"_s);
    const QString none = m_client->publish(person, u"None"_s);
    for (const Person &fan : {m_ada, m_bob})
        m_client->call(u"likePost"_s, {.token = fan.accessToken, .path = {high}});
    m_client->call(u"likePost"_s, {.token = m_ada.accessToken, .path = {low}});
    const QStringList expected{high, low, none};
    QCOMPARE(ids(timeline(m_eve, person.id, u"sort=top"_s)), expected);
    QCOMPARE(feed(person, u"sort=top"_s), expected);
    QCOMPARE(
        tests::pluck(
            m_client->all(u"listUserPosts"_s, {.path = {person.id}, .query = u"sort=top"_s}, 1)
        ),
        expected
    );
    QCOMPARE(ids(list(u"sort=top&limit=1"_s)), QStringList{high});
}

void PostsContractTest::cursorBelongsToItsQueryAndCaller()
{
    m_client->publish(m_ada, u"One"_s);
    m_client->publish(m_ada, u"Two"_s);
    const QString next = list(u"limit=1"_s, m_bob).at(u"/nextCursor"_s).toString();
    const QString cursor = u"limit=1&cursor="_s + next;
    const QString wrong = u"request.invalid_cursor"_s;
    QCOMPARE(list(cursor, m_bob).status, 200);
    QCOMPARE(list(u"limit=2&cursor="_s + next, m_bob).status, 200);
    QCOMPARE(list(cursor, m_ada).code(), wrong);
    QCOMPARE(list(cursor).code(), wrong);
    for (const char *more :
         {"&kind=post", "&sort=top", "&since=2001-01-01T00:00:00Z", "&hashtag=x"})
        QCOMPARE(list(cursor + QLatin1String(more), m_bob).code(), wrong);
    QCOMPARE(timeline(m_bob, u"@ada"_s, cursor).code(), wrong);
    const Answer asFeed =
        m_client->call(u"getFeed"_s, {.token = m_bob.accessToken, .query = cursor});
    QCOMPARE(asFeed.code(), wrong);
    QString damaged = next;
    damaged[4] = damaged[4] == u'A' ? u'B' : u'A';
    QCOMPARE(list(u"limit=1&cursor="_s + damaged, m_bob).code(), wrong);
    QCOMPARE(list(u"limit=1&cursor="_s + next.chopped(4), m_bob).code(), wrong);
}

void PostsContractTest::queriesAreChecked_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("told");
    const auto row = [](const char *query, const char *told) {
        QTest::newRow(query) << QString::fromLatin1(query) << QString::fromLatin1(told);
    };
    row("kind=poem", "kind not_allowed");
    row("mediaKind=smell", "mediaKind not_allowed");
    row("sort=random", "sort not_allowed");
    row("hashtag=a,b,c,d,e,f", "hashtag too_long");
    row("limit=1000", "limit out_of_range");
    row("since=yesterday", "request.malformed");
    row("until=2025-13-01T00:00:00Z", "request.malformed");
    row("limit=1e1", "request.malformed");
}

void PostsContractTest::queriesAreChecked()
{
    QFETCH(QString, query);
    QFETCH(QString, told);
    const Answer answer = list(query);
    if (told.startsWith(u"request.")) {
        QCOMPARE(answer.status, 400);
        QCOMPARE(answer.code(), told);
    } else {
        QCOMPARE(answer.status, 422);
        QCOMPARE(answer.faults(), QStringList{told});
    }
}

void PostsContractTest::timelineShowsWhatTheCallerMaySee()
{
    const Person person = m_client->join(unused());
    follow(m_bob, person);
    const QString open = m_client->publish(person, u"Open"_s);
    const QString among = m_client->publish(person, u"Among us"_s, u"followers"_s);
    const QString hidden = m_client->publish(person, u"Hidden"_s, u"private"_s);
    QCOMPARE(ids(timeline({}, person.id)), QStringList{open});
    QCOMPARE(ids(timeline(m_eve, person.id)), QStringList{open});
    QCOMPARE(ids(timeline(m_bob, person.id)), (QStringList{among, open}));
    QCOMPARE(ids(timeline(person, u"me"_s)), (QStringList{hidden, among, open}));
    QCOMPARE(timeline(m_bob, u"@nobody"_s).code(), u"resource.not_found"_s);
    QCOMPARE(timeline({}, u"me"_s).code(), u"auth.token_missing"_s);
}

void PostsContractTest::unpublishedPostsAreListedToTheAuthor()
{
    const Person person = m_client->join(unused());
    const QString draft =
        id(create(person, {{u"content"_s, u"Draft"_s}, {u"state"_s, u"draft"_s}}));
    const QString scheduled = id(create(
        person,
        {{u"content"_s, u"Then"_s},
         {u"state"_s, u"scheduled"_s},
         {u"publishAt"_s, u"2099-01-01T00:00:00Z"_s}}
    ));
    QCOMPARE(ids(timeline(person, u"me"_s, u"state=draft"_s)), QStringList{draft});
    QCOMPARE(ids(timeline(person, u"me"_s, u"state=scheduled"_s)), QStringList{scheduled});
    QCOMPARE(ids(timeline(person, u"me"_s)), QStringList());
    const Answer foreign = timeline(m_bob, person.id, u"state=draft"_s);
    QCOMPARE(foreign.status, 422);
    QCOMPARE(foreign.faults(), QStringList{u"state not_allowed"_s});
}

void PostsContractTest::feedHoldsOwnAndFollowedPosts()
{
    const Person reader = m_client->join(unused());
    const Person writer = m_client->join(unused());
    const QString before = m_client->publish(writer, u"Before"_s);
    QCOMPARE(feed(reader), QStringList());
    follow(reader, writer);
    const QString after = m_client->publish(writer, u"After"_s);
    const QString own = m_client->publish(reader, u"Own"_s);
    m_client->publish(m_eve, u"Of a stranger"_s);
    QCOMPARE(feed(reader), (QStringList{own, after, before}));
    m_client->call(u"unfollowUser"_s, {.token = reader.accessToken, .path = {writer.id}});
    QCOMPARE(feed(reader), QStringList{own});
    QCOMPARE(m_client->call(u"getFeed"_s).code(), u"auth.token_missing"_s);
}

void PostsContractTest::feedLeavesSharesOut()
{
    const Person reader = m_client->join(unused());
    const QString post = m_client->publish(m_ada, u"Worth it"_s);
    const QString own = m_client->publish(reader, u"Own"_s);
    const QString share = id(create(reader, {{u"sharedPostId"_s, post}}));
    QCOMPARE(feed(reader), (QStringList{share, own}));
    QCOMPARE(feed(reader, u"shares=true"_s), (QStringList{share, own}));
    QCOMPARE(feed(reader, u"shares=false"_s), QStringList{own});
}

void PostsContractTest::feedIsNarrowedByTime()
{
    const Person reader = m_client->join(unused());
    const QString post = m_client->publish(reader, u"Now"_s);
    QCOMPARE(feed(reader, u"since=2001-01-01T00:00:00Z"_s), QStringList{post});
    QCOMPARE(feed(reader, u"until=2001-01-01T00:00:00Z"_s), QStringList());
    QCOMPARE(feed(reader, u"since=2099-01-01T00:00:00.000Z"_s), QStringList());
    QCOMPARE(feed(reader, u"kind=article"_s), QStringList());
}

void PostsContractTest::strangersReadAnOpenServer()
{
    const QString post = m_client->publish(m_ada, u"For all"_s);
    QCOMPARE(read({}, post).at(u"/viewer"_s), QJsonValue::Null);
    QCOMPARE(list(u"limit=1"_s).at(u"/items/0/viewer"_s), QJsonValue::Null);
    QCOMPARE(create({}, {{u"content"_s, u"x"_s}}).code(), u"auth.token_missing"_s);
    QCOMPARE(change({}, post, {}).code(), u"auth.token_missing"_s);
    QCOMPARE(remove({}, post).code(), u"auth.token_missing"_s);
}

void PostsContractTest::strangersReadNothingOfAServerByInvitation()
{
    tests::TestServer server({u"registration.mode=invite"_s});
    const QByteArray secret = tests::Api::password().toLatin1() + '\n';
    QCOMPARE(
        server.run(
            {u"admin"_s,
             u"create"_s,
             u"--username"_s,
             u"zoe"_s,
             u"--email"_s,
             u"zoe@example.org"_s,
             u"--password-stdin"_s},
            secret
        ),
        0
    );
    QVERIFY2(server.start(), server.log());
    ContractClient client(server.port());
    Person zoe;
    zoe.accessToken = client.login(u"zoe"_s).at(u"/accessToken"_s).toString();
    const QString post = client.publish(zoe, u"Among us"_s);
    const auto status = [&](const QString &token) {
        return QList<int>{
            client.call(u"listPosts"_s, {.token = token}).status,
            client.call(u"getPost"_s, {.token = token, .path = {post}}).status,
            client.call(u"listUserPosts"_s, {.token = token, .path = {u"@zoe"_s}}).status,
            client.call(u"listPostLikes"_s, {.token = token, .path = {post}}).status};
    };
    QCOMPARE(status(zoe.accessToken), (QList<int>{200, 200, 200, 200}));
    QCOMPARE(status({}), (QList<int>{401, 401, 401, 401}));
    QCOMPARE(client.call(u"listPosts"_s).code(), u"auth.token_missing"_s);
}

QTEST_GUILESS_MAIN(PostsContractTest)
#include "posts_contract_test.moc"
