// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/height_tree.h"
#include "app/kit/row_geometry.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <numeric>

using namespace app;

namespace {

int slowTop(const std::vector<int> &heights, int row)
{
    return std::accumulate(heights.begin(), heights.begin() + row, 0);
}

int slowRowAt(const std::vector<int> &heights, int y)
{
    int top = 0;
    for (std::size_t row = 0; row < heights.size(); ++row) {
        top += heights[row];
        if (y < top)
            return int(row);
    }
    return std::max(0, int(heights.size()) - 1);
}

} // namespace

class HeightTreeTest : public QObject {
    Q_OBJECT

private slots:
    void empty();
    void againstCounting();
    void geometryCountsGaps();
    void uniformNeedsNoTree();
};

void HeightTreeTest::empty()
{
    const HeightTree tree;
    QCOMPARE(tree.count(), 0);
    QCOMPARE(tree.total(), 0);
    QCOMPARE(tree.top(0), 0);
    QCOMPARE(tree.rowAt(100), 0);
}

void HeightTreeTest::againstCounting()
{
    QRandomGenerator random(5);
    HeightTree tree;
    std::vector<int> heights;
    const auto someHeights = [&random](int count) {
        std::vector<int> some;
        for (int i = 0; i < count; ++i)
            some.push_back(random.bounded(1, 300));
        return some;
    };
    for (int step = 0; step < 400; ++step) {
        const int count = int(heights.size());
        switch (random.bounded(4)) {
        case 0: {
            const int row = random.bounded(count + 1);
            const std::vector<int> some = someHeights(random.bounded(1, 20));
            tree.insert(row, some);
            heights.insert(heights.begin() + row, some.begin(), some.end());
            break;
        }
        case 1: {
            if (count == 0)
                break;
            const int row = random.bounded(count);
            const int number = random.bounded(1, std::min(10, count - row) + 1);
            tree.remove(row, number);
            heights.erase(heights.begin() + row, heights.begin() + row + number);
            break;
        }
        case 2: {
            if (count == 0)
                break;
            const int row = random.bounded(count);
            const int height = random.bounded(1, 900);
            tree.set(row, height);
            heights[std::size_t(row)] = height;
            break;
        }
        default: {
            if (count < 3)
                break;
            const int first = random.bounded(count - 1);
            const int last = random.bounded(first, count - 1);
            const bool up = first > 0 && random.bounded(2);
            const int destination =
                up ? random.bounded(first) : random.bounded(last + 1, count) + 1;
            tree.move(first, last, destination);
            const std::vector<int> moved(heights.begin() + first, heights.begin() + last + 1);
            heights.erase(heights.begin() + first, heights.begin() + last + 1);
            const int to = up ? destination : destination - int(moved.size());
            heights.insert(heights.begin() + to, moved.begin(), moved.end());
            break;
        }
        }
        QCOMPARE(tree.count(), int(heights.size()));
        QCOMPARE(tree.total(), slowTop(heights, int(heights.size())));
        for (int probe = 0; probe < 10 && !heights.empty(); ++probe) {
            const int row = random.bounded(int(heights.size()) + 1);
            QCOMPARE(tree.top(row), slowTop(heights, row));
            const int y = random.bounded(-10, tree.total() + 50);
            QCOMPARE(tree.rowAt(y), slowRowAt(heights, y));
        }
    }
    QVERIFY(heights.size() > 20);
}

void HeightTreeTest::geometryCountsGaps()
{
    RowGeometry rows;
    rows.setGap(12);
    rows.assign({100, 50, 70});
    QCOMPARE(rows.total(), 100 + 12 + 50 + 12 + 70);
    QCOMPARE(rows.top(2), 174);
    QCOMPARE(rows.height(1), 50);
    QVERIFY(!rows.isExact(1));
    QVERIFY(!rows.setExact(1, 50)); // the estimate was right
    QVERIFY(rows.isExact(1));
    QVERIFY(rows.setExact(2, 90));
    QCOMPARE(rows.total(), 264);
    rows.insert(1, {10});
    QVERIFY(!rows.isExact(1));
    QVERIFY(rows.isExact(2));
    rows.move(2, 2, 0);
    QCOMPARE(rows.height(0), 50);
    QVERIFY(rows.isExact(0));
    rows.setInexact(0, 3);
    QVERIFY(!rows.isExact(0));
}

void HeightTreeTest::uniformNeedsNoTree()
{
    RowGeometry rows;
    rows.setUniformHeight(64);
    rows.assign(std::vector<int>(1000, 0));
    QCOMPARE(rows.total(), 64000);
    QCOMPARE(rows.top(10), 640);
    QCOMPARE(rows.rowAt(639), 9);
    QCOMPARE(rows.rowAt(640), 10);
    QCOMPARE(rows.rowAt(10'000'000), 999);
    QVERIFY(rows.isExact(999));
    rows.remove(0, 999);
    QCOMPARE(rows.total(), 64);
}

QTEST_APPLESS_MAIN(HeightTreeTest)
#include "height_tree_test.moc"
