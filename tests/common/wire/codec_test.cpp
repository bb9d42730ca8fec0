// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/auth.h"
#include "common/posts/post.h"
#include "common/wire/codec.h"

#include <QTest>

using namespace common;

namespace {

// Field and code of each fault, "/username too_short".
QStringList faultsOf(const Error &error)
{
    QStringList faults;
    for (const FieldError &fault : error.fields)
        faults.append(fault.field + u' ' + QLatin1String(fieldCodeText(fault.code)));
    return faults;
}

template <typename T>
QStringList faultsOf(const QByteArray &json)
{
    const auto read = wire::fromJson<T>(json);
    return read ? QStringList() : faultsOf(read.error());
}

} // namespace

class CodecTest : public QObject {
    Q_OBJECT

private slots:
    void writesBaseMembersFirst()
    {
        User user;
        user.id = UserId{7};
        user.username = QStringLiteral("ada");
        user.displayName = QStringLiteral("Ada");
        const QByteArray json = wire::toJson(user);
        QVERIFY2(
            json.startsWith(R"({"id":"7","kind":"person","username":"ada","displayName":"Ada",)"
                            R"("avatarUrl":null,"firstName":null,)"),
            json.constData()
        );
    }

    void goesBothWays()
    {
        Post post;
        post.id = PostId{77};
        post.author.id = UserId{5};
        post.author.username = QStringLiteral("ada");
        post.content = QStringLiteral("a \"quote\", a\tline\n🌱 и ещё");
        post.visibility = Visibility::Friends;
        Post &shared = post.sharedPost.emplace();
        shared.id = PostId{70};
        shared.author.id = UserId{6};
        shared.content = QStringLiteral("inner");
        post.publishedAt = Timestamp{1763672645123};
        post.poll = Poll{};
        post.poll->options = {{QStringLiteral("yes"), 2}, {QStringLiteral("no"), 1}};
        const QByteArray json = wire::toJson(post);
        const auto read = wire::fromJson<Post>(json, wire::Strictness::Lenient);
        QVERIFY2(read, qPrintable(read ? QString() : faultsOf(read.error()).join(u' ')));
        QCOMPARE(wire::toJson(*read), json);
        QCOMPARE(read->content, post.content);
        QCOMPARE(read->sharedPost->content, QStringLiteral("inner"));
    }

    void tellsAbsentNullAndValueApart()
    {
        auto update = wire::fromJson<MeUpdate>("{}");
        QVERIFY(update);
        QVERIFY(!update->firstName.isPresent());
        update = wire::fromJson<MeUpdate>(R"({"firstName":null,"bio":"x"})");
        QVERIFY(update);
        QVERIFY(update->firstName.isNull());
        QCOMPARE(*update->bio, QStringLiteral("x"));
        QCOMPARE(
            faultsOf<MeUpdate>(R"({"bio":null})"), QStringList{QStringLiteral("/bio required")}
        );
        // Written, absent members are left out and cleared ones are null.
        MeUpdate out;
        out.firstName = std::nullopt;
        QCOMPARE(wire::toJson(out), QByteArray(R"({"firstName":null})"));
    }

