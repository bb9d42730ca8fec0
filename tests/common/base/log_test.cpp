// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

using namespace common;

class LogTest : public QObject {
    Q_OBJECT

private slots:
    void formats_data()
    {
        QTest::addColumn<LogFormat>("format");
        QTest::addColumn<QByteArray>("withRequest");
        QTest::addColumn<QByteArray>("without");
        QTest::newRow("text") << LogFormat::Text
                              << QByteArray("2025-11-20T21:04:05.123Z warning kith.x [r1]: hello")
                              << QByteArray("2025-11-20T21:04:05.123Z warning kith.x: hello");
        QTest::newRow("journal") << LogFormat::Journal << QByteArray("<4>kith.x [r1]: hello")
                                 << QByteArray("<4>kith.x: hello");
        QTest::newRow("json"
        ) << LogFormat::Json
          << QByteArray("{\"time\":\"2025-11-20T21:04:05.123Z\",\"level\":\"warning\","
                        "\"category\":\"kith.x\",\"request\":\"r1\",\"message\":\"hello\"}")
          << QByteArray("{\"time\":\"2025-11-20T21:04:05.123Z\",\"level\":\"warning\","
                        "\"category\":\"kith.x\",\"message\":\"hello\"}");
    }
    void formats()
    {
        QFETCH(LogFormat, format);
        QFETCH(QByteArray, withRequest);
        QFETCH(QByteArray, without);
        LogEntry entry{LogLevel::Warning, "kith.x", "hello", "r1", 1'763'672'645'123};
        QCOMPARE(formatLogLine(format, entry), withRequest);
        entry.request = {};
        QCOMPARE(formatLogLine(format, entry), without);
    }

    // Whatever somebody manages to get into a message or an id, it stays one line and one object.
    void aLineIsALine()
    {
        QString evil = QStringLiteral("\"}\\ \u00e9 ");
        for (char16_t c = 1; c < 0x20; ++c)
            evil += QChar(c);
        evil += QChar(0x7f);
        const QByteArray utf8 = evil.toUtf8();
        for (const LogFormat format : {LogFormat::Text, LogFormat::Journal, LogFormat::Json}) {
            const QByteArray line =
                formatLogLine(format, {LogLevel::Info, "kith.x", utf8, utf8, 0});
            for (const char c : line)
                QVERIFY2(static_cast<unsigned char>(c) >= 0x20 && c != 0x7f, line);
            if (format != LogFormat::Json)
                continue;
            const QJsonObject object = QJsonDocument::fromJson(line).object();
            QCOMPARE(object.value(QStringLiteral("message")).toString(), evil);
            QCOMPARE(object.value(QStringLiteral("request")).toString(), evil);
        }
    }

    // What a busy thread says is written together, and before what must not wait.
    void linesAreHeld()
    {
        ErrorOutput output;
        setUpLogging({.level = LogLevel::Info, .format = LogFormat::Text});
        int asked = 0;
        holdLines([&asked] { ++asked; });
        logLine(LogLevel::Info, "kith.x", "one");
        logLine(LogLevel::Info, "kith.x", "two");
        QCOMPARE(output.read(), QByteArray());
        QCOMPARE(asked, 1);
        writeHeldLines();
        QCOMPARE(messagesIn(output.read()), (QByteArrayList{"one", "two"}));
        logLine(LogLevel::Info, "kith.x", "three");
        QCOMPARE(asked, 2);
        logLine(LogLevel::Warning, "kith.x", "four");
        QCOMPARE(messagesIn(output.read()), (QByteArrayList{"three", "four"}));
        for (int i = 0; i < 200; ++i)
            logLine(LogLevel::Info, "kith.x", QByteArray(100, 'x'));
        QVERIFY(messagesIn(output.read()).size() > 100); // never more than a pipe takes whole
        holdLines(nullptr);
        (void)output.read();
        logLine(LogLevel::Info, "kith.x", "five");
        QCOMPARE(messagesIn(output.read()), QByteArrayList{"five"});
    }

private:
    // Standard error goes into a pipe meanwhile.
    class ErrorOutput {
    public:
        ErrorOutput()
            : m_before(::dup(STDERR_FILENO))
        {
            int ends[2] = {-1, -1};
            if (::pipe2(ends, O_NONBLOCK | O_CLOEXEC) != 0)
                qFatal("no pipe");
            ::dup2(ends[1], STDERR_FILENO);
            ::close(ends[1]);
            m_read = ends[0];
        }
        ErrorOutput(const ErrorOutput &) = delete;
        ErrorOutput &operator=(const ErrorOutput &) = delete;
        ~ErrorOutput()
        {
            ::dup2(m_before, STDERR_FILENO);
            ::close(m_before);
            ::close(m_read);
        }
        QByteArray read() const
        {
            QByteArray bytes(65536, Qt::Uninitialized);
            const ssize_t n = ::read(m_read, bytes.data(), static_cast<size_t>(bytes.size()));
            return bytes.first(n > 0 ? n : 0);
        }

    private:
        int m_before = -1;
        int m_read = -1;
    };
    static QByteArrayList messagesIn(const QByteArray &log)
    {
        QByteArrayList messages;
        for (const QByteArray &line : log.split('\n')) {
            if (!line.isEmpty())
                messages.append(line.mid(line.lastIndexOf(' ') + 1));
        }
        return messages;
    }
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
