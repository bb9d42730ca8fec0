// SPDX-FileCopyrightText: 2026 The Kith authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kit/shortcut_map.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeyEvent>
#include <QWidget>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace app {
namespace {

using enum ShortcutContext;

struct Row {
    const char *id;
    ShortcutContext context;
    const char *keys; // in portable text, alternatives separated by a blank
    const char *text;
};

#define KITH_TEXT(text) QT_TRANSLATE_NOOP("ShortcutMap", text)

constexpr auto kTable = std::to_array<Row>({
    {"section1", Window, "Ctrl+1", KITH_TEXT("First section of the rail")},
    {"section2", Window, "Ctrl+2", KITH_TEXT("Second section")},
    {"section3", Window, "Ctrl+3", KITH_TEXT("Third section")},
    {"section4", Window, "Ctrl+4", KITH_TEXT("Fourth section")},
    {"section5", Window, "Ctrl+5", KITH_TEXT("Fifth section")},
    {"section6", Window, "Ctrl+6", KITH_TEXT("Sixth section")},
    {"section7", Window, "Ctrl+7", KITH_TEXT("Seventh section")},
    {"section8", Window, "Ctrl+8", KITH_TEXT("Eighth section")},
    {"section9", Window, "Ctrl+9", KITH_TEXT("Ninth section")},
    {"quickFind", Window, "Ctrl+K", KITH_TEXT("Quick find")},
    {"commandPalette", Window, "Ctrl+Shift+P", KITH_TEXT("All commands")},
    {"newPost", Window, "Ctrl+N", KITH_TEXT("New post")},
    {"newMessage", Window, "Ctrl+Shift+N", KITH_TEXT("New message")},
    {"find", Window, "Ctrl+F", KITH_TEXT("Find on this page")},
    {"refresh", Window, "F5 Ctrl+R", KITH_TEXT("Refresh")},
    {"back", Window, "Alt+Left", KITH_TEXT("Back")},
    {"forward", Window, "Alt+Right", KITH_TEXT("Forward")},
    {"escape", Window, "Esc", KITH_TEXT("Close, cancel, or go back")},
    {"nextPane", Window, "F6", KITH_TEXT("Next pane")},
    {"previousPane", Window, "Shift+F6", KITH_TEXT("Previous pane")},
    {"textLarger", Window, "Ctrl++ Ctrl+=", KITH_TEXT("Larger text")},
    {"textSmaller", Window, "Ctrl+-", KITH_TEXT("Smaller text")},
    {"textNormal", Window, "Ctrl+0", KITH_TEXT("Normal text size")},
    {"toggleTheme", Window, "Ctrl+Shift+T", KITH_TEXT("Light or dark")},
    {"foldRail", Window, "Ctrl+B", KITH_TEXT("Fold the rail")},
    {"sidePanel", Window, "Ctrl+I", KITH_TEXT("Info or side panel")},
    {"settings", Window, "Ctrl+,", KITH_TEXT("Settings")},
    {"help", Window, "F1", KITH_TEXT("Shortcuts")},
    {"lock", Window, "Ctrl+L", KITH_TEXT("Lock")},
    {"close", Window, "Ctrl+W", KITH_TEXT("Close to the tray")},
    {"quit", Window, "Ctrl+Q", KITH_TEXT("Quit")},
    {"fullScreen", Window, "F11", KITH_TEXT("Full screen")},

    {"next", List, "J Down", KITH_TEXT("Next item")},
    {"previous", List, "K Up", KITH_TEXT("Previous item")},
    {"first", List, "Home", KITH_TEXT("First item")},
    {"last", List, "End", KITH_TEXT("Last item")},
    {"pageDown", List, "PgDown", KITH_TEXT("One page on")},
    {"pageUp", List, "PgUp", KITH_TEXT("One page back")},
    {"open", List, "Return Enter", KITH_TEXT("Open")},
    {"like", List, "L", KITH_TEXT("Like")},
    {"voteDown", List, "D", KITH_TEXT("Vote down")},
    {"comment", List, "C R", KITH_TEXT("Comment or reply")},
    {"share", List, "S", KITH_TEXT("Share")},
    {"bookmark", List, "B", KITH_TEXT("Bookmark")},
    {"openAuthor", List, "O", KITH_TEXT("Open the author")},
    {"itemMenu", List, "M Menu Shift+F10", KITH_TEXT("Menu of the item")},
    {"play", List, "Space", KITH_TEXT("Play or show")},
    {"collapse", List, "Left", KITH_TEXT("Collapse comments")},
    {"expand", List, "Right", KITH_TEXT("Expand comments")},
    {"nextUnread", List, "N", KITH_TEXT("Next unread item")},
    {"previousUnread", List, "P", KITH_TEXT("Previous unread item")},
    {"delete", List, "Del", KITH_TEXT("Delete")},
    {"copy", List, "Ctrl+C", KITH_TEXT("Copy text or link")},
    {"listHelp", List, "?", KITH_TEXT("Shortcuts")},

    {"send", Editor, "Ctrl+Return Ctrl+Enter", KITH_TEXT("Send or post")},
    {"attach", Editor, "Ctrl+U", KITH_TEXT("Attach a file")},
    {"emoji", Editor, "Ctrl+E", KITH_TEXT("Emoji")},
    {"editLast", Editor, "Up", KITH_TEXT("Edit the last message, in an empty editor")},

    {"nextChat", Chat, "Ctrl+Tab Ctrl+PgDown", KITH_TEXT("Next conversation")},
    {"previousChat", Chat, "Ctrl+Shift+Tab Ctrl+PgUp", KITH_TEXT("Previous conversation")},
    {"nextUnreadChat", Chat, "Alt+Shift+Down", KITH_TEXT("Next unread conversation")},
    {"previousUnreadChat", Chat, "Alt+Shift+Up", KITH_TEXT("Previous unread conversation")},
    {"muteChat", Chat, "Ctrl+M", KITH_TEXT("Mute the conversation")},
});

#undef KITH_TEXT

QList<QKeySequence> parseKeys(const QString &text)
{
    QList<QKeySequence> keys;
    for (const QString &one : text.split(u' ', Qt::SkipEmptyParts))
        keys.append(QKeySequence(one, QKeySequence::PortableText));
    return keys;
}

QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &one : keys)
        texts.append(one.toString(QKeySequence::PortableText));
    return texts.join(u' ');
}

} // namespace

