// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/sql_splitter.h"

#include <QTest>

using server::splitStatements;
using Statements = std::vector<std::string>;

class SqlSplitterTest : public QObject {
    Q_OBJECT

private slots:
    void statementsAreCutAtSemicolons()
    {
        QVERIFY(
            splitStatements("SELECT 1; ;\n SELECT 2 ;;") == (Statements{"SELECT 1", "SELECT 2"})
        );
        QVERIFY(splitStatements("").empty());
        QVERIFY(splitStatements(" \n-- nothing; here\n/* nor; here */").empty());
    }

    void quotedSemicolonsStay()
    {
        const char *sql = R"(INSERT INTO "a;b" VALUES ('x;''y;', `c;d`, [e;f]); SELECT '--', '/*')";
        QVERIFY(
            splitStatements(sql)
            == (Statements{
                R"(INSERT INTO "a;b" VALUES ('x;''y;', `c;d`, [e;f]))", "SELECT '--', '/*'"})
        );
    }

    void commentsAreDropped()
    {
        const auto parts = splitStatements("SELECT 1 -- one; it's\n, 2; /* ' ; */ SELECT 3");
        QCOMPARE(parts.size(), 2U);
        QVERIFY(parts[0].find("one") == std::string::npos);
        QVERIFY(parts[0].find(", 2") != std::string::npos);
        QVERIFY(parts[1] == "SELECT 3");
    }

    void triggersAreOneStatement()
    {
        const std::string trigger = "CREATE TEMP TRIGGER t AFTER INSERT ON a BEGIN\n"
                                    " UPDATE b SET n = CASE WHEN n > 1 THEN 2 ELSE 3 END;\n"
                                    " DELETE FROM c WHERE d = 'end;';\nEND";
        QVERIFY(splitStatements(trigger + ";\nSELECT 1;") == (Statements{trigger, "SELECT 1"}));
    }

    void dollarTextsAreOneStatement()
    {
        const std::string function =
            "CREATE FUNCTION f() RETURNS int AS $x$ BEGIN; RETURN $1; END $x$ LANGUAGE sql";
        QVERIFY(splitStatements(function + "; SELECT $1") == (Statements{function, "SELECT $1"}));
    }

    void whatIsNotClosedGoesToTheEnd()
    {
        QVERIFY(splitStatements("SELECT 'a; b") == (Statements{"SELECT 'a; b"}));
    }
};

QTEST_GUILESS_MAIN(SqlSplitterTest)
#include "sql_splitter_test.moc"
