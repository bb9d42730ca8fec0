// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/dialect.h"

#include <QTest>

using namespace server;

class DialectTest : public QObject {
    Q_OBJECT

private slots:
    void tokensAreReplaced()
    {
        const auto lite = Dialect::of(Engine::Sqlite).expand("a {id}, b {seq}, c {bytes}");
        QVERIFY(lite.text == "a INTEGER PRIMARY KEY, b INTEGER PRIMARY KEY AUTOINCREMENT, c BLOB");
        QCOMPARE(lite.lists, 0);
        const auto post = Dialect::of(Engine::Postgres).expand("a {id}, c {bytes}");
        QVERIFY(post.text == "a BIGINT PRIMARY KEY, c BYTEA");
    }

    void columnsTakeAPrefix()
    {
        const auto &dialect = Dialect::of(Engine::Sqlite);
        QVERIFY(
            dialect.expand("SELECT {columns} FROM t", "id, text").text == "SELECT id, text FROM t"
        );
        QVERIFY(
            dialect.expand("SELECT {p.columns} FROM t p", "id, text").text
            == "SELECT p.id, p.text FROM t p"
        );
    }

    void listsAreCounted()
    {
        const auto sql = Dialect::of(Engine::Sqlite).expand("a IN {ids} AND b IN {texts}");
        QCOMPARE(sql.lists, 2);
        QVERIFY(sql.text.find('{') == std::string::npos);
    }

    void otherBracesStay()
    {
        const auto &dialect = Dialect::of(Engine::Sqlite);
        QVERIFY(
            dialect.expand("SELECT '{\"a\":{}}', {id}").text
            == "SELECT '{\"a\":{}}', INTEGER PRIMARY KEY"
        );
        QVERIFY(dialect.expand("SELECT '{'").text == "SELECT '{'");
    }
};

QTEST_GUILESS_MAIN(DialectTest)
#include "dialect_test.moc"
