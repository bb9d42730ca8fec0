// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/settings_table.h"
#include "tests/support/test_database.h"

#include <QTest>

using namespace server;

class SettingsTableTest : public QObject {
    Q_OBJECT

private slots:
    void settingsAreKeptReplacedAndRemoved()
    {
        tests::TestDatabase base;
        const SettingsTable table;
        const QString key = QStringLiteral("server.name");
        const auto done = base.db().write([&](Transaction &tx) -> Result<> {
            TRY(table.set(tx, key, QStringLiteral("\"Kith\""), {1}));
            TRY(table.set(tx, key, QStringLiteral("\"Kin\""), {2}));
            return table.set(tx, QStringLiteral("votes.down"), QStringLiteral("true"), {2});
        });
        QVERIFY(done);
        const auto found = base.db().read([&](Transaction &tx) { return table.find(tx, key); });
        QCOMPARE(**found, QStringLiteral("\"Kin\""));
        QVERIFY(base.db().write([&](Transaction &tx) { return table.remove(tx, key); }));
        const auto all = base.db().read([&](Transaction &tx) { return table.list(tx); });
        QCOMPARE(all->keys(), (QList<QString>{QStringLiteral("votes.down")}));
        const auto gone = base.db().read([&](Transaction &tx) { return table.find(tx, key); });
        QVERIFY(gone && !*gone);
    }
};

QTEST_GUILESS_MAIN(SettingsTableTest)
#include "settings_table_test.moc"
