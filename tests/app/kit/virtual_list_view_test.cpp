// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/list_roles.h"
#include "app/kit/theme.h"
#include "app/kit/virtual_list_view.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QPainter>
#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>
#include <QVBoxLayout>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

// The true height is in the model, the estimate is wrong on purpose.
constexpr int kHeightRole = FirstOwnRole;

class TestDelegate : public RowDelegate {
public:
    mutable int measured = 0;
    mutable int estimated = 0;

    int height(const QModelIndex &index, int) const override
    {
        ++measured;
        return index.data(kHeightRole).toInt();
    }
    int estimateHeight(const QModelIndex &, int) const override
    {
        ++estimated;
        return 80;
    }
    RowHit hitTest(const QModelIndex &index, const QRect &rect, const QPoint &point) const override
    {
        if (QRect(rect.topLeft(), QSize(40, 20)).contains(point))
            return {1, index.data(IdRole).toString(), {}};
        return {};
    }
    void
    paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        painter->fillRect(option.rect, Qt::gray);
    }
};

QStandardItem *makeRow(int id, int height)
{
    auto *item = new QStandardItem(u"row %1"_s.arg(id));
    item->setData(QString::number(id), IdRole);
    item->setData(u"Row %1 spoken"_s.arg(id), Qt::AccessibleTextRole);
    item->setData(height, kHeightRole);
    return item;
}

void fill(QStandardItemModel &model, int count)
{
    model.setColumnCount(1);
    QList<QStandardItem *> items;
    for (int i = 0; i < count; ++i)
        items.append(makeRow(i, 50 + (i * 37) % 160));
    model.invisibleRootItem()->appendRows(items);
}

class Growing : public QAbstractListModel {
public:
    int rows = 5;
    int fetched = 0;
    bool grows = true;
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : rows; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        if (role == IdRole)
            return QString::number(index.row());
        return role == kHeightRole ? QVariant(100) : QVariant();
    }
    bool canFetchMore(const QModelIndex &) const override { return grows && rows < 40; }
    void fetchMore(const QModelIndex &) override
    {
        ++fetched;
        beginInsertRows({}, rows, rows + 4);
        rows += 5;
        endInsertRows();
    }
};

} // namespace

class VirtualListViewTest : public QObject {
    Q_OBJECT

private:
    TestDelegate *m_delegate = nullptr;

    std::unique_ptr<VirtualListView> makeView(QAbstractItemModel *model, bool stickToEnd = false)
    {
        auto view = std::make_unique<VirtualListView>();
        view->setItemDelegate(m_delegate);
        view->setStickToEnd(stickToEnd);
        view->setModel(model);
        view->resize(400, 600);
        view->show();
        return view;
    }

    static int topOf(const VirtualListView &view, const QString &id)
    {
        for (int row = 0; row < view.model()->rowCount(); ++row) {
            const QModelIndex index = view.model()->index(row, 0);
            if (index.data(IdRole).toString() == id)
                return view.visualRect(index).top();
        }
        return -100'000;
    }

private slots:
    void init() { m_delegate = new TestDelegate; }
    void cleanup() { delete m_delegate; }

    void survivesWithoutModel();
    void visualRectsAreExact();
    void opensTenThousandAtTheEnd();
    void insertAboveMovesNothing();
    void removeAboveMovesNothing();
    void removingTheAnchorKeepsTheNext();
    void changedHeightAboveMovesNothing();
    void resetKeepsThePlace();
    void resetToFewerRows();
    void moveKeepsThePlace();
    void widthKeepsThePlace();
    void scrollingCorrectsSilently();
    void stickToEnd();
    void stickToStart();
    void scrollToHints();
    void uniformHeight();
    void columnIsCentred();
    void sidesAreEqualBesideAScrollBar_data();
    void sidesAreEqualBesideAScrollBar();
    void headerScrollsAway();
    void keys();
    void tallRowIsReadBeforeTheNext();
    void fetchesMore();
    void hits();
    void accessibility();
    void randomChangesStayConsistent();
};

