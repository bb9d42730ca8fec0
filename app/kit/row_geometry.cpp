// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/row_geometry.h"

#include <algorithm>

namespace app {

void RowGeometry::setUniformHeight(int height)
{
    m_uniform = height;
    assign({});
}

void RowGeometry::setGap(int gap)
{
    m_gap = gap;
    assign({});
}

int RowGeometry::top(int row) const
{
    return isUniform() ? row * (m_uniform + m_gap) : m_tree.top(row);
}

int RowGeometry::height(int row) const
{
    return isUniform() ? m_uniform : m_tree.height(row) - m_gap;
}

int RowGeometry::total() const
{
    if (m_count == 0)
        return 0;
    return (isUniform() ? m_count * (m_uniform + m_gap) : m_tree.total()) - m_gap;
}

int RowGeometry::rowAt(int y) const
{
    if (!isUniform())
        return m_tree.rowAt(y);
    return std::clamp(y / (m_uniform + m_gap), 0, std::max(0, m_count - 1));
}

bool RowGeometry::isExact(int row) const
{
    return isUniform() || m_exact[std::size_t(row)];
}

bool RowGeometry::setExact(int row, int height)
{
    if (isUniform())
        return false;
    m_exact[std::size_t(row)] = true;
    const bool changes = m_tree.height(row) != height + m_gap;
    m_tree.set(row, height + m_gap);
    return changes;
}

void RowGeometry::setInexact(int first, int last)
{
    if (!isUniform())
        std::fill(m_exact.begin() + first, m_exact.begin() + last + 1, false);
}

void RowGeometry::assign(std::vector<int> heights)
{
    m_count = int(heights.size());
    if (isUniform()) {
        m_tree.clear();
        m_exact.clear();
        return;
    }
    addGap(heights);
    m_exact.assign(heights.size(), false);
    m_tree.assign(std::move(heights));
}

void RowGeometry::insert(int row, std::vector<int> heights)
{
    m_count += int(heights.size());
    if (isUniform())
        return;
    addGap(heights);
    m_exact.insert(m_exact.begin() + row, heights.size(), false);
    m_tree.insert(row, heights);
}

void RowGeometry::remove(int row, int count)
{
    m_count -= count;
    if (isUniform())
        return;
    m_exact.erase(m_exact.begin() + row, m_exact.begin() + row + count);
    m_tree.remove(row, count);
}

void RowGeometry::move(int first, int last, int destination)
{
    if (isUniform())
        return;
    const auto begin = m_exact.begin();
    if (destination > last)
        std::rotate(begin + first, begin + last + 1, begin + destination);
    else
        std::rotate(begin + destination, begin + first, begin + last + 1);
    m_tree.move(first, last, destination);
}

void RowGeometry::addGap(std::vector<int> &heights) const
{
    for (int &height : heights)
        height += m_gap;
}

} // namespace app
