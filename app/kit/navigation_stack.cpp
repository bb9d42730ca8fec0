// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/navigation_stack.h"

namespace app {

NavigationStack::NavigationStack(const QString &rootPage)
    : m_entries{PageEntry{rootPage, {}, {}, 0}}
{
}

void NavigationStack::push(const QString &page, const QString &argument)
{
    const PageEntry entry{page, argument, {}, 0};
    if (entry.isSamePlace(current()))
        return;
    m_entries.resize(m_position + 1);
    m_entries.append(entry);
    ++m_position;
    if (m_entries.size() > kMaxDepth) {
        // The root stays; the oldest page behind it goes.
        m_entries.removeAt(1);
        --m_position;
    }
}

std::optional<PageEntry> NavigationStack::back()
{
    if (!canGoBack())
        return std::nullopt;
    --m_position;
    return current();
}

std::optional<PageEntry> NavigationStack::forward()
{
    if (!canGoForward())
        return std::nullopt;
    ++m_position;
    return current();
}

void NavigationStack::popToRoot()
{
    m_entries.resize(1);
    m_position = 0;
}

void NavigationStack::setAnchor(const QString &id, int offset)
{
    m_entries[m_position].anchorId = id;
    m_entries[m_position].anchorOffset = offset;
}

void NavigationStack::remove(const QString &page, const QString &argument)
{
    for (qsizetype i = m_entries.size() - 1; i > 0; --i) {
        if (m_entries.at(i).page != page || m_entries.at(i).argument != argument)
            continue;
        m_entries.removeAt(i);
        if (i <= m_position)
            --m_position;
        // Its neighbours may be the same place now.
        if (i < m_entries.size() && m_entries.at(i).isSamePlace(m_entries.at(i - 1))) {
            m_entries.removeAt(i);
            if (i <= m_position)
                --m_position;
        }
    }
}

} // namespace app