void VirtualListViewTest::survivesWithoutModel()
{
    VirtualListView view;
    view.setItemDelegate(m_delegate);
    view.scrollTo({});
    view.setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view.scrollToEnd();
    view.show();
    QCOMPARE(view.indexAt({10, 10}), QModelIndex());
    QCOMPARE(view.visualRect({}), QRect());
    QCOMPARE(view.visibleRows().first, -1);
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keyClick(&view, Qt::Key_End);
    view.grab();
    QStandardItemModel model;
    view.setModel(&model);
    view.grab();
    view.setModel(nullptr);
    view.grab();
    QCOMPARE(view.contentHeight(), 0);
}

void VirtualListViewTest::visualRectsAreExact()
{
    QStandardItemModel model;
    fill(model, 500);
    auto view = makeView(&model);
    view->setGap(12);
    view->setMargins(8, 20, 20);
    int y = 20;
    for (int row = 0; row <= view->visibleRows().second; ++row) {
        const QModelIndex index = model.index(row, 0);
        const int height = index.data(kHeightRole).toInt();
        const QRect expected(8, y, view->viewport()->width() - 16, height);
        QCOMPARE(view->visualRect(index), expected);
        QCOMPARE(view->indexAt(expected.center()), index);
        QCOMPARE(view->indexAt({expected.center().x(), expected.bottom() + 6}), QModelIndex());
        y += height + 12;
    }
    QVERIFY(y > 600);
    view->scrollToEnd();
    QCOMPARE(view->visualRect(model.index(499, 0)).bottom(), view->viewport()->height() - 1 - 20);
}

void VirtualListViewTest::opensTenThousandAtTheEnd()
{
    QStandardItemModel model;
    fill(model, 10'000);
    auto view = makeView(&model, true);
    view->grab();
    QVERIFY2(m_delegate->measured < 100, qPrintable(QString::number(m_delegate->measured)));
    QVERIFY(view->isAtEnd());
    QCOMPARE(view->visualRect(model.index(9999, 0)).bottom(), view->viewport()->height() - 1);
    QCOMPARE(view->visualRect(model.index(9999, 0)).height(), 50 + (9999 * 37) % 160);
}

void VirtualListViewTest::insertAboveMovesNothing()
{
    QStandardItemModel model;
    QAbstractItemModelTester tester(&model);
    fill(model, 300);
    auto view = makeView(&model);
    view->scrollTo(model.index(150, 0), QAbstractItemView::PositionAtTop);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 13);
    QCOMPARE(topOf(*view, u"150"_s), -13);
    model.insertRow(0, makeRow(1000, 333));
    QCOMPARE(topOf(*view, u"150"_s), -13);
    for (int i = 0; i < 50; ++i)
        model.insertRow(i % 20, makeRow(2000 + i, 20 + i));
    QCOMPARE(topOf(*view, u"150"_s), -13);
    model.insertRow(model.rowCount(), makeRow(3000, 70));
    QCOMPARE(topOf(*view, u"150"_s), -13);
    // At the very top too: what one reads stays, the new row waits above.
    view->scrollToStart();
    const QString first = model.index(0, 0).data(IdRole).toString();
    model.insertRow(0, makeRow(4000, 90));
    QCOMPARE(topOf(*view, first), 0);
    QVERIFY(view->verticalScrollBar()->value() > 0);
}

void VirtualListViewTest::removeAboveMovesNothing()
{
    QStandardItemModel model;
    fill(model, 300);
    auto view = makeView(&model);
    view->scrollTo(model.index(150, 0), QAbstractItemView::PositionAtTop);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 13);
    model.removeRows(20, 60);
    QCOMPARE(topOf(*view, u"150"_s), -13);
    model.removeRow(0);
    QCOMPARE(topOf(*view, u"150"_s), -13);
    model.removeRows(model.rowCount() - 30, 30);
    QCOMPARE(topOf(*view, u"150"_s), -13);
}

