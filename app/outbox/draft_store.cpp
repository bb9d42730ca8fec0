// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/outbox/draft_store.h"

namespace app {

size_t qHash(const DraftKey &key, size_t seed) noexcept
{
    return qHashMulti(seed, key.kind, key.target);
}

DraftStore::DraftStore(TypedDatabase &database, const common::Clock &clock, QObject *parent)
    : QObject(parent)
    , m_database(database)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kSaveAfterMs);
    connect(&m_timer, &QTimer::timeout, this, &DraftStore::flush);
}

DraftStore::~DraftStore()
{
    flush();
}

Task<void> DraftStore::load()
{
    return m_database.loadDrafts().then(this, [this](const QList<DraftRow> &rows) {
        for (const auto &row : rows) {
            const DraftKey key{row.kind, row.target};
            if (!m_unsaved.contains(key)) // what was typed meanwhile is newer
                m_drafts.insert(key, {row.text, row.extras, row.attachments, row.changedAt});
        }
        m_loaded = true;
        emit loaded();
        emit countChanged(static_cast<int>(m_drafts.size()));
    });
}

std::optional<Draft> DraftStore::find(const DraftKey &key) const
{
    const auto it = m_drafts.constFind(key);
    return it == m_drafts.cend() ? std::nullopt : std::optional(*it);
}

QList<DraftKey> DraftStore::keys() const
{
    QList<DraftKey> all = m_drafts.keys();
    std::sort(all.begin(), all.end(), [this](const DraftKey &a, const DraftKey &b) {
        return m_drafts[a].changedAt > m_drafts[b].changedAt;
    });
    return all;
}

void DraftStore::set(const DraftKey &key, Draft draft)
{
    if (draft.isEmpty())
        return remove(key);
    draft.changedAt = m_clock.now();
    const bool isNew = !m_drafts.contains(key);
    m_drafts.insert(key, std::move(draft));
    m_unsaved.insert(key);
    m_timer.start();
    emit draftChanged(key);
    if (isNew)
        emit countChanged(static_cast<int>(m_drafts.size()));
}

void DraftStore::remove(const DraftKey &key)
{
    m_unsaved.remove(key);
    // Also before load(): the one on disk must not come back.
    if (!m_loaded)
        m_unsaved.insert(key);
    m_database.removeDraft(key.kind, key.target);
    if (m_drafts.remove(key) == 0)
        return;
    emit draftChanged(key);
    emit countChanged(static_cast<int>(m_drafts.size()));
}

void DraftStore::flush()
{
    m_timer.stop();
    const auto unsaved = std::exchange(m_unsaved, {});
    for (const auto &key : unsaved)
        save(key);
}

void DraftStore::save(const DraftKey &key)
{
    const auto it = m_drafts.constFind(key);
    if (it != m_drafts.cend())
        m_database.saveDraft(
            {key.kind, key.target, it->text, it->extras, it->attachments, it->changedAt}
        );
}

void DraftStore::discardAll()
{
    m_timer.stop();
    m_unsaved.clear();
    m_drafts.clear();
    emit countChanged(0);
}

} // namespace app
