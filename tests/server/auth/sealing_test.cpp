// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/auth/random.h"
#include "server/auth/recovery_code.h"
#include "server/auth/sealing.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace server;

// Secrets of the second factor at rest.
class SealingTest : public QObject {
    Q_OBJECT

private slots:
    void comesBack()
    {
        for (const qsizetype size : {0, 1, 20, 1000}) {
            const QByteArray plain = randomBytes(size);
            const QByteArray sealed = seal(m_key, plain, "totp:1");
            QCOMPARE(unseal(m_key, sealed, "totp:1"), plain);
            QVERIFY(size < 8 || !sealed.contains(plain));
        }
    }

    void isNeverTheSame() { QVERIFY(seal(m_key, "secret", "a") != seal(m_key, "secret", "a")); }

    void isBoundToKeyAndPlace()
    {
        const QByteArray sealed = seal(m_key, "secret", "totp:1");
        QVERIFY(!unseal(randomBytes(32), sealed, "totp:1"));
        QVERIFY(!unseal(m_key, sealed, "totp:2"));
        QVERIFY(!unseal({}, sealed, "totp:1"));
    }

    void everyByteCounts()
    {
        const QByteArray sealed = seal(m_key, "secret", "totp:1");
        for (qsizetype i = 0; i < sealed.size(); ++i) {
            QByteArray changed = sealed;
            changed[i] = static_cast<char>(changed[i] ^ 1);
            QVERIFY(!unseal(m_key, changed, "totp:1"));
            QVERIFY(!unseal(m_key, sealed.first(i), "totp:1"));
        }
    }

    void recoveryCodesAreReadableAndDiffer()
    {
        const QRegularExpression form(u"^([a-z2-7]{4}-){3}[a-z2-7]{4}$"_s);
        QSet<QString> seen;
        for (int i = 0; i < 100; ++i) {
            const RecoveryCode code = newRecoveryCode();
            QVERIFY2(form.match(code.text).hasMatch(), qPrintable(code.text));
            QCOMPARE(code.hash.size(), 32);
            seen.insert(code.text);
        }
        QCOMPARE(seen.size(), 100);
    }

    void recoveryCodesAreReadAsTheyAreTyped()
    {
        const QByteArray hash = hashOfRecoveryCode(u"oblo-2345-wxyz-abcd"_s);
        for (const QString &typed :
             {u"OBLO-2345-WXYZ-ABCD"_s,
              u" oblo 2345 wxyz abcd "_s,
              u"oblo2345wxyzabcd"_s,
              u"0b10-2345-wxyz-a8cd"_s})
            QCOMPARE(hashOfRecoveryCode(typed), hash);
        QVERIFY(hashOfRecoveryCode(u"oblo-2345-wxyz-abce"_s) != hash);
    }

private:
    const QByteArray m_key = randomBytes(32);
};

QTEST_APPLESS_MAIN(SealingTest)
#include "sealing_test.moc"
