// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/users/user_rules.h"

#include <QTest>

using namespace common;

class UserRulesTest : public QObject {
    Q_OBJECT

private slots:
    void knowsWeakPasswords_data()
    {
        QTest::addColumn<QString>("password");
        QTest::addColumn<bool>("weak");
        QTest::newRow("common") << QStringLiteral("Password123") << true;
        QTest::newRow("keyboard") << QStringLiteral("qwertyuiop") << true;
        QTest::newRow("one letter") << QStringLiteral("aaaaaaaaaaaa") << true;
        QTest::newRow("two letters") << QStringLiteral("abababababab") << true;
        QTest::newRow("a row") << QStringLiteral("cdefghijklmn") << true;
        QTest::newRow("backwards") << QStringLiteral("9876543210") << true;
        QTest::newRow("own name") << QStringLiteral("adalovelace1") << true;
        QTest::newRow("leaked with a year") << QStringLiteral("monkey2019") << true;
        QTest::newRow("letters as figures") << QStringLiteral("P@ssw0rd123") << true;
        QTest::newRow("leaked in russian") << QStringLiteral("пароль1234") << true;
        QTest::newRow("russian keyboard") << QStringLiteral("йцукенгшщзхъ") << true;
        QTest::newRow("the longest") << QStringLiteral("a1").repeated(128) << true;
        QTest::newRow("words") << QStringLiteral("difference engine") << false;
        QTest::newRow("russian") << QStringLiteral("зелёная калитка") << false;
        QTest::newRow("random") << QStringLiteral("x7#Qp2!vLm") << false;
    }
    void knowsWeakPasswords()
    {
        QFETCH(QString, password);
        QFETCH(bool, weak);
        QCOMPARE(isWeakPassword(password, QStringLiteral("adalovelace")), weak);
    }

    void namesAreCleaned()
    {
        QCOMPARE(
            *cleanDisplayName(QStringLiteral("  Ada \u202e Lovelace\u200b ")),
            QStringLiteral("Ada Lovelace")
        );
        QCOMPARE(*cleanDisplayName(QStringLiteral("e\u0301")), QStringLiteral("\u00e9"));
        const QString tower = QStringLiteral("a") + QString(20, QChar(0x0315));
        QCOMPARE(cleanDisplayName(tower)->size(), 5);
        QVERIFY(!cleanDisplayName(QString(101, QChar(0x4e00))));
    }

    void namesAreJoined()
    {
        QCOMPARE(
            displayName(QStringLiteral("Ada"), QStringLiteral("Lovelace"), QStringLiteral("ada")),
            QStringLiteral("Ada Lovelace")
        );
        QCOMPARE(
            displayName(std::nullopt, std::nullopt, QStringLiteral("ada")), QStringLiteral("ada")
        );
        QCOMPARE(
            displayName(QStringLiteral(" "), std::nullopt, QStringLiteral("ada")),
            QStringLiteral("ada")
        );
    }

    void someNamesAreReserved()
    {
        QVERIFY(isReservedUsername(QStringLiteral("Admin")));
        QVERIFY(isReservedUsername(QStringLiteral("me")));
        QVERIFY(!isReservedUsername(QStringLiteral("ada")));
    }
};

QTEST_GUILESS_MAIN(UserRulesTest)
#include "user_rules_test.moc"
