// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/row_actions.h"
#include "app/base/list_roles.h"
#include "app/kit/virtual_list_view.h"

#include <QAccessible>
#include <QPainter>
#include <QScrollBar>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTest>

using namespace app;
using namespace Qt::StringLiterals;

namespace {

class FixedDelegate : public RowDelegate {
public:
    int height(const QModelIndex &, int) const override { return 100; }
    void paint(QPainter *, const QStyleOptionViewItem &, const QModelIndex &) const override { }
};

} // namespace

class RowActionsTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void followsTheCurrentRow();
    void tellsWhatWasPressed();
    void keyboardGoesInAndOut();
    void hidesWhileScrolling();
    void keepsFocusWhileScrolling();
    void followsTheModel();
    void isAccessible();

private:
    std::unique_ptr<QStandardItemModel> m_model;
    std::unique_ptr<FixedDelegate> m_delegate;
    std::unique_ptr<VirtualListView> m_view;
    RowActions *m_actions = nullptr;
};

void RowActionsTest::init()
{
    m_model = std::make_unique<QStandardItemModel>();
    for (int i = 0; i < 50; ++i) {
        auto *item = new QStandardItem(u"row %1"_s.arg(i));
        item->setData(QString::number(i), IdRole);
        m_model->appendRow(item);
    }
    m_delegate = std::make_unique<FixedDelegate>();
    m_view = std::make_unique<VirtualListView>();
    m_view->setItemDelegate(m_delegate.get());
    m_view->setModel(m_model.get());
    m_actions = new RowActions(*m_view, [](const QModelIndex &index, const QSize &size) {
        QList<RowButton> buttons{
            {u"rowLikeButton"_s,
             u"Like. "_s + index.data().toString(),
             u"Like"_s,
             QRect(10, size.height() - 40, 32, 32),
             true,
             true,
             index.row() % 2 == 1},
            {u"rowShareButton"_s, u"Share"_s, u"Share"_s, QRect(60, size.height() - 40, 32, 32)},
        };
        if (index.row() == 3)
            buttons.removeLast();
        return buttons;
    });
    m_view->resize(400, 500);
    m_view->show();
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    m_view->setFocus();
}

void RowActionsTest::cleanup()
{
    m_view.reset();
}

void RowActionsTest::followsTheCurrentRow()
{
    m_view->setCurrentIndex(m_model->index(1, 0));
    QVERIFY(m_actions->isVisible());
    QCOMPARE(m_actions->geometry(), m_view->visualRect(m_model->index(1, 0)));
    QToolButton *like = m_actions->button(u"rowLikeButton"_s);
    QVERIFY(like && like->isVisible() && like->isChecked());
    QCOMPARE(like->accessibleName(), u"Like. row 1"_s);
    QCOMPARE(like->geometry(), QRect(10, 60, 32, 32));
    m_view->setCurrentIndex(m_model->index(3, 0));
    QCOMPARE(like->accessibleName(), u"Like. row 3"_s);
    QVERIFY(!m_actions->button(u"rowShareButton"_s)->isVisible());
    m_view->setCurrentIndex(m_model->index(2, 0));
    QVERIFY(m_actions->button(u"rowShareButton"_s)->isVisible());
    QVERIFY(!like->isChecked());
}

void RowActionsTest::tellsWhatWasPressed()
{
    QSignalSpy triggered(m_actions, &RowActions::triggered);
    m_view->setCurrentIndex(m_model->index(2, 0));
    QToolButton *like = m_actions->button(u"rowLikeButton"_s);
    QTest::mouseClick(like, Qt::LeftButton);
    QCOMPARE(triggered.count(), 1);
    QCOMPARE(triggered.first().at(0).toString(), u"rowLikeButton"_s);
    QCOMPARE(triggered.first().at(1).toModelIndex().row(), 2);
    QVERIFY(!like->isChecked()); // only the model changes it
}

void RowActionsTest::keyboardGoesInAndOut()
{
    QSignalSpy triggered(m_actions, &RowActions::triggered);
    m_view->setCurrentIndex(m_model->index(2, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QToolButton *like = m_actions->button(u"rowLikeButton"_s);
    QToolButton *share = m_actions->button(u"rowShareButton"_s);
    QVERIFY(like->hasFocus());
    QTest::keyClick(like, Qt::Key_Right);
    QVERIFY(share->hasFocus());
    QTest::keyClick(share, Qt::Key_Return);
    QCOMPARE(triggered.count(), 1);
    QTest::keyClick(share, Qt::Key_Left);
    QVERIFY(like->hasFocus());
    QTest::keyClick(like, Qt::Key_Escape);
    QVERIFY(m_view->hasFocus());
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QTest::keyClick(like, Qt::Key_Down);
    QVERIFY(m_view->hasFocus());
    QCOMPARE(m_view->currentIndex().row(), 3);
}

void RowActionsTest::hidesWhileScrolling()
{
    m_view->setCurrentIndex(m_model->index(2, 0));
    QVERIFY(m_actions->isVisible());
    m_view->verticalScrollBar()->setValue(20);
    QVERIFY(!m_actions->isVisible());
    QTRY_VERIFY(m_actions->isVisible());
    QCOMPARE(m_actions->geometry(), m_view->visualRect(m_model->index(2, 0)));
    // Out of sight it stays hidden.
    m_view->verticalScrollBar()->setValue(2000);
    QVERIFY(!m_actions->isVisible());
}

void RowActionsTest::keepsFocusWhileScrolling()
{
    m_view->setCurrentIndex(m_model->index(2, 0));
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QToolButton *like = m_actions->button(u"rowLikeButton"_s);
    QVERIFY(like->hasFocus());
    m_view->verticalScrollBar()->setValue(20);
    QVERIFY(like->hasFocus());
    QCOMPARE(m_actions->geometry(), m_view->visualRect(m_model->index(2, 0)));
}

void RowActionsTest::followsTheModel()
{
    m_view->setCurrentIndex(m_model->index(2, 0));
    m_model->item(2)->setText(u"other"_s);
    QTRY_COMPARE(m_actions->button(u"rowLikeButton"_s)->accessibleName(), u"Like. other"_s);
    m_model->removeRow(0);
    QTRY_COMPARE(m_actions->geometry(), m_view->visualRect(m_model->index(1, 0)));
    QCOMPARE(m_actions->index().row(), 1);
    m_model->clear();
    QTRY_VERIFY(!m_actions->isVisible());
}

void RowActionsTest::isAccessible()
{
    m_view->setCurrentIndex(m_model->index(2, 0));
    QAccessibleInterface *list = QAccessible::queryAccessibleInterface(m_view.get());
    QCOMPARE(list->childCount(), 51);
    QAccessibleInterface *overlay = list->child(50);
    QCOMPARE(overlay->object(), m_actions);
    QCOMPARE(overlay->childCount(), 2);
    QCOMPARE(overlay->child(0)->text(QAccessible::Name), u"Like. row 2"_s);
}

QTEST_MAIN(RowActionsTest)
#include "row_actions_test.moc"
