// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What of invites depends on time and on the state of who made them.

#include "server/auth/invite_service.h"
#include "tests/support/accounts.h"

#include <QTest>
#include <QUrl>

using namespace common;
using namespace server;
using tests::Accounts;

class InviteServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_invites =
            std::make_unique<InviteService>(m->db, m->settings, m->cursors, m->ids, m->clock);
        m->auth.setInvites([this](Transaction &tx, const QString &code, UserId member) {
            return m_invites->use(tx, code, member);
        });
        m->setMode(RegistrationMode::Invite);
    }
    void cleanup()
    {
        m_invites.reset();
        m.reset();
    }

    void holdsUntilTheMomentItSays()
    {
        InviteCreate wish;
        wish.expiresAt = m->clock.now().plusSeconds(60);
        const QString code = make(wish);
        m->clock.advance(59'999);
        QVERIFY(m_invites->info(code));
        m->clock.advance(1);
        QCOMPARE(m_invites->info(code).error().code, ErrorCode::ResourceNotFound);
        QCOMPARE(faultOf(join(QStringLiteral("carol"), code)), FieldCode::ExpiredToken);
    }

    void shutOutPeopleInviteNobody_data()
    {
        QTest::addColumn<QString>("state");
        for (const char *state : {"banned", "suspended", "deleting", "pending"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void shutOutPeopleInviteNobody()
    {
        QFETCH(QString, state);
        const QString code = make({});
        m->exec("UPDATE users SET state = ? WHERE username_folded = 'bob'", state);
        QCOMPARE(m_invites->info(code).error().code, ErrorCode::ResourceNotFound);
        QCOMPARE(faultOf(join(QStringLiteral("carol"), code)), FieldCode::InvalidToken);
        m->exec("UPDATE users SET state = 'active'");
        QVERIFY(join(QStringLiteral("carol"), code));
    }

    void whoInvitedIsRemembered()
    {
        const QString code = make({});
        QVERIFY(join(QStringLiteral("carol"), code));
        QCOMPARE(
            m->number("SELECT invited_by FROM users WHERE username_folded = 'carol'"), m_bob.value
        );
    }

    void refusedRegistrationLeavesTheInvite()
    {
        const QString code = make({});
        QCOMPARE(join(QStringLiteral("bob"), code).error().code, ErrorCode::AuthUsernameTaken);
        QCOMPARE(m->number("SELECT uses FROM invites"), 0);
    }

    void consoleLinkHoldsThreeDays()
    {
        const QString code = consoleCode();
        m->clock.advance(InviteService::kFirstAdminSeconds * 1000 - 1);
        QVERIFY(m_invites->info(code));
        m->clock.advance(1);
        QCOMPARE(faultOf(join(QStringLiteral("carol"), code)), FieldCode::ExpiredToken);
    }

    // Its code is nowhere in the database.
    void consoleLinkIsKeptAsAHash()
    {
        const QString code = consoleCode();
        QCOMPARE(m->number("SELECT count(*) FROM invites WHERE code IS NULL"), 1);
        QVERIFY(join(QStringLiteral("carol"), code));
        QCOMPARE(
            m->number("SELECT count(*) FROM users WHERE role = 'admin' AND invited_by IS NULL"), 1
        );
        const auto again = m_invites->firstAdminUrl();
        QVERIFY(again && !again->has_value());
    }

    void whatEndedIsForgottenAMonthLater()
    {
        InviteCreate wish;
        wish.expiresAt = m->clock.now().plusSeconds(60);
        make(wish);
        make({});
        m->clock.advance((InviteService::kKeepEndedSeconds + 60) * 1000);
        QVERIFY(m_invites->prune());
        QCOMPARE(m->number("SELECT count(*) FROM invites"), 2);
        m->clock.advance(1);
        QVERIFY(m_invites->prune());
        QCOMPARE(m->number("SELECT count(*) FROM invites"), 1);
    }

private:
    QString make(const InviteCreate &wish)
    {
        if (m->number("SELECT count(*) FROM users") == 0)
            m_bob = m->add(QStringLiteral("bob"));
        const auto made = m_invites->create(m->caller(m_bob), wish);
        Accounts::must(made);
        return made->code;
    }
    QString consoleCode()
    {
        const auto url = m_invites->firstAdminUrl();
        Accounts::must(url);
        return QUrl(url->value_or(QString())).path().section(u'/', -1);
    }
    Result<wire::Reply<RegisterResult>> join(const QString &name, const QString &code)
    {
        RegisterRequest request;
        request.username = name;
        request.password = tests::kGoodPassword;
        request.inviteCode = code;
        return m->auth.registerUser({}, request);
    }
    static FieldCode faultOf(const Result<wire::Reply<RegisterResult>> &joined)
    {
        return joined ? FieldCode::Required : joined.error().fields.value(0).code;
    }

    std::unique_ptr<Accounts> m;
    std::unique_ptr<InviteService> m_invites;
    UserId m_bob;
};

QTEST_GUILESS_MAIN(InviteServiceTest)
#include "invite_service_test.moc"