void VirtualListViewTest::removingTheAnchorKeepsTheNext()
{
    QStandardItemModel model;
    fill(model, 300);
    auto view = makeView(&model);
    view->scrollTo(model.index(150, 0), QAbstractItemView::PositionAtTop);
    // The current row far away goes too; that must not scroll there.
    view->setAutoScroll(false);
    view->setCurrentIndex(model.index(3, 0));
    view->setAutoScroll(true);
    const int before = topOf(*view, u"152"_s);
    QVERIFY(before > 0 && before < 600);
    model.removeRows(150, 2);
    QCOMPARE(topOf(*view, u"152"_s), before);
    model.removeRow(3);
    QCOMPARE(topOf(*view, u"152"_s), before);
    QCOMPARE(view->currentIndex().data(IdRole).toString(), u"4"_s);
}

void VirtualListViewTest::changedHeightAboveMovesNothing()
{
    QStandardItemModel model;
    fill(model, 300);
    auto view = makeView(&model);
    view->scrollTo(model.index(150, 0), QAbstractItemView::PositionAtTop);
    model.item(149)->setData(400, kHeightRole);
    QCOMPARE(topOf(*view, u"150"_s), 0);
    QCOMPARE(view->visualRect(model.index(149, 0)).height(), 400);
    model.item(150)->setData(222, kHeightRole);
    QCOMPARE(topOf(*view, u"150"_s), 0);
    QCOMPARE(topOf(*view, u"151"_s), 222);
}

void VirtualListViewTest::resetKeepsThePlace()
{
    QStandardItemModel model;
    fill(model, 300);
    auto view = makeView(&model);
    view->scrollTo(model.index(150, 0), QAbstractItemView::PositionAtTop);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 7);
    // A reset with the same rows and 40 more in front.
    QStandardItemModel other;
    fill(other, 300);
    for (int i = 0; i < 40; ++i)
        other.insertRow(0, makeRow(5000 + i, 60));
    QCOMPARE(topOf(*view, u"150"_s), -7);
    model.clear();
    fill(model, 300); // rows inserted into an empty list: from the start
    view->grab();
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    const auto anchor = [&] {
        view->scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
        return view->anchor();
    }();
    QCOMPARE(anchor.id, u"100"_s);
    view->scrollToStart();
    view->restoreAnchor(anchor);
    QCOMPARE(topOf(*view, u"100"_s), 0);
    view->restoreAnchor({u"gone"_s, 5});
    QCOMPARE(topOf(*view, u"100"_s), 0);
    // A true reset.
    model.setItemPrototype(nullptr);
    emit model.layoutAboutToBeChanged();
    emit model.layoutChanged();
    QCOMPARE(topOf(*view, u"100"_s), 0);
    model.sort(0, Qt::AscendingOrder);
    QCOMPARE(topOf(*view, u"100"_s), 0);
}

void VirtualListViewTest::resetToFewerRows()
{
    Growing model;
    model.rows = 100;
    model.grows = false;
    auto view = makeView(&model);
    view->scrollToEnd();
    struct Resetter : Growing {
        using QAbstractListModel::beginResetModel;
        using QAbstractListModel::endResetModel;
    };
    auto &resetter = static_cast<Resetter &>(static_cast<Growing &>(model));
    resetter.beginResetModel();
    model.rows = 3;
    resetter.endResetModel();
    view->grab();
    QCOMPARE(view->contentHeight(), 300);
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    resetter.beginResetModel();
    model.rows = 0;
    resetter.endResetModel();
    view->grab();
    QCOMPARE(view->visibleRows().first, -1);
}

void VirtualListViewTest::moveKeepsThePlace()
{
    struct Movable : QAbstractListModel {
        QList<int> ids;
        int rowCount(const QModelIndex &parent) const override
        {
            return parent.isValid() ? 0 : int(ids.size());
        }
        QVariant data(const QModelIndex &index, int role) const override
        {
            const int id = ids.at(index.row());
            if (role == IdRole)
                return QString::number(id);
            return role == kHeightRole ? QVariant(50 + (id * 37) % 160) : QVariant();
        }
        void moveOne(int from, int to)
        {
            beginMoveRows({}, from, from, {}, to > from ? to + 1 : to);
            ids.move(from, to);
            endMoveRows();
        }
    } model;
    for (int i = 0; i < 200; ++i)
        model.ids.append(i);
    QAbstractItemModelTester tester(&model);
    auto view = makeView(&model);
    view->scrollTo(model.index(100, 0), QAbstractItemView::PositionAtTop);
    model.moveOne(150, 0);
    QCOMPARE(topOf(*view, u"100"_s), 0);
    model.moveOne(1, 190);
    QCOMPARE(topOf(*view, u"100"_s), 0);
    view->scrollToStart();
    view->grab();
    QCOMPARE(view->visualRect(model.index(0, 0)).height(), 50 + (150 * 37) % 160);
}

