// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts.h"

#include <QTest>

using namespace common;
using namespace server;
using tests::Accounts;

class UserServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_ada = m->add(QStringLiteral("ada"));
        m_bob = m->add(QStringLiteral("bob"));
        m_events = m->eventKinds().size();
    }
    void cleanup() { m.reset(); }

    void theOwnAccountIsComplete()
    {
        const auto me = m->users.me(m->caller(m_ada));
        QVERIFY(me);
        const QByteArray json = wire::toJson(*me);
        const QByteArray id = QByteArray::number(m_ada.value);
        const QByteArray now = m->clock.now().toRfc3339().toUtf8();
        const QByteArray expected = "{'id':'" + id
            + "','kind':'person','username':'ada','displayName':'ada','avatarUrl':null,"
              "'firstName':null,'lastName':null,'bio':'','status':null,'coverUrl':null,"
              "'links':[],'locked':false,'role':'user','supporter':false,"
              "'followersCount':0,'followingCount':0,'friendsCount':0,'postsCount':0,"
              "'presence':{'state':'offline','lastSeenAt':null},'relationship':null,'blogUrl':'/"
              "@ada','createdAt':'"
            + now
            + "','email':'ada@example.com','emailVerified':false,'pendingEmail':null,"
              "'phone':null,'phoneVerified':false,'dateOfBirth':null,'settings':"
              "{'locale':'en','timeZone':'UTC','discoverable':true,'showPresence':true,"
              "'showReadReceipts':true,'messagesFrom':'everyone',"
              "'groupInvitesFrom':'everyone','defaultVisibility':'public'},"
              "'entitlements':{'mediaQuotaBytes':1073741824,'maxUploadBytes':104857600,"
              "'mediaPerPost':10,'groupMembers':200,'assistantMessagesPerDay':0,"
              "'supporterBadge':false},'quota':{'usedBytes':0,'limitBytes':1073741824},"
              "'hasPassword':true,'totpEnabled':false,'state':'active','deletionAt':null,"
              "'lastLoginAt':null,'updatedAt':'"
            + now + "'}";
        QCOMPARE(json, quoted(expected));
    }

    void changesEveryMember()
    {
        m->clock.advance(1'000);
        const auto me =
            update("{'username':'Ada_L','firstName':'Ada','lastName':'Lovelace',"
                   "'bio':'Engines','status':{'text':'thinking','emoji':null},"
                   "'links':[{'label':'Site','url':'https://ada.example'}],'locked':true,"
                   "'dateOfBirth':'1815-12-10',"
                   "'settings':{'locale':'ru','timeZone':'Europe/London','discoverable':false,"
                   "'showPresence':false,'showReadReceipts':false,'messagesFrom':'friends',"
                   "'groupInvitesFrom':'following','defaultVisibility':'followers'}}");
        QVERIFY(me);
        QCOMPARE(me->username, QStringLiteral("Ada_L"));
        QCOMPARE(me->displayName, QStringLiteral("Ada Lovelace"));
        QCOMPARE(me->blogUrl, QStringLiteral("/@Ada_L"));
        QCOMPARE(me->bio, QStringLiteral("Engines"));
        QCOMPARE(me->status->text, QStringLiteral("thinking"));
        QVERIFY(me->status->emoji.isNull());
        QVERIFY(me->status->expiresAt.isNull());
        QCOMPARE(me->links.value(0).url, QStringLiteral("https://ada.example"));
        QVERIFY(me->locked);
        QCOMPARE(me->dateOfBirth->toIso(), QStringLiteral("1815-12-10"));
        const auto settings =
            QByteArray("{'locale':'ru','timeZone':'Europe/London','discoverable':false,"
                       "'showPresence':false,'showReadReceipts':false,"
                       "'messagesFrom':'friends','groupInvitesFrom':'following',"
                       "'defaultVisibility':'followers'}");
        QCOMPARE(wire::toJson(me->settings), quoted(settings));
        QCOMPARE(me->updatedAt, m->clock.now());
        QVERIFY(me->createdAt < me->updatedAt);
        QCOMPARE(newEvents(), QStringList{QStringLiteral("UserUpdated")});
        QCOMPARE(wire::toJson(*m->users.me(m->caller(m_ada))), wire::toJson(*me));
    }

    void absentStaysAndNullClears()
    {
        const auto filled = update("{'firstName':'Ada','lastName':'Lovelace','bio':'Engines',"
                                   "'status':{'text':'x'},'dateOfBirth':'1815-12-10',"
                                   "'links':[{'label':'Site','url':'https://ada.example'}],"
                                   "'settings':{'showPresence':false}}");
        QVERIFY(filled);
        const auto kept = update("{'settings':{'locale':'ru'}}");
        QCOMPARE(kept->displayName, QStringLiteral("Ada Lovelace"));
        QCOMPARE(kept->bio, QStringLiteral("Engines"));
        QVERIFY(kept->status);
        QVERIFY(kept->dateOfBirth);
        QCOMPARE(kept->links.size(), 1);
        QCOMPARE(*kept->settings.showPresence, false);
        const auto cleared =
            update("{'firstName':null,'lastName':null,'bio':'','status':null,"
                   "'dateOfBirth':null,'links':[],'avatarId':null,'coverId':null}");
        QVERIFY(cleared);
        QCOMPARE(cleared->displayName, QStringLiteral("ada"));
        QVERIFY(!cleared->firstName);
        QVERIFY(cleared->bio.isEmpty());
        QVERIFY(!cleared->status);
        QVERIFY(!cleared->dateOfBirth);
        QVERIFY(cleared->links.isEmpty());
    }

    void nothingNewIsNoEvent()
    {
        const auto before = m->users.me(m->caller(m_ada));
        m->clock.advance(1'000);
        QVERIFY(update("{}"));
        const auto same = update("{'username':'ada','bio':'','settings':{'locale':'en'}}");
        QCOMPARE(same->updatedAt, before->updatedAt);
        QVERIFY(newEvents().isEmpty());
    }

    void defaultsAreNotStored()
    {
        QVERIFY(update("{'settings':{'locale':'ru','showPresence':false}}"));
        QVERIFY(update("{'settings':{'locale':'en'}}"));
        QCOMPARE(
            m->number(
                "SELECT count(*) FROM users WHERE id = ? AND settings = '{\"showPresence\":false}'",
                m_ada
            ),
            1
        );
    }

    void refusesWhatIsNotInOrder_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *json, const char *field, FieldCode code) {
            QTest::newRow(name) << QByteArray(json) << QString::fromLatin1(field) << int(code);
        };
        row("reserved", "{'username':'Admin'}", "/username", FieldCode::NotAllowed);
        row("avatar", "{'avatarId':'5'}", "/avatarId", FieldCode::UnknownReference);
        row("cover", "{'coverId':'5'}", "/coverId", FieldCode::UnknownReference);
        row("not born", "{'dateOfBirth':'2999-01-01'}", "/dateOfBirth", FieldCode::OutOfRange);
        row("script",
            "{'links':[{'label':'b','url':'javascript:alert(1)'}]}",
            "/links/0/url",
            FieldCode::Format);
        row("second link",
            "{'links':[{'label':'a','url':'https://a.example'},"
            "{'label':'b','url':'ftp://b.example'}]}",
            "/links/1/url",
            FieldCode::Format);
        row("no host",
            "{'links':[{'label':'b','url':'https:///x'}]}",
            "/links/0/url",
            FieldCode::Format);
        row("status over",
            "{'status':{'text':'x','expiresAt':'2020-01-01T00:00:00Z'}}",
            "/status/expiresAt",
            FieldCode::OutOfRange);
        row("zone",
            "{'settings':{'timeZone':'Mars/Olympus'}}",
            "/settings/timeZone",
            FieldCode::NotAllowed);
    }
    void refusesWhatIsNotInOrder()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, field);
        QFETCH(int, code);
        const auto refused = update(json);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.size(), 1);
        QCOMPARE(refused.error().fields[0].field, field);
        QCOMPARE(int(refused.error().fields[0].code), code);
        QVERIFY(newEvents().isEmpty());
    }

    void namesStayUnique()
    {
        const auto taken = update("{'username':'BOB'}");
        QCOMPARE(taken.error().code, ErrorCode::AuthUsernameTaken);
        QCOMPARE(taken.error().fields[0].field, QStringLiteral("/username"));
        m->exec(
            "INSERT INTO reserved_usernames (username_folded, until_at) VALUES (?, ?)",
            QStringLiteral("gone"),
            m->clock.now().plusSeconds(60)
        );
        QCOMPARE(update("{'username':'Gone'}").error().code, ErrorCode::AuthUsernameTaken);
        // Only the letters' size.
        QCOMPARE(update("{'username':'ADA'}")->username, QStringLiteral("ADA"));
    }

    void namesAreCleaned()
    {
        const auto me = update("{'firstName':'  A\u200bd\u202ea ','lastName':' '}");
        QCOMPARE(me->displayName, QStringLiteral("Ada"));
        QCOMPARE(*me->firstName, QStringLiteral("Ada"));
        QVERIFY(!me->lastName);
    }

    void statusRunsOut()
    {
        const QString until = m->clock.now().plusSeconds(60).toRfc3339();
        QVERIFY(update("{'status':{'text':'tea','expiresAt':'" + until.toUtf8() + "'}}")->status);
        m->clock.advance(59'999);
        QVERIFY(m->users.me(m->caller(m_ada))->status);
        m->clock.advance(1);
        QVERIFY(!m->users.me(m->caller(m_ada))->status);
        QVERIFY(!get(m_bob, m_ada)->status);
    }

    void profileAndRelationship()
    {
        QVERIFY(m->relations.follow(m->caller(m_bob), UserRef(m_ada)));
        const auto seen = get(m_bob, m_ada);
        QCOMPARE(seen->followersCount, 1);
        QCOMPARE(seen->relationship->userId, m_ada);
        QCOMPARE(seen->relationship->following, FollowState::Following);
        QVERIFY(!get(m_ada, m_ada)->relationship);
        QVERIFY(!get({}, m_ada)->relationship);
        const auto named = m->users.get(m->caller(m_bob), UserRef::named(QStringLiteral("ADA")));
        QCOMPARE(named->id, m_ada);
        QCOMPARE(m->users.get(m->caller(m_bob), UserRef::me())->id, m_bob);
        QCOMPARE(m->users.get({}, UserRef::me()).error().code, ErrorCode::AuthTokenMissing);
    }

    void strangersNeedAPublicServer()
    {
        QVERIFY(get({}, m_ada));
        m->setMode(RegistrationMode::Approval);
        QCOMPARE(get({}, m_ada).error().code, ErrorCode::AuthTokenMissing);
        QVERIFY(get(m_bob, m_ada));
    }

    void whoIsBlockedFindsNobody()
    {
        m->exec(
            "INSERT INTO blocks (blocker_id, blocked_id, created_at) VALUES (?, ?, 1)", m_ada, m_bob
        );
        QCOMPARE(get(m_bob, m_ada).error().code, ErrorCode::ResourceNotFound);
        const auto blocked = get(m_ada, m_bob);
        QVERIFY(blocked);
        QVERIFY(blocked->relationship->blocking);
    }

    void goneAccountsAreNotThere_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("there");
        QTest::newRow("pending") << QStringLiteral("pending") << false;
        QTest::newRow("suspended") << QStringLiteral("suspended") << true;
        QTest::newRow("banned") << QStringLiteral("banned") << false;
        QTest::newRow("deleting") << QStringLiteral("deleting") << false;
    }
    void goneAccountsAreNotThere()
    {
        QFETCH(QString, state);
        QFETCH(bool, there);
        m->exec("UPDATE users SET state = ? WHERE id = ?", state, m_ada);
        QCOMPARE(get(m_bob, m_ada).has_value(), there);
    }

    void presenceIsForFriends()
    {
        const Timestamp seen{m->clock.now().ms};
        m->users.setPresence([&](UserId) {
            return std::optional(Presence{PresenceState::Online, seen});
        });
        QVERIFY(!get(m_bob, m_ada)->presence);
        QVERIFY(!get({}, m_ada)->presence);
        QVERIFY(get(m_ada, m_ada)->presence);
        befriend();
        const auto presence = get(m_bob, m_ada)->presence;
        QCOMPARE(presence->state, PresenceState::Online);
        QCOMPARE(presence->lastSeenAt->ms, seen.ms / 60'000 * 60'000);
        QCOMPARE(seenBy(m_bob), (QSet<UserId>{m_ada, m_bob}));

        QVERIFY(update("{'settings':{'showPresence':false}}"));
        QVERIFY(!get(m_bob, m_ada)->presence);
        QCOMPARE(seenBy(m_bob), QSet<UserId>{m_bob});
    }

    void whoIsNotConnectedWasSeenLast()
    {
        befriend();
        QCOMPARE(get(m_bob, m_ada)->presence->state, PresenceState::Offline);
        QVERIFY(!get(m_bob, m_ada)->presence->lastSeenAt);
        const Timestamp left = m->clock.now();
        m->users.wentOffline(m_ada, left);
        QTRY_COMPARE(
            get(m_bob, m_ada)->presence->lastSeenAt.value_or(Timestamp()).ms,
            left.ms / 60'000 * 60'000
        );
    }

