// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The second factor, from the enrolment to the sign-in and back.
#include "server/auth/totp.h"
#include "tests/support/accounts.h"

#include <QTest>
#include <QUrl>
#include <QUrlQuery>

#include <thread>

using namespace Qt::StringLiterals;
using namespace common;
using namespace server;
using tests::Accounts;
using tests::kGoodPassword;

class SecondFactorTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m = std::make_unique<Accounts>();
        m_notices.clear();
        const auto tell = [this](Transaction &, UserId, AccountNotice notice) -> Result<> {
            m_notices.append(notice);
            return {};
        };
        m->secondFactor.setTellOwner(tell);
        m->passwords.setTellOwner(tell);
        m->sessions.setTellOwner(tell);
        m_ada = m->caller(m->add(u"ada"_s));
    }
    void cleanup() { m.reset(); }

    void isAskedForOnceItIsOn()
    {
        QVERIFY(login({}));
        const QByteArray secret = enrol();
        // Enrolled is not on.
        QVERIFY(login({}));
        QVERIFY(!me().totpEnabled);
        const auto codes = m->secondFactor.confirm(m_ada, {code(secret)});
        QVERIFY(codes);
        QCOMPARE(codes->recoveryCodes.size(), 10);
        QVERIFY(me().totpEnabled);
        QCOMPARE(m_notices, QList{AccountNotice::SecondFactorOn});
        QCOMPARE(codeOf(login({})), ErrorCode::AuthSecondFactorRequired);
        QCOMPARE(codeOf(login(u""_s)), ErrorCode::AuthSecondFactorRequired);
        QCOMPARE(codeOf(login(u"000000"_s)), ErrorCode::AuthSecondFactorInvalid);
        // The one it was switched on with is used up.
        QCOMPARE(codeOf(login(code(secret))), ErrorCode::AuthSecondFactorInvalid);
        m->clock.advance(30'000);
        QVERIFY(login(code(secret)));
        QCOMPARE(codeOf(login(code(secret))), ErrorCode::AuthSecondFactorInvalid);
    }

    // A wrong password is told before the code is looked at, and uses none up.
    void passwordComesFirst()
    {
        const QByteArray secret = switchedOn();
        m->clock.advance(30'000);
        QCOMPARE(
            codeOf(login(code(secret), u"wrong password"_s)), ErrorCode::AuthInvalidCredentials
        );
        QVERIFY(login(code(secret)));
    }

    void twoAtOnceCannotShareACode()
    {
        const QByteArray secret = switchedOn();
        m->clock.advance(30'000);
        const QString shared = code(secret);
        std::atomic<int> in = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 4; ++i)
            threads.emplace_back([&] { in += login(shared) ? 1 : 0; });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(in.load(), 1);
    }

    void recoveryCodesWorkOnce()
    {
        const auto codes = m->secondFactor.confirm(m_ada, {code(enrol())});
        QVERIFY(codes);
        m_notices.clear();
        for (const QString &each : codes->recoveryCodes) {
            QVERIFY(login(each.toUpper().remove(u'-')));
            QCOMPARE(codeOf(login(each)), ErrorCode::AuthSecondFactorInvalid);
            m->clock.advance(SignInGuard::kWindowMs);
        }
        QCOMPARE(m_notices.size(), 10);
        QCOMPARE(m_notices.first(), AccountNotice::RecoveryCodeUsed);
    }

    void renewedCodesReplaceTheOld()
    {
        QCOMPARE(codeOf(m->secondFactor.renewCodes(m_ada)), ErrorCode::AuthTotpState);
        const QByteArray secret = enrol();
        QCOMPARE(codeOf(m->secondFactor.renewCodes(m_ada)), ErrorCode::AuthTotpState);
        const auto old = m->secondFactor.confirm(m_ada, {code(secret)});
        const auto renewed = m->secondFactor.renewCodes(m_ada);
        QVERIFY(old && renewed);
        QCOMPARE(renewed->recoveryCodes.size(), 10);
        QCOMPARE(codeOf(login(old->recoveryCodes[0])), ErrorCode::AuthSecondFactorInvalid);
        QVERIFY(login(renewed->recoveryCodes[0]));
        QCOMPARE(m->number("SELECT count(*) FROM recovery_codes"), 9);
    }

    void codesOfOthersAreNone()
    {
        const auto codes = m->secondFactor.confirm(m_ada, {code(enrol())});
        const Caller bob = m->caller(m->add(u"bob"_s));
        const auto enrolled = m->secondFactor.enrol(bob);
        QVERIFY(m->secondFactor.confirm(bob, {code(secretOf(*enrolled))}));
        LoginRequest request;
        request.login = u"bob"_s;
        request.password = kGoodPassword;
        request.code = codes->recoveryCodes[0];
        QCOMPARE(codeOf(m->auth.login({}, request)), ErrorCode::AuthSecondFactorInvalid);
    }

    void statesAreTold()
    {
        QCOMPARE(codeOf(m->secondFactor.confirm(m_ada, {u"123456"_s})), ErrorCode::AuthTotpState);
        const QByteArray first = enrol();
        const QByteArray second = enrol();
        QVERIFY(first != second);
        QCOMPARE(
            codeOf(m->secondFactor.confirm(m_ada, {code(first)})),
            ErrorCode::AuthSecondFactorInvalid
        );
        QVERIFY(m->secondFactor.confirm(m_ada, {code(second)}));
        QCOMPARE(codeOf(m->secondFactor.enrol(m_ada)), ErrorCode::AuthTotpState);
        QCOMPARE(codeOf(m->secondFactor.confirm(m_ada, {code(second)})), ErrorCode::AuthTotpState);
    }

    void switchingOffLeavesNothing()
    {
        QVERIFY(m->secondFactor.disable(m_ada)); // nothing to do
        QVERIFY(m_notices.isEmpty());
        enrol();
        QVERIFY(m->secondFactor.disable(m_ada));
        QVERIFY(m_notices.isEmpty());
        switchedOn();
        m_notices.clear();
        QVERIFY(m->secondFactor.disable(m_ada));
        QCOMPARE(m_notices, QList{AccountNotice::SecondFactorOff});
        QVERIFY(login({}));
        QVERIFY(!me().totpEnabled);
        QCOMPARE(m->number("SELECT count(*) FROM second_factors"), 0);
        QCOMPARE(m->number("SELECT count(*) FROM recovery_codes"), 0);
    }

    void linkNamesServerAndMember()
    {
        const auto enrolment = m->secondFactor.enrol(m_ada);
        QVERIFY(enrolment);
        const QUrl link(enrolment->otpauthUri, QUrl::StrictMode);
        QCOMPARE(link.path(QUrl::FullyDecoded), u"/Kith:ada"_s);
        QCOMPARE(QUrlQuery(link).queryItemValue(u"secret"_s), enrolment->secret);
    }

    void secretLiesSealed()
    {
        const QByteArray secret = switchedOn();
        const auto stored = m->db.read([&](Transaction &tx) {
            return tx.value<QByteArray>("SELECT secret FROM second_factors");
        });
        QVERIFY(stored && *stored);
        QVERIFY(!(**stored).contains(secret));
    }

    // As with a file of keys that was lost.
    void withoutTheKeyTheRecoveryCodesAreLeft()
    {
        const QByteArray secret = enrol();
        const auto codes = m->secondFactor.confirm(m_ada, {code(secret)});
        m->exec("UPDATE second_factors SET secret = ?", QByteArray(48, 'x'));
        m->clock.advance(30'000);
        QCOMPARE(codeOf(login(code(secret))), ErrorCode::AuthSecondFactorInvalid);
        QVERIFY(login(codes->recoveryCodes[0]));
    }

    void wrongCodesHaveToWait()
    {
        const QByteArray secret = switchedOn();
        m->clock.advance(30'000);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(codeOf(login(u"000000"_s)), ErrorCode::AuthSecondFactorInvalid);
        const auto held = login(code(secret));
        QCOMPARE(codeOf(held), ErrorCode::RateLimited);
        QCOMPARE(held.error().retryAfterSeconds, 30);
        m->clock.advance(30'000);
        QVERIFY(login(code(secret)));
    }

    void wrongFirstCodesHaveToWait()
    {
        const QByteArray secret = enrol();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(
                codeOf(m->secondFactor.confirm(m_ada, {u"000000"_s})),
                ErrorCode::AuthSecondFactorInvalid
            );
        QCOMPARE(codeOf(m->secondFactor.confirm(m_ada, {code(secret)})), ErrorCode::RateLimited);
        // That is not in the way of signing in.
        QVERIFY(login({}));
    }

    void freshAgain()
    {
        const Caller caller = signedIn();
        m->clock.advance(11 * 60'000);
        QVERIFY(*m->table.recheck(caller.id, caller.sessionId)->freshUntil < m->clock.now());
        const auto session = m->passwords.reauthenticate(caller, {kGoodPassword, {}});
        QVERIFY(session);
        QCOMPARE(session->id, caller.sessionId);
        QVERIFY(session->current);
        QCOMPARE(*session->freshUntil, m->clock.now().plusSeconds(600));
        QCOMPARE(*m->table.recheck(caller.id, caller.sessionId)->freshUntil, *session->freshUntil);
    }

    void freshOnlyWithPasswordAndCode()
    {
        const Caller caller = signedIn();
        const QByteArray secret = switchedOn();
        m->clock.advance(11 * 60'000);
        const auto again = [&](const QString &password, const wire::Absent<QString> &typed) {
            return codeOf(m->passwords.reauthenticate(caller, {password, typed}));
        };
        QCOMPARE(again(u"wrong password"_s, code(secret)), ErrorCode::AuthInvalidCredentials);
        QCOMPARE(again(kGoodPassword, {}), ErrorCode::AuthSecondFactorRequired);
        QCOMPARE(again(kGoodPassword, u"000000"_s), ErrorCode::AuthSecondFactorInvalid);
        QVERIFY(*m->table.recheck(caller.id, caller.sessionId)->freshUntil < m->clock.now());
        QCOMPARE(again(kGoodPassword, code(secret)), kNoError);
        QCOMPARE(again(kGoodPassword, code(secret)), ErrorCode::AuthSecondFactorInvalid);
    }

    void freshIsGuardedToo()
    {
        const Caller caller = signedIn();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(
                codeOf(m->passwords.reauthenticate(caller, {u"wrong"_s, {}})),
                ErrorCode::AuthInvalidCredentials
            );
        const auto held = m->passwords.reauthenticate(caller, {kGoodPassword, {}});
        QCOMPARE(codeOf(held), ErrorCode::RateLimited);
        // Whoever has a token only cannot keep the owner out.
        QVERIFY(login({}));
    }

    void withoutAPasswordNothingIsFresh()
    {
        const Caller caller = signedIn();
        m->exec("UPDATE users SET password_hash = NULL WHERE id = ?", caller.id);
        const auto before = m->hasher.computed();
        QCOMPARE(
            codeOf(m->passwords.reauthenticate(caller, {u""_s, {}})),
            ErrorCode::AuthInvalidCredentials
        );
        QCOMPARE(m->hasher.computed(), before + 1);
    }

    void newPasswordEndsTheOthers()
    {
        const Caller here = signedIn();
        const Caller there = signedIn();
        QVERIFY(m->passwords.change(here, {u"analytical engine"_s}));
        QVERIFY(m->table.recheck(here.id, here.sessionId));
        QVERIFY(!m->table.recheck(there.id, there.sessionId));
        QCOMPARE(m_notices, QList{AccountNotice::PasswordChanged});
        QCOMPARE(codeOf(login({})), ErrorCode::AuthInvalidCredentials);
        QVERIFY(login({}, u"analytical engine"_s));
    }

    void newPasswordIsChecked_data()
    {
        QTest::addColumn<QString>("password");
        QTest::newRow("common") << u"password123"_s;
        QTest::newRow("own address") << u"ada@example.com"_s;
    }
    void newPasswordIsChecked()
    {
        QFETCH(QString, password);
        const auto refused = m->passwords.change(signedIn(), {password});
        QVERIFY(!refused);
        QCOMPARE(refused.error().fields.value(0).field, u"/newPassword"_s);
        QCOMPARE(refused.error().fields.value(0).code, FieldCode::WeakPassword);
        QVERIFY(login({}));
    }

    void reuseOfARefreshTokenIsTold()
    {
        const auto first = m->signIn(u"ada"_s);
        const auto second = m->sessions.refresh({}, {first.refreshToken});
        QVERIFY(m->sessions.refresh({}, {second->refreshToken}));
        QVERIFY(m_notices.isEmpty());
        QCOMPARE(
            codeOf(m->sessions.refresh({}, {first.refreshToken})), ErrorCode::AuthRefreshReused
        );
        QCOMPARE(m_notices, QList{AccountNotice::RefreshTokenReused});
    }

private:
    static constexpr auto kNoError = ErrorCode(-1);

    template <typename T>
    static ErrorCode codeOf(const Result<T> &result)
    {
        return result ? kNoError : result.error().code;
    }
    static QByteArray secretOf(const TotpEnrolment &enrolment)
    {
        QByteArray bytes;
        quint32 held = 0;
        int bits = 0;
        for (const QChar c : enrolment.secret) {
            held = (held << 5)
                | static_cast<quint32>(u"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"_s.indexOf(c));
            if ((bits += 5) >= 8)
                bytes.append(static_cast<char>((held >> (bits -= 8)) & 0xff));
        }
        return bytes;
    }
    QByteArray enrol()
    {
        const auto enrolment = m->secondFactor.enrol(m_ada);
        Accounts::must(enrolment);
        return secretOf(*enrolment);
    }
    QByteArray switchedOn()
    {
        const QByteArray secret = enrol();
        Accounts::must(m->secondFactor.confirm(m_ada, {code(secret)}));
        return secret;
    }
    QString code(const QByteArray &secret) const
    {
        return totpCode(secret, totpStep(m->clock.now()));
    }
    Me me() const { return *m->users.me(m_ada); }
    Caller signedIn() { return *m->table.authenticate(m->signIn(u"ada"_s).accessToken.toLatin1()); }
    Result<AuthResult>
    login(const wire::Absent<QString> &typed, const QString &password = kGoodPassword)
    {
        LoginRequest request;
        request.login = u"ada"_s;
        request.password = password;
        request.code = typed;
        return m->auth.login({}, request);
    }

    std::unique_ptr<Accounts> m;
    Caller m_ada;
    QList<AccountNotice> m_notices;
};

QTEST_APPLESS_MAIN(SecondFactorTest)
#include "second_factor_test.moc"