void VirtualListViewTest::widthKeepsThePlace()
{
    QStandardItemModel model;
    fill(model, 300);
    auto view = makeView(&model);
    view->scrollTo(model.index(150, 0), QAbstractItemView::PositionAtTop);
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() + 5);
    view->resize(250, 600);
    QCOMPARE(topOf(*view, u"150"_s), -5);
    view->resize(800, 300);
    QCOMPARE(topOf(*view, u"150"_s), -5);
    QFont font = view->font();
    font.setPixelSize(31);
    view->setFont(font);
    QCOMPARE(topOf(*view, u"150"_s), -5);
}

void VirtualListViewTest::scrollingCorrectsSilently()
{
    QStandardItemModel model;
    fill(model, 2000);
    auto view = makeView(&model);
    view->scrollToEnd();
    // Upwards through rows never measured: each step moves by exactly one step.
    for (int i = 0; i < 100; ++i) {
        const int row = view->visibleRows().second;
        const int before = view->visualRect(model.index(row, 0)).top();
        view->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepSub);
        QCOMPARE(view->visualRect(model.index(row, 0)).top(), before + 48);
    }
    const auto [first, last] = view->visibleRows();
    for (int row = first; row < last; ++row)
        QCOMPARE(view->visualRect(model.index(row, 0)).height(), 50 + (row * 37) % 160);
}

void VirtualListViewTest::stickToEnd()
{
    QStandardItemModel model;
    fill(model, 100);
    auto view = makeView(&model, true);
    QVERIFY(view->isAtEnd());
    model.appendRow(makeRow(500, 90));
    view->grab();
    QVERIFY(view->isAtEnd());
    QCOMPARE(view->visualRect(model.index(100, 0)).bottom(), view->viewport()->height() - 1);
    view->resize(400, 300);
    QVERIFY(view->isAtEnd());
    // Scrolled up one stays where one is.
    view->verticalScrollBar()->setValue(view->verticalScrollBar()->value() - 200);
    const auto anchor = view->anchor();
    model.appendRow(makeRow(501, 90));
    view->grab();
    QCOMPARE(view->anchor().id, anchor.id);
    QCOMPARE(view->anchor().offset, anchor.offset);
    // Older messages come above.
    for (int i = 0; i < 30; ++i)
        model.insertRow(0, makeRow(600 + i, 120));
    view->grab();
    QCOMPARE(view->anchor().id, anchor.id);
    QCOMPARE(view->anchor().offset, anchor.offset);
    // An empty chat that fills.
    QStandardItemModel empty;
    view->setModel(&empty);
    view->grab();
    fill(empty, 50);
    view->grab();
    QVERIFY(view->isAtEnd());
}

void VirtualListViewTest::stickToStart()
{
    QStandardItemModel model;
    fill(model, 100);
    auto view = makeView(&model);
    view->setStickToStart(true);
    model.insertRow(0, makeRow(500, 90));
    view->grab();
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    QCOMPARE(topOf(*view, u"500"_s), 0);
    view->verticalScrollBar()->setValue(200);
    const auto anchor = view->anchor();
    model.insertRow(0, makeRow(501, 90));
    view->grab();
    QCOMPARE(view->anchor().id, anchor.id);
    QCOMPARE(view->anchor().offset, anchor.offset);
}

