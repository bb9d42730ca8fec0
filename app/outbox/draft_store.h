// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// Texts that were begun and not sent. Saved 400 ms after the last key and with flush(); an emptied
// draft is removed.

#include "app/cache/typed_database.h"
#include "common/base/clock.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QTimer>

#include <optional>

namespace app {

// The account is the database.
struct DraftKey {
    QString kind; // "post", "comment", "message", "article", ...
    QString target{}; // an id, or empty for a new post

    bool operator==(const DraftKey &) const = default;
};
size_t qHash(const DraftKey &key, size_t seed = 0) noexcept;

struct Draft {
    QString text{};
    QByteArray extras{}; // whatever the editor wants back, JSON
    QStringList attachments{}; // paths
    common::Timestamp changedAt{}; // set by the store

    bool isEmpty() const { return text.isEmpty() && attachments.isEmpty(); }
};

class DraftStore : public QObject {
    Q_OBJECT
public:
    static constexpr int kSaveAfterMs = 400;

    DraftStore(TypedDatabase &database, const common::Clock &clock, QObject *parent = nullptr);
    ~DraftStore() override; // flushes

    Task<void> load();
    bool isLoaded() const { return m_loaded; }
    std::optional<Draft> find(const DraftKey &key) const;
    QList<DraftKey> keys() const; // latest first
    void set(const DraftKey &key, Draft draft); // for every key press
    void remove(const DraftKey &key); // sent
    void flush(); // focus lost, page left, program ends
    void discardAll(); // sign-out: nothing is saved any more

signals:
    void loaded();
    void draftChanged(const app::DraftKey &key);
    void countChanged(int count);

private:
    void save(const DraftKey &key);

    TypedDatabase &m_database;
    const common::Clock &m_clock;
    QHash<DraftKey, Draft> m_drafts;
    QSet<DraftKey> m_unsaved;
    QTimer m_timer;
    bool m_loaded = false;
};

} // namespace app
