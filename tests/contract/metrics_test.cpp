// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/live_world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using namespace tests;

// What a server counts, as Prometheus reads it, and the dashboard that shows it.
class MetricsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void promtoolFindsNothingToSay();
    void theDashboardShowsOnlyWhatThereIs();
    void theDashboardShowsAllThereIs();

private:
    // Of a text: name{label="value",...} value
    static QSet<QString> namesIn(const QString &text)
    {
        static const QRegularExpression name(QStringLiteral("\\b(?:kith|process)_[a-z_]+"));
        QSet<QString> names;
        for (auto it = name.globalMatch(text); it.hasNext();)
            names.insert(it.next().captured());
        return names;
    }
    QSet<QString> labels() const
    {
        static const QRegularExpression label(QStringLiteral("[{,]([a-z]+)=\""));
        QSet<QString> found;
        for (auto it = label.globalMatch(QString::fromUtf8(m_text)); it.hasNext();)
            found.insert(it.next().captured(1));
        return found;
    }
    // Every "expr" of every panel.
    static QStringList expressions(const QJsonValue &value)
    {
        QStringList found;
        for (const auto &item : value.toArray())
            found += expressions(item);
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (it.key() == u"expr")
                found.append(it.value().toString());
            else
                found += expressions(it.value());
        }
        return found;
    }

    LiveWorld m_world;
    QByteArray m_text;
    QStringList m_expressions;
};

void MetricsTest::initTestCase()
{
    QVERIFY2(m_world.start(), m_world.server.log());
    const Person ada = m_world.person(QStringLiteral("ada"));
    m_world.like(ada, m_world.api->publish(ada, QStringLiteral("counted")));
    QVERIFY(m_world.streaming(ada));
    m_text = m_world.api->get(QStringLiteral("/metrics")).body;
    QVERIFY(m_text.contains("kith_http_request_duration_seconds_bucket{route=\"likePost\""));
    QFile file(QStringLiteral(KITH_PACKAGING "/grafana/kithd.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    m_expressions = expressions(QJsonDocument::fromJson(file.readAll()).object());
    QVERIFY(m_expressions.size() > 20);
}

void MetricsTest::promtoolFindsNothingToSay()
{
    if (QStandardPaths::findExecutable(QStringLiteral("promtool")).isEmpty())
        QSKIP("promtool (prometheus) is not installed");
    QProcess promtool;
    promtool.start(
        QStringLiteral("promtool"), {QStringLiteral("check"), QStringLiteral("metrics")}
    );
    promtool.write(m_text);
    promtool.closeWriteChannel();
    QVERIFY(promtool.waitForFinished());
    const QByteArray said = promtool.readAllStandardOutput() + promtool.readAllStandardError();
    QCOMPARE(said, QByteArray());
    QCOMPARE(promtool.exitCode(), 0);
}

void MetricsTest::theDashboardShowsOnlyWhatThereIs()
{
    const QSet<QString> there = namesIn(QString::fromUtf8(m_text));
    QSet<QString> known = labels();
    known += {QStringLiteral("le"), QStringLiteral("instance")};
    static const QRegularExpression grouped(QStringLiteral("by \\(([a-z]+)\\)"));
    for (const QString &expression : m_expressions) {
        for (const QString &name : namesIn(expression))
            QVERIFY2(there.contains(name), qPrintable(name));
        for (auto it = grouped.globalMatch(expression); it.hasNext();) {
            const QString label = it.next().captured(1);
            QVERIFY2(known.contains(label), qPrintable(label));
        }
    }
}

void MetricsTest::theDashboardShowsAllThereIs()
{
    const QSet<QString> shown = namesIn(m_expressions.join(u'\n'));
    static const QRegularExpression type(
        QStringLiteral("^# TYPE (\\S+) (\\S+)$"), QRegularExpression::MultilineOption
    );
    // What the latest batch held says nothing over time.
    const QSet<QString> left{
        QStringLiteral("kith_db_last_batch"), QStringLiteral("kith_connections_accepted_total")};
    for (auto it = type.globalMatch(QString::fromUtf8(m_text)); it.hasNext();) {
        const auto match = it.next();
        const QString name = match.captured(1)
            + (match.captured(2) == u"histogram" ? QStringLiteral("_bucket") : QString());
        QVERIFY2(shown.contains(name) || left.contains(name), qPrintable(name));
    }
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