void VirtualListViewTest::scrollToHints()
{
    QStandardItemModel model;
    fill(model, 1000);
    auto view = makeView(&model);
    const auto rect = [&](int row) { return view->visualRect(model.index(row, 0)); };
    view->scrollTo(model.index(700, 0), QAbstractItemView::PositionAtTop);
    QCOMPARE(rect(700).top(), 0);
    view->scrollTo(model.index(300, 0), QAbstractItemView::PositionAtBottom);
    QCOMPARE(rect(300).bottom(), view->viewport()->height() - 1);
    view->scrollTo(model.index(500, 0), QAbstractItemView::PositionAtCenter);
    QVERIFY(qAbs(rect(500).center().y() - view->viewport()->height() / 2) <= 1);
    const int before = rect(500).top();
    view->scrollTo(model.index(500, 0));
    QCOMPARE(rect(500).top(), before);
    view->scrollTo(model.index(520, 0));
    QCOMPARE(rect(520).bottom(), view->viewport()->height() - 1);
    view->scrollTo(model.index(0, 0));
    QCOMPARE(view->verticalScrollBar()->value(), 0);
}

void VirtualListViewTest::uniformHeight()
{
    QStandardItemModel model;
    fill(model, 5000);
    auto view = makeView(&model);
    m_delegate->measured = 0;
    m_delegate->estimated = 0;
    view->setUniformHeight(64);
    view->scrollToEnd();
    QCOMPARE(view->visualRect(model.index(4999, 0)).height(), 64);
    model.insertRow(0, makeRow(9000, 10));
    view->grab();
    QCOMPARE(m_delegate->measured, 0);
    QCOMPARE(m_delegate->estimated, 0);
    QCOMPARE(view->contentHeight(), 5001 * 64);
}

void VirtualListViewTest::columnIsCentred()
{
    QStandardItemModel model;
    fill(model, 3);
    auto view = makeView(&model);
    view->setMaxColumnWidth(640);
    view->setMargins(24, 0, 0);
    view->resize(1000, 600);
    const QRect rect = view->visualRect(model.index(0, 0));
    QCOMPARE(rect.width(), 640);
    QCOMPARE(rect.left(), (view->viewport()->width() - 640) / 2);
    view->resize(500, 600);
    QCOMPARE(view->visualRect(model.index(0, 0)).width(), view->viewport()->width() - 48);
}

void VirtualListViewTest::sidesAreEqualBesideAScrollBar_data()
{
    QTest::addColumn<Qt::LayoutDirection>("direction");
    QTest::addColumn<int>("margin");
    for (const int margin : {4, 24}) {
        QTest::addRow("left to right, %d", margin) << Qt::LeftToRight << margin;
        QTest::addRow("right to left, %d", margin) << Qt::RightToLeft << margin;
    }
}

void VirtualListViewTest::sidesAreEqualBesideAScrollBar()
{
    QFETCH(Qt::LayoutDirection, direction);
    QFETCH(int, margin);
    QStandardItemModel model;
    fill(model, 100);
    auto view = makeView(&model);
    view->setLayoutDirection(direction);
    view->setMargins(margin, 0, 0);
    view->resize(500, 600);
    const int bar = view->width() - view->viewport()->width();
    QVERIFY(view->verticalScrollBar()->isVisible() && bar > 0);
    const QRect row = view->visualRect(model.index(0, 0)).translated(view->viewport()->x(), 0);
    QCOMPARE(row.left(), std::max(margin, bar));
    QCOMPARE(view->width() - row.right() - 1, std::max(margin, bar));
}

void VirtualListViewTest::headerScrollsAway()
{
    QStandardItemModel model;
    fill(model, 100);
    auto view = makeView(&model);
    view->setGap(10);
    auto *header = new QWidget;
    header->setFixedHeight(100);
    view->setHeaderWidget(header);
    QCOMPARE(view->visualRect(model.index(0, 0)).top(), 110);
    QTRY_COMPARE(header->geometry(), QRect(0, 0, view->viewport()->width(), 100));
    view->verticalScrollBar()->setValue(40);
    QCOMPARE(header->y(), -40);
    QCOMPARE(view->visualRect(model.index(0, 0)).top(), 70);
    // It grows in sight: the rows go down, nothing scrolls.
    header->setFixedHeight(160);
    QTRY_COMPARE(view->visualRect(model.index(0, 0)).top(), 130);
    QCOMPARE(view->verticalScrollBar()->value(), 40);
    // It shrinks out of sight: the rows stay.
    view->scrollTo(model.index(50, 0), QAbstractItemView::PositionAtTop);
    header->setFixedHeight(30);
    QCoreApplication::sendPostedEvents();
    QCOMPARE(
        view->contentHeight() - view->visualRect(model.index(99, 0)).bottom() - 1,
        view->verticalScrollBar()->value()
    );
    QCOMPARE(view->visualRect(model.index(50, 0)).top(), 0);
    view->scrollTo(model.index(0, 0));
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    header->hide();
    QTRY_COMPARE(view->visualRect(model.index(0, 0)).top(), 0);
    view->setHeaderWidget(nullptr);
    view->grab();
}

