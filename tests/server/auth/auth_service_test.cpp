// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/accounts.h"

#include <QTest>

#include <thread>

using namespace common;
using namespace server;
using tests::Accounts;
using tests::kGoodPassword;

class AuthServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m = std::make_unique<Accounts>(); }
    void cleanup() { m.reset(); }

    void registersAndSignsIn()
    {
        RegisterRequest request = order(QStringLiteral("Ada"));
        request.email = QStringLiteral("Ada@Example.com");
        request.firstName = QStringLiteral(" Ada\u200b ");
        request.lastName = QStringLiteral("Lovelace");
        request.bio = QStringLiteral("Engines");
        request.dateOfBirth = Date{1815, 12, 10};
        request.locale = QStringLiteral("ru");
        request.deviceName = QStringLiteral("Kith on desk");
        Caller caller;
        caller.address = QStringLiteral("192.0.2.7");
        caller.userAgent = QStringLiteral("kith/0.1");
        const auto reply = m->auth.registerUser(caller, request);
        QVERIFY(reply);
        QCOMPARE(reply->status, 201);
        const auto &result = std::get<AuthResult>(reply->body);
        QCOMPARE(result.user.username, QStringLiteral("Ada"));
        QCOMPARE(result.user.displayName, QStringLiteral("Ada Lovelace"));
        QCOMPARE(result.user.email, QStringLiteral("Ada@Example.com"));
        QCOMPARE(result.user.bio, QStringLiteral("Engines"));
        QCOMPARE(*result.user.settings.locale, QStringLiteral("ru"));
        QCOMPARE(result.user.role, Role::User);
        QCOMPARE(result.user.lastLoginAt, m->clock.now());
        QVERIFY(result.user.hasPassword);
        QVERIFY(m->table.authenticate(result.accessToken.toLatin1()));
        QCOMPARE(
            m->eventKinds(),
            (QStringList{QStringLiteral("UserRegistered"), QStringLiteral("UserLoggedIn")})
        );

        Caller self = m->caller(result.user.id);
        const auto sessions = m->sessions.list(self, {});
        QCOMPARE(sessions->items.size(), 1);
        QCOMPARE(sessions->items[0].name, QStringLiteral("Kith on desk"));
        QCOMPARE(*sessions->items[0].ip, QStringLiteral("192.0.2.7"));
        QCOMPARE(*sessions->items[0].userAgent, QStringLiteral("kith/0.1"));
    }

    void refusesWhatIsNotInOrder_data()
    {
        QTest::addColumn<RegisterRequest>("request");
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("code");
        const auto row = [](const char *name, const char *field, FieldCode code, auto change) {
            RegisterRequest request = order(QStringLiteral("grace"));
            change(request);
            QTest::newRow(name) << request << QString::fromLatin1(field) << int(code);
        };
        row("reserved", "/username", FieldCode::NotAllowed, [](auto &r) {
            r.username = QStringLiteral("Admin");
        });
        row("weak", "/password", FieldCode::WeakPassword, [](auto &r) {
            r.password = QStringLiteral("password123");
        });
        row("own name", "/password", FieldCode::WeakPassword, [](auto &r) {
            r.username = QStringLiteral("gracehopper");
            r.password = QStringLiteral("GraceHopper1");
        });
        row("not born", "/dateOfBirth", FieldCode::OutOfRange, [](auto &r) {
            r.dateOfBirth = Date{2999, 1, 1};
        });
        row("long name", "/lastName", FieldCode::TooLong, [](auto &r) {
            r.lastName = QString(90, QChar(0x4e2d));
        });
    }
    void refusesWhatIsNotInOrder()
    {
        QFETCH(RegisterRequest, request);
        QFETCH(QString, field);
        QFETCH(int, code);
        const auto before = m->hasher.computed();
        const auto refused = m->auth.registerUser({}, request);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(refused.error().fields.size(), 1);
        QCOMPARE(refused.error().fields[0].field, field);
        QCOMPARE(int(refused.error().fields[0].code), code);
        QCOMPARE(m->hasher.computed(), before);
    }

    void tellsAllFaultsAtOnce()
    {
        RegisterRequest request = order(QStringLiteral("root"));
        request.password = QStringLiteral("1234567890");
        request.dateOfBirth = Date{2999, 1, 1};
        QCOMPARE(m->auth.registerUser({}, request).error().fields.size(), 3);
    }

    void namesAndAddressesAreUnique()
    {
        m->add(QStringLiteral("ada"));
        const auto before = m->hasher.computed();
        const auto name = m->auth.registerUser({}, order(QStringLiteral("ADA")));
        QCOMPARE(name.error().code, ErrorCode::AuthUsernameTaken);
        QCOMPARE(name.error().fields[0].field, QStringLiteral("/username"));
        RegisterRequest request = order(QStringLiteral("other"));
        request.email = QStringLiteral("ADA@example.COM");
        const auto email = m->auth.registerUser({}, request);
        QCOMPARE(email.error().code, ErrorCode::AuthEmailTaken);
        QCOMPARE(email.error().fields[0].field, QStringLiteral("/email"));
        // Both without paying for a hash.
        QCOMPARE(m->hasher.computed(), before);
    }

    void theDatabaseHasTheLastWord()
    {
        const AccountRepository rows;
        m->add(QStringLiteral("ada"));
        const auto add = [&](const QString &name, const QString &email) {
            NewAccountRow row;
            row.id = m->ids.next<UserId>();
            row.username = row.usernameFolded = row.displayName = name;
            row.email = row.emailFolded = email;
            return m->db.write([&](Transaction &tx) { return rows.add(tx, row); });
        };
        const auto name = add(QStringLiteral("ada"), QStringLiteral("x@example.com"));
        QCOMPARE(name.error().code, ErrorCode::AuthUsernameTaken);
        const auto email = add(QStringLiteral("eve"), QStringLiteral("ada@example.com"));
        QCOMPARE(email.error().code, ErrorCode::AuthEmailTaken);
    }

    void namesOfDeletedAccountsStayTaken()
    {
        m->exec(
            "INSERT INTO reserved_usernames (username_folded, until_at) VALUES (?, ?)",
            QStringLiteral("gone"),
            m->clock.now().plusSeconds(60)
        );
        const auto taken = m->auth.registerUser({}, order(QStringLiteral("Gone")));
        QCOMPARE(taken.error().code, ErrorCode::AuthUsernameTaken);
        m->clock.advance(60'000);
        QVERIFY(m->auth.registerUser({}, order(QStringLiteral("Gone"))));
    }

    void oneOfManyGetsTheName()
    {
        std::atomic<int> given = 0;
        std::atomic<int> taken = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                const auto result = m->auth.registerUser({}, order(QStringLiteral("ada")));
                given += result ? 1 : 0;
                taken += !result && result.error().code == ErrorCode::AuthUsernameTaken ? 1 : 0;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(given.load(), 1);
        QCOMPARE(taken.load(), 7);
    }

    void closed()
    {
        m->setMode(RegistrationMode::Closed);
        const auto refused = m->auth.registerUser({}, order(QStringLiteral("ada")));
        QCOMPARE(refused.error().code, ErrorCode::RegistrationClosed);
    }

    void approval()
    {
        m->setMode(RegistrationMode::Approval);
        RegisterRequest request = order(QStringLiteral("ada"));
        request.message = QStringLiteral("Let me in");
        const auto reply = m->auth.registerUser({}, request);
        QVERIFY(reply);
        QCOMPARE(reply->status, 202);
        const auto &pending = std::get<RegistrationPending>(reply->body);
        QCOMPARE(pending.state, RegistrationState::AwaitingApproval);
        QCOMPARE(m->eventKinds(), QStringList{QStringLiteral("UserRegistered")});
        QCOMPARE(m->number("SELECT count(*) FROM sessions"), 0);
        QCOMPARE(codeOf(login(QStringLiteral("ada"), kGoodPassword)), ErrorCode::AccountPending);
        // The wait is told only to who knows the password.
        QCOMPARE(
            codeOf(login(QStringLiteral("ada"), QStringLiteral("wrong password"))),
            ErrorCode::AuthInvalidCredentials
        );
        m->exec("UPDATE users SET state = 'active' WHERE id = ?", pending.userId);
        QVERIFY(login(QStringLiteral("ada"), kGoodPassword));
    }

    void inviteIsNeededAndChecked()
    {
        m->setMode(RegistrationMode::Invite);
        const auto missing = m->auth.registerUser({}, order(QStringLiteral("ada")));
        QCOMPARE(missing.error().code, ErrorCode::ValidationFailed);
        QCOMPARE(missing.error().fields[0].field, QStringLiteral("/inviteCode"));
        QCOMPARE(missing.error().fields[0].code, FieldCode::Required);

        const auto before = m->hasher.computed();
        RegisterRequest request = order(QStringLiteral("ada"));
        request.inviteCode = QStringLiteral("nonsense");
        const auto unknown = m->auth.registerUser({}, request);
        QCOMPARE(unknown.error().fields[0].field, QStringLiteral("/inviteCode"));
        QCOMPARE(unknown.error().fields[0].code, FieldCode::InvalidToken);
        QCOMPARE(m->hasher.computed(), before);
    }

    void inviteIsUsedInTheTransaction()
    {
        m->setMode(RegistrationMode::Invite);
        QList<UserId> members;
        m->auth.setInvites(
            [&](Transaction &tx, const QString &code, UserId member) -> Result<Invitation> {
                if (code != u"good")
                    return refuseInvite(tx, code, member);
                if (member.isValid())
                    members.append(member);
                return Invitation{};
            }
        );
        RegisterRequest request = order(QStringLiteral("ada"));
        request.inviteCode = QStringLiteral("good");
        const auto reply = m->auth.registerUser({}, request);
        QVERIFY(reply);
        QCOMPARE(members, QList<UserId>{std::get<AuthResult>(reply->body).user.id});
    }

    void anExhaustedInviteUndoesTheAccount()
    {
        m->setMode(RegistrationMode::Invite);
        m->auth.setInvites([](Transaction &, const QString &, UserId member) -> Result<Invitation> {
            if (!member.isValid())
                return Invitation{};
            return common::fail(exhaustedInvite());
        });
        RegisterRequest request = order(QStringLiteral("ada"));
        request.inviteCode = QStringLiteral("good");
        const auto refused = m->auth.registerUser({}, request);
        QCOMPARE(refused.error().fields[0].code, FieldCode::Exhausted);
        QCOMPARE(m->number("SELECT count(*) FROM users"), 0);
        QVERIFY(m->eventKinds().isEmpty());
    }

    void signsInByNameOrAddress_data()
    {
        QTest::addColumn<QString>("login");
        for (const char *login :
             {"ada", "ADA", "@ada", " ada ", "ada@example.com", "Ada@EXAMPLE.com"})
            QTest::newRow(login) << QString::fromLatin1(login);
    }
    void signsInByNameOrAddress()
    {
        QFETCH(QString, login);
        const UserId ada = m->add(QStringLiteral("ada"));
        const auto result = this->login(login, kGoodPassword);
        QVERIFY(result);
        QCOMPARE(result->user.id, ada);
        QCOMPARE(result->user.lastLoginAt, m->clock.now());
    }

    void synonymsOfTheLogin()
    {
        m->add(QStringLiteral("ada"));
        LoginRequest byEmail;
        byEmail.email = QStringLiteral("ada@example.com");
        byEmail.password = kGoodPassword;
        QVERIFY(m->auth.login({}, byEmail));
        LoginRequest byName;
        byName.username = QStringLiteral("ada");
        byName.password = kGoodPassword;
        QVERIFY(m->auth.login({}, byName));
        QCOMPARE(foldedLogin(byName), QStringLiteral("ada"));
        QCOMPARE(foldedLogin(byEmail), QStringLiteral("ada@example.com"));
    }

    // Same code, same words, same number of hashes, whether or not there is such an account.
    void unknownAndWrongLookAlike()
    {
        m->add(QStringLiteral("ada"));
        const UserId bare = m->add(QStringLiteral("bare"));
        m->exec("UPDATE users SET password_hash = NULL WHERE id = ?", bare);
        const QString wrong = QStringLiteral("wrong password");
        QList<QByteArray> problems;
        for (const char *name : {"ada", "nobody", "no@example.com", "bare"}) {
            const auto before = m->hasher.computed();
            const auto refused = login(QString::fromLatin1(name), wrong);
            QVERIFY(!refused);
            QCOMPARE(m->hasher.computed(), before + 1);
            problems.append(wire::problemJson(refused.error(), QStringLiteral("r")));
        }
        for (const QByteArray &problem : problems)
            QCOMPARE(problem, problems[0]);
        QCOMPARE(codeOf(login(QStringLiteral("ada"), wrong)), ErrorCode::AuthInvalidCredentials);
    }

    void statesOfTheAccount_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<int>("code");
        QTest::newRow("pending") << QStringLiteral("pending") << int(ErrorCode::AccountPending);
        QTest::newRow("suspended")
            << QStringLiteral("suspended") << int(ErrorCode::AccountSuspended);
        QTest::newRow("banned") << QStringLiteral("banned") << int(ErrorCode::AccountBanned);
        QTest::newRow("deleting") << QStringLiteral("deleting") << -1;
    }
    void statesOfTheAccount()
    {
        QFETCH(QString, state);
        QFETCH(int, code);
        const UserId ada = m->add(QStringLiteral("ada"));
        m->exec("UPDATE users SET state = ? WHERE id = ?", state, ada);
        QCOMPARE(int(codeOf(login(QStringLiteral("ada"), kGoodPassword))), code);
        QCOMPARE(m->number("SELECT count(*) FROM sessions"), code == -1 ? 1 : 0);
    }

    void betterParametersAreTakenOver()
    {
        const UserId ada = m->add(QStringLiteral("ada"));
        const PasswordHasher stronger({.memoryKib = 16, .passes = 2});
        AuthService auth(
            m->db,
            m->outbox,
            m->settings,
            stronger,
            m->sessions,
            m->secondFactor,
            m->guard,
            m->users,
            m->ids,
            m->clock
        );
        LoginRequest request;
        request.login = QStringLiteral("ada");
        request.password = kGoodPassword;
        const QString old = hashOf(ada);
        QVERIFY(auth.login({}, request));
        const QString better = hashOf(ada);
        QVERIFY(better != old);
        QVERIFY(better.startsWith(QStringLiteral("$argon2id$v=19$m=16,t=2,p=1$")));
        QVERIFY(auth.login({}, request));
        QCOMPARE(hashOf(ada), better);
    }

private:
    static RegisterRequest order(const QString &name)
    {
        RegisterRequest request;
        request.username = name;
        request.password = kGoodPassword;
        return request;
    }
    Result<AuthResult> login(const QString &name, const QString &password)
    {
        LoginRequest request;
        request.login = name;
        request.password = password;
        return m->auth.login({}, request);
    }
    template <typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? ErrorCode(-1) : result.error().code;
    }
    QString hashOf(UserId id)
    {
        const auto hash = m->db.read([&](Transaction &tx) {
            return tx.value<QString>("SELECT password_hash FROM users WHERE id = ?", id);
        });
        return hash->value_or(QString());
    }

    std::unique_ptr<Accounts> m;
};

QTEST_APPLESS_MAIN(AuthServiceTest)
#include "auth_service_test.moc"
