// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/height_tree.h"

#include <algorithm>
#include <bit>
#include <numeric>

namespace app {

int HeightTree::top(int row) const
{
    int sum = 0;
    for (auto i = std::size_t(std::clamp(row, 0, count())); i > 0; i &= i - 1)
        sum += m_tree[i];
    return sum;
}

int HeightTree::rowAt(int y) const
{
    if (m_heights.empty() || y < 0)
        return 0;
    std::size_t position = 0;
    for (std::size_t step = std::bit_floor(m_heights.size()); step > 0; step /= 2) {
        const std::size_t next = position + step;
        if (next < m_tree.size() && m_tree[next] <= y) {
            position = next;
            y -= m_tree[next];
        }
    }
    return std::min(int(position), count() - 1);
}

void HeightTree::assign(std::vector<int> heights)
{
    m_heights = std::move(heights);
    rebuild();
}

void HeightTree::set(int row, int height)
{
    const int delta = height - m_heights[std::size_t(row)];
    if (delta == 0)
        return;
    m_heights[std::size_t(row)] = height;
    m_total += delta;
    for (auto i = std::size_t(row) + 1; i < m_tree.size(); i += i & (~i + 1))
        m_tree[i] += delta;
}

void HeightTree::insert(int row, const std::vector<int> &heights)
{
    m_heights.insert(m_heights.begin() + row, heights.begin(), heights.end());
    rebuild();
}

void HeightTree::remove(int row, int count)
{
    m_heights.erase(m_heights.begin() + row, m_heights.begin() + row + count);
    rebuild();
}

void HeightTree::move(int first, int last, int destination)
{
    const auto begin = m_heights.begin();
    if (destination > last)
        std::rotate(begin + first, begin + last + 1, begin + destination);
    else
        std::rotate(begin + destination, begin + first, begin + last + 1);
    rebuild();
}

void HeightTree::rebuild()
{
    m_tree.assign(m_heights.size() + 1, 0);
    for (std::size_t i = 1; i < m_tree.size(); ++i) {
        m_tree[i] += m_heights[i - 1];
        const std::size_t parent = i + (i & (~i + 1));
        if (parent < m_tree.size())
            m_tree[parent] += m_tree[i];
    }
    m_total = std::accumulate(m_heights.begin(), m_heights.end(), 0);
}

} // namespace app