void VirtualListViewTest::keys()
{
    QStandardItemModel model;
    fill(model, 100);
    auto view = makeView(&model);
    view->setFocus();
    view->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(view.get(), Qt::Key_J);
    QCOMPARE(view->currentIndex().row(), 1);
    QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 2);
    QTest::keyClick(view.get(), Qt::Key_K);
    QTest::keyClick(view.get(), Qt::Key_Up);
    QCOMPARE(view->currentIndex().row(), 0);
    QTest::keyClick(view.get(), Qt::Key_End);
    QCOMPARE(view->currentIndex().row(), 99);
    QVERIFY(view->isAtEnd());
    QTest::keyClick(view.get(), Qt::Key_PageUp);
    const int row = view->currentIndex().row();
    QVERIFY(row < 97 && row > 85);
    QVERIFY(view->viewport()->rect().contains(view->visualRect(view->currentIndex())));
    QTest::keyClick(view.get(), Qt::Key_PageDown);
    QVERIFY(view->currentIndex().row() >= 98);
    QTest::keyClick(view.get(), Qt::Key_Home);
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(view->verticalScrollBar()->value(), 0);
    QTest::keyClick(view.get(), Qt::Key_R); // no search by first letter
    QCOMPARE(view->currentIndex().row(), 0);
    view->setSingleKeysEnabled(false);
    QTest::keyClick(view.get(), Qt::Key_J);
    QCOMPARE(view->currentIndex().row(), 0);
    QSignalSpy activated(view.get(), &QAbstractItemView::activated);
    QTest::keyClick(view.get(), Qt::Key_Return);
    QCOMPARE(activated.count(), 1);
}

void VirtualListViewTest::tallRowIsReadBeforeTheNext()
{
    QStandardItemModel model;
    model.appendRow(makeRow(0, 1000));
    model.appendRow(makeRow(1, 100));
    auto view = makeView(&model);
    view->setFocus();
    view->setCurrentIndex(model.index(0, 0));
    QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 0);
    QCOMPARE(view->verticalScrollBar()->value(), 96);
    for (int i = 0; i < 20 && view->currentIndex().row() == 0; ++i)
        QTest::keyClick(view.get(), Qt::Key_Down);
    QCOMPARE(view->currentIndex().row(), 1);
}

void VirtualListViewTest::fetchesMore()
{
    Growing model;
    auto view = makeView(&model);
    QSignalSpy wanted(view.get(), &VirtualListView::fetchMoreWanted);
    // Until one and a half screens lie below: 600 + 900 pixels, 15 rows.
    QTRY_COMPARE(model.rows, 15);
    const auto asked = wanted.count();
    view->verticalScrollBar()->setValue(10);
    QTRY_VERIFY(wanted.count() > asked);
    QTRY_COMPARE(model.rows, 20);
    model.rows = 20;
    view->scrollToEnd();
    QTRY_VERIFY(model.rows > 20);
}

