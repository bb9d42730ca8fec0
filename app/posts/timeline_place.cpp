// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/posts/timeline_place.h"

#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace app {

TimelinePlace::TimelinePlace(CacheDatabase &cache, VirtualListView &view, const QString &timeline)
    : QObject(&view)
    , m_cache(cache)
    , m_view(view)
    , m_key(u"place:"_s + timeline)
{
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveAfterMs);
    connect(&m_saveSoon, &QTimer::timeout, this, &TimelinePlace::save);
    connect(&view, &VirtualListView::scrolled, this, [this] {
        if (m_attached)
            m_saveSoon.start();
    });
}

void TimelinePlace::load(std::function<void()> then)
{
    m_cache.loadValue(m_key).then(this, [this, then = std::move(then)](const QString &saved) {
        m_wanted = {saved.section(u' ', 0, 0), saved.section(u' ', 1, 1).toInt()};
        then();
    });
}

void TimelinePlace::attach()
{
    m_attached = true;
    if (m_kept.id.isEmpty())
        m_view.scrollToStart();
    else
        m_view.restoreAnchor(m_kept);
}

void TimelinePlace::detach()
{
    const bool atTop = m_view.verticalScrollBar()->value() == 0;
    m_kept = atTop ? VirtualListView::Anchor() : m_view.anchor();
    save();
    m_attached = false;
}

void TimelinePlace::restore()
{
    if (m_wanted.id.isEmpty() || !m_attached)
        return;
    m_view.restoreAnchor(m_wanted);
    if (m_view.anchor().id == m_wanted.id)
        m_wanted = {};
}

void TimelinePlace::save()
{
    m_saveSoon.stop();
    if (!m_attached || !m_wanted.id.isEmpty())
        return;
    const VirtualListView::Anchor at = m_view.anchor();
    // At the top there is nothing to go back to, and a post of the outbox has no lasting id.
    const bool lasting = m_view.verticalScrollBar()->value() > 0 && !at.id.startsWith(u'-');
    const QString text =
        lasting && !at.id.isEmpty() ? u"%1 %2"_s.arg(at.id).arg(at.offset) : QString();
    if (text == m_saved)
        return;
    m_saved = text;
    m_cache.saveValue(m_key, text);
}

} // namespace app
