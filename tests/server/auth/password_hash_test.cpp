// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/password_hash.h"

#include <QTest>

#include <ctime>

using server::PasswordHasher;

class PasswordHashTest : public QObject {
    Q_OBJECT

private slots:
    void hashesAsPromised()
    {
        const PasswordHasher hasher;
        const auto encoded = hasher.hash(m_password);
        QVERIFY(encoded);
        QVERIFY(encoded->startsWith(QStringLiteral("$argon2id$v=19$m=19456,t=2,p=1$")));
        QCOMPARE(encoded->section(u'$', 4, 4).size(), 22); // 16 bytes
        QVERIFY(*hasher.verify(m_password, *encoded));
        QVERIFY(!*hasher.verify(m_password + u'x', *encoded));
        QVERIFY(!hasher.needsRehash(*encoded));
    }

    void saltsDiffer() { QVERIFY(*m_cheap.hash(m_password) != *m_cheap.hash(m_password)); }

    void knowsOtherParameters()
    {
        const auto encoded = m_cheap.hash(m_password);
        QVERIFY(PasswordHasher().needsRehash(*encoded));
        QVERIFY(*PasswordHasher().verify(m_password, *encoded));
    }

    void compositionDoesNotMatter()
    {
        const auto encoded = m_cheap.hash(QString::fromUtf8("caf\xc3\xa9 au lait"));
        QVERIFY(*m_cheap.verify(QString::fromUtf8("cafe\xcc\x81 au lait"), *encoded));
    }

    void nobodyCostsTheSame()
    {
        const auto before = m_cheap.computed();
        QVERIFY(!*m_cheap.verify(m_password, std::nullopt));
        QCOMPARE(m_cheap.computed(), before + 1);

        // And in processor time: a dummy that argon2 could not take would be back at once.
        const PasswordHasher hasher;
        const auto encoded = hasher.hash(m_password);
        const qint64 known = fastest([&] { (void)hasher.verify(m_password, *encoded); });
        const qint64 unknown = fastest([&] { (void)hasher.verify(m_password, std::nullopt); });
        QVERIFY2(unknown > known / 4 && unknown < known * 4, qPrintable(figures(known, unknown)));
    }

    void tooLongIsNotHashed()
    {
        const auto before = m_cheap.computed();
        QVERIFY(!*m_cheap.verify(QString(257, u'x'), std::nullopt));
        QCOMPARE(m_cheap.computed(), before);
        QVERIFY(!*m_cheap.verify(QString(256, u'x'), std::nullopt));
        QCOMPARE(m_cheap.computed(), before + 1);
    }

    void aDamagedHashIsAFault()
    {
        QVERIFY(!m_cheap.verify(m_password, QStringLiteral("$argon2id$nonsense")));
    }

private:
    // Of this thread, so that other programs do not count.
    static qint64 processorNs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return time.tv_sec * 1'000'000'000LL + time.tv_nsec;
    }
    template <typename Fn>
    static qint64 fastest(Fn &&fn)
    {
        qint64 best = std::numeric_limits<qint64>::max();
        for (int i = 0; i < 7; ++i) {
            const qint64 start = processorNs();
            fn();
            best = std::min(best, processorNs() - start);
        }
        return best;
    }
    static QString figures(qint64 known, qint64 unknown)
    {
        return QStringLiteral("known %1 ns, unknown %2 ns").arg(known).arg(unknown);
    }

    const QString m_password = QStringLiteral("difference engine");
    const PasswordHasher m_cheap{{.memoryKib = 8, .passes = 1}};
};

QTEST_APPLESS_MAIN(PasswordHashTest)
#include "password_hash_test.moc"
