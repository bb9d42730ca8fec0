// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where the rows of a list lie, counted from the top of row 0, with a gap between them: from a
// height tree with estimated and exact heights, or by multiplication if all are equal.

#include "app/kit/height_tree.h"

#include <vector>

namespace app {

class RowGeometry {
public:
    void setUniformHeight(int height); // 0: heights differ
    bool isUniform() const { return m_uniform > 0; }
    void setGap(int gap); // forgets all rows

    int count() const { return m_count; }
    int top(int row) const;
    int height(int row) const; // without the gap
    int total() const; // without a gap behind the last
    int rowAt(int y) const; // a gap belongs to the row above it

    bool isExact(int row) const;
    // Tells whether the height is another than before.
    bool setExact(int row, int height);
    void setInexact(int first, int last);

    // Heights are estimates; with equal rows only their number counts.
    void assign(std::vector<int> heights);
    void insert(int row, std::vector<int> heights);
    void remove(int row, int count);
    void move(int first, int last, int destination);

private:
    void addGap(std::vector<int> &heights) const;

    HeightTree m_tree;
    std::vector<bool> m_exact;
    int m_count = 0;
    int m_uniform = 0;
    int m_gap = 0;
};

} // namespace app
