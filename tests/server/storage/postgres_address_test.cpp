// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/postgres_address.h"

#include <QTest>

using namespace server;

class PostgresAddressTest : public QObject {
    Q_OBJECT

private slots:
    void everyPartIsRead()
    {
        const auto full = parsePostgresUrl(
            QStringLiteral("postgresql://ki%40th:s%2Fecret@db.example:5433/data?sslmode=require")
        );
        QVERIFY(full);
        QCOMPARE(full->user, QStringLiteral("ki@th"));
        QCOMPARE(full->password, QStringLiteral("s/ecret"));
        QCOMPARE(full->host, QStringLiteral("db.example"));
        QCOMPARE(full->port, 5433);
        QCOMPARE(full->database, QStringLiteral("data"));
        QCOMPARE(full->sslMode, QStringLiteral("require"));
        QVERIFY(!full->shown().contains(QStringLiteral("ecret")));
    }

    void aSocketIsAFolder()
    {
        const auto socket =
            parsePostgresUrl(QStringLiteral("postgresql://kith@/kith?host=/run/postgresql"));
        QVERIFY(socket);
        QCOMPARE(socket->host, QStringLiteral("/run/postgresql"));
        QCOMPARE(socket->port, 5432);
    }

    void whatIsNoAddressIsRefused_data()
    {
        QTest::addColumn<QString>("text");
        for (const char *text :
             {"postgresql:kith",
              "postgres://host/kith",
              "postgresql://host",
              "postgresql://host/",
              "postgresql://host/a/b",
              "postgresql://host/kith#x",
              "postgresql://host:port/kith",
              "postgresql://host/kith?host=elsewhere",
              "postgresql://host/kith?sslmode=maybe",
              "postgresql://host/kith?options=-c%20fsync=off"})
            QTest::newRow(text) << QString::fromLatin1(text);
    }

    void whatIsNoAddressIsRefused()
    {
        QFETCH(QString, text);
        const auto refused = parsePostgresUrl(text);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.startsWith(QStringLiteral("must be ")));
    }
};

QTEST_GUILESS_MAIN(PostgresAddressTest)
#include "postgres_address_test.moc"