ShortcutMap::ShortcutMap(QObject *parent)
    : QObject(parent)
{
    for (const Row &row : kTable) {
        const auto id = QString::fromLatin1(row.id);
        m_keys.insert(id, parseKeys(QString::fromLatin1(row.keys)));
        m_contexts.insert(id, row.context);
    }
}

QList<Shortcut> ShortcutMap::table()
{
    QList<Shortcut> shortcuts;
    for (const Row &row : kTable) {
        shortcuts.append(
            {QString::fromLatin1(row.id),
             QCoreApplication::translate("ShortcutMap", row.text),
             row.context,
             parseKeys(QString::fromLatin1(row.keys))}
        );
    }
    return shortcuts;
}

QList<QKeySequence> ShortcutMap::keys(const QString &id) const
{
    Q_ASSERT_X(m_keys.contains(id), "ShortcutMap::keys", qPrintable(id));
    return m_keys.value(id);
}

void ShortcutMap::setKeys(const QString &id, const QList<QKeySequence> &keys)
{
    if (!m_keys.contains(id) || m_keys.value(id) == keys)
        return;
    m_keys[id] = keys;
    emit keysChanged(id);
}

void ShortcutMap::reset(const QString &id)
{
    for (const Row &row : kTable) {
        if (id == QLatin1StringView(row.id))
            setKeys(id, parseKeys(QString::fromLatin1(row.keys)));
    }
}

