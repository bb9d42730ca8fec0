// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What depends on time: how long tokens work, how many mails there are in an hour, what is pruned.

#include "server/auth/recovery_service.h"
#include "tests/support/accounts.h"
#include "tests/support/mailbox.h"

#include <QTest>

using namespace common;
using namespace server;
using tests::Accounts;
using tests::Mailbox;

namespace {

constexpr qint64 kHourMs = 60 * 60 * 1000;
const QString kAda = QStringLiteral("ada@example.com");

struct World : Accounts {
    QTemporaryDir folder;
    MailQueue mails{
        db,
        settings,
        clock,
        ids,
        makeMailer({.transport = MailOptions::Transport::File, .folder = folder.path()}),
        {{}, QStringLiteral("kith@kith.example")}};
    RecoveryService recovery{
        {.db = db,
         .outbox = outbox,
         .settings = settings,
         .hasher = hasher,
         .sessions = sessions,
         .users = users,
         .mails = mails,
         .ids = ids,
         .clock = clock}};
    Mailbox box{folder.path()};

    World()
    {
        Settings changed = *settings.get();
        changed.mailOn = true;
        changed.emailVerification = true;
        changed.publicUrl = QStringLiteral("https://kith.example");
        settings.replace(changed);
        auth.setOnRegistered([this](Transaction &tx, const NewAccountRow &row, const auto &known) {
            return recovery.registered(tx, row, known);
        });
    }

    void enrol(const QString &name)
    {
        RegisterRequest request;
        request.username = name;
        request.email = name + QStringLiteral("@example.com");
        request.password = tests::kGoodPassword;
        must(auth.registerUser({}, request));
    }
    // Of the mail that is due now; empty: there is none.
    QString token()
    {
        must(mails.runDue());
        return box.take(kAda, 0).token();
    }
    QString askedFor()
    {
        must(recovery.forgotPassword({kAda}));
        return token();
    }
};

template <typename T>
FieldCode fault(const Result<T> &result)
{
    return result || result.error().fields.isEmpty() ? FieldCode::Conflict
                                                     : result.error().fields.first().code;
}

} // namespace

class RecoveryServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<World>(); }
    void cleanup() { m.reset(); }

    void aResetLinkWorksForAnHour()
    {
        m->add(QStringLiteral("ada"));
        const QString token = m->askedFor();
        m->clock.advance(kHourMs - 1);
        QVERIFY(m->recovery.checkToken(token, {TokenPurpose::Reset}));
        m->clock.advance(1);
        QCOMPARE(fault(reset(token)), FieldCode::ExpiredToken);
        m->clock.advance(9 * 24 * kHourMs);
        QVERIFY(m->recovery.prune());
        QCOMPARE(fault(reset(token)), FieldCode::InvalidToken); // forgotten
    }

    void anAddressCanBeConfirmedForADay()
    {
        m->enrol(QStringLiteral("ada"));
        const QString token = m->token();
        m->clock.advance(24 * kHourMs);
        QCOMPARE(fault(m->recovery.verifyEmail({token})), FieldCode::ExpiredToken);
        QVERIFY(m->recovery.resendVerification({kAda}));
        const QString another = m->token();
        m->clock.advance(24 * kHourMs - 1);
        QVERIFY(m->recovery.verifyEmail({another}));
    }

    // However many ask, from wherever.
    void nobodyGetsMoreThanFiveInAnHour()
    {
        m->add(QStringLiteral("ada"));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!m->askedFor().isEmpty());
        QVERIFY(m->askedFor().isEmpty());
        m->clock.advance(kHourMs + 1);
        QVERIFY(!m->askedFor().isEmpty());
    }

    // A mail that was held up does not outdate the one that was asked for after it.
    void theOneAskedForLastCounts()
    {
        m->add(QStringLiteral("ada"));
        QVERIFY(m->recovery.forgotPassword({kAda}));
        m->exec("UPDATE jobs SET run_at = run_at + 1000");
        const QString later = m->askedFor();
        QVERIFY(!later.isEmpty());
        m->clock.advance(1000);
        QVERIFY(m->token().isEmpty());
        QVERIFY(reset(later));
    }

    void changingThePasswordOutdatesLinks()
    {
        m->add(QStringLiteral("ada"));
        const QString token = m->askedFor();
        QVERIFY(m->accounts.resetPassword(
            QStringLiteral("ada"), QStringLiteral("analytical engine + 1")
        ));
        QCOMPARE(fault(reset(token)), FieldCode::InvalidToken);
    }

    // Who reads the mails of an address has it.
    void aMailedLinkConfirmsTheAddress()
    {
        m->enrol(QStringLiteral("ada"));
        QVERIFY(!m->token().isEmpty());
        QVERIFY(reset(m->askedFor()));
        QCOMPARE(m->number("SELECT count(*) FROM users WHERE email_verified"), 1);
        QCOMPARE(m->number("SELECT count(*) FROM users WHERE state = 'active'"), 1);
    }

    void aLinkInTheHandConfirmsNothing()
    {
        const auto ada = m->add(QStringLiteral("ada"));
        const auto link =
            m->db.write([&](Transaction &tx) { return m->recovery.makeLink(tx, ada); });
        QVERIFY(link);
        QVERIFY(link->startsWith(QStringLiteral("https://kith.example/reset-password?token=")));
        QVERIFY(reset(link->section(u'=', 1, 1).section(u'&', 0, 0)));
        QCOMPARE(m->number("SELECT count(*) FROM users WHERE email_verified"), 0);
    }

    void approvalIsStillWaitedFor()
    {
        m->setMode(RegistrationMode::Approval);
        m->enrol(QStringLiteral("ada"));
        QVERIFY(m->recovery.verifyEmail({m->token()}));
        LoginRequest request;
        request.login = QStringLiteral("ada");
        request.password = tests::kGoodPassword;
        const auto in = m->auth.login({}, request);
        QVERIFY(!in);
        QCOMPARE(in.error().code, ErrorCode::AccountPending);
    }

    void whoNeverConfirmsIsForgotten()
    {
        m->add(QStringLiteral("bob")); // made by hand: nothing to confirm
        m->enrol(QStringLiteral("ada"));
        m->clock.advance(7 * 24 * kHourMs);
        QVERIFY(m->recovery.prune());
        QCOMPARE(m->number("SELECT count(*) FROM users"), 2);
        m->clock.advance(1);
        QVERIFY(m->recovery.prune());
        QCOMPARE(m->number("SELECT count(*) FROM users"), 1);
        m->enrol(QStringLiteral("ada")); // name and address are free again
    }

    void bannedAccountsGetNoMails()
    {
        m->add(QStringLiteral("ada"));
        m->exec("UPDATE users SET state = 'banned'");
        QVERIFY(m->askedFor().isEmpty());
    }

    void askingLeavesTheSameForAnyAddress()
    {
        m->add(QStringLiteral("ada"));
        const auto left = [&](const QString &email) {
            const qint64 rows = m->number("SELECT count(*) FROM jobs");
            QVERIFY2(m->recovery.forgotPassword({email}), qPrintable(email));
            QCOMPARE(m->number("SELECT count(*) FROM jobs"), rows + 1);
            QCOMPARE(m->number("SELECT count(*) FROM account_tokens"), 0);
        };
        left(kAda);
        left(QStringLiteral("nobody@example.com"));
        QCOMPARE(*m->mails.runDue(), 2);
        QCOMPARE(m->number("SELECT count(*) FROM jobs"), 0);
    }

private:
    Result<> reset(const QString &token)
    {
        return m->recovery.resetPassword({token, QStringLiteral("analytical engine + 1")});
    }

    std::unique_ptr<World> m;
};

QTEST_GUILESS_MAIN(RecoveryServiceTest)
#include "recovery_service_test.moc"
