// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The other half of VirtualListView: painting, keys, mouse, selection.
#include "app/kit/input_mode.h"
#include "app/kit/virtual_list_view.h"

#include <QAccessible>
#include <QEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextDocument>
#include <QToolTip>

#include <algorithm>

namespace app {

void VirtualListView::paintEvent(QPaintEvent *event)
{
    ensureSettled();
    QPainter painter(viewport());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.widget = this;
    const QStyle::State base = option.state & ~(QStyle::State_MouseOver | QStyle::State_HasFocus);
    const bool ring = InputMode::showsRing(this);
    const auto [first, last] = visibleRows();
    for (int row = std::max(0, first); row <= last; ++row) {
        option.rect = rowRect(row);
        if (!event->region().intersects(option.rect))
            continue;
        const QModelIndex index = model()->index(row, modelColumn(), rootIndex());
        option.index = index;
        option.state = base;
        option.state.setFlag(QStyle::State_Selected, selectionModel()->isSelected(index));
        option.state.setFlag(QStyle::State_MouseOver, row == m_hovered);
        const bool current = index == currentIndex();
        option.state.setFlag(QStyle::State_HasFocus, current && ring);
        if (QAbstractItemDelegate *delegate = itemDelegateForIndex(index)) {
            painter.save();
            delegate->paint(&painter, option, index);
            painter.restore();
        }
        if (current && ring)
            paintFocus(painter, index, option.rect);
    }
}

void VirtualListView::paintFocus(QPainter &painter, const QModelIndex &index, const QRect &row)
    const
{
    const auto *own = qobject_cast<const RowDelegate *>(itemDelegateForIndex(index));
    const QRect rect = own ? own->focusRect(index, row) : row;
    InputMode::paintRing(painter, rect.adjusted(2, 2, -2, -2), 10);
}

void VirtualListView::resizeEvent(QResizeEvent *event)
{
    m_dirty = true;
    QAbstractItemView::resizeEvent(event);
}

void VirtualListView::showEvent(QShowEvent *event)
{
    QListView::showEvent(event);
    // Before the first paint, because this may show the scroll bar and resize the viewport.
    updateGeometries();
}

void VirtualListView::changeEvent(QEvent *event)
{
    QListView::changeEvent(event);
    switch (event->type()) {
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LanguageChange:
    case QEvent::LayoutDirectionChange:
        forgetHeights();
        break;
    default:
        break;
    }
}

bool VirtualListView::eventFilter(QObject *watched, QEvent *event)
{
    const auto type = event->type();
    if ((watched == m_header || watched == m_footer)
        && (type == QEvent::LayoutRequest || type == QEvent::ShowToParent
            || type == QEvent::HideToParent))
        edgesChanged();
    return QListView::eventFilter(watched, event);
}

void VirtualListView::edgesChanged()
{
    if (wantedHeight(m_header) != m_headerHeight || wantedHeight(m_footer) != m_footerHeight)
        soil();
}

// --- keys

QModelIndex VirtualListView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    ensureSettled();
    const int count = m_rows.count();
    if (count == 0)
        return {};
    const auto at = [this](int row) { return model()->index(row, modelColumn(), rootIndex()); };
    const QModelIndex current = currentIndex();
    if (!current.isValid()) {
        // The first key goes to what one sees, not to the start of the list.
        return at(
            action == MoveEnd        ? count - 1
                : action == MoveHome ? 0
                                     : std::max(0, visibleRows().first)
        );
    }
    const int row = current.row();
    const int screen = viewport()->height();
    switch (action) {
    case MoveHome:
        return at(0);
    case MoveEnd:
        return at(count - 1);
    case MovePageDown:
        return at(std::max(row, std::min(count - 1, m_rows.rowAt(m_rows.top(row) + screen))));
    case MovePageUp:
        return at(std::min(row, m_rows.rowAt(m_rows.top(row) - screen)));
    case MoveDown:
    case MoveNext:
        return at(std::min(count - 1, row + 1));
    case MoveUp:
    case MovePrevious:
        return at(std::max(0, row - 1));
    case MoveLeft:
    case MoveRight:
        break;
    }
    return current;
}

void VirtualListView::keyPressEvent(QKeyEvent *event)
{
    const bool plain = !(event->modifiers() & ~Qt::KeypadModifier);
    const bool letters = plain && m_singleKeys;
    if (letters && (event->key() == Qt::Key_J || event->key() == Qt::Key_K)) {
        QKeyEvent arrow(
            QEvent::KeyPress, event->key() == Qt::Key_J ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier
        );
        QAbstractItemView::keyPressEvent(&arrow);
        event->accept();
        return;
    }
    if (plain && (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up)) {
        // A row higher than the screen is read to its end before the next one is taken.
        const QRect rect = visualRect(currentIndex());
        const bool down = event->key() == Qt::Key_Down;
        const bool more = down ? rect.bottom() >= viewport()->height() : rect.top() < 0;
        if (rect.height() > viewport()->height() && more) {
            QScrollBar *bar = verticalScrollBar();
            bar->setValue(bar->value() + (down ? 2 : -2) * bar->singleStep());
            event->accept();
            return;
        }
    }
    QAbstractItemView::keyPressEvent(event);
}

