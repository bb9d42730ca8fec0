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

constexpr auto kTable = std::to_array<Row>({
    {"section1", Window, "Ctrl+1", QT_TRANSLATE_NOOP("ShortcutMap", "First section of the rail")},
    {"section2", Window, "Ctrl+2", QT_TRANSLATE_NOOP("ShortcutMap", "Second section")},
    {"section3", Window, "Ctrl+3", QT_TRANSLATE_NOOP("ShortcutMap", "Third section")},
    {"section4", Window, "Ctrl+4", QT_TRANSLATE_NOOP("ShortcutMap", "Fourth section")},
    {"section5", Window, "Ctrl+5", QT_TRANSLATE_NOOP("ShortcutMap", "Fifth section")},
    {"section6", Window, "Ctrl+6", QT_TRANSLATE_NOOP("ShortcutMap", "Sixth section")},
    {"section7", Window, "Ctrl+7", QT_TRANSLATE_NOOP("ShortcutMap", "Seventh section")},
    {"section8", Window, "Ctrl+8", QT_TRANSLATE_NOOP("ShortcutMap", "Eighth section")},
    {"section9", Window, "Ctrl+9", QT_TRANSLATE_NOOP("ShortcutMap", "Ninth section")},
    {"quickFind", Window, "Ctrl+K", QT_TRANSLATE_NOOP("ShortcutMap", "Quick find")},
    {"commandPalette", Window, "Ctrl+Shift+P", QT_TRANSLATE_NOOP("ShortcutMap", "All commands")},
    {"newPost", Window, "Ctrl+N", QT_TRANSLATE_NOOP("ShortcutMap", "New post")},
    {"newMessage", Window, "Ctrl+Shift+N", QT_TRANSLATE_NOOP("ShortcutMap", "New message")},
    {"find", Window, "Ctrl+F", QT_TRANSLATE_NOOP("ShortcutMap", "Find on this page")},
    {"refresh", Window, "F5 Ctrl+R", QT_TRANSLATE_NOOP("ShortcutMap", "Refresh")},
    {"back", Window, "Alt+Left", QT_TRANSLATE_NOOP("ShortcutMap", "Back")},
    {"forward", Window, "Alt+Right", QT_TRANSLATE_NOOP("ShortcutMap", "Forward")},
    {"escape", Window, "Esc", QT_TRANSLATE_NOOP("ShortcutMap", "Close, cancel, or go back")},
    {"nextPane", Window, "F6", QT_TRANSLATE_NOOP("ShortcutMap", "Next pane")},
    {"previousPane", Window, "Shift+F6", QT_TRANSLATE_NOOP("ShortcutMap", "Previous pane")},
    {"textLarger", Window, "Ctrl++ Ctrl+=", QT_TRANSLATE_NOOP("ShortcutMap", "Larger text")},
    {"textSmaller", Window, "Ctrl+-", QT_TRANSLATE_NOOP("ShortcutMap", "Smaller text")},
    {"textNormal", Window, "Ctrl+0", QT_TRANSLATE_NOOP("ShortcutMap", "Normal text size")},
    {"toggleTheme", Window, "Ctrl+Shift+T", QT_TRANSLATE_NOOP("ShortcutMap", "Light or dark")},
    {"foldRail", Window, "Ctrl+B", QT_TRANSLATE_NOOP("ShortcutMap", "Fold the rail")},
    {"sidePanel", Window, "Ctrl+I", QT_TRANSLATE_NOOP("ShortcutMap", "Info or side panel")},
    {"settings", Window, "Ctrl+,", QT_TRANSLATE_NOOP("ShortcutMap", "Settings")},
    {"help", Window, "F1", QT_TRANSLATE_NOOP("ShortcutMap", "Shortcuts")},
    {"nextCommunity",
     Window,
     "Ctrl+Shift+PgDown",
     QT_TRANSLATE_NOOP("ShortcutMap", "Next community")},
    {"previousCommunity",
     Window,
     "Ctrl+Shift+PgUp",
     QT_TRANSLATE_NOOP("ShortcutMap", "Previous community")},
    {"lock", Window, "Ctrl+L", QT_TRANSLATE_NOOP("ShortcutMap", "Lock")},
    {"close", Window, "Ctrl+W", QT_TRANSLATE_NOOP("ShortcutMap", "Close to the tray")},
    {"quit", Window, "Ctrl+Q", QT_TRANSLATE_NOOP("ShortcutMap", "Quit")},
    {"fullScreen", Window, "F11", QT_TRANSLATE_NOOP("ShortcutMap", "Full screen")},

    {"next", List, "J Down", QT_TRANSLATE_NOOP("ShortcutMap", "Next item")},
    {"previous", List, "K Up", QT_TRANSLATE_NOOP("ShortcutMap", "Previous item")},
    {"first", List, "Home", QT_TRANSLATE_NOOP("ShortcutMap", "First item")},
    {"last", List, "End", QT_TRANSLATE_NOOP("ShortcutMap", "Last item")},
    {"pageDown", List, "PgDown", QT_TRANSLATE_NOOP("ShortcutMap", "One page on")},
    {"pageUp", List, "PgUp", QT_TRANSLATE_NOOP("ShortcutMap", "One page back")},
    {"open", List, "Return Enter", QT_TRANSLATE_NOOP("ShortcutMap", "Open")},
    {"like", List, "L", QT_TRANSLATE_NOOP("ShortcutMap", "Like")},
    {"voteDown", List, "D", QT_TRANSLATE_NOOP("ShortcutMap", "Vote down")},
    {"comment", List, "C R", QT_TRANSLATE_NOOP("ShortcutMap", "Comment or reply")},
    {"share", List, "S", QT_TRANSLATE_NOOP("ShortcutMap", "Share")},
    {"bookmark", List, "B", QT_TRANSLATE_NOOP("ShortcutMap", "Bookmark")},
    {"openAuthor", List, "O", QT_TRANSLATE_NOOP("ShortcutMap", "Open the author")},
    {"itemMenu", List, "M Menu Shift+F10", QT_TRANSLATE_NOOP("ShortcutMap", "Menu of the item")},
    {"play", List, "Space", QT_TRANSLATE_NOOP("ShortcutMap", "Play or show")},
    {"collapse", List, "Left", QT_TRANSLATE_NOOP("ShortcutMap", "Collapse comments")},
    {"expand", List, "Right", QT_TRANSLATE_NOOP("ShortcutMap", "Expand comments")},
    {"nextUnread", List, "N", QT_TRANSLATE_NOOP("ShortcutMap", "Next unread item")},
    {"previousUnread", List, "P", QT_TRANSLATE_NOOP("ShortcutMap", "Previous unread item")},
    {"delete", List, "Del", QT_TRANSLATE_NOOP("ShortcutMap", "Delete")},
    {"copy", List, "Ctrl+C", QT_TRANSLATE_NOOP("ShortcutMap", "Copy text or link")},
    {"listHelp", List, "?", QT_TRANSLATE_NOOP("ShortcutMap", "Shortcuts")},

    {"send", Editor, "Ctrl+Return Ctrl+Enter", QT_TRANSLATE_NOOP("ShortcutMap", "Send or post")},
    {"attach", Editor, "Ctrl+U", QT_TRANSLATE_NOOP("ShortcutMap", "Attach a file")},
    {"emoji", Editor, "Ctrl+E", QT_TRANSLATE_NOOP("ShortcutMap", "Emoji")},
    {"editLast",
     Editor,
     "Up",
     QT_TRANSLATE_NOOP("ShortcutMap", "Edit the last message, in an empty editor")},

    {"nextChat",
     Chat,
     "Ctrl+Tab Ctrl+PgDown",
     QT_TRANSLATE_NOOP("ShortcutMap", "Next conversation")},
    {"previousChat",
     Chat,
     "Ctrl+Shift+Tab Ctrl+PgUp",
     QT_TRANSLATE_NOOP("ShortcutMap", "Previous conversation")},
    {"nextUnreadChat",
     Chat,
     "Alt+Shift+Down",
     QT_TRANSLATE_NOOP("ShortcutMap", "Next unread conversation")},
    {"previousUnreadChat",
     Chat,
     "Alt+Shift+Up",
     QT_TRANSLATE_NOOP("ShortcutMap", "Previous unread conversation")},
    {"muteChat", Chat, "Ctrl+M", QT_TRANSLATE_NOOP("ShortcutMap", "Mute the conversation")},
});

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