QHash<QString, QString> ShortcutMap::changed() const
{
    QHash<QString, QString> result;
    for (const Row &row : kTable) {
        const auto id = QString::fromLatin1(row.id);
        if (m_keys.value(id) != parseKeys(QString::fromLatin1(row.keys)))
            result.insert(id, keysText(m_keys.value(id)));
    }
    return result;
}

void ShortcutMap::restore(const QHash<QString, QString> &changed)
{
    for (auto it = changed.begin(); it != changed.end(); ++it)
        setKeys(it.key(), parseKeys(it.value()));
}

void ShortcutMap::setSingleKeysEnabled(bool enabled)
{
    m_singleKeys = enabled;
}

bool ShortcutMap::isSingleKey(const QKeySequence &keys) const
{
    if (keys.count() != 1 || keys[0].keyboardModifiers() != Qt::NoModifier)
        return false;
    // Letters, digits and signs; arrows, function keys and the like lie beyond Latin 1.
    const int key = keys[0].key();
    return key > Qt::Key_Space && key <= Qt::Key_ydiaeresis;
}

bool ShortcutMap::matches(const QKeyEvent &event, const QString &id) const
{
    const auto modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const QKeySequence pressed(QKeyCombination(modifiers, Qt::Key(event.key())));
    // Signs such as ? need Shift on some keyboards and not on others.
    const QKeySequence bare(QKeyCombination(modifiers & ~Qt::ShiftModifier, Qt::Key(event.key())));
    const bool isSign = event.key() > Qt::Key_Space && event.key() < Qt::Key_0;
    const QList<QKeySequence> known = m_keys.value(id);
    return std::any_of(known.begin(), known.end(), [&](const QKeySequence &keys) {
        if (isSingleKey(keys) && !m_singleKeys)
            return false;
        return keys == pressed || ((isSign || event.key() == Qt::Key_Question) && keys == bare);
    });
}

QString ShortcutMap::idFor(const QKeyEvent &event, ShortcutContext context) const
{
    for (const Row &row : kTable) {
        if (row.context == context && matches(event, QString::fromLatin1(row.id)))
            return QString::fromLatin1(row.id);
    }
    return {};
}

QAction *ShortcutMap::bind(const QString &id, QWidget &widget)
{
    auto *action = new QAction(&widget);
    action->setShortcutContext(
        m_contexts.value(id) == Window     ? Qt::WindowShortcut
            : m_contexts.value(id) == List ? Qt::WidgetShortcut
                                           : Qt::WidgetWithChildrenShortcut
    );
    action->setShortcuts(keys(id));
    widget.addAction(action);
    connect(this, &ShortcutMap::keysChanged, action, [this, action, id](const QString &changedId) {
        if (changedId == id)
            action->setShortcuts(keys(id));
    });
    return action;
}

QString ShortcutMap::withKeys(const QString &text, const QString &id) const
{
    const QList<QKeySequence> known = keys(id);
    if (known.isEmpty())
        return text;
    return tr("%1 (%2)", "a command and its keys")
        .arg(text, known.first().toString(QKeySequence::NativeText));
}

bool ShortcutMap::overlap(ShortcutContext a, ShortcutContext b)
{
    if (a == b || a == Window || b == Window)
        return true;
    // The focus is in a list or in an editor, never in both; the messages page has lists and
    // editors.
    return a == Chat || b == Chat;
}

QList<ShortcutMap::Conflict> ShortcutMap::conflicts() const
{
    QList<Conflict> found;
    for (std::size_t i = 0; i < kTable.size(); ++i) {
        for (std::size_t j = i + 1; j < kTable.size(); ++j) {
            if (!overlap(kTable[i].context, kTable[j].context))
                continue;
            const auto first = QString::fromLatin1(kTable[i].id);
            const auto second = QString::fromLatin1(kTable[j].id);
            const QList<QKeySequence> others = m_keys.value(second);
            for (const QKeySequence &keys : m_keys.value(first)) {
                if (others.contains(keys))
                    found.append({first, second, keys});
            }
        }
    }
    return found;
}

} // namespace app
