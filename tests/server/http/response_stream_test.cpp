// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/response_stream.h"
#include "tests/server/http/fake_handler.h"

#include <QTest>

using namespace server;
using State = ResponseStream::State;

namespace {

// All that goes out, a few bytes at a time.
QByteArray sentBy(ResponseStream &stream, qsizetype atOnce, State &end)
{
    QByteArray all;
    do {
        const auto rest = stream.rest();
        const QByteArray bytes = rest[0].toByteArray() + rest[1].toByteArray();
        const auto n = std::min(atOnce, bytes.size());
        all += bytes.first(n);
        end = stream.sent(n);
    } while (end == State::More);
    return all;
}

HttpResponse withSource(qint64 size, qint64 announced)
{
    HttpResponse response;
    response.source = std::make_shared<tests::LettersSource>(size);
    response.sourceLength = announced;
    return response;
}

} // namespace

class ResponseStreamTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_form = {.requestId = "id"}; }

    void sendsBodiesInAnyPieces()
    {
        for (const qsizetype size : {0, 5, 10'000}) {
            for (const qsizetype atOnce : {1, 7, 100'000}) {
                HttpResponse response;
                response.body = QByteArray(size, 'b');
                const QByteArray all = sent(std::move(response), atOnce);
                QVERIFY(all.endsWith("\r\n\r\n" + QByteArray(size, 'b')));
                QVERIFY(all.contains("Content-Length: " + QByteArray::number(size) + "\r\n"));
                QCOMPARE(m_end, State::Done);
            }
        }
    }

    void sendsNoBodyWhereNoneMayBe()
    {
        HttpResponse response;
        response.body = "body";
        m_form.isHead = true;
        QVERIFY(sent(response, 1000).endsWith("\r\n\r\n"));
        m_form.isHead = false;
        response.status = 304;
        const QByteArray all = sent(response, 1000);
        QVERIFY(all.endsWith("\r\n\r\n") && !all.contains("Content-Length"));
    }

    void sendsSourcesWhole()
    {
        const QByteArray all = sent(withSource(200'000, 200'000), 50'000);
        QCOMPARE(all.size() - all.indexOf("\r\n\r\n") - 4, 200'000);
        QCOMPARE(m_end, State::Done);
    }

    void sendsSourcesOfUnknownLengthInChunks()
    {
        const QByteArray all = sent(withSource(70'000, -1), 50'000);
        QVERIFY(all.contains("Transfer-Encoding: chunked\r\n"));
        QVERIFY(all.contains("\r\n\r\n10000\r\nxxx"));
        QVERIFY(all.endsWith("\r\n0\r\n\r\n"));
        // HTTP/1.0 has no chunks: the end of the connection is the end.
        m_form.minorVersion = 0;
        const QByteArray old = sent(withSource(70'000, -1), 50'000);
        QVERIFY(old.contains("Connection: close\r\n") && !old.contains("chunked"));
        QCOMPARE(old.size() - old.indexOf("\r\n\r\n") - 4, 70'000);
    }

    void breaksOffWhatIsTooShort()
    {
        sent(withSource(10, 11), 1000);
        QCOMPARE(m_end, State::Broken);
    }

private:
    QByteArray sent(HttpResponse response, qsizetype atOnce)
    {
        ResponseStream stream;
        const auto framing = framingOf(response, m_form);
        stream.start(std::move(response), framing);
        return sentBy(stream, atOnce, m_end);
    }

    AnswerForm m_form;
    State m_end{};
};

QTEST_GUILESS_MAIN(ResponseStreamTest)
#include "response_stream_test.moc"
