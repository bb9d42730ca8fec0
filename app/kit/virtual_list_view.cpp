// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/virtual_list_view.h"

#include "app/base/list_roles.h"
#include "app/kit/list_accessible.h"

#include <QScrollBar>
#include <QTimer>

#include <algorithm>

namespace app {
namespace {

constexpr int kSingleStep = 48;
constexpr int kNearScreens = 2; // rows this near are measured
constexpr double kFetchScreens = 1.5;
constexpr int kMaxPasses = 12;

} // namespace

VirtualListView::VirtualListView(QWidget *parent)
    : QListView(parent)
{
    ListAccessible::install();
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setMouseTracking(true);
    viewport()->setMouseTracking(true);
    verticalScrollBar()->setSingleStep(kSingleStep);
}

VirtualListView::~VirtualListView() = default;

// --- settings

void VirtualListView::setUniformHeight(int height)
{
    m_rows.setUniformHeight(height);
    forgetHeights();
}

void VirtualListView::setMaxColumnWidth(int width)
{
    m_maxWidth = width;
    forgetHeights();
}

void VirtualListView::setMargins(int sides, int top, int bottom)
{
    m_sides = sides;
    m_top = top;
    m_bottom = bottom;
    forgetHeights();
}

void VirtualListView::setGap(int gap)
{
    m_gap = gap;
    m_rows.setGap(gap);
    forgetHeights();
}

void VirtualListView::setHeaderWidget(QWidget *header)
{
    replaceEdge(m_header, header);
}

void VirtualListView::setFooterWidget(QWidget *footer)
{
    replaceEdge(m_footer, footer);
}

void VirtualListView::replaceEdge(QPointer<QWidget> &edge, QWidget *widget)
{
    if (widget == edge)
        return;
    if (edge) {
        edge->removeEventFilter(this);
        edge->hide();
        edge->deleteLater();
    }
    edge = widget;
    if (widget) {
        widget->setParent(viewport());
        widget->installEventFilter(this);
        widget->show();
    }
    soil();
}

void VirtualListView::setStickToEnd(bool stick)
{
    m_stickToEnd = stick;
    if (stick && m_rows.count() == 0)
        m_place.hold = Hold::End;
}

void VirtualListView::setStickToStart(bool stick)
{
    m_stickToStart = stick;
}

// --- where things are

int VirtualListView::rowCount() const
{
    return model() ? model()->rowCount(rootIndex()) : 0;
}

// In the middle of the view, and not of what the scroll bar leaves: both sides have the same
// margin, and rows stay where they are when the bar comes.
int VirtualListView::rowWidth() const
{
    const int bar = width() - viewport()->width();
    const int room = std::max(1, width() - 2 * std::max(m_sides, bar));
    return m_maxWidth > 0 ? std::min(room, m_maxWidth) : room;
}

int VirtualListView::rowLeft() const
{
    return (width() - rowWidth()) / 2 - viewport()->x();
}

int VirtualListView::wantedHeight(const QWidget *edge) const
{
    if (!edge || !edge->isVisibleTo(viewport()))
        return 0;
    const int height =
        edge->hasHeightForWidth() ? edge->heightForWidth(rowWidth()) : edge->sizeHint().height();
    return std::clamp(height, edge->minimumHeight(), edge->maximumHeight());
}

int VirtualListView::rowsTop() const
{
    return m_top + (m_headerHeight > 0 ? m_headerHeight + m_gap : 0);
}

int VirtualListView::contentHeight() const
{
    ensureSettled();
    return contentEnd();
}

int VirtualListView::rowsEnd() const
{
    const bool between = m_footerHeight > 0 && m_rows.count() > 0;
    return rowsTop() + m_rows.total() + (between ? m_gap : 0);
}

int VirtualListView::contentEnd() const
{
    return rowsEnd() + m_footerHeight + m_bottom;
}

int VirtualListView::verticalOffset() const
{
    return verticalScrollBar()->value();
}

bool VirtualListView::isAtEnd() const
{
    ensureSettled();
    return verticalScrollBar()->value() >= verticalScrollBar()->maximum();
}

QString VirtualListView::idOf(int row) const
{
    return model() ? model()->index(row, modelColumn(), rootIndex()).data(IdRole).toString()
                   : QString();
}

QRect VirtualListView::rowRect(int row) const
{
    return {
        rowLeft(), rowsTop() + m_rows.top(row) - verticalOffset(), rowWidth(), m_rows.height(row)};
}

QRect VirtualListView::visualRect(const QModelIndex &index) const
{
    ensureSettled();
    if (!index.isValid() || index.model() != model() || index.row() >= m_rows.count())
        return {};
    return rowRect(index.row());
}

QModelIndex VirtualListView::indexAt(const QPoint &point) const
{
    ensureSettled();
    const int y = point.y() + verticalOffset() - rowsTop();
    if (y < 0 || m_rows.count() == 0)
        return {};
    const int row = m_rows.rowAt(y);
    return rowRect(row).contains(point) ? model()->index(row, modelColumn(), rootIndex())
                                        : QModelIndex();
}

std::pair<int, int> VirtualListView::visibleRows() const
{
    ensureSettled();
    const int y = verticalOffset() - rowsTop();
    if (m_rows.count() == 0 || y + viewport()->height() <= 0)
        return {-1, -1};
    int first = m_rows.rowAt(std::max(0, y));
    if (first + 1 < m_rows.count() && rowRect(first).bottom() < 0) // only its gap is on screen
        ++first;
    return {first, m_rows.rowAt(y + viewport()->height() - 1)};
}

// --- heights

int VirtualListView::estimate(int row) const
{
    const QModelIndex index = model()->index(row, modelColumn(), rootIndex());
    const auto *delegate = itemDelegateForIndex(index);
    if (const auto *own = qobject_cast<const RowDelegate *>(delegate))
        return std::max(1, own->estimateHeight(index, rowWidth()));
    return measure(row);
}

int VirtualListView::measure(int row) const
{
    const QModelIndex index = model()->index(row, modelColumn(), rootIndex());
    const auto *delegate = itemDelegateForIndex(index);
    if (const auto *own = qobject_cast<const RowDelegate *>(delegate))
        return std::max(1, own->height(index, rowWidth()));
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect(0, 0, rowWidth(), 0);
    return std::max(1, delegate ? delegate->sizeHint(option, index).height() : 1);
}

bool VirtualListView::measureRange(int first, int last)
{
    bool changed = false;
    for (int row = first; row <= last && row < m_rows.count(); ++row) {
        if (!m_rows.isExact(row))
            changed |= m_rows.setExact(row, measure(row));
    }
    return changed;
}

void VirtualListView::rebuild()
{
    std::vector<int> heights(std::size_t(rowCount()), 0);
    if (!m_rows.isUniform()) {
        for (std::size_t row = 0; row < heights.size(); ++row)
            heights[row] = estimate(int(row));
    }
    m_rows.assign(std::move(heights));
    m_knownWidth = rowWidth();
}

void VirtualListView::forgetHeights()
{
    m_knownWidth = -1;
    soil();
}

// --- keeping the place

VirtualListView::Place VirtualListView::placeNow() const
{
    const int value = verticalOffset();
    if (m_stickToEnd && value >= verticalScrollBar()->maximum())
        return {Hold::End, 0, 0, {}};
    if (m_rows.count() == 0 || value == 0)
        return {Hold::Start, 0, value, {}};
    int row = m_rows.rowAt(value - rowsTop());
    if (row + 1 < m_rows.count() && rowRect(row).bottom() < 0)
        ++row;
    return {Hold::Row, row, rowsTop() + m_rows.top(row) - value, idOf(row)};
}

void VirtualListView::find(Place &place) const
{
    if (place.hold != Hold::Row)
        return;
    if (place.row < rowCount() && idOf(place.row) == place.id)
        return;
    for (int row = 0; row < rowCount() && !place.id.isEmpty(); ++row) {
        if (idOf(row) == place.id) {
            place.row = row;
            return;
        }
    }
    place = {m_stickToEnd ? Hold::End : Hold::Start, 0, 0, {}};
}

int VirtualListView::valueFor(const Place &place) const
{
    const int greatest = std::max(0, contentEnd() - viewport()->height());
    switch (place.hold) {
    case Hold::End:
        return greatest;
    case Hold::Start:
        return std::clamp(place.offset, 0, greatest);
    case Hold::Row:
        break;
    }
    // A row that shrank must not leave the screen altogether.
    const int offset = std::max(place.offset, 1 - m_rows.height(place.row));
    return std::clamp(rowsTop() + m_rows.top(place.row) - offset, 0, greatest);
}

int VirtualListView::measureAround(const Place &place)
{
    const int screen = viewport()->height();
    int value = valueFor(place);
    // New heights show other rows near the screen, which are then measured in the next pass.
    for (int pass = 0; pass < kMaxPasses && m_rows.count() > 0; ++pass) {
        const int y = value - rowsTop();
        const int first = m_rows.rowAt(y - kNearScreens * screen);
        if (!measureRange(first, m_rows.rowAt(y + (1 + kNearScreens) * screen)))
            break;
        value = valueFor(place);
    }
    return value;
}

void VirtualListView::settle(const Place &wanted)
{
    if (m_settling)
        return;
    m_settling = true;
    const int before = verticalOffset();
    Place place = wanted;
    // While one sees the header, it grows downwards and nothing scrolls.
    const bool headerInSight = before < m_top + m_headerHeight || m_headerHeight == 0;
    if (&wanted == &m_place && wantedHeight(m_header) != m_headerHeight && headerInSight)
        place = {Hold::Start, 0, before, {}};
    // Setting the range may show the scroll bar and so change the width: then once more.
    for (int round = 0; round < 3; ++round) {
        if (m_knownWidth != rowWidth() || m_rows.count() != rowCount())
            rebuild();
        m_headerHeight = wantedHeight(m_header);
        m_footerHeight = wantedHeight(m_footer);
        const int screen = viewport()->height();
        place.row = std::clamp(place.row, 0, std::max(0, m_rows.count() - 1));
        if (m_rows.count() == 0 && place.hold == Hold::Row)
            place.hold = Hold::Start;
        const int value = measureAround(place);
        verticalScrollBar()->setRange(0, std::max(0, contentEnd() - screen));
        verticalScrollBar()->setPageStep(screen);
        verticalScrollBar()->setSingleStep(kSingleStep);
        verticalScrollBar()->setValue(value);
        if (m_knownWidth == rowWidth())
            break;
    }
    m_dirty = false;
    m_settling = false;
    m_place = placeNow();
    placeEdges();
    viewport()->update();
    checkEnds();
    if (before != verticalOffset())
        emit scrolled();
    emit geometriesChanged();
}

void VirtualListView::ensureSettled() const
{
    // Looking at the list is const for everybody else; heights are a cache.
    auto *self = const_cast<VirtualListView *>(this);
    if (!m_settling && (m_dirty || m_rows.count() != rowCount()))
        self->settle(m_place);
}

void VirtualListView::soil()
{
    m_dirty = true;
    scheduleDelayedItemsLayout();
}

void VirtualListView::placeEdges()
{
    if (m_header)
        m_header->setGeometry(rowLeft(), m_top - verticalOffset(), rowWidth(), m_headerHeight);
    if (m_footer)
        m_footer->setGeometry(rowLeft(), rowsEnd() - verticalOffset(), rowWidth(), m_footerHeight);
}

void VirtualListView::doItemsLayout()
{
    m_dirty = true;
    // Not QListView's, which would ask for every row's size.
    QAbstractItemView::doItemsLayout();
}

void VirtualListView::updateGeometries()
{
    m_dirty = true;
    if (!m_settling && isVisible()) {
        settle(m_place);
        QAbstractItemView::updateGeometries();
    }
}

void VirtualListView::scrollContentsBy(int, int)
{
    if (m_settling)
        return;
    m_place = placeNow();
    settle(m_place);
    emit scrolled();
}

void VirtualListView::scrollTo(const QModelIndex &index, ScrollHint hint)
{
    if (!index.isValid() || index.model() != model())
        return;
    ensureSettled();
    const int row = index.row();
    if (m_settling || row >= m_rows.count())
        return;
    if (!m_rows.isExact(row)) {
        m_rows.setExact(row, measure(row));
        settle(m_place);
    }
    if (const auto offset = offsetFor(row, hint))
        settle({Hold::Row, row, *offset, idOf(row)});
}

std::optional<int> VirtualListView::offsetFor(int row, ScrollHint hint) const
{
    const QRect rect = rowRect(row);
    const int screen = viewport()->height();
    const int spare = screen - rect.height();
    const bool above = rect.top() < 0;
    const bool below = rect.bottom() >= screen;
    if (hint == EnsureVisible) {
        if (!above && !below)
            return std::nullopt;
        // Higher than the screen: a good part of it will do.
        const bool part = rect.bottom() >= screen / 3 && rect.top() <= screen * 2 / 3;
        if (spare < 0 && part)
            return std::nullopt;
        hint = above || spare < 0 ? PositionAtTop : PositionAtBottom;
    }
    if (hint == PositionAtBottom)
        return std::max(0, spare - (row + 1 == m_rows.count() ? m_bottom : 0));
    if (hint == PositionAtCenter)
        return std::max(0, spare / 2);
    return row == 0 ? rowsTop() : 0; // the first row with what stands above it
}

void VirtualListView::scrollToEnd()
{
    settle({Hold::End, 0, 0, {}});
}

void VirtualListView::scrollToStart()
{
    settle({Hold::Start, 0, 0, {}});
}

VirtualListView::Anchor VirtualListView::anchor() const
{
    ensureSettled();
    if (m_rows.count() == 0)
        return {};
    const int y = verticalOffset() - rowsTop();
    const int row = m_rows.rowAt(y);
    return {idOf(row), rowRect(row).top()};
}

void VirtualListView::restoreAnchor(const Anchor &anchor)
{
    Place place{Hold::Row, 0, anchor.offset, anchor.id};
    find(place);
    if (place.hold == Hold::Row && !anchor.id.isEmpty())
        settle(place);
}

void VirtualListView::rearmFetchMore()
{
    m_fetchedAt = -1;
    m_fetchedEarlierAt = -1;
    checkEnds();
}

void VirtualListView::checkEnds()
{
    if (m_checkQueued || !isVisible())
        return;
    // Queued, because an answer may change the model, and we may be amid a layout.
    m_checkQueued = true;
    QTimer::singleShot(0, this, [this] {
        m_checkQueued = false;
        const int rows = rowCount();
        if (rows == 0)
            return;
        const double near = kFetchScreens * viewport()->height();
        const int below = verticalScrollBar()->maximum() - verticalOffset();
        if (m_stickToEnd && verticalOffset() < near && m_fetchedEarlierAt != rows) {
            m_fetchedEarlierAt = rows;
            emit fetchEarlierWanted();
        }
        if (below < near && m_fetchedAt != rows) {
            m_fetchedAt = rows;
            emit fetchMoreWanted();
            if (model() && model()->canFetchMore(rootIndex()))
                model()->fetchMore(rootIndex());
        }
    });
}

} // namespace app
