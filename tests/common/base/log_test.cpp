// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/base/log.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

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
};

QTEST_GUILESS_MAIN(LogTest)
#include "log_test.moc"
