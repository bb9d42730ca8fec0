// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Where one was reading in a timeline: kept in the cache, and given back once when the row is there
// after the next start.

#include "app/cache/cache_database.h"
#include "app/kit/virtual_list_view.h"

#include <QTimer>

#include <functional>

namespace app {

class TimelinePlace final : public QObject {
    Q_OBJECT

public:
    static constexpr int kSaveAfterMs = 500;

    TimelinePlace(CacheDatabase &cache, VirtualListView &view, const QString &timeline);

    // Reads what is saved; `then` is called when it is known.
    void load(std::function<void()> then);
    // The model of this timeline is in the view (again), or no longer.
    void attach();
    void detach();
    // Rows came: goes to the saved one if it is among them.
    void restore();
    void save(); // the page is left

private:
    CacheDatabase &m_cache;
    VirtualListView &m_view;
    const QString m_key;
    VirtualListView::Anchor m_wanted; // from the last start
    VirtualListView::Anchor m_kept; // while another timeline is in the view
    QString m_saved;
    QTimer m_saveSoon;
    bool m_attached = false;
};

} // namespace app
