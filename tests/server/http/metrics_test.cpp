// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/metrics.h"

#include <QTest>

using namespace server;

class MetricsTest : public QObject {
    Q_OBJECT

private slots:
    void writesCountersAndGauges();
    void escapes();
    void writesHistograms();
};

void MetricsTest::writesCountersAndGauges()
{
    Metrics metrics;
    metrics.counter("kith_a_total", "How many.").add(3);
    metrics.counter("kith_a_total", "How many.").add();
    metrics.gauge("kith_b", "How much.", [] { return 2.5; });
    metrics.counterFrom("kith_c_total", "Kept elsewhere.", [] { return 7.0; }, {{"kind", "x"}});
    QCOMPARE(
        metrics.text(),
        "# HELP kith_a_total How many.\n# TYPE kith_a_total counter\nkith_a_total 4\n"
        "# HELP kith_b How much.\n# TYPE kith_b gauge\nkith_b 2.5\n"
        "# HELP kith_c_total Kept elsewhere.\n# TYPE kith_c_total counter\n"
        "kith_c_total{kind=\"x\"} 7\n"
    );
    QCOMPARE(Metrics::contentType(), "text/plain; version=0.0.4; charset=utf-8");
}

void MetricsTest::escapes()
{
    Metrics metrics;
    metrics.counter("kith_a_total", "a\\b\nc", {{"x", "q\"\\\n"}});
    QCOMPARE(
        metrics.text(),
        "# HELP kith_a_total a\\\\b\\nc\n# TYPE kith_a_total counter\n"
        "kith_a_total{x=\"q\\\"\\\\\\n\"} 0\n"
    );
}

void MetricsTest::writesHistograms()
{
    Metrics metrics;
    metrics.requestDone("likePost", 200, 900);
    metrics.requestDone("likePost", 204, 30'000);
    metrics.requestDone("likePost", 200, 20'000'000);
    const QByteArray text = metrics.text();
    const QByteArray name = "kith_http_request_duration_seconds";
    const QByteArray labels = "route=\"likePost\",status=\"2xx\"";
    QVERIFY(text.contains("# TYPE " + name + " histogram\n"));
    QVERIFY(text.contains(name + "_bucket{" + labels + ",le=\"0.001\"} 1\n"));
    QVERIFY(text.contains(name + "_bucket{" + labels + ",le=\"0.025\"} 1\n"));
    QVERIFY(text.contains(name + "_bucket{" + labels + ",le=\"0.05\"} 2\n"));
    QVERIFY(text.contains(name + "_bucket{" + labels + ",le=\"10\"} 2\n"));
    QVERIFY(text.contains(name + "_bucket{" + labels + ",le=\"+Inf\"} 3\n"));
    QVERIFY(text.contains(name + "_sum{" + labels + "} 20.0309\n"));
    QVERIFY(text.contains(name + "_count{" + labels + "} 3\n"));
}

QTEST_GUILESS_MAIN(MetricsTest)
#include "metrics_test.moc"
