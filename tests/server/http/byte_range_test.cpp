// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/byte_range.h"
#include "server/http/file_answer.h"

#include <QBuffer>
#include <QTest>

using namespace server;

class ByteRangeTest : public QObject {
    Q_OBJECT

private slots:
    void findsThePart_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<qint64>("first"); // -1: the whole file, -2: cannot be satisfied
        QTest::addColumn<qint64>("length");
        const auto row = [](const char *header, qint64 first, qint64 length) {
            QTest::newRow(header) << QByteArray(header) << first << length;
        };
        row("", -1, 0);
        row("bytes=0-0", 0, 1);
        row("bytes=0-9", 0, 10);
        row("bytes=0-10", 0, 10);
        row("bytes=3-", 3, 7);
        row("bytes=-3", 7, 3);
        row("bytes=-30", 0, 10);
        row("BYTES=2-3", 2, 2);
        row("bytes=9-99999999999999", 9, 1);
        row("bytes=10-", -2, 0);
        row("bytes=10-12", -2, 0);
        row("bytes=-0", -2, 0);
        row("bytes=5-3", -1, 0);
        row("bytes=", -1, 0);
        row("bytes=-", -1, 0);
        row("bytes=a-b", -1, 0);
        row("bytes=+1-2", -1, 0);
        row("bytes=1-2,4-5", -1, 0);
        row("bytes=0-99999999999999999999", -1, 0);
        row("lines=0-1", -1, 0);
    }
    void findsThePart()
    {
        QFETCH(QByteArray, header);
        QFETCH(qint64, first);
        QFETCH(qint64, length);
        const RangeAnswer answer = rangeOf(header, 10);
        QCOMPARE(answer.isSatisfiable, first != -2);
        QCOMPARE(answer.range.has_value(), first >= 0);
        if (first >= 0) {
            QCOMPARE(answer.range->first, first);
            QCOMPARE(answer.range->length, length);
        }
    }

    void nothingOfAnEmptyFileCanBeAskedFor()
    {
        QVERIFY(!rangeOf("bytes=0-", 0).isSatisfiable);
        QVERIFY(!rangeOf("bytes=-1", 0).isSatisfiable);
    }

    void namesStayInsideTheirQuotes()
    {
        const QByteArray header = contentDisposition(QStringLiteral("a\"b\\c\r\nX: y\u0436.zip"));
        QCOMPARE(
            header,
            QByteArray("attachment; filename=\"a_b_c__X: y_.zip\"; "
                       "filename*=UTF-8''a%22b%5Cc%0D%0AX%3A%20y%D0%B6.zip")
        );
    }

    // Bytes that are not there any more must not be made up.
    void aFileThatBecameShorterEndsTheAnswer()
    {
        const auto content = std::make_shared<QBuffer>();
        content->setData("0123456789");
        QVERIFY(content->open(QIODevice::ReadOnly));
        HttpRequest request;
        HttpResponse response;
        QVERIFY(answerWithFile({content, QStringLiteral("x")}, request, response));
        QCOMPARE(response.sourceLength, 10);
        QCOMPARE(response.source->read(4), QByteArray("0123"));
        content->buffer().truncate(6);
        QCOMPARE(response.source->read(100), QByteArray("45"));
        QVERIFY(response.source->read(100).isNull());
    }
};

QTEST_GUILESS_MAIN(ByteRangeTest)
#include "byte_range_test.moc"