void VirtualListViewTest::hits()
{
    QStandardItemModel model;
    fill(model, 20);
    auto view = makeView(&model);
    QSignalSpy hit(view.get(), &VirtualListView::hitClicked);
    QSignalSpy clicked(view.get(), &QAbstractItemView::clicked);
    const QRect row = view->visualRect(model.index(2, 0));
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, 10));
    QCOMPARE(hit.count(), 1);
    QCOMPARE(hit.first().at(1).value<RowHit>().value, u"2"_s);
    QCOMPARE(clicked.count(), 0);
    QCOMPARE(view->currentIndex().row(), 2);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(clicked.count(), 1);
    QTest::mouseClick(view->viewport(), Qt::MiddleButton, {}, row.topLeft() + QPoint(10, 10));
    QCOMPARE(hit.count(), 2);
    QCOMPARE(hit.last().at(2).value<Qt::MouseButton>(), Qt::MiddleButton);
    // Pressed here and let go there is no click.
    QTest::mousePress(view->viewport(), Qt::LeftButton, {}, row.topLeft() + QPoint(10, 10));
    QTest::mouseRelease(view->viewport(), Qt::LeftButton, {}, row.center());
    QCOMPARE(hit.count(), 2);
}

void VirtualListViewTest::accessibility()
{
    QStandardItemModel model;
    fill(model, 10'000);
    auto view = makeView(&model);
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(view.get());
    QVERIFY(list);
    QCOMPARE(list->role(), QAccessible::List);
    QCOMPARE(list->childCount(), 10'000);
    QAccessibleInterface *row = list->child(7777);
    QVERIFY(row && row->isValid());
    QCOMPARE(row->role(), QAccessible::ListItem);
    QCOMPARE(row->text(QAccessible::Name), u"Row 7777 spoken"_s);
    QCOMPARE(list->indexOfChild(row), 7777);
    QVERIFY(row->state().offscreen);
    QVERIFY(!list->child(0)->state().offscreen);
    QCOMPARE(row->parent(), list);
    // After a change above, the same place is another row.
    model.insertRow(0, makeRow(50'000, 60));
    QCOMPARE(list->childCount(), 10'001);
    QCOMPARE(list->child(7777)->text(QAccessible::Name), u"Row 7776 spoken"_s);
    QCOMPARE(list->child(0)->text(QAccessible::Name), u"Row 50000 spoken"_s);
    // Widgets in the viewport come behind the rows.
    auto *header = new QWidget;
    header->setObjectName(u"header"_s);
    header->setFixedHeight(40);
    view->setHeaderWidget(header);
    QCOMPARE(list->childCount(), 10'002);
    QCOMPARE(list->child(10'001)->object(), header);
    QCOMPARE(list->indexOfChild(list->child(10'001)), 10'001);
    QCOMPARE(list->child(10'002), nullptr);
    list->child(3)->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QCOMPARE(view->currentIndex().row(), 3);
}

void VirtualListViewTest::randomChangesStayConsistent()
{
    QStandardItemModel model;
    fill(model, 200);
    auto view = makeView(&model);
    QRandomGenerator random(9);
    int id = 10'000;
    for (int step = 0; step < 200; ++step) {
        const int count = model.rowCount();
        switch (random.bounded(5)) {
        case 0:
            for (int i = random.bounded(1, 6); i > 0; --i)
                model.insertRow(random.bounded(count + 1), makeRow(++id, random.bounded(10, 900)));
            break;
        case 1:
            if (count > 20)
                model.removeRows(random.bounded(count - 10), random.bounded(1, 8));
            break;
        case 2:
            model.item(random.bounded(count))->setData(random.bounded(10, 900), kHeightRole);
            break;
        case 3:
            view->verticalScrollBar()->setValue(
                random.bounded(view->verticalScrollBar()->maximum() + 1)
            );
            break;
        default:
            view->resize(random.bounded(200, 900), random.bounded(100, 900));
        }
        const auto [first, last] = view->visibleRows();
        QVERIFY(first >= 0);
        int y = view->visualRect(model.index(first, 0)).top();
        QVERIFY(y <= 0 || first == 0);
        for (int row = first; row <= last; ++row) {
            const QRect rect = view->visualRect(model.index(row, 0));
            QCOMPARE(rect.top(), y);
            QCOMPARE(rect.height(), model.index(row, 0).data(kHeightRole).toInt());
            y += rect.height();
        }
        QVERIFY(y >= view->viewport()->height() || last == model.rowCount() - 1);
    }
}

QTEST_MAIN(VirtualListViewTest)
#include "virtual_list_view_test.moc"
