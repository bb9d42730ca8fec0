// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an account exists is told by nothing: not by the words of an answer and not by its time
// (promise P12 of security.md). Times are compared as a stranger would: many of each kind, mixed,
// and the difference of their medians against what chance alone makes of the same answers.

#include "tests/support/contract_client.h"
#include "tests/support/test_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <algorithm>
#include <functional>
#include <optional>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using tests::Answer;
using tests::ContractClient;

namespace {

using Times = std::vector<qint64>; // ns

qint64 median(Times times)
{
    const auto middle = times.begin() + static_cast<qsizetype>(times.size()) / 2;
    std::nth_element(times.begin(), middle, times.end());
    return *middle;
}

// How often chance makes a difference at least as large: of all ways to call half of the answers
// known, this many of a thousand (a permutation test).
int perThousandByChance(const Times &known, const Times &unknown)
{
    const qint64 seen = std::abs(median(known) - median(unknown));
    Times all = known;
    all.insert(all.end(), unknown.begin(), unknown.end());
    std::mt19937 random(7);
    int larger = 0;
    for (int draw = 0; draw < 1000; ++draw) {
        std::shuffle(all.begin(), all.end(), random);
        const auto half = all.begin() + static_cast<qsizetype>(known.size());
        larger += std::abs(median({all.begin(), half}) - median({half, all.end()})) >= seen ? 1 : 0;
    }
    return larger;
}

QJsonObject words(const Answer &answer)
{
    QJsonObject json = answer.json();
    json.remove(u"requestId"_s);
    return json;
}

} // namespace

class EnumerationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void theMeasureSeesADifference();
    void knownAndUnknownLookAlike_data();
    void knownAndUnknownLookAlike();

private:
    static constexpr int kEach = 100; // and as many unknown ones

    // "outbox": in the data folder.
    tests::TestServer m_server{
        {u"mail.transport=file:outbox"_s, u"mail.from=Mill Lane <kith@kith.example>"_s}};
    std::optional<ContractClient> m_client;
};

void EnumerationTest::initTestCase()
{
    QVERIFY2(m_server.start(), m_server.log());
    m_client.emplace(m_server.port());
    m_client->join(u"ada"_s, {{u"email"_s, u"ada@example.org"_s}});
}

// A password without a hash to be held against would be seen at once.
void EnumerationTest::theMeasureSeesADifference()
{
    Times hashed;
    Times refused;
    QElapsedTimer timer;
    for (int i = 0; i < 20; ++i) {
        timer.start();
        m_client->login(u"ada"_s, u"not her secret"_s);
        hashed.push_back(timer.nsecsElapsed());
        timer.start();
        m_client->post(u"/api/v1/auth/login"_s, {{u"login"_s, u"ada"_s}});
        refused.push_back(timer.nsecsElapsed());
    }
    QCOMPARE(perThousandByChance(hashed, refused), 0);
}

void EnumerationTest::knownAndUnknownLookAlike_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("member");
    QTest::addColumn<QString>("known");
    QTest::addColumn<QString>("unknown");
    QTest::newRow("sign-in by name")
        << u"/api/v1/auth/login"_s << u"login"_s << u"ada"_s << u"eve"_s;
    QTest::newRow("sign-in by address")
        << u"/api/v1/auth/login"_s << u"email"_s << u"ada@example.org"_s << u"eve@example.org"_s;
    QTest::newRow("forgotten password") << u"/api/v1/auth/forgot-password"_s << u"email"_s
                                        << u"ada@example.org"_s << u"eve@example.org"_s;
}

void EnumerationTest::knownAndUnknownLookAlike()
{
    QFETCH(QString, path);
    QFETCH(QString, member);
    QFETCH(QString, known);
    QFETCH(QString, unknown);
    Times times[2];
    Answer answers[2];
    std::vector<int> order(2 * kEach);
    for (size_t i = 0; i < order.size(); ++i)
        order[i] = static_cast<int>(i % 2);
    std::mt19937 random(11);
    std::shuffle(order.begin(), order.end(), random);
    const QString names[2] = {known, unknown};
    QElapsedTimer timer;
    for (const int which : order) {
        const QJsonObject body{{member, names[which]}, {u"password"_s, u"not the secret"_s}};
        timer.start();
        answers[which] = m_client->post(path, body);
        times[which].push_back(timer.nsecsElapsed());
    }
    QCOMPARE(answers[0].status, answers[1].status);
    QCOMPARE(words(answers[0]), words(answers[1]));
    const int chance = perThousandByChance(times[0], times[1]);
    const QByteArray told = "medians of " + QByteArray::number(median(times[0]) / 1000) + " and "
        + QByteArray::number(median(times[1]) / 1000) + " us; by chance that far apart "
        + QByteArray::number(chance) + " times of 1000";
    qInfo("%s", told.constData());
    QVERIFY2(chance > 0, told);
}

QTEST_GUILESS_MAIN(EnumerationTest)
#include "enumeration_test.moc"