private:
    // JSON is written with ' here, so that it can be read.
    static QByteArray quoted(QByteArray json) { return json.replace('\'', '"'); }
    Result<Me> update(const QByteArray &json)
    {
        TRY_INTO(const auto change, wire::fromJson<MeUpdate>(quoted(json)));
        return m->users.update(m->caller(m_ada), change);
    }
    Result<User> get(UserId viewer, UserId user)
    {
        return m->users.get(m->caller(viewer), UserRef(user));
    }
    QStringList newEvents() { return m->eventKinds().mid(m_events); }
    QSet<UserId> seenBy(UserId viewer)
    {
        const auto seen = m->db.read([&](Transaction &tx) {
            return m->users.presenceSeenBy(tx, viewer, {m_ada, m_bob});
        });
        Accounts::must(seen);
        return {seen->keyBegin(), seen->keyEnd()};
    }
    void befriend()
    {
        for (const auto &[a, b] : {std::pair(m_ada, m_bob), std::pair(m_bob, m_ada)})
            m->exec(
                "INSERT INTO friendships (user_id, friend_id, created_at) VALUES (?, ?, 1)", a, b
            );
    }

    std::unique_ptr<Accounts> m;
    UserId m_ada;
    UserId m_bob;
    qsizetype m_events = 0;
};

QTEST_APPLESS_MAIN(UserServiceTest)
#include "user_service_test.moc"
