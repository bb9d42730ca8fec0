// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// The heights of the rows of a long list: where a row begins, and which row lies at a height, both
// in logarithmic time. A Fenwick tree over the heights; inserting and removing rebuild it, which
// for 10,000 rows costs less than painting one.

#include <vector>

namespace app {

class HeightTree {
public:
    int count() const { return int(m_heights.size()); }
    int height(int row) const { return m_heights[std::size_t(row)]; }
    int total() const { return m_total; }
    // The sum of all heights before the row; row may be count().
    int top(int row) const;
    // The row that covers this height. Before the first it is 0, behind the last count() - 1.
    int rowAt(int y) const;

    void assign(std::vector<int> heights);
    void clear() { assign({}); }
    void set(int row, int height);
    void insert(int row, const std::vector<int> &heights);
    void remove(int row, int count);
    // As beginMoveRows(): rows first to last come to lie before the row destination.
    void move(int first, int last, int destination);

private:
    void rebuild();

    std::vector<int> m_heights;
    std::vector<int> m_tree; // m_tree[i]: sum of the heights (i - lowbit(i), i], counted from 1
    int m_total = 0;
};

} // namespace app
