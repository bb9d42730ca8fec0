// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts.h"

#include <QTest>

#include <thread>

using namespace common;
using namespace server;
using tests::Accounts;

class SessionTableTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_ada = m->add(QStringLiteral("ada"), Role::Moderator);
        m_first = m->signIn(QStringLiteral("ada"));
    }
    void cleanup() { m.reset(); }

    void saysWhoItIs()
    {
        const auto caller = authenticate();
        QVERIFY(caller);
        QCOMPARE(caller->id, m_ada);
        QCOMPARE(caller->sessionId, m_first.sessionId);
        QCOMPARE(caller->role, Role::Moderator);
        QCOMPARE(caller->sessionKind, SessionKind::Login);
        QCOMPARE(caller->locale, QStringLiteral("en"));
        QCOMPARE(*caller->freshUntil, m->clock.now().plusSeconds(600));
        QVERIFY(caller->scopes.isEmpty());
    }

    void stateThenSessionThenTime()
    {
        m->clock.advance(931'000);
        QCOMPARE(code(), ErrorCode::AuthTokenExpired);
        QVERIFY(m->sessions.revoke(m->caller(m_ada), m_first.sessionId));
        QCOMPARE(code(), ErrorCode::AuthTokenInvalid);
        sanction("banned");
        QCOMPARE(code(), ErrorCode::AccountBanned);
    }

    void suspensionHasAnEnd()
    {
        const Timestamp until = m->clock.now().plusSeconds(60);
        m->exec("UPDATE users SET suspended_until = ? WHERE id = ?", until, m_ada);
        sanction("suspended");
        const auto refused = authenticate();
        QCOMPARE(refused.error().code, ErrorCode::AccountSuspended);
        QCOMPARE(*refused.error().until, until);
        m->clock.advance(60'000);
        QVERIFY(authenticate());
    }

    void suspensionWithoutEnd()
    {
        sanction("suspended");
        m->clock.advance(600'000);
        QCOMPARE(code(), ErrorCode::AccountSuspended);
        QVERIFY(!authenticate().error().until);
    }

    void whoIsLeavingMayStillComeIn()
    {
        sanction("deleting");
        QVERIFY(authenticate());
    }

    void rolesChangeAtOnce()
    {
        QVERIFY(m->accounts.setRole(QStringLiteral("ada"), Role::User));
        QCOMPARE(authenticate()->role, Role::User);
    }

    void localeChangesAtOnce()
    {
        MeUpdate change;
        change.settings = UserSettings{};
        UserSettings settings;
        settings.locale = QStringLiteral("ru");
        change.settings = settings;
        QVERIFY(m->users.update(m->caller(m_ada), change));
        QCOMPARE(authenticate()->locale, QStringLiteral("ru"));
    }

    void aSignInThatIsRolledBackIsNotThere()
    {
        const auto failed = m->db.write([&](Transaction &tx) -> Result<> {
            TRY(m->sessions.begin(tx, m_ada, {}));
            return common::fail(ErrorCode::AccountState);
        });
        QVERIFY(!failed);
        QCOMPARE(m->table.size(), 1);
    }

    void survivesARestart()
    {
        SessionTable again(m->db, m->outbox, m->tokens, m->clock);
        QVERIFY(!again.authenticate(m_first.accessToken.toLatin1()));
        QVERIFY(again.load());
        QVERIFY(again.authenticate(m_first.accessToken.toLatin1()));
        QCOMPARE(again.size(), 1);
        QVERIFY(m->sessions.revoke(m->caller(m_ada), m_first.sessionId));
        QVERIFY(again.load());
        QCOMPARE(again.size(), 0);
    }

    void aBanHoldsAfterARestartWithoutSessions()
    {
        QVERIFY(m->sessions.revoke(m->caller(m_ada), m_first.sessionId));
        sanction("banned");
        SessionTable again(m->db, m->outbox, m->tokens, m->clock);
        QVERIFY(again.load());
        const auto refused = again.authenticate(m_first.accessToken.toLatin1());
        QCOMPARE(refused.error().code, ErrorCode::AccountBanned);
    }

    // As `kithd admin reset-password` while the server runs.
    void hearsOfOtherProcesses()
    {
        const auto otherDb = m->database.another();
        Outbox otherOutbox(*otherDb, m->clock);
        SessionService sessions(*otherDb, otherOutbox, m->tokens, m->cursors, m->ids, m->clock);
        AccountService accounts(*otherDb, otherOutbox, m->hasher, sessions, m->ids, m->clock);
        QVERIFY(accounts.resetPassword(QStringLiteral("ada"), QStringLiteral("analytical engine")));
        QVERIFY(authenticate());
        QVERIFY(m->outbox.poll());
        QTRY_VERIFY_WITH_TIMEOUT(!authenticate(), 5'000);
        QCOMPARE(code(), ErrorCode::AuthTokenInvalid);
    }

    void notesUseOnceAMinute()
    {
        const Timestamp start = m->clock.now();
        QVERIFY(authenticate());
        QVERIFY(m->table.flushLastUsed());
        QCOMPARE(lastUsed(), start.ms);
        m->clock.advance(60'000);
        QVERIFY(authenticate());
        m->clock.advance(30'000);
        QVERIFY(authenticate());
        QCOMPARE(lastUsed(), start.ms);
        QVERIFY(m->table.flushLastUsed());
        QCOMPARE(lastUsed(), start.ms + 60'000);
        QCOMPARE(
            m->number("SELECT last_active_at FROM users WHERE id = ?", m_ada), start.ms + 60'000
        );
    }

    void manyThreadsWhileSessionsComeAndGo()
    {
        std::atomic<bool> done = false;
        std::atomic<int> refused = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i) {
            threads.emplace_back([&] {
                while (!done)
                    refused += authenticate() ? 0 : 1;
            });
        }
        for (int i = 0; i < 30; ++i) {
            const auto other = m->signIn(QStringLiteral("ada"));
            m->exec("UPDATE users SET bio = ? WHERE id = ?", QString::number(i), m_ada);
            m->table.reload({m_first.sessionId}, {m_ada});
            QVERIFY(m->sessions.revoke(m->caller(m_ada), other.sessionId));
        }
        done = true;
        for (std::thread &thread : threads)
            thread.join();
        // The one that stays is never missing, not even for a moment.
        QCOMPARE(refused.load(), 0);
        QCOMPARE(m->table.size(), 1);
    }

    void costsMicroseconds()
    {
        QBENCHMARK
        {
            QVERIFY(authenticate());
        }
    }

private:
    Result<Caller> authenticate() const
    {
        return m->table.authenticate(m_token.isEmpty() ? m_first.accessToken.toLatin1() : m_token);
    }
    ErrorCode code() const
    {
        const auto caller = authenticate();
        return caller ? ErrorCode(-1) : caller.error().code;
    }
    qint64 lastUsed()
    {
        return m->number("SELECT last_used_at FROM sessions WHERE id = ?", m_first.sessionId);
    }
    // What the room moderation will do.
    void sanction(const char *state)
    {
        const auto done = m->db.write([&](Transaction &tx) -> Result<> {
            TRY(tx.exec(
                "UPDATE users SET state = ? WHERE id = ?", QString::fromLatin1(state), m_ada
            ));
            TRY(m->outbox.append(
                tx,
                {.kind = QStringLiteral("UserSanctioned"),
                 .topic = QStringLiteral("all"),
                 .subjectId = m_ada.value,
                 .payload = "{}"}
            ));
            return {};
        });
        QVERIFY(done);
    }

    std::unique_ptr<Accounts> m;
    UserId m_ada;
    AuthResult m_first;
    QByteArray m_token;
};

QTEST_GUILESS_MAIN(SessionTableTest)
#include "session_table_test.moc"
