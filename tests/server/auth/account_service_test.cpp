// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts.h"

#include <QTest>

using namespace common;
using namespace server;
using tests::Accounts;
using tests::kGoodPassword;

class AccountServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Accounts>(); }
    void cleanup() { m.reset(); }

    void createsInAnyMode()
    {
        m->setMode(RegistrationMode::Closed);
        const auto made = m->accounts.create(
            {.username = QStringLiteral("admin"),
             .email = QStringLiteral("admin@example.com"),
             .password = kGoodPassword,
             .role = Role::Admin}
        );
        QVERIFY(made);
        QCOMPARE(m->signIn(QStringLiteral("admin")).user.role, Role::Admin);
        QCOMPARE(m->eventKinds().value(0), QStringLiteral("UserRegistered"));
    }

    void keepsTheRules_data()
    {
        QTest::addColumn<AccountOrder>("order");
        QTest::addColumn<QString>("field");
        AccountOrder order{
            .username = QStringLiteral("ada"), .email = {}, .password = kGoodPassword};
        const auto row = [&](const char *name, const char *field, auto change) {
            AccountOrder changed = order;
            change(changed);
            QTest::newRow(name) << changed << QString::fromLatin1(field);
        };
        row("name", "/username", [](auto &o) { o.username = QStringLiteral("a b"); });
        row("address", "/email", [](auto &o) { o.email = QStringLiteral("nowhere"); });
        row("short", "/password", [](auto &o) { o.password = QStringLiteral("short"); });
        row("weak", "/password", [](auto &o) { o.password = QStringLiteral("1234567890"); });
    }
    void keepsTheRules()
    {
        QFETCH(AccountOrder, order);
        QFETCH(QString, field);
        const auto refused = m->accounts.create(order);
        QVERIFY(!refused);
        QCOMPARE(refused.error().fields.value(0).field, field);
    }

    void theDemoSharesAShortPassword()
    {
        QVERIFY(m->accounts.create(
            {.username = QStringLiteral("ada"),
             .email = {},
             .password = QStringLiteral("kith-demo"),
             .rules = {.anyPassword = true}}
        ));
        LoginRequest request;
        request.login = QStringLiteral("ada");
        request.password = QStringLiteral("kith-demo");
        QVERIFY(m->auth.login({}, request));
    }

    void aNewPasswordEndsEverySession()
    {
        m->add(QStringLiteral("ada"));
        const auto first = m->signIn(QStringLiteral("ada"));
        const auto second = m->signIn(QStringLiteral("ada"));
        m->add(QStringLiteral("bob"));
        const auto bobs = m->signIn(QStringLiteral("bob"));
        const QString next = QStringLiteral("analytical engine");
        QVERIFY(m->accounts.resetPassword(QStringLiteral("Ada@example.com"), next));
        QVERIFY(!m->table.authenticate(first.accessToken.toLatin1()));
        QVERIFY(!m->table.authenticate(second.accessToken.toLatin1()));
        QVERIFY(m->table.authenticate(bobs.accessToken.toLatin1()));
        QCOMPARE(
            m->number("SELECT count(*) FROM sessions WHERE revoke_reason = 'passwordChanged'"), 2
        );
        QCOMPARE(m->eventKinds().count(QStringLiteral("SessionRevoked")), 2);
        LoginRequest request;
        request.login = QStringLiteral("ada");
        request.password = kGoodPassword;
        QVERIFY(!m->auth.login({}, request));
        request.password = next;
        QVERIFY(m->auth.login({}, request));
    }

    void aNewPasswordKeepsTheRules()
    {
        m->add(QStringLiteral("ada"));
        const auto tooShort = m->accounts.resetPassword(QStringLiteral("ada"), QStringLiteral("x"));
        QCOMPARE(tooShort.error().fields.value(0).code, FieldCode::TooShort);
        const auto weak =
            m->accounts.resetPassword(QStringLiteral("ada"), QStringLiteral("1234567890"));
        QCOMPARE(weak.error().fields.value(0).code, FieldCode::WeakPassword);
        const auto nobody = m->accounts.resetPassword(QStringLiteral("eve"), kGoodPassword);
        QCOMPARE(nobody.error().code, ErrorCode::ResourceNotFound);
    }

    void theLastAdminStays()
    {
        m->add(QStringLiteral("ada"), Role::Admin);
        const auto refused = m->accounts.setRole(QStringLiteral("ada"), Role::Moderator);
        QCOMPARE(refused.error().code, ErrorCode::AccountLastAdmin);
        QVERIFY(m->accounts.setRole(QStringLiteral("ada"), Role::Admin));

        const UserId bob = m->add(QStringLiteral("bob"), Role::Admin);
        m->exec("UPDATE users SET state = 'banned' WHERE id = ?", bob);
        // One who cannot act does not count, and may be demoted.
        QVERIFY(!m->accounts.setRole(QStringLiteral("ada"), Role::User));
        QVERIFY(m->accounts.setRole(QStringLiteral("bob"), Role::User));

        m->add(QStringLiteral("eve"), Role::Admin);
        QVERIFY(m->accounts.setRole(QStringLiteral("ada"), Role::User));
        QVERIFY(!m->accounts.setRole(QStringLiteral("eve"), Role::User));
    }

private:
    std::unique_ptr<Accounts> m;
};

QTEST_APPLESS_MAIN(AccountServiceTest)
#include "account_service_test.moc"
