// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/auth/auth_events.h"
#include "server/storage/domain_event.h"
#include "tests/support/accounts.h"

#include <QTest>

#include <thread>

using namespace common;
using namespace server;
using tests::Accounts;

class SessionServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_ada = m->add(QStringLiteral("ada"));
        m_first = m->signIn(QStringLiteral("ada"));
    }
    void cleanup() { m.reset(); }

    void rotates()
    {
        const auto second = refresh(m_first.refreshToken);
        QVERIFY(second);
        QVERIFY(second->refreshToken.startsWith(QStringLiteral("krt_")));
        QVERIFY(second->refreshToken != m_first.refreshToken);
        QCOMPARE(second->sessionId, m_first.sessionId);
        QCOMPARE(second->expiresIn, 900);
        QVERIFY(m->table.authenticate(second->accessToken.toLatin1()));
        QVERIFY(refresh(second->refreshToken));
    }

    void keepsOnlyHashes()
    {
        QVERIFY(refresh(m_first.refreshToken));
        const auto found = m->db.read([&](Transaction &tx) {
            return tx.value<qint64>(
                "SELECT count(*) FROM sessions WHERE refresh_hash = ? OR previous_hash = ?",
                m_first.refreshToken.toUtf8(),
                m_first.refreshToken.toUtf8()
            );
        });
        QCOMPARE(**found, 0);
    }

    void unknownTokensAreInvalid_data()
    {
        QTest::addColumn<QString>("token");
        QTest::newRow("empty") << QString();
        QTest::newRow("word") << QStringLiteral("hello");
        QTest::newRow("shape") << QStringLiteral("krt_") + QString(43, u'A');
    }
    void unknownTokensAreInvalid()
    {
        QFETCH(QString, token);
        QCOMPARE(codeOf(refresh(token)), ErrorCode::AuthRefreshInvalid);
        QVERIFY(isLive());
    }

    // Lost answer: the same token again within ten seconds, its successor unused.
    void aLostAnswerIsGivenAgain()
    {
        const auto lost = refresh(m_first.refreshToken);
        m->clock.advance(9'999);
        const auto again = refresh(m_first.refreshToken);
        QVERIFY(again);
        QVERIFY(again->refreshToken != lost->refreshToken);
        QVERIFY(isLive());
        QVERIFY(refresh(again->refreshToken));
    }

    void aLostAnswerMayBeLostAgain()
    {
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(4'000);
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(4'000);
        const auto third = refresh(m_first.refreshToken);
        QVERIFY(third);
        QVERIFY(refresh(third->refreshToken));
    }

    void graceCountsFromTheFirstRotation()
    {
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(6'000);
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(6'000);
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AuthRefreshReused);
    }

    void theUnusedSuccessorDies()
    {
        const auto lost = refresh(m_first.refreshToken);
        QVERIFY(refresh(m_first.refreshToken));
        QCOMPARE(codeOf(refresh(lost->refreshToken)), ErrorCode::AuthRefreshReused);
        QVERIFY(!isLive());
    }

    void tooLateIsReuse()
    {
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(10'000);
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AuthRefreshReused);
        QVERIFY(!isLive());
    }

    void usedSuccessorEndsTheGrace()
    {
        const auto second = refresh(m_first.refreshToken);
        QVERIFY(refresh(second->refreshToken));
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AuthRefreshReused);
        QVERIFY(!isLive());
    }

    void anOldTokenIsReuseToo()
    {
        QString token = m_first.refreshToken;
        for (int i = 0; i < 5; ++i) {
            m->clock.advance(60'000);
            token = refresh(token)->refreshToken;
        }
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AuthRefreshReused);
        QVERIFY(!isLive());
        // The thief's pair is worth nothing either.
        QCOMPARE(codeOf(refresh(token)), ErrorCode::AuthRefreshInvalid);
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AuthRefreshInvalid);
    }

    void reuseIsToldOnceWithItsReason()
    {
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(10'000);
        (void)refresh(m_first.refreshToken);
        (void)refresh(m_first.refreshToken);
        const auto revoked = revocations();
        QCOMPARE(revoked.size(), 1);
        QCOMPARE(revoked[0].sessionId, m_first.sessionId);
        QCOMPARE(revoked[0].reason, RevokeReason::Reused);
    }

    void manyThreadsWithOneTokenAllGetAPair()
    {
        const auto second = refresh(m_first.refreshToken);
        m->clock.advance(20'000);
        std::atomic<int> given = 0;
        std::atomic<int> reused = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                const auto result = refresh(second->refreshToken);
                given += result ? 1 : 0;
                reused += !result ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        // All within ten seconds: all get a pair, the last one is good.
        QCOMPARE(given.load(), 8);
        QCOMPARE(reused.load(), 0);
        QVERIFY(isLive());
        QCOMPARE(m->number("SELECT count(*) FROM spent_refresh_tokens"), 8);
    }

    void expiresAfterThirtyIdleDays()
    {
        m->clock.advance(days(29));
        const auto second = refresh(m_first.refreshToken);
        QVERIFY(second);
        m->clock.advance(days(29));
        const auto third = refresh(second->refreshToken);
        QVERIFY(third);
        QCOMPARE(third->refreshExpiresAt, m->clock.now().plusMs(days(30)));
        m->clock.advance(days(30));
        QCOMPARE(codeOf(refresh(third->refreshToken)), ErrorCode::AuthRefreshInvalid);
    }

    void theStateOfTheAccountComesFirst()
    {
        m->exec("UPDATE users SET state = 'banned' WHERE id = ?", m_ada);
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AccountBanned);
        m->exec("UPDATE users SET state = 'active' WHERE id = ?", m_ada);
        QVERIFY(refresh(m_first.refreshToken));
    }

    void logoutByBearer()
    {
        Caller caller = m->caller(m_ada);
        caller.sessionId = m_first.sessionId;
        QVERIFY(m->sessions.logout(caller, {}));
        QVERIFY(!isLive());
        QCOMPARE(codeOf(refresh(m_first.refreshToken)), ErrorCode::AuthRefreshInvalid);
        QCOMPARE(revocations().value(0).reason, RevokeReason::Logout);
        QVERIFY(m->sessions.logout(caller, {}));
        QCOMPARE(revocations().size(), 1);
    }

    void logoutByRefreshToken()
    {
        LogoutRequest request;
        request.refreshToken = QStringLiteral("krt_unknown");
        QVERIFY(m->sessions.logout({}, request));
        QVERIFY(isLive());
        request.refreshToken = m_first.refreshToken;
        QVERIFY(m->sessions.logout({}, request));
        QVERIFY(!isLive());
    }

    void listsNewestFirstPageByPage()
    {
        for (int i = 0; i < 4; ++i)
            m->signIn(QStringLiteral("ada"));
        m->add(QStringLiteral("bob"));
        m->signIn(QStringLiteral("bob"));
        Caller caller = m->caller(m_ada);
        caller.sessionId = m_first.sessionId;

        QList<SessionId> seen;
        wire::PageQuery query{.limit = 2, .cursor = {}};
        int pages = 0;
        while (true) {
            const auto page = m->sessions.list(caller, query);
            QVERIFY(page);
            ++pages;
            for (const Session &session : page->items) {
                QVERIFY(seen.isEmpty() || session.id < seen.last());
                QCOMPARE(session.current, session.id == m_first.sessionId);
                seen.append(session.id);
            }
            if (!page->nextCursor)
                break;
            query.cursor = *page->nextCursor;
        }
        QCOMPARE(seen.size(), 5);
        QCOMPARE(pages, 3);
    }

    void cursorsAreChecked()
    {
        wire::PageQuery query;
        query.cursor = QStringLiteral("nonsense");
        const auto page = m->sessions.list(m->caller(m_ada), query);
        QCOMPARE(codeOf(page), ErrorCode::RequestInvalidCursor);
    }

    void listsOnlyLiveOnes()
    {
        QVERIFY(m->sessions.revoke(m->caller(m_ada), m_first.sessionId));
        QCOMPARE(m->sessions.list(m->caller(m_ada), {})->items.size(), 0);
        m->signIn(QStringLiteral("ada"));
        QCOMPARE(m->sessions.list(m->caller(m_ada), {})->items.size(), 1);
        m->clock.advance(days(31));
        QCOMPARE(m->sessions.list(m->caller(m_ada), {})->items.size(), 0);
    }

    void foreignSessionsAreNotThere()
    {
        const UserId bob = m->add(QStringLiteral("bob"));
        const auto revoked = m->sessions.revoke(m->caller(bob), m_first.sessionId);
        QCOMPARE(codeOf(revoked), ErrorCode::ResourceNotFound);
        QVERIFY(isLive());
        QVERIFY(m->sessions.revoke(m->caller(m_ada), m_first.sessionId));
        QCOMPARE(
            codeOf(m->sessions.revoke(m->caller(m_ada), m_first.sessionId)),
            ErrorCode::ResourceNotFound
        );
    }

    void revokesTheOthers()
    {
        const auto second = m->signIn(QStringLiteral("ada"));
        m->add(QStringLiteral("bob"));
        const auto bobs = m->signIn(QStringLiteral("bob"));
        m->exec("UPDATE sessions SET kind = 'token' WHERE id = ?", second.sessionId);
        const auto third = m->signIn(QStringLiteral("ada"));
        Caller caller = m->caller(m_ada);
        caller.sessionId = third.sessionId;
        QVERIFY(m->sessions.revokeOthers(caller));
        QVERIFY(!isLive());
        QVERIFY(m->table.authenticate(second.accessToken.toLatin1()));
        QVERIFY(m->table.authenticate(third.accessToken.toLatin1()));
        QVERIFY(m->table.authenticate(bobs.accessToken.toLatin1()));
        QCOMPARE(revocations().size(), 1);
    }

    void prunesWhatEndedLongAgo()
    {
        QVERIFY(refresh(m_first.refreshToken));
        m->clock.advance(60'000);
        const auto second = m->signIn(QStringLiteral("ada"));
        QVERIFY(m->sessions.revoke(m->caller(m_ada), m_first.sessionId));
        QVERIFY(m->sessions.prune());
        QCOMPARE(m->number("SELECT count(*) FROM sessions"), 2);
        m->clock.advance(days(20));
        const auto third = refresh(second.refreshToken);
        QVERIFY(third);
        m->clock.advance(days(11));
        QVERIFY(m->sessions.prune());
        QCOMPARE(m->number("SELECT count(*) FROM sessions"), 1);
        QCOMPARE(m->number("SELECT count(*) FROM spent_refresh_tokens"), 0);
    }

private:
    static qint64 days(int count) { return qint64(count) * 24 * 60 * 60 * 1000; }

    Result<TokenPair> refresh(const QString &token) { return m->sessions.refresh({}, {token}); }

    template <typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? ErrorCode(-1) : result.error().code;
    }

    bool isLive() const { return m->table.recheck(m_ada, m_first.sessionId).has_value(); }

    QList<SessionRevokedEvent> revocations()
    {
        const auto list = m->db.read([&](Transaction &tx) {
            return Outbox::list(tx, QList<QString>{userTopic(m_ada)}, 0, 100);
        });
        QList<SessionRevokedEvent> found;
        for (const OutboxEvent &event : *list) {
            if (event.kind == kindOf(events::sessionRevoked))
                found.append(*payloadOf(events::sessionRevoked, event));
        }
        return found;
    }

    std::unique_ptr<Accounts> m;
    UserId m_ada;
    AuthResult m_first;
};

QTEST_APPLESS_MAIN(SessionServiceTest)
#include "session_service_test.moc"
