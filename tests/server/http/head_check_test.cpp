// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/head_check.h"

#include <QTest>

using namespace server;
using common::ErrorCode;

namespace {

common::Result<HttpHead> parse(const QByteArray &bytes)
{
    HeadScanner scanner;
    switch (scanner.scan(bytes)) {
    case HeadScanner::State::Complete:
        return parseHead(QByteArrayView(bytes).first(scanner.length()));
    case HeadScanner::State::Bad:
        return common::fail(scanner.fault());
    case HeadScanner::State::NeedMore:
        break;
    }
    return common::fail(ErrorCode::ServerInternal, QStringLiteral("incomplete"));
}

} // namespace

class HeadCheckTest : public QObject {
    Q_OBJECT

private slots:
    void readsAnOrdinaryHead();
    void findsTheEndInPieces();
    void readsConnectionAndVersion();
    void refuses_data();
    void refuses();
    void readsLists();
};

void HeadCheckTest::readsAnOrdinaryHead()
{
    const auto head =
        parse("POST /a?b=c HTTP/1.1\r\nHost: example.org:8080\r\nX-Text: \t caf\xc3\xa9  \r\n"
              "Content-Length: 12\r\nExpect: 100-Continue\r\nEmpty:\r\n\r\nbody");
    QVERIFY(head.has_value());
    QCOMPARE(head->method, "POST");
    QCOMPARE(head->target, "/a?b=c");
    QCOMPARE(head->host, "example.org:8080");
    QCOMPARE(headerValue(head->headers, "x-text"), "caf\xc3\xa9");
    QCOMPARE(headerValue(head->headers, "EMPTY"), "");
    QCOMPARE(head->contentLength, 12);
    QVERIFY(head->expectsContinue && head->keepAlive && !head->chunked && head->hasBody());
}

void HeadCheckTest::findsTheEndInPieces()
{
    const QByteArray bytes = "GET / HTTP/1.1\r\nHost: a\r\n\r\nrest";
    HeadScanner scanner;
    for (qsizetype n = 0; n < bytes.size() - 4; ++n)
        QCOMPARE(scanner.scan(bytes.first(n)), HeadScanner::State::NeedMore);
    QCOMPARE(scanner.scan(bytes), HeadScanner::State::Complete);
    QCOMPARE(scanner.length(), bytes.size() - 4);
}

void HeadCheckTest::readsConnectionAndVersion()
{
    QVERIFY(!parse("GET / HTTP/1.1\r\nHost: a\r\nConnection: foo, Close\r\n\r\n")->keepAlive);
    QVERIFY(!parse("GET / HTTP/1.0\r\nHost: a\r\n\r\n")->keepAlive);
    QVERIFY(parse("GET / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\n\r\n")->keepAlive);
    QCOMPARE(parse("GET / HTTP/1.0\r\nHost: a\r\n\r\n")->minorVersion, 0);
    QVERIFY(parse("PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n")->chunked);
    QVERIFY(!parse("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n")->hasBody());
}

void HeadCheckTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QByteArray &bytes, int status) {
        QTest::newRow(name) << bytes << status;
    };
    const auto with = [&](const char *name, const QByteArray &lines, int status) {
        row(name, "POST / HTTP/1.1\r\nHost: a\r\n" + lines + "\r\n\r\n", status);
    };
    row("no host", "GET / HTTP/1.1\r\n\r\n", 400);
    with("two hosts", "Host: a", 400);
    row("empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400);
    row("host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400);
    row("bare LF", "GET / HTTP/1.1\nHost: a\n\n", 400);
    row("bare LF in a header", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n", 400);
    row("bare CR", "GET / HTTP/1.1\r\nHost: a\r\nX: b\rc\r\n\r\n", 400);
    row("CR CR LF", "GET / HTTP/1.1\r\nHost: a\r\r\n\r\n", 400);
    row("LF first", "\nGET / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    with("obs-fold", "X: a\r\n b", 400);
    with("tab fold", "X: a\r\n\tb", 400);
    with("space before colon", "X : a", 400);
    with("no colon", "X", 400);
    with("no name", ": a", 400);
    with("name with bracket", "X(: a", 400);
    with("NUL", QByteArray("X: a\0b", 6), 400);
    with("bell", "X: \a", 400);
    with("DEL", "X: \x7f", 400);
    row("method with bracket", "G[T / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("no method", " / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("two spaces", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("tab in the request line", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("no version", "GET /\r\nHost: a\r\n\r\n", 400);
    row("lower case version", "GET / http/1.1\r\nHost: a\r\n\r\n", 400);
    row("version 2", "GET / HTTP/2.0\r\nHost: a\r\n\r\n", 400);
    row("version 1.11", "GET / HTTP/1.11\r\nHost: a\r\n\r\n", 400);
    row("non-ASCII target", "GET /\xc3\xa9 HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    row("fragment", "GET /#a HTTP/1.1\r\nHost: a\r\n\r\n", 400);
    with("length and coding", "Content-Length: 1\r\nTransfer-Encoding: chunked", 400);
    with("two lengths", "Content-Length: 1\r\nContent-Length: 1", 400);
    with("length list", "Content-Length: 1, 1", 400);
    with("signed length", "Content-Length: +1", 400);
    with("hex length", "Content-Length: 0x1", 400);
    with("empty length", "Content-Length: ", 400);
    with("long length", "Content-Length: 1234567890123", 400);
    with("unknown coding", "Transfer-Encoding: gzip, chunked", 501);
    with("xchunked", "Transfer-Encoding: xchunked", 501);
    with("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked", 501);
    with("quoted chunked", "Transfer-Encoding: \"chunked\"", 501);
    with("vertical tab before chunked", "Transfer-Encoding: \vchunked", 400);
    row("coding in 1.0", "POST / HTTP/1.0\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", 400);
    with("other expectation", "Expect: 200-ok", 417);
    row("long target", "GET /" + QByteArray(9000, 'a') + " HTTP/1.1\r\nHost: a\r\n\r\n", 414);
    row("endless target", "GET /" + QByteArray(9000, 'a'), 414);
    with("large headers", "X: " + QByteArray(17'000, 'a'), 431);
    row("endless header", "GET / HTTP/1.1\r\nX: " + QByteArray(17'000, 'a'), 431);
    with("65 headers", QByteArray("X: 1\r\n").repeated(63) + "Y: 1", 431);
}

void HeadCheckTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QFETCH(int, status);
    const auto head = parse(bytes);
    QVERIFY(!head.has_value());
    QCOMPARE(head.error().httpStatus(), status);
}

void HeadCheckTest::readsLists()
{
    const QList<HttpHeader> headers{{"Accept", "a, b ,,"}, {"accept", " C"}};
    QCOMPARE(listMembers(headers, "ACCEPT"), (QList<QByteArray>{"a", "b", "C"}));
    QVERIFY(listContains(headers, "accept", "c"));
    QVERIFY(!listContains(headers, "accept", "d"));
}

QTEST_GUILESS_MAIN(HeadCheckTest)
#include "head_check_test.moc"
