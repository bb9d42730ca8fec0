// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/instance/instance_service.h"
#include "server/instance/server_metrics.h"
#include "tests/support/test_database.h"

#include <QRegularExpression>
#include <QTest>

using namespace server;

class InstanceServiceTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void info();
    void membersAreCountedOnceAMinute();
    void readyOnlyWhileServing();
    void notReadyWithoutItsTables();
    void notReadyWithoutItsFolder();
    void metricsOfTheProcess();

private:
    Result<> addUser(const QString &name, const QString &state)
    {
        return m_database->db().write([&](Transaction &tx) -> Result<> {
            TRY(tx.exec(
                "INSERT INTO users (id, username, username_folded, display_name, state, "
                "created_at, updated_at)"
                " VALUES (?, ?, ?, ?, ?, 1, 1)",
                ++m_lastId,
                name,
                name,
                name,
                state
            ));
            return {};
        });
    }
    std::unique_ptr<tests::TestDatabase> m_database;
    SettingsSource m_settings{Settings{}};
    Metrics m_metrics;
    qint64 m_lastId = 0;
};

void InstanceServiceTest::init()
{
    m_database = std::make_unique<tests::TestDatabase>();
    m_lastId = 0;
}

void InstanceServiceTest::info()
{
    Settings settings;
    settings.serverName = QStringLiteral("Millbrook Commons");
    settings.publicUrl = QStringLiteral("https://millbrook.example");
    settings.registrationMode = common::RegistrationMode::Approval;
    settings.downvotes = false;
    settings.limits.imageBytes = 5;
    m_settings.replace(settings);
    InstanceService instance(
        {m_database->db(), m_settings, m_metrics, m_database->clock(), m_database->folder(), "{}"}
    );
    const auto info = instance.info();
    QVERIFY(info);
    QCOMPARE(info->name, QStringLiteral("Millbrook Commons"));
    QCOMPARE(info->url, QStringLiteral("https://millbrook.example"));
    QCOMPARE(info->version, QStringLiteral(KITH_VERSION));
    QCOMPARE(info->registration.mode, common::RegistrationMode::Approval);
    QVERIFY(!info->features.downvotes);
    QCOMPARE(info->limits.imageBytes, 5);
    QCOMPARE(info->time, m_database->clock().now());
}

void InstanceServiceTest::membersAreCountedOnceAMinute()
{
    QVERIFY(addUser(QStringLiteral("ada"), QStringLiteral("active")));
    QVERIFY(addUser(QStringLiteral("bob"), QStringLiteral("suspended")));
    QVERIFY(addUser(QStringLiteral("eve"), QStringLiteral("banned")));
    InstanceService instance(
        {m_database->db(), m_settings, m_metrics, m_database->clock(), m_database->folder(), "{}"}
    );
    QCOMPARE(instance.info()->usersCount, 2);
    QVERIFY(addUser(QStringLiteral("cleo"), QStringLiteral("active")));
    m_database->clock().advance(InstanceService::kCountAgainMs - 1);
    QCOMPARE(instance.info()->usersCount, 2);
    m_database->clock().advance(1);
    QCOMPARE(instance.info()->usersCount, 3);
}

void InstanceServiceTest::readyOnlyWhileServing()
{
    InstanceService instance(
        {m_database->db(), m_settings, m_metrics, m_database->clock(), m_database->folder(), "{}"}
    );
    auto ready = instance.readiness();
    QCOMPARE(ready->status, 503);
    QVERIFY(!ready->body.checks.value(QStringLiteral("server")).ok);
    instance.setServing(true);
    ready = instance.readiness();
    QCOMPARE(ready->status, 200);
    QCOMPARE(ready->body.state, common::ReadyState::Ready);
    for (const char *check : {"database", "migrations", "disk", "queue"})
        QVERIFY2(
            ready->body.checks.value(QLatin1String(check), {.ok = false, .detail = {}}).ok, check
        );
    instance.setServing(false);
    QCOMPARE(instance.readiness()->status, 503);
}

void InstanceServiceTest::notReadyWithoutItsTables()
{
    QTemporaryDir folder;
    Database empty({.path = folder.filePath(QStringLiteral("kith.db"))});
    QVERIFY(empty.open());
    InstanceService instance(
        {empty, m_settings, m_metrics, m_database->clock(), folder.path(), "{}"}
    );
    instance.setServing(true);
    const auto ready = instance.readiness();
    QCOMPARE(ready->status, 503);
    QVERIFY(!ready->body.checks.value(QStringLiteral("database")).ok);
    QVERIFY(!ready->body.checks.value(QStringLiteral("migrations")).ok);
    QVERIFY(ready->body.checks.value(QStringLiteral("disk")).ok);
}

void InstanceServiceTest::notReadyWithoutItsFolder()
{
    InstanceService instance(
        {m_database->db(),
         m_settings,
         m_metrics,
         m_database->clock(),
         QStringLiteral("/nowhere/at/all"),
         "{}"}
    );
    instance.setServing(true);
    QVERIFY(!instance.readiness()->body.checks.value(QStringLiteral("disk")).ok);
}

void InstanceServiceTest::metricsOfTheProcess()
{
    Outbox outbox(m_database->db(), m_database->clock());
    const Lanes lanes;
    addProcessMetrics(m_metrics);
    addDatabaseMetrics(m_metrics, m_database->db(), outbox);
    addLaneMetrics(m_metrics, lanes);
    addConnectionMetrics(
        m_metrics, [] { return ConnectionCounts{.open = 7}; }, [] { return LiveCounts{.open = 3}; }
    );
    InstanceService instance(
        {m_database->db(), m_settings, m_metrics, m_database->clock(), m_database->folder(), "{}"}
    );
    const auto text = instance.metrics();
    QVERIFY(text);
    QVERIFY(text->contentType.startsWith("text/plain"));
    for (const char *line :
         {"\nkith_connections 7\n",
          "\nkith_live_sockets 3\n",
          "\nkith_outbox_head 0\n",
          "\nkith_jobs{state=\"dead\"} 0\n",
          "\nkith_lane_queued{lane=\"hash\"} 0\n",
          "\nkith_build_info{version=\"" KITH_VERSION "\"} 1\n"})
        QVERIFY2(text->text.contains(line), line);
    static const QRegularExpression memory(QStringLiteral("\nprocess_resident_memory_bytes [1-9]"));
    QVERIFY(QString::fromUtf8(text->text).contains(memory));
}

QTEST_GUILESS_MAIN(InstanceServiceTest)
#include "instance_service_test.moc"