    void tellsThePlaceOfEveryFault_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QStringList>("faults");
        const auto row = [](const char *name, const char *json, const QString &faults) {
            QTest::newRow(name) << QByteArray(json) << faults.split(u'|');
        };
        row("poll options",
            R"({"poll":{"options":["a","a"],"closesAt":"2030-01-01T00:00:00Z"}})",
            QStringLiteral("/poll/options/1 duplicate"));
        row("too few",
            R"({"poll":{"options":["a"],"closesAt":"2030-01-01T00:00:00Z"}})",
            QStringLiteral("/poll/options too_short"));
        row("item length",
            R"({"poll":{"options":["a",""],"closesAt":"2030-01-01T00:00:00Z"}})",
            QStringLiteral("/poll/options/1 too_short"));
        row("missing",
            R"({"poll":{"options":["a","b"]}})",
            QStringLiteral("/poll/closesAt required"));
        row("several",
            R"({"kind":"x","content":5,"hashtags":["a b"]})",
            QStringLiteral("/kind not_allowed|/content type|/hashtags/0 format"));
        row("id", R"({"sharedPostId":"0"})", QStringLiteral("/sharedPostId format"));
        row("id as number", R"({"sharedPostId":5})", QStringLiteral("/sharedPostId type"));
        row("time", R"({"publishAt":"tomorrow"})", QStringLiteral("/publishAt format"));
        row("array", R"({"mediaIds":{}})", QStringLiteral("/mediaIds type"));
    }
    void tellsThePlaceOfEveryFault()
    {
        QFETCH(QByteArray, json);
        QFETCH(QStringList, faults);
        QCOMPARE(faultsOf<PostCreate>(json), faults);
    }

    void refusesWhatIsNoText_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("NUL") << QByteArray(R"({"content":"a\u0000b"})");
        QTest::newRow("lone high surrogate") << QByteArray(R"({"content":"a\ud800b"})");
        QTest::newRow("lone low surrogate") << QByteArray(R"({"content":"\udc00"})");
        QTest::newRow("noncharacter") << QByteArray(R"({"content":"\uffff"})");
    }
    void refusesWhatIsNoText()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(faultsOf<PostCreate>(json), QStringList{QStringLiteral("/content format")});
    }

    void stripsControlsButKeepsLinesAndPasswords()
    {
        const auto post = wire::fromJson<PostCreate>(R"({"content":"a\u0007b\nc\td\u0085e"})");
        QVERIFY(post);
        QCOMPARE(*post->content, QStringLiteral("ab\nc\tde"));
        const auto login = wire::fromJson<LoginRequest>(R"({"login":"x","password":"a\u0007b"})");
        QVERIFY(login);
        QCOMPARE(login->password, QStringLiteral("a\u0007b"));
    }

    void countsCodePoints()
    {
        const QByteArray flowers = QByteArray("🌱").repeated(50);
        QVERIFY(wire::fromJson<MeUpdate>("{\"firstName\":\"" + flowers + "\"}"));
        QCOMPARE(
            faultsOf<MeUpdate>("{\"firstName\":\"" + flowers + "🌱\"}"),
            QStringList{QStringLiteral("/firstName too_long")}
        );
    }

    void wantsIntegersAndRanges()
    {
        QVERIFY(wire::fromJson<VoteInput>(R"({"value":-1})"));
        QCOMPARE(
            faultsOf<VoteInput>(R"({"value":2})"), QStringList{QStringLiteral("/value not_allowed")}
        );
        QCOMPARE(
            faultsOf<VoteInput>(R"({"value":"1"})"), QStringList{QStringLiteral("/value type")}
        );
        QCOMPARE(
            faultsOf<VoteInput>(R"({"value":0.5})"), QStringList{QStringLiteral("/value type")}
        );
        QCOMPARE(
            faultsOf<VoteInput>(R"({"value":true})"), QStringList{QStringLiteral("/value type")}
        );
        QCOMPARE(faultsOf<VoteInput>(R"({})"), QStringList{QStringLiteral("/value required")});
    }

    void wantsOneOfTheSynonyms()
    {
        QVERIFY(wire::fromJson<LoginRequest>(R"({"email":"x","password":"y"})"));
        QCOMPARE(
            faultsOf<LoginRequest>(R"({"password":"y"})"),
            QStringList{QStringLiteral("/login required")}
        );
    }

    void refusesWhatIsNoJson_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("cut off") << QByteArray(R"({"a":)");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\"}");
        QTest::newRow("overlong UTF-8") << QByteArray("{\"a\":\"\xc0\xaf\"}");
        QTest::newRow("deep") << QByteArray("{\"a\":") + QByteArray(40, '[') + QByteArray(40, ']')
                + "}";
        QTest::newRow("very deep") << QByteArray(100'000, '[');
    }
    void refusesWhatIsNoJson()
    {
        QFETCH(QByteArray, json);
        const auto read = wire::fromJson<PostCreate>(json);
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::RequestMalformed);
    }

    void isLenientToNewerServers()
    {
        const QByteArray json =
            R"({"id":"1","kind":"hologram","username":"someone with a very long name",)"
            R"("displayName":"x","avatarUrl":null,"new":{"member":1}})";
        const auto read = wire::fromJson<UserSummary>(json, wire::Strictness::Lenient);
        QVERIFY(read);
        QCOMPARE(read->kind, UserKind::Person);
        // Types still count: a hostile server must not get past them.
        QVERIFY(!wire::fromJson<UserSummary>(
            R"({"id":1,"kind":"person","username":[],"displayName":"x","avatarUrl":null})",
            wire::Strictness::Lenient
        ));
    }

    void leavesVolatileMembersOutOfTheTag()
    {
        User user;
        user.id = UserId{7};
        const QByteArray before = wire::toJson(user, true);
        user.followersCount = 99;
        QCOMPARE(wire::toJson(user, true), before);
        user.bio = QStringLiteral("new");
        QVERIFY(wire::toJson(user, true) != before);
    }

    void problemsGoBothWays()
    {
        Error error = fieldError(
            QStringLiteral("/username"), FieldCode::TooShort, QStringLiteral("At least 3.")
        );
        error.detail = QStringLiteral("SELECT secret");
        const QByteArray json =
            wire::problemJson(error, QStringLiteral("r1"), QStringLiteral("/x"));
        QVERIFY(!json.contains("secret"));
        const Error read = wire::problemFromJson(json, 422);
        QCOMPARE(read.code, ErrorCode::ValidationFailed);
        QCOMPARE(read.requestId, QStringLiteral("r1"));
        QCOMPARE(faultsOf(read), QStringList{QStringLiteral("/username too_short")});
        QCOMPARE(
            wire::problemFromJson(R"({"code":"brand.new"})", 404).code, ErrorCode::ResourceNotFound
        );
        QCOMPARE(wire::problemFromJson("not json", 502).httpStatus(), 502);
    }
};

QTEST_GUILESS_MAIN(CodecTest)
#include "codec_test.moc"
