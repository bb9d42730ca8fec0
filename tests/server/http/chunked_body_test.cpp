// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/chunked_body.h"

#include <QTest>

using namespace server;

namespace {

// The body, or null if it is not in order or not complete; piece: how many bytes come at a time.
QByteArray decoded(const QByteArray &bytes, qsizetype piece, qsizetype *left = nullptr)
{
    ChunkedBody body;
    QByteArray out("");
    qsizetype done = 0;
    qsizetype arrived = 0;
    while (done < bytes.size()) {
        arrived = std::min(bytes.size(), std::max(arrived, done) + piece);
        const auto step = body.next(QByteArrayView(bytes).sliced(done, arrived - done));
        done += step.consumed;
        out += step.data.toByteArray();
        if (step.state == ChunkedBody::State::Bad)
            return {};
        if (step.state == ChunkedBody::State::Done) {
            if (left != nullptr)
                *left = bytes.size() - done;
            return out;
        }
    }
    return {};
}

} // namespace

class ChunkedBodyTest : public QObject {
    Q_OBJECT

private slots:
    void decodes();
    void refuses_data();
    void refuses();
    void refusesMoreWrappingThanBody();
};

void ChunkedBodyTest::decodes()
{
    const QByteArray bytes =
        "5;name=\"value\"\r\nhello\r\n00000006\r\n world\r\n0\r\nTrailer: x\r\n\r\nGET";
    for (qsizetype piece = 1; piece <= bytes.size(); ++piece) {
        qsizetype left = 0;
        QCOMPARE(decoded(bytes, piece, &left), "hello world");
        QCOMPARE(left, 3);
    }
    QCOMPARE(decoded("0\r\n\r\n", 1), "");
    QCOMPARE(decoded("A\r\n0123456789\r\n0;x\r\n\r\n", 3), "0123456789");
}

void ChunkedBodyTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nine digits") << QByteArray("000000001\r\na\r\n0\r\n\r\n");
    QTest::newRow("no digits") << QByteArray("\r\na\r\n0\r\n\r\n");
    QTest::newRow("0x") << QByteArray("0x1\r\na\r\n0\r\n\r\n");
    QTest::newRow("minus") << QByteArray("-1\r\na\r\n0\r\n\r\n");
    QTest::newRow("space after size") << QByteArray("1 \r\na\r\n0\r\n\r\n");
    QTest::newRow("bare LF after size") << QByteArray("1\na\r\n0\r\n\r\n");
    QTest::newRow("bare CR after size") << QByteArray("1\rXa\r\n0\r\n\r\n");
    QTest::newRow("bare LF in extension") << QByteArray("1;a\nb\r\na\r\n0\r\n\r\n");
    QTest::newRow("no CRLF after data") << QByteArray("1\r\nab0\r\n\r\n");
    QTest::newRow("LF after data") << QByteArray("1\r\na\n0\r\n\r\n");
    QTest::newRow("bare LF in trailer") << QByteArray("0\r\nX: y\n\r\n");
    QTest::newRow("NUL in trailer") << QByteArray("0\r\nX: \0\r\n\r\n", 11);
    QTest::newRow("long extension")
        << QByteArray("1;" + QByteArray(257, 'x') + "\r\na\r\n0\r\n\r\n");
    QTest::newRow("long trailer") << QByteArray("0\r\nX: " + QByteArray(9000, 'x') + "\r\n\r\n");
}

void ChunkedBodyTest::refuses()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(decoded(bytes, 1).isNull());
    QVERIFY(decoded(bytes, bytes.size()).isNull());
}

void ChunkedBodyTest::refusesMoreWrappingThanBody()
{
    const QByteArray chunk = "1;" + QByteArray(250, 'x') + "\r\na\r\n";
    QVERIFY(decoded(chunk.repeated(10) + "0\r\n\r\n", 100) == QByteArray(10, 'a'));
    QVERIFY(decoded(chunk.repeated(10'000) + "0\r\n\r\n", 4096).isNull());
}

QTEST_GUILESS_MAIN(ChunkedBodyTest)
#include "chunked_body_test.moc"
