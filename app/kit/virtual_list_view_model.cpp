// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of VirtualListView that follows the changes of the model.
#include "app/kit/virtual_list_view.h"

#include <algorithm>

namespace app {

void VirtualListView::setModel(QAbstractItemModel *newModel)
{
    for (const auto &connection : m_connections)
        disconnect(connection);
    m_connections.clear();
    m_place = {m_stickToEnd ? Hold::End : Hold::Start, 0, 0, {}};
    connectModel(newModel);
    QListView::setModel(newModel);
}

void VirtualListView::connectModel(QAbstractItemModel *source)
{
    if (!source)
        return;
    m_connections = {
        connect(source, &QAbstractItemModel::rowsRemoved, this, &VirtualListView::onRowsRemoved),
        connect(source, &QAbstractItemModel::rowsMoved, this, &VirtualListView::onRowsMoved),
        connect(source, &QAbstractItemModel::layoutChanged, this, &VirtualListView::reorder),
    };
}

void VirtualListView::reset()
{
    m_fetchedAt = -1;
    m_fetchedEarlierAt = -1;
    m_hovered = -1;
    QListView::reset();
    reorder();
}

void VirtualListView::reorder()
{
    find(m_place);
    m_knownWidth = -1; // estimates anew
    soil();
}

void VirtualListView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    const int added = last - first + 1;
    const bool known = m_rows.count() > 0 && m_rows.count() + added == rowCount();
    // At the very top one reads the first row, which a new one above must not push away.
    if (m_place.hold == Hold::Start && !m_stickToStart && known)
        m_place = {Hold::Row, 0, rowRect(0).top(), {}};
    if (parent == rootIndex() && known && m_knownWidth == rowWidth()) {
        std::vector<int> heights(std::size_t(added), 0);
        for (int row = first; row <= last && !m_rows.isUniform(); ++row)
            heights[std::size_t(row - first)] = estimate(row);
        m_rows.insert(first, std::move(heights));
    }
    if (m_place.hold == Hold::Row && first <= m_place.row)
        m_place.row += added;
    if (m_hovered >= first)
        setHovered(-1);
    soil();
    QAbstractItemView::rowsInserted(parent, first, last);
}

void VirtualListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    // The current row goes on to its neighbour; that alone must not scroll.
    const bool scrolls = hasAutoScroll();
    setAutoScroll(false);
    QAbstractItemView::rowsAboutToBeRemoved(parent, first, last);
    setAutoScroll(scrolls);
    if (m_place.hold != Hold::Row || m_place.row < first || m_place.row > last)
        return;
    const int next = last + 1 < m_rows.count() ? last + 1 : first - 1;
    if (next < 0) {
        m_place = {m_stickToEnd ? Hold::End : Hold::Start, 0, 0, {}};
        return;
    }
    const int offset = rowRect(next).top();
    const int height = viewport()->height();
    m_place = {Hold::Row, next, offset < height ? offset : std::max(0, m_place.offset), idOf(next)};
}

void VirtualListView::onRowsRemoved(const QModelIndex &parent, int first, int last)
{
    if (parent != rootIndex())
        return;
    const int removed = last - first + 1;
    if (m_rows.count() - removed == rowCount())
        m_rows.remove(first, removed);
    if (m_place.hold == Hold::Row && m_place.row > last)
        m_place.row -= removed;
    m_fetchedAt = -1;
    setHovered(-1);
    soil();
}

void VirtualListView::onRowsMoved(
    const QModelIndex &parent,
    int first,
    int last,
    const QModelIndex &destinationParent,
    int destination
)
{
    if (parent == rootIndex() && destinationParent == rootIndex() && m_rows.count() == rowCount())
        m_rows.move(first, last, destination);
    find(m_place);
    setHovered(-1);
    soil();
}

void VirtualListView::dataChanged(
    const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles
)
{
    if (topLeft.isValid() && bottomRight.row() < m_rows.count()) {
        m_rows.setInexact(topLeft.row(), bottomRight.row());
        soil();
    }
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
}

} // namespace app