void VirtualListView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (InputMode::isKeyboard() && !currentIndex().isValid() && m_rows.count() > 0) {
        const int row = std::max(0, visibleRows().first);
        selectionModel()->setCurrentIndex(
            model()->index(row, modelColumn(), rootIndex()), QItemSelectionModel::NoUpdate
        );
    }
    viewport()->update();
}

void VirtualListView::focusOutEvent(QFocusEvent *event)
{
    QListView::focusOutEvent(event);
    viewport()->update();
}

void VirtualListView::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    // Not QListView's, which tells screen readers a row of its own layout, and that is empty.
    QAbstractItemView::currentChanged(current, previous);
    if (current.isValid() && hasFocus())
        tellAccessibility(QAccessible::Focus, current.row());
    viewport()->update();
    emit currentRowChanged(current);
}

void VirtualListView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected
)
{
    QAbstractItemView::selectionChanged(selected, deselected);
    const QModelIndexList rows = selected.indexes();
    if (!rows.isEmpty())
        tellAccessibility(QAccessible::Selection, rows.first().row());
}

void VirtualListView::tellAccessibility(int event, int row)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent told(this, QAccessible::Event(event));
    told.setChild(row);
    QAccessible::updateAccessibility(&told);
}

// --- mouse

QModelIndex VirtualListView::hoveredIndex() const
{
    return m_hovered < 0 || m_hovered >= rowCount()
        ? QModelIndex()
        : model()->index(m_hovered, modelColumn(), rootIndex());
}

void VirtualListView::setHovered(int row)
{
    if (row == m_hovered)
        return;
    m_hovered = row;
    viewport()->update();
    emit hoveredChanged(hoveredIndex());
}

RowHit VirtualListView::hitAt(const QPoint &point) const
{
    const QModelIndex index = indexAt(point);
    if (!index.isValid())
        return {};
    const auto *delegate = qobject_cast<const RowDelegate *>(itemDelegateForIndex(index));
    return delegate ? delegate->hitTest(index, rowRect(index.row()), point) : RowHit{};
}

bool VirtualListView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::Leave)
        setHovered(-1);
    // A header without a layout of its own tells its parent about new sizes.
    if (event->type() == QEvent::LayoutRequest)
        edgesChanged();
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const RowHit hit = hitAt(help->pos());
        if (hit.isValid() && !hit.toolTip.isEmpty()) {
            const QString text = hit.toolTip;
            QToolTip::showText(
                help->globalPos(), Qt::mightBeRichText(text) ? text.toHtmlEscaped() : text, this
            );
            return true;
        }
    }
    return QListView::viewportEvent(event);
}

void VirtualListView::mousePressEvent(QMouseEvent *event)
{
    m_pressedHit = hitAt(event->position().toPoint());
    if (!m_pressedHit.isValid()) {
        QListView::mousePressEvent(event);
        return;
    }
    // A link in a row is not the row: clicked() must not open the row as well.
    selectionModel()->setCurrentIndex(
        indexAt(event->position().toPoint()), QItemSelectionModel::NoUpdate
    );
    event->accept();
}

void VirtualListView::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint point = event->position().toPoint();
    setHovered(indexAt(point).row());
    viewport()->setCursor(hitAt(point).isValid() ? Qt::PointingHandCursor : Qt::ArrowCursor);
    // With a button down QListView would select the rows one passes.
    if (event->buttons() == Qt::NoButton || dragEnabled())
        QListView::mouseMoveEvent(event);
}

void VirtualListView::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_pressedHit.isValid()) {
        QListView::mouseReleaseEvent(event);
        return;
    }
    const QPoint point = event->position().toPoint();
    const RowHit pressed = std::exchange(m_pressedHit, {});
    if (hitAt(point) == pressed)
        emit hitClicked(indexAt(point), pressed, event->button());
    event->accept();
}

// --- selection

void VirtualListView::setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags)
{
    ensureSettled();
    QItemSelection selection;
    if (m_rows.count() > 0) {
        const QRect area = rect.normalized();
        const int y = verticalOffset() - rowsTop();
        const int first = m_rows.rowAt(area.top() + y);
        const int last = m_rows.rowAt(area.bottom() + y);
        for (int row = first; row <= last; ++row) {
            if (rowRect(row).intersects(area)) {
                const QModelIndex index = model()->index(row, modelColumn(), rootIndex());
                selection.merge({index, index}, QItemSelectionModel::Select);
            }
        }
    }
    selectionModel()->select(selection, flags);
}

QRegion VirtualListView::visualRegionForSelection(const QItemSelection &selection) const
{
    ensureSettled();
    QRegion region;
    const auto [top, bottom] = visibleRows();
    for (const QItemSelectionRange &range : selection) {
        const int last = std::min(range.bottom(), bottom);
        for (int row = std::max({range.top(), top, 0}); row <= last; ++row)
            region += rowRect(row);
    }
    return region;
}

} // namespace app
