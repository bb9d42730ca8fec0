// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where one has been in a section of the rail: which page, of what, scrolled to where. Each section
// has a stack of its own. No widgets here; who shows pages asks the stack.

#include <QList>
#include <QString>

#include <optional>

namespace app {

struct PageEntry {
    QString page; // "postPage"
    QString argument; // an id or name; empty for a section's own page
    QString anchorId; // first visible row when the page was left
    int anchorOffset = 0;

    bool isSamePlace(const PageEntry &other) const
    {
        return page == other.page && argument == other.argument;
    }
    bool operator==(const PageEntry &) const = default;
};

class NavigationStack {
public:
    explicit NavigationStack(const QString &rootPage);

    const PageEntry &current() const { return m_entries.at(m_position); }
    bool canGoBack() const { return m_position > 0; }
    bool canGoForward() const { return m_position + 1 < m_entries.size(); }
    bool isAtRoot() const { return m_position == 0; }
    int depth() const { return int(m_position) + 1; }

    // Goes on to a page; what lay ahead is forgotten. The page one is on already is not stacked
    // twice.
    void push(const QString &page, const QString &argument = {});
    // Both tell where one is now, or nothing if there is no way.
    std::optional<PageEntry> back();
    std::optional<PageEntry> forward();
    // To the section's own page, as pressing an active rail item does.
    void popToRoot();
    // Keeps the scroll position of the current page; call it before leaving.
    void setAnchor(const QString &id, int offset);
    // Takes a page out wherever it is: its object is gone.
    void remove(const QString &page, const QString &argument);

    static constexpr int kMaxDepth = 50;

private:
    QList<PageEntry> m_entries;
    qsizetype m_position = 0;
};

} // namespace app
