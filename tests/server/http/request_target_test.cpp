// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/request_target.h"

#include <QTest>

using namespace server;

class RequestTargetTest : public QObject {
    Q_OBJECT

private slots:
    void decodesOnce();
    void refuses_data();
    void refuses();
};

void RequestTargetTest::decodesOnce()
{
    const auto target = parseTarget("GET", "/a%20b/%C3%A9/%252F..x?q=%2F&r=\\");
    QVERIFY(target.has_value());
    QCOMPARE(target->path, QStringLiteral("/a b/é/%2F..x"));
    QCOMPARE(target->query, "q=%2F&r=\\");
    QCOMPARE(parseTarget("GET", "/")->path, QStringLiteral("/"));
    QCOMPARE(parseTarget("GET", "http://other.example/a?b")->path, QStringLiteral("/a"));
    QCOMPARE(parseTarget("GET", "HTTPS://other.example")->path, QStringLiteral("/"));
    QCOMPARE(parseTarget("OPTIONS", "*")->path, QStringLiteral("*"));
    QCOMPARE(parseTarget("GET", "/...")->path, QStringLiteral("/..."));
}

void RequestTargetTest::refuses_data()
{
    QTest::addColumn<QByteArray>("target");
    for (const char *target : {"*",
                               "a",
                               "//x/../y",
                               "/..",
                               "/../a",
                               "/a/..",
                               "/%2e%2E/a",
                               "/a%2fb",
                               "/a%2Fb",
                               "/a%5cb",
                               "/a%5C",
                               "/a\\b",
                               "/a%00",
                               "/a%0d%0a",
                               "/a%7f",
                               "/%",
                               "/%1",
                               "/%zz",
                               "/%c3",
                               "/%ff",
                               "/%c0%af",
                               "/%ed%a0%80",
                               "example.org:443",
                               "ftp://a/b"})
        QTest::newRow(target) << QByteArray(target);
}

void RequestTargetTest::refuses()
{
    QFETCH(QByteArray, target);
    QVERIFY(!parseTarget("GET", target).has_value());
}

QTEST_GUILESS_MAIN(RequestTargetTest)
#include "request_target_test.moc"
