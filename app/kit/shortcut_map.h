// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
// All keys of the program in one table. Pages ask for keys by id and never write them themselves,
// so the settings can change them and the shortcut sheet shows what is true.

#include <QHash>
#include <QKeySequence>
#include <QList>
#include <QObject>

class QAction;
class QKeyEvent;
class QWidget;

namespace app {

// Where a key counts. Two commands may share keys only if their contexts exclude each other.
enum class ShortcutContext {
    Window, // anywhere in the window
    List, // a list has the focus
    Editor, // an editor has the focus
    Chat // the messages page, wherever the focus is
};

struct Shortcut {
    QString id; // "newPost"
    QString text; // translated: "New post"
    ShortcutContext context = ShortcutContext::Window;
    QList<QKeySequence> defaults;
};

class ShortcutMap final : public QObject {
    Q_OBJECT

public:
    explicit ShortcutMap(QObject *parent = nullptr);

    // The table in the order of the shortcut sheet; texts in the language of now.
    static QList<Shortcut> table();

    QList<QKeySequence> keys(const QString &id) const;
    void setKeys(const QString &id, const QList<QKeySequence> &keys);
    void reset(const QString &id);
    // Only what differs from the table, for the settings: id to portable text.
    QHash<QString, QString> changed() const;
    void restore(const QHash<QString, QString> &changed);

    // Single letters and signs in lists; people who speak to their computer turn them off.
    bool areSingleKeysEnabled() const { return m_singleKeys; }
    void setSingleKeysEnabled(bool enabled);

    // Whether the event is one of the command's keys; for lists, in keyPressEvent or event filters.
    bool matches(const QKeyEvent &event, const QString &id) const;
    // The command of the context that has this key; empty if none.
    QString idFor(const QKeyEvent &event, ShortcutContext context) const;
    // An action on the widget with these keys, which follows changes.
    QAction *bind(const QString &id, QWidget &widget);
    // "New post (Ctrl+N)", for tool tips.
    QString withKeys(const QString &text, const QString &id) const;

    struct Conflict {
        QString first;
        QString second;
        QKeySequence keys;
    };
    QList<Conflict> conflicts() const;
    static bool overlap(ShortcutContext a, ShortcutContext b);

signals:
    void keysChanged(const QString &id);

private:
    bool isSingleKey(const QKeySequence &keys) const;

    QHash<QString, QList<QKeySequence>> m_keys;
    QHash<QString, ShortcutContext> m_contexts;
    bool m_singleKeys = true;
};

} // namespace app
