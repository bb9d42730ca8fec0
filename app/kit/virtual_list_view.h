// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The class of every long list. It estimates the heights of rows and measures only what comes near
// the screen, so 10,000 rows open at once; corrections never move what one reads. What is on screen
// stays where it is over inserts, removals, resets, widths and fonts: the anchor is the id (IdRole)
// of the first visible row and its distance from the top.
//
// It remains a QListView: selection, visualRect(), accessibility and tests work as ever.
// J and K, arrows, Home, End, PgUp and PgDn move the current row; Enter emits activated().

#include "app/kit/row_delegate.h"
#include "app/kit/row_geometry.h"

#include <QListView>
#include <QPointer>

#include <optional>
#include <vector>

namespace app {

class VirtualListView : public QListView {
    Q_OBJECT

public:
    explicit VirtualListView(QWidget *parent = nullptr);
    ~VirtualListView() override;

    // All rows have this height: no estimates, no measuring. 0 turns it off.
    void setUniformHeight(int height);
    // Rows are at most so wide and stand in the middle; 0: as wide as the view.
    void setMaxColumnWidth(int width);
    // Least distance of rows from the sides, and above the first and below the last.
    void setMargins(int sides, int top, int bottom);
    void setGap(int gap);
    // Stands above row 0 and scrolls away with it, as wide as a row. The view owns it. Null removes
    // it.
    void setHeaderWidget(QWidget *header);
    QWidget *headerWidget() const { return m_header; }
    // The same below the last row: the end of the list in words, or why there is no row.
    void setFooterWidget(QWidget *footer);
    // At the end it stays at the end when rows come, and a reset shows the end: for chats.
    void setStickToEnd(bool stick);
    // At the very top it stays there when rows come above, instead of keeping the rows in place:
    // for lists whose news is on top and which nobody reads in the middle.
    void setStickToStart(bool stick);
    // Letters move the current row (J, K). Other letters are the page's business.
    void setSingleKeysEnabled(bool enabled) { m_singleKeys = enabled; }

    bool isAtEnd() const;
    void scrollToEnd();
    void scrollToStart();
    int contentHeight() const;
    // Where rows stand, from side to side, in the viewport; for what is to be in line with them.
    QRect columnRect() const { return {rowLeft(), 0, rowWidth(), viewport()->height()}; }
    // The row's id and its distance from the top of the viewport; empty without rows.
    struct Anchor {
        QString id;
        int offset = 0;
    };
    Anchor anchor() const;
    void restoreAnchor(const Anchor &anchor); // does nothing if the row is gone
    // First and last row on screen, -1 if none.
    std::pair<int, int> visibleRows() const;
    QModelIndex hoveredIndex() const;
    RowHit hitAt(const QPoint &point) const;
    // After a failed page: ask again when the end is near.
    void rearmFetchMore();

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    QModelIndex indexAt(const QPoint &point) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    void reset() override;
    void keyboardSearch(const QString &) override { }

signals:
    // The end (or for chats the start) is nearer than one and a half screens. Once for each number
    // of rows. Models with canFetchMore() are asked by the view itself.
    void fetchMoreWanted();
    void fetchEarlierWanted();
    void hitClicked(const QModelIndex &index, const app::RowHit &hit, Qt::MouseButton button);
    void hoveredChanged(const QModelIndex &index);
    void currentRowChanged(const QModelIndex &index);
    void scrolled();
    void geometriesChanged(); // rows have other places than before

protected:
    void updateGeometries() override;
    int verticalOffset() const override;
    int horizontalOffset() const override { return 0; }
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;
    void scrollContentsBy(int dx, int dy) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void
    selectionChanged(const QItemSelection &selected, const QItemSelection &deselected) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void dataChanged(
        const QModelIndex &topLeft, const QModelIndex &bottomRight, const QList<int> &roles
    ) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class Hold { Row, Start, End };
    struct Place {
        Hold hold = Hold::Start;
        int row = 0;
        int offset = 0; // top of the row below the top of the viewport
        QString id;
    };

    int rowCount() const;
    int rowWidth() const;
    void paintFocus(QPainter &painter, const QModelIndex &index, const QRect &row) const;
    int rowLeft() const;
    int wantedHeight(const QWidget *edge) const; // of header or footer
    void replaceEdge(QPointer<QWidget> &edge, QWidget *widget);
    int rowsEnd() const; // where the last row ends, gap included if a footer follows
    int contentEnd() const;
    int rowsTop() const; // where row 0 begins
    QRect rowRect(int row) const;
    QString idOf(int row) const;

    int estimate(int row) const;
    int measure(int row) const;
    bool measureRange(int first, int last);
    void rebuild();
    void forgetHeights();

    Place placeNow() const;
    void find(Place &place) const;
    // Brings the rows around the place to their exact heights and scrolls so that it is kept.
    void settle(const Place &wanted);
    int valueFor(const Place &place) const; // of the scroll bar
    int measureAround(const Place &place); // valueFor() with exact heights
    std::optional<int> offsetFor(int row, ScrollHint hint) const; // empty: as it is
    void ensureSettled() const;
    void soil(); // something changed: settle before the next look
    void placeEdges();
    void edgesChanged();
    void checkEnds();
    void setHovered(int row);
    void tellAccessibility(int event, int row); // QAccessible::Event

    void connectModel(QAbstractItemModel *source);
    void onRowsRemoved(const QModelIndex &parent, int first, int last);
    void onRowsMoved(
        const QModelIndex &parent,
        int first,
        int last,
        const QModelIndex &destinationParent,
        int destination
    );
    void reorder(); // the rows are others, or others' neighbours

    RowGeometry m_rows;
    std::vector<QMetaObject::Connection> m_connections;
    QPointer<QWidget> m_header;
    QPointer<QWidget> m_footer;
    Place m_place;
    RowHit m_pressedHit;
    int m_maxWidth = 0;
    int m_headerHeight = 0; // as of the last layout
    int m_footerHeight = 0;
    int m_sides = 0;
    int m_top = 0;
    int m_bottom = 0;
    int m_gap = 0;
    int m_knownWidth = -1;
    int m_hovered = -1;
    int m_fetchedAt = -1; // number of rows at the last fetchMoreWanted
    int m_fetchedEarlierAt = -1;
    bool m_stickToEnd = false;
    bool m_stickToStart = false;
    bool m_singleKeys = true;
    bool m_dirty = true;
    bool m_settling = false;
    bool m_checkQueued = false;
};

} // namespace app
